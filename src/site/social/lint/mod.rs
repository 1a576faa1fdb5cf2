//! What a platform would do with a finished text: how long it is, what is recognised in it, and what would break.
//!
//! The desk and `pusaka social lint` both ask here, so that they never differ.

mod addresses;
mod by_hand;
mod hashtags;
mod rules;
mod size;

use std::ops::Range;

use crate::{
    collection::model::platform::Platform,
    findings::{Finding, Place, in_order},
};

use super::{
    counting::{Count, count},
    recognise::{Recognised, recognise},
};

pub(crate) use by_hand::by_hand;
pub(crate) use rules::RULES;

/// A text looked at with the eyes of one platform.
#[derive(Debug)]
pub(crate) struct Looked {
    pub(crate) count: Count,
    pub(crate) found: Recognised,
    /// In the order of the text.
    pub(crate) findings: Vec<Finding>,
}

/// What a check is given.
#[derive(Clone, Copy)]
struct Caption<'a> {
    platform: &'a Platform,
    text: &'a str,
    /// Name of the file, for findings.
    file: &'a str,
    count: Count,
    found: &'a Recognised,
}

/// Looks at a whole text; `file` is what findings call it.
pub(crate) fn lint(platform: &Platform, text: &str, file: &str) -> Looked {
    let count = count(platform, text);
    let found = recognise(platform, text);
    let caption = Caption { platform, text, file, count, found: &found };
    let mut findings = Vec::new();
    size::check(caption, &mut findings);
    hashtags::check(caption, &mut findings);
    addresses::check(caption, &mut findings);
    Looked { count, findings: in_order(findings), found }
}

impl Caption<'_> {
    /// Where a stretch of the text stands; what goes on after the end of its first line is not marked.
    fn place(&self, range: &Range<usize>) -> Place {
        let before = &self.text[..range.start];
        let opens = before.rfind('\n').map_or(0, |at| at + 1);
        let closes = self.text[range.start..].find('\n').map_or(self.text.len(), |at| range.start + at);
        let characters = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        Place {
            file: self.file.to_owned(),
            line: characters(&before.replace(|c| c != '\n', "")) + 1,
            column: characters(&self.text[opens..range.start]) + 1,
            length: characters(&self.text[range.start..range.end.min(closes)]),
            field: String::new(),
            excerpt: self.text[opens..closes].trim_end_matches('\r').to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::lint;
    use crate::{collection::model::platform::find, findings::Severity};

    fn told(platform: &str, text: &str) -> Vec<String> {
        let looked = lint(find(platform).unwrap(), text, "-");
        let line = |f: &crate::findings::Finding| {
            let place = f.place.as_ref().unwrap();
            let level = match f.severity {
                Severity::Error => "!",
                Severity::Warning => "?",
                Severity::Note => "",
            };
            format!("{}{level} {}:{}+{}", f.code, place.line, place.column, place.length)
        };
        looked.findings.iter().map(line).collect()
    }

    #[test]
    fn what_would_break_is_told_in_its_place() {
        let rows: [(&str, &str, &[&str]); 16] = [
            ("x", "Kitab tua.\n\n#Kitab #Arsip", &[]),
            ("x", "satu\n#arsip-nasional dan #Jum’at.", &["cut-hashtag? 2:1+15", "cut-hashtag? 2:21+7"]),
            ("instagram", "#R.A.Kartini. #buku📚", &["cut-hashtag? 1:1+12"]),
            ("x", "#arsip#buku #1945", &["dead-hashtag? 1:1+6", "idle-hashtag 1:13+5"]),
            ("bluesky", "(#buku) #arsip-nasional", &["dead-hashtag? 1:2+5"]),
            ("telegram", "#ꦲꦏ꧀ꦱꦫ", &["cut-hashtag? 1:1+6"]),
            ("threads", "#Kain #Songket", &["dead-hashtag? 1:7+8"]),
            ("whatsapp", "#Kain #Songket", &["idle-hashtag 1:1+5"]),
            ("instagram", "#a #b #c #d #e #f", &["too-many-hashtags! 1:16+2"]),
            ("facebook", "#a #b #c #d", &["many-hashtags 1:10+2"]),
            ("youtube", "a < b", &["forbidden-character! 1:3+1"]),
            ("instagram", "Lihat https://a.id/x dan b.id.", &["dead-link? 1:7+14", "dead-link? 1:26+4"]),
            ("mastodon", "Lihat perpusnas.go.id, https://a.id", &["dead-link? 1:7+15"]),
            ("threads", "a.id b.id c.id d.id e.id a.id f.id", &["too-many-links! 1:31+4"]),
            ("x", "https://a.id/#bab-2", &[]),
            ("youtube-title", &"x".repeat(101), &["too-long! 1:101+1"]),
        ];
        for (platform, text, want) in rows {
            assert_eq!(told(platform, text), want, "{platform}: {text}");
        }
    }
}
