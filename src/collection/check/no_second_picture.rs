//! *Then and now* without a second picture to lay beside the first.

use super::{Rule, Whole};
use crate::{
    collection::model::{item::Item, mention::Mention},
    findings::{Finding, Severity},
};

pub(super) const RULE: Rule = Rule {
    code: "no-second-picture",
    severity: Severity::Warning,
    en: "`then_and_now` lays two pictures side by side, but what it names has none, or is the very picture of this item. The item is \
         published all the same; only the picture of the two is not made.",
    id: "`then_and_now` menyandingkan dua gambar, tetapi yang disebutnya tidak bergambar, atau justru gambar benda ini sendiri. Bendanya \
         tetap terbit; hanya gambar sandingan itu yang tidak dibuat.",
    bad: "then_and_now: surat-1923   # a record without a scan",
    good: "then_and_now: foto-pasar-1985",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    for item in &whole.collection.items {
        let Some(mention) = &item.then_and_now else { continue };
        let Some(other) = whole.collection.item(&mention.id) else { continue };
        let there = shown(other, mention);
        let finding = match there {
            None => {
                let (en, id) = (format!("`{}` has no picture there", mention.id), format!("`{}` tidak bergambar di sana", mention.id));
                told(mention, (en, id))
                    .hint("add its scan, or name an item that has one", "tambahkan pindaiannya, atau sebut benda yang bergambar")
            }
            Some(_) if there == shown_first(item) => {
                let (en, id) = ("this is the picture of the item itself", "ini gambar benda itu sendiri");
                told(mention, (en.to_owned(), id.to_owned()))
                    .hint("name another page, or another item", "sebut halaman lain, atau benda lain")
            }
            Some(_) => continue,
        };
        findings.push(finding);
    }
}

fn told(mention: &Mention, (en, id): (String, String)) -> Finding {
    Finding::warning(RULE.code, en, id).at(mention.place.clone())
}

/// Item and medium that a mention shows.
fn shown<'a>(item: &'a Item, mention: &Mention) -> Option<(&'a str, usize)> {
    match mention.page() {
        Ok(Some(page)) => item.media.get(page - 1)?.scan().map(|_| (item.id.as_str(), page - 1)),
        _ => shown_first(item),
    }
}

fn shown_first(item: &Item) -> Option<(&str, usize)> {
    item.opening().map(|(media, _)| (item.id.as_str(), media))
}
