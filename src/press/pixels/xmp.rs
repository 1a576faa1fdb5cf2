//! The XMP packet of a derivative: title, maker, credit line and licence, as the record says them, and nothing else.
//!
//! The properties are those that search engines read for image licences (IPTC, PLUS and Creative Commons).

use std::fmt::Write;

use quick_xml::escape::escape;

use crate::press::pixels::Credit;

/// What opens an APP1 segment that holds XMP.
const NAME: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
/// A segment holds 64 KB; a longer text is cut here.
const MOST_LETTERS: usize = 1500;

/// The payload of the APP1 segment.
pub(super) fn packet(credit: &Credit) -> Vec<u8> {
    let mut body = String::new();
    let mut add = |open: &str, text: &Option<String>, close: &str| {
        if let Some(text) = text.as_deref().map(clean).filter(|text| !text.is_empty()) {
            write!(body, "{open}{}{close}", escape(text.as_str())).expect("writing to a string succeeds");
        }
    };
    add("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", &credit.title, "</rdf:li></rdf:Alt></dc:title>");
    add("<dc:creator><rdf:Seq><rdf:li>", &credit.creator, "</rdf:li></rdf:Seq></dc:creator>");
    add("<photoshop:Credit>", &credit.credit_line, "</photoshop:Credit>");
    add("<cc:license rdf:resource=\"", &credit.licence_uri, "\"/>");
    let statement = credit.web_statement.clone().or_else(|| credit.licence_uri.clone());
    add("<xmpRights:WebStatement>", &statement, "</xmpRights:WebStatement>");
    let packet = format!(
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:cc=\"http://creativecommons.org/ns#\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" \
         xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\">{body}</rdf:Description></rdf:RDF></x:xmpmeta>"
    );
    [NAME, packet.as_bytes()].concat()
}

/// Without letters that XML forbids, and not longer than a segment can hold.
fn clean(text: &str) -> String {
    let forbidden = |letter: &char| letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}');
    text.chars().filter(|letter| !forbidden(letter)).take(MOST_LETTERS).collect()
}

#[cfg(test)]
mod tests {
    use super::packet;
    use crate::press::pixels::Credit;

    #[test]
    fn a_packet_says_what_the_record_says_and_is_well_formed() {
        let credit = Credit {
            title: Some("Peta \"Batavia\" & <sekitarnya>\u{1}".into()),
            licence_uri: Some("https://creativecommons.org/licenses/by/4.0/?a=1&b=2".into()),
            creator: Some("語".repeat(30_000)),
            ..Credit::default()
        };
        let bytes = packet(&credit);
        assert!(bytes.len() < 65_533);
        let text = String::from_utf8(bytes).unwrap();
        let xml = text.split_once('\0').unwrap().1;
        let mut reader = quick_xml::Reader::from_str(xml);
        while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
        assert!(xml.contains("Peta &quot;Batavia&quot; &amp; &lt;sekitarnya&gt;<"));
        assert!(!xml.contains("photoshop:Credit>"));
    }
}
