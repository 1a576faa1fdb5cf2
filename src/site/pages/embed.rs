//! An item in a frame of somebody else's page: its picture, what it is, who keeps it, and the way to all of it.

use serde::Serialize;

use crate::{
    site::{output::PageRef, standards::oembed},
    text::script,
};

use super::{
    Desk, crest,
    item::over,
    line::Line,
    tile::{Picture, picture},
};

/// Everything in the frame.
#[derive(Debug, Serialize)]
pub(crate) struct EmbedView {
    dir: &'static str,
    title: Line,
    over: String,
    picture: Picture,
    credit: String,
    site: String,
    /// Absolute address of the item.
    href: String,
    styles: Vec<String>,
    icon: String,
    icon_type: &'static str,
}

/// The frame of one item.
pub(crate) fn view(at: Desk<'_>, id: &str) -> EmbedView {
    let (_, item) = at.site.item(id).expect("a planned page has its item");
    let cover = item.cover().expect("only what has a picture is embedded");
    let settings = at.site.published.settings();
    let mut styles = vec![at.href(&at.witness.asset("embed.css"))];
    if settings.dress.is_styled() {
        styles.push(at.href("assets/tokens.css"));
    }
    let (icon, icon_type) = crest::icon(at);
    EmbedView {
        dir: script::direction(at.lang),
        title: at.line(&item.title),
        over: over(at, item),
        picture: picture(at, cover, "100vw"),
        credit: at.text(&item.rights.credit),
        site: at.text(&settings.title),
        href: at.site.links.absolute(&at.site.links.page(&PageRef::Item { id: id.to_owned() }, at.lang)),
        styles,
        icon,
        icon_type,
    }
}

/// How to embed an item: what is pasted into a page, and where programs read it.
#[derive(Debug, Serialize)]
pub(crate) struct EmbedCode {
    pub(crate) code: String,
    /// Absolute address of the oEmbed answer.
    pub(crate) oembed: String,
}

/// For an item that may be embedded.
pub(crate) fn code(at: Desk<'_>, id: &str) -> Option<EmbedCode> {
    let (index, item) = at.site.item(id)?;
    crate::site::companions::embeds(at.site, index, item)
        .then(|| EmbedCode { code: oembed::frame(at, item), oembed: at.site.links.absolute(&at.site.links.oembed(id, at.lang)) })
}
