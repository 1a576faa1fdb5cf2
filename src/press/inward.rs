//! A page from which nothing leads out: on a stick or in a kiosk the web is not there, and the way back may not be either.

/// The page with each link to another host, to a letter box or a telephone as plain words, in their language and direction.
pub(super) fn inward(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, link)) = rest.split_once("<a ") {
        out.push_str(before);
        match words(link) {
            Some((said, after)) => {
                out.push_str(&said);
                rest = after;
            }
            None => {
                out.push_str("<a ");
                rest = link;
            }
        }
    }
    out + rest
}

/// What stands in place of a link that leads out, and what follows it; `link` begins with its attributes.
fn words(link: &str) -> Option<(String, &str)> {
    let (attributes, inner) = link.split_once('>')?;
    if !leads_out(attribute(attributes, "href")?) {
        return None;
    }
    let (label, after) = inner.split_once("</a>")?;
    let kept = ["class", "lang", "dir"].into_iter().filter_map(|name| Some((name, attribute(attributes, name)?)));
    let kept: String = kept.map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
    Some((format!("<span{kept}>{label}</span>"), after))
}

/// The value of an attribute, as it is written.
fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut parts = attributes.split('"');
    while let (Some(before), Some(value)) = (parts.next(), parts.next()) {
        if before.trim_start().strip_suffix('=') == Some(name) {
            return Some(value);
        }
    }
    None
}

/// Whether an address names a scheme or a host.
fn leads_out(address: &str) -> bool {
    let scheme = address.find(|letter: char| !letter.is_ascii_alphanumeric() && !"+-.".contains(letter));
    address.starts_with("//") || scheme.is_some_and(|end| end > 0 && address[end..].starts_with(':'))
}

#[cfg(test)]
mod tests {
    use super::inward;

    #[test]
    fn what_leads_out_is_words_and_all_else_a_link() {
        let page = "<p><a href=\"https://a.example/?x=1&amp;y=2\" rel=\"me\" lang=\"en\" class=\"btn\">Elsewhere <b>now</b></a>, \
                    <a class=\"x\" href=\"../items/b/index.html#c:d\">here</a>, <a href=\"mailto:a@b.example\">post</a> \
                    <a href=\"//b.example\">b</a> <a href=\"#kata=a:b\">marks</a> <a id=\"x\">no link</a><abbr title=\"a > b\">c</abbr></p>";
        assert_eq!(
            inward(page),
            "<p><span class=\"btn\" lang=\"en\">Elsewhere <b>now</b></span>, \
             <a class=\"x\" href=\"../items/b/index.html#c:d\">here</a>, <span>post</span> \
             <span>b</span> <a href=\"#kata=a:b\">marks</a> <a id=\"x\">no link</a><abbr title=\"a > b\">c</abbr></p>"
        );
        assert_eq!(inward("<a href=\"https://a.example/\">never ends"), "<a href=\"https://a.example/\">never ends");
    }
}
