//! Runs all producers and lists every output of the site, refusing two that want one path.

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::{
    collection::{
        model::{
            item::Item,
            notice::{Notice, Section},
        },
        published::Published,
    },
    findings::Finding,
};

use super::{
    Site,
    atlas::Atlas,
    cards, chance, corner,
    facets::{Facet, Facets},
    images,
    links::Links,
    orders::Orders,
    originals::{Place, originals},
    output::{CardRef, DataRef, Output, PageRef, Recipe, Root, ScanRef, Shows},
    pairs::Pairs,
    quiz::Quizzes,
    search,
    shades::Shade,
    social::{calendar::calendar, gate, kit},
    standards::sitemap,
};

/// Items on a page of a wall.
pub(crate) const PAGE_SIZE: usize = 24;

/// Plans the whole site. Pure: the same published collection gives the same list. `assets` are the theme's files, each with
/// its output path. What an earlier plan knows of items that have not changed since is taken from `before`.
pub(crate) fn plan(published: Published, assets: &[(&str, &str)], before: Option<&Site>) -> (Site, Vec<Finding>) {
    let settings = published.settings();
    let links = Links::new(settings);
    let orders = Orders::new(published.items());
    let gather = |lang: &String| (lang.clone(), Facets::new(&published, &orders, lang, before));
    let quizzes = Quizzes::new(&published);
    let languages = || settings.languages.par_iter().map(gather).collect::<BTreeMap<String, Facets>>();
    let (facets, (calendar, mut findings)) = rayon::join(languages, || calendar(&published, &quizzes));
    let asked = images::regions::asked(&published);
    let of_item = |item| images::plan(item, &settings.images, &asked);
    let scans = published.items().iter().flat_map(|item| of_item(item)).collect();
    let word_cards = published.items().iter().filter(|item| item.cover().is_none()).count() <= cards::WORD_CARDS;
    let may = |index: &usize| gate::shareable(&published.items()[*index], published.withheld(*index), settings).is_ok();
    let shared = orders.newest.iter().copied().filter(may).collect();
    let atlas = Atlas::new(&published);
    let mut site = Site {
        published,
        links,
        facets,
        scans,
        word_cards,
        orders,
        pairs: Pairs::default(),
        atlas,
        shared,
        quizzes,
        calendar,
        outputs: BTreeMap::new(),
    };
    site.pairs = Pairs::new(&site);
    let mut outputs = producers(&site, assets);
    if site.published.settings().offline {
        outputs.retain(|output| !is_for_the_web(&output.recipe));
    }
    outputs.sort_by(|a, b| (a.root, &a.path).cmp(&(b.root, &b.path)));
    let alike = outputs.windows(2).filter(|pair| pair[0].root == pair[1].root && pair[0].path == pair[1].path);
    findings.extend(alike.map(|pair| colliding(&pair[1].path)));
    site.outputs = outputs.into_iter().map(|output| ((output.root, output.path), output.recipe)).collect();
    (site, findings)
}

/// Assets that what needs them holds within: the desk, the report of `pusaka insights`, the base map.
const WITHIN: [&str; 4] = ["desk.", "insights.", "labels.", "land."];

fn producers(site: &Site, assets: &[(&str, &str)]) -> Vec<Output> {
    let mut out = Vec::new();
    for lang in &site.published.settings().languages {
        pages(site, lang, &mut out);
        share_cards(site, lang, &mut out);
        out.extend(search::outputs(site, lang).map(|(path, recipe)| Output { root: Root::Public, path, recipe }));
    }
    scans(site, &mut out);
    data(site, &mut out);
    desk(site, &mut out);
    logo(site, &mut out);
    let faces = site.published.settings().dress.faces;
    for (file, path) in assets.iter().filter(|(file, _)| faces.wears(file)) {
        let roots = match *file {
            file if WITHIN.iter().any(|own| file.starts_with(own)) => &[][..],
            file if file.starts_with("fonts/") || file == "icon.svg" => &[Root::Public, Root::Social],
            _ => &[Root::Public],
        };
        out.extend(roots.iter().map(|root| Output {
            root: *root,
            path: (*path).to_owned(),
            recipe: Recipe::Asset { file: (*file).to_owned() },
        }));
    }
    out
}

/// What only a host serves or only programs elsewhere read.
fn is_for_the_web(recipe: &Recipe) -> bool {
    match recipe {
        Recipe::Page { page, .. } => matches!(page, PageRef::NotFound),
        Recipe::Data { data } => matches!(
            data,
            DataRef::Sitemap
                | DataRef::SitemapPart { .. }
                | DataRef::Robots
                | DataRef::Feed { .. }
                | DataRef::SectionFeed { .. }
                | DataRef::TagFeed { .. }
                | DataRef::ImageInfo { .. }
                | DataRef::Manifest { .. }
        ),
        _ => false,
    }
}

fn pages(site: &Site, lang: &str, out: &mut Vec<Output>) {
    let mut page = |page: PageRef| {
        let path = site.links.page(&page, lang);
        out.push(Output { root: Root::Public, path, recipe: Recipe::Page { page, lang: lang.to_owned() } });
    };
    page(PageRef::Home);
    page(PageRef::NotFound);
    page(PageRef::Search);
    for number in 1..=walls(site.published.items().len()) {
        page(PageRef::Browse { number });
    }
    for (facet, _) in Facet::ALL {
        if site.facets[lang].terms(facet).next().is_some() {
            page(PageRef::Index { facet });
        }
        for gathered in site.facets[lang].terms(facet) {
            for number in 1..=walls(gathered.items.len()) {
                page(PageRef::Gathering { facet, key: gathered.key.clone(), number });
            }
        }
    }
    for item in site.published.items() {
        page(PageRef::Item { id: item.id.clone() });
        for number in 1..=item.pages() {
            page(PageRef::ItemPage { id: item.id.clone(), number });
        }
    }
    for essay in site.published.essays() {
        page(PageRef::Essay { slug: essay.text.slug.clone() });
    }
    if site.facets[lang].terms(Facet::Period).next().is_some() {
        page(PageRef::Timeline);
    }
    if site.published.items().len() > 1 {
        page(PageRef::Surprise);
    }
    if site.published.items().iter().any(|item| item.cover().is_some()) {
        page(PageRef::Colours { shade: None });
        Shade::ALL.iter().for_each(|(shade, _)| page(PageRef::Colours { shade: Some(*shade) }));
    }
    if corner::exists(&site.published) {
        page(PageRef::Children);
    }
    if !site.atlas.spots.is_empty() {
        page(PageRef::Map);
    }
    for section in sections(site) {
        page(PageRef::Section { section });
        for notice in site.published.notices(section) {
            page(PageRef::Notice { section, slug: notice.text.slug.clone() });
        }
    }
}

/// The sections that have something to show.
pub(crate) fn sections(site: &Site) -> impl Iterator<Item = Section> + '_ {
    let has = |section: Section| site.published.notices(section).next().is_some();
    // The list of exhibits is that of all stories.
    let listed = move |section: &Section| has(*section) || *section == Section::Exhibits && has(Section::Guides);
    Section::ALL.into_iter().map(|(section, _)| section).filter(listed)
}

/// How many pages a wall of `items` takes; an empty one still has its page.
pub(crate) fn walls(items: usize) -> usize {
    items.div_ceil(PAGE_SIZE).max(1)
}

fn desk(site: &Site, out: &mut Vec<Output>) {
    let lang = site.published.settings().default_language().to_owned();
    let path = site.links.page(&PageRef::Desk, &lang);
    out.push(Output { root: Root::Social, path, recipe: Recipe::Page { page: PageRef::Desk, lang } });
    out.extend(kit::outputs(site));
}

fn share_cards(site: &Site, lang: &str, out: &mut Vec<Output>) {
    let mut card = |root: Root, card: CardRef| {
        if cards::exists(site, &card) {
            let path = Links::card(&card, lang);
            out.push(Output { root, path, recipe: Recipe::Card { card, lang: lang.to_owned() } });
        }
    };
    card(Root::Public, CardRef::Site);
    let notices: Vec<&Notice> = sections(site).flat_map(|section| site.published.notices(section)).collect();
    let (posts, beats) = (cards::of_posts(site), cards::of_beats(site));
    let of_pages = notices.iter().map(|notice| cards::of_notice(notice.section(), &notice.text.slug));
    of_pages.filter(|page| !beats.contains(page)).for_each(|page| card(Root::Public, page));
    let out_now = |key: (Section, &str)| notices.iter().any(|notice| notice.key() == key);
    for post in posts.union(&beats) {
        // The first picture of a post is also fetched by schedulers, by its address.
        let first = match post {
            CardRef::Post { shows, .. } => *shows == Shows::Whole || beats.contains(post),
            CardRef::Notice { section, slug, .. } => out_now((*section, slug)),
            _ => false,
        };
        if first {
            card(Root::Public, post.clone());
        }
        card(Root::Social, post.clone());
    }
    let items = site.published.items();
    let may_have = |item: &Item| site.word_cards || item.cover().is_some();
    for item in site.shared.iter().map(|index| &items[*index]).filter(|item| may_have(item)) {
        card(Root::Social, CardRef::Item { id: item.id.clone() });
    }
    for item in items.iter().filter(|item| may_have(item)) {
        card(Root::Public, CardRef::Item { id: item.id.clone() });
        for number in 1..=item.pages() {
            card(Root::Public, CardRef::ItemPage { id: item.id.clone(), number });
        }
    }
}

fn scans(site: &Site, out: &mut Vec<Output>) {
    for plan in site.scans.all() {
        for (width, _) in &plan.sizes {
            let recipe = Recipe::Scan { scan: plan.scan.clone(), width: *width };
            out.push(Output { root: Root::Public, path: Links::image(plan, *width), recipe });
        }
        for (part, size) in plan.region_sizes() {
            let recipe = Recipe::Region { scan: plan.scan.clone(), part, width: size.0 };
            out.push(Output { root: Root::Public, path: Links::region(&plan.scan, part, size), recipe });
        }
        let item = site.item(&plan.scan.item).map(|(_, item)| item);
        // Other viewers know no notice.
        if item.is_some_and(|item| item.open_at(plan.scan.media).is_some()) {
            let recipe = Recipe::Data { data: DataRef::ImageInfo { scan: plan.scan.clone() } };
            out.push(Output { root: Root::Public, path: Links::image_info(&plan.scan), recipe });
        }
        if item.is_some_and(|item| item.media[plan.scan.media].placed.is_some()) {
            let recipe = Recipe::Data { data: DataRef::Placed { scan: plan.scan.clone() } };
            out.push(Output { root: Root::Public, path: Links::placed(&plan.scan), recipe });
        }
    }
    for (index, item) in site.published.items().iter().enumerate() {
        for original in originals(site, index, item) {
            if let Place::Here(path) = original.place {
                out.push(Output { root: Root::Public, path, recipe: Recipe::Copy { file: original.file.to_owned() } });
            }
        }
        if item.canvases().next().is_some() {
            let recipe = Recipe::Data { data: DataRef::Manifest { id: item.id.clone() } };
            out.push(Output { root: Root::Public, path: Links::manifest(&item.id), recipe });
        }
        for (media, medium) in item.media.iter().enumerate().filter(|(_, medium)| medium.scan().is_none()) {
            let path = site.any_medium_path(item, media);
            out.push(Output { root: Root::Public, path, recipe: Recipe::Copy { file: medium.file.clone() } });
            let scan = ScanRef { item: item.id.clone(), media };
            out.extend(medium.captions.iter().map(|(lang, file)| Output {
                root: Root::Public,
                path: Links::captions(&scan, lang),
                recipe: Recipe::Copy { file: file.clone() },
            }));
        }
    }
}

fn data(site: &Site, out: &mut Vec<Output>) {
    let pages = out.iter().filter(|output| sitemap::listed(output.root, &output.recipe).is_some()).count();
    let mut data = |path: String, data: DataRef| out.push(Output { root: Root::Public, path, recipe: Recipe::Data { data } });
    sitemap::files(pages, sitemap::LIMIT).into_iter().for_each(|(path, of)| data(path, of));
    data("robots.txt".to_owned(), DataRef::Robots);
    data("assets/scans.css".to_owned(), DataRef::ScanStyles);
    data("assets/tokens.css".to_owned(), DataRef::Tokens);
    for chunk in 0..site.published.items().len().div_ceil(chance::CHUNK) {
        data(Links::ids(&chunk.to_string()), DataRef::Ids { chunk });
    }
    if !site.atlas.spots.is_empty() {
        data(Links::LAND.to_owned(), DataRef::Land);
        data(Links::GEOJSON.to_owned(), DataRef::GeoJson);
    }
    feeds(site, &mut data);
    for lang in &site.published.settings().languages {
        if sections(site).any(|section| section == Section::Events) {
            data(site.links.events_ics(lang), DataRef::EventsIcs { lang: lang.clone() });
        }
    }
}

/// The feeds that have something to tell; of items they tell those that say since when they are here.
fn feeds(site: &Site, data: &mut impl FnMut(String, DataRef)) {
    let tells = |items: &[usize]| items.iter().any(|index| site.published.items()[*index].added.is_some());
    for lang in &site.published.settings().languages {
        if tells(&site.orders.newest) {
            data(site.links.feed(lang), DataRef::Feed { lang: lang.clone() });
        }
        for section in sections(site).filter(|section| site.published.notices(*section).next().is_some()) {
            data(site.links.section_feed(section, lang), DataRef::SectionFeed { lang: lang.clone(), section });
        }
        for gathered in site.facets[lang].terms(Facet::Tag).filter(|gathered| tells(&gathered.items)) {
            let feed = DataRef::TagFeed { lang: lang.clone(), tag: gathered.key.clone() };
            data(site.links.tag_feed(&gathered.key, lang), feed);
        }
    }
}

/// The institution's logo, as it is.
fn logo(site: &Site, out: &mut Vec<Output>) {
    let Some(logo) = &site.published.settings().dress.logo else { return };
    for (picture, dark) in std::iter::once((&logo.light, false)).chain(logo.dark.iter().map(|picture| (picture, true))) {
        let recipe = Recipe::Copy { file: picture.file.clone() };
        out.push(Output { root: Root::Public, path: Links::logo(picture, dark), recipe });
    }
}

fn colliding(path: &str) -> Finding {
    Finding::error("colliding-paths", format!("two things want the address `{path}`"), format!("dua hal meminta alamat `{path}`")).hint(
        "an address comes from the name of a folder or file: rename the item, page or collection that has this one",
        "alamat berasal dari nama folder atau berkas: ganti nama benda, halaman, atau koleksi yang memakai alamat ini",
    )
}
