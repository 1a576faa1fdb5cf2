//! Too long, and characters that a platform refuses.

use super::Caption;
use crate::{
    findings::Finding,
    site::social::counting::{Length, length},
};

/// Looks at the length and at every character.
pub(super) fn check(caption: Caption<'_>, findings: &mut Vec<Finding>) {
    if !caption.count.fits {
        findings.push(too_long(caption));
    }
    for sign in caption.platform.forbidden.chars() {
        if let Some(at) = caption.text.find(sign) {
            findings.push(forbidden(caption, sign, at));
        }
    }
}

/// Marks what does not fit any more.
fn too_long(caption: Caption<'_>) -> Finding {
    let Caption { platform, text, count, .. } = caption;
    let name = platform.name;
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let fits = |at: &usize| -> bool { Length::fits(length(platform.counting, &text[..*at]), platform) };
    let cut = starts[starts.partition_point(fits).saturating_sub(1)];
    let (used, limit) =
        if count.used > platform.limit { (count.used, platform.limit) } else { (count.bytes, platform.bytes.unwrap_or(usize::MAX)) };
    let (over, (en, id)) = (used - limit, if count.used > platform.limit { ("", "") } else { (" bytes", " bita") });
    Finding::error(
        "too-long",
        format!("{used}{en} where {name} takes {limit}"),
        format!("{used}{id}, sedangkan {name} hanya memuat {limit}"),
    )
    .at(caption.place(&(cut..text.len())))
    .hint(format!("shorten it by {over}"), format!("kurangi {over}"))
}

fn forbidden(caption: Caption<'_>, sign: char, at: usize) -> Finding {
    let name = caption.platform.name;
    let shown = if sign.is_ascii() { format!("`{sign}`") } else { format!("U+{:04X}", u32::from(sign)) };
    Finding::error("forbidden-character", format!("{name} refuses {shown}"), format!("{name} menolak {shown}"))
        .at(caption.place(&(at..at + sign.len_utf8())))
        .hint("leave it out, or write ‹ › for angle brackets", "buang, atau tulis ‹ › untuk kurung sudut")
}
