//! Questions of a quiz: those written by hand, then those drawn from the records, with wrong answers that others have.
//!
//! What is drawn depends on the campaign and on the records only: items are taken by a hash, and wrong answers come from the
//! nearest neighbours by type, century and place. Only items that may be shared are asked about or answered with. What the title
//! gives away is not asked, and a doubtful date neither, for then two answers might be right.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    collection::{
        model::{campaign::Campaign, date::Edtf, item::Item, notice::Notice, texts::Texts},
        published::Published,
    },
    text::slug::slug,
};

use super::{
    Site, Words,
    cards::kinds,
    periods::{Period, periods},
    social::gate,
};

/// Wrong answers beside the right one: at most, at least.
const WRONG: (usize, usize) = (3, 2);

/// One question in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) ask: String,
    /// All answers in the order in which they stand.
    pub(crate) answers: Vec<String>,
    /// Which of them is right.
    pub(crate) right: usize,
    /// What is told with the answer.
    pub(crate) tell: String,
    /// The item it is about, by its index.
    pub(crate) item: Option<usize>,
    /// Whether it cannot be answered without the picture of the item.
    pub(crate) shown: bool,
}

/// What is asked of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    What,
    Where,
    When,
    Who,
}

const ORDER: [About; 4] = [About::What, About::Where, About::When, About::Who];

/// An answer: what tells it from others, and how it is said.
#[derive(Debug, Clone, PartialEq)]
struct Answer {
    key: String,
    said: Said,
}

#[derive(Debug, Clone, PartialEq)]
enum Said {
    Name(Texts),
    Decade(Period),
}

/// A question drawn from a record.
#[derive(Debug)]
struct Drawn {
    item: usize,
    about: About,
    right: Answer,
    wrong: Vec<Answer>,
}

/// The questions that are drawn, by the slug of their campaign. Drawing looks at every item: it is done once a plan, for calendar,
/// captions, pictures and pages ask again and again.
#[derive(Debug)]
pub(crate) struct Quizzes(BTreeMap<String, Vec<Drawn>>);

impl Quizzes {
    pub(crate) fn new(published: &Published) -> Self {
        let drawn = |notice: &Notice| Some((notice.text.slug.clone(), draw(published, notice, notice.campaign()?)));
        Self(published.planned_notices().iter().filter_map(drawn).collect())
    }

    fn of(&self, notice: &Notice) -> &[Drawn] {
        self.0.get(&notice.text.slug).map_or(&[], Vec::as_slice)
    }

    /// How many questions a campaign has.
    pub(crate) fn count(&self, notice: &Notice) -> usize {
        notice.campaign().map_or(0, |campaign| campaign.questions.len() + self.of(notice).len())
    }

    /// The item that a question cannot be asked without seeing, by the number of the question from 0.
    pub(crate) fn shown(&self, notice: &Notice, nth: usize) -> Option<usize> {
        let drawn = self.of(notice).get(nth.checked_sub(notice.campaign()?.questions.len())?)?;
        (drawn.about == About::What).then_some(drawn.item)
    }
}

/// The item that a question is about, by the number of the question from 0.
pub(crate) fn about(site: &Site, notice: &Notice, nth: usize) -> Option<usize> {
    let questions = &notice.campaign()?.questions;
    match questions.get(nth) {
        Some(question) => site.item(question.item.as_deref()?).map(|(index, _)| index),
        None => site.quizzes.of(notice).get(nth - questions.len()).map(|drawn| drawn.item),
    }
}

/// Every question of a campaign in `lang`.
pub(crate) fn questions(site: &Site, words: &Words, notice: &Notice, lang: &str) -> Vec<Asked> {
    let Some(campaign) = notice.campaign() else { return Vec::new() };
    let fallback = site.published.settings().default_language();
    let written = campaign.questions.iter().enumerate().map(|(at, question)| {
        let wrong = question.wrong.iter().map(|wrong| wrong.text(lang, fallback).to_owned()).collect();
        let right = question.right.text(lang, fallback).to_owned();
        let (answers, right) = mixed(right, wrong, hash(&[&notice.text.slug, &at.to_string()]));
        let item = question.item.as_deref().and_then(|id| site.item(id)).map(|(index, _)| index);
        let (ask, tell) = (question.ask.text(lang, fallback).to_owned(), question.tell.text(lang, fallback).to_owned());
        Asked { ask, answers, right, tell, item, shown: false }
    });
    let drawn = site.quizzes.of(notice).iter().map(|drawn| {
        let item = &site.published.items()[drawn.item];
        let say = |answer: &Answer| match &answer.said {
            Said::Name(names) => names.text(lang, fallback).to_owned(),
            Said::Decade(decade) => decade.name(&words.strings, lang),
        };
        let (answers, right) = mixed(say(&drawn.right), drawn.wrong.iter().map(say).collect(), hash(&[&notice.text.slug, &item.id]));
        let key = ["quiz_what", "quiz_where", "quiz_when", "quiz_who"][drawn.about as usize];
        let ask = words.strings.fill(lang, key, &[("title", item.title.text(lang, fallback))]);
        Asked { ask, answers, right, tell: String::new(), item: Some(drawn.item), shown: drawn.about == About::What }
    });
    written.chain(drawn).collect()
}

/// The right answer among the wrong ones, and where it stands.
fn mixed(right: String, mut answers: Vec<String>, by: u64) -> (Vec<String>, usize) {
    let at = usize::try_from(by % (answers.len() as u64 + 1)).expect("a few answers");
    answers.insert(at, right);
    (answers, at)
}

/// The questions that are drawn from the items of a campaign, at most one an item.
fn draw(published: &Published, notice: &Notice, campaign: &Campaign) -> Vec<Drawn> {
    if campaign.generate == 0 {
        return Vec::new();
    }
    let items = published.items();
    let settings = published.settings();
    let may: Vec<usize> =
        (0..items.len()).filter(|index| gate::shareable(&items[*index], published.withheld(*index), settings).is_ok()).collect();
    // Nothing is asked about twice, nor what the page shows at its head.
    let said =
        |id: &String| notice.picture.as_ref() == Some(id) || campaign.questions.iter().any(|question| question.item.as_ref() == Some(id));
    let chosen: BTreeSet<&String> = notice.items.iter().collect();
    let mut asked: Vec<usize> =
        may.iter().copied().filter(|index| chosen.contains(&items[*index].id) && !said(&items[*index].id)).collect();
    asked.sort_by_cached_key(|index| hash(&[&notice.text.slug, &items[*index].id]));
    let mut drawn: Vec<Drawn> = Vec::new();
    for index in asked {
        if drawn.len() == campaign.generate {
            break;
        }
        // What was asked just now is asked last.
        let start = drawn.last().map_or(0, |last| last.about as usize + 1);
        let abouts = (start..start + ORDER.len()).map(|at| ORDER[at % ORDER.len()]);
        drawn.extend(abouts.into_iter().find_map(|about| one(published, &may, index, about)));
    }
    drawn
}

/// A question about an item, where it has an answer and others have enough wrong ones.
fn one(published: &Published, may: &[usize], index: usize, about: About) -> Option<Drawn> {
    let items = published.items();
    let lang = published.settings().default_language();
    let item = &items[index];
    let right = answer(item, about)?;
    if gives_away(item, about, &right, lang) || (about == About::What && (item.cover().is_none() || !kinds::riddle(item))) {
        return None;
    }
    let mut others: Vec<usize> = may.iter().copied().filter(|other| *other != index).collect();
    others.sort_by_cached_key(|other| distance(item, &items[*other]));
    let mut wrong: Vec<Answer> = Vec::new();
    for other in others {
        if wrong.len() == WRONG.0 {
            break;
        }
        let Some(found) = answer(&items[other], about) else { continue };
        let alike = |known: &Answer| known.key == found.key || name(known, lang) == name(&found, lang);
        let within = about == About::Where && share_a_word(&name(&right, lang), &name(&found, lang));
        if !within && !alike(&right) && !wrong.iter().any(alike) {
            wrong.push(found);
        }
    }
    (wrong.len() >= WRONG.1).then_some(Drawn { item: index, about, right, wrong })
}

/// Whether two slugs have a word of some length in common: "Jawa Tengah" may lie on the "Pesisir utara Jawa".
fn share_a_word(one: &str, other: &str) -> bool {
    one.split('-').any(|word| word.len() > 3 && other.split('-').any(|known| known == word))
}

fn name(answer: &Answer, lang: &str) -> String {
    match &answer.said {
        Said::Name(names) => slug(names.text(lang, lang)),
        Said::Decade(decade) => decade.key(),
    }
}

/// What a record answers, where it answers with certainty.
fn answer(item: &Item, about: About) -> Option<Answer> {
    let term = |term: &crate::collection::model::term::Term| Answer { key: term.key.clone(), said: Said::Name(term.names.clone()) };
    match about {
        About::What => Some(Answer { key: item.id.clone(), said: Said::Name(item.title.clone()) }),
        About::Where => item.place.as_ref().map(term),
        About::Who => match &item.creators[..] {
            [only] => Some(term(&only.agent)),
            _ => None,
        },
        About::When => {
            let edtf = item.date.as_ref()?.edtf.as_ref()?;
            let doubtful = edtf.to_string().contains(['~', '?', '%', '[', '{', '/']);
            match periods(edtf)[..] {
                [period] if period.is_decade() && !doubtful => Some(Answer { key: period.key(), said: Said::Decade(period) }),
                _ => None,
            }
        }
    }
}

/// Whether the title says what is asked.
fn gives_away(item: &Item, about: About, right: &Answer, lang: &str) -> bool {
    let titles: Vec<String> = item.title.0.values().map(|title| format!("-{}-", slug(title))).collect();
    match about {
        About::What => false,
        About::When => titles.iter().any(|title| title.split('-').any(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))),
        About::Where | About::Who => {
            let name = name(right, lang);
            titles.iter().any(|title| name.split('-').any(|word| word.len() > 2 && title.contains(&format!("-{word}-"))))
        }
    }
}

/// How far another item is from one: type, century, place, then a hash.
fn distance(item: &Item, other: &Item) -> (bool, bool, bool, u64) {
    let century = |item: &Item| item.date.as_ref().and_then(|date| date.edtf.as_ref()).and_then(Edtf::century);
    let place = |item: &Item| item.place.as_ref().map(|place| place.key.clone());
    let form = |item: &Item| item.form.as_ref().map(|form| form.key.clone());
    (
        item.kind != other.kind || form(item) != form(other),
        century(item) != century(other),
        place(item) != place(other),
        hash(&[&item.id, &other.id]),
    )
}

/// A number that a list of words always gives.
fn hash(words: &[&str]) -> u64 {
    let hash = blake3::hash(words.join("\n").as_bytes());
    u64::from_le_bytes(hash.as_bytes()[..8].try_into().expect("eight bytes of thirty-two"))
}

#[cfg(test)]
mod tests {
    use super::{About, draw, name};
    use crate::{
        collection::{model::date::Day, model::notice::Section, published::Published, read::read},
        site::social::examples::words,
    };

    const SITE: &str = "title: Uji\nbase_url: https://uji.example/\nlanguages: [id, en]\n";
    const QUIZ: &str =
        "title: {id: Kuis, en: Quiz}\nkind: quiz\nfrom: 2026-11-01\nto: 2026-11-30\ngenerate: 20\nselect: {types: [object, photograph]}\n";

    /// Thirty records of which some may not be shared, and a quiz over all of them.
    fn published(more: &str) -> Published {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: String, text: String| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("site.yaml".to_owned(), SITE.to_owned());
        write("campaigns/kuis.yaml".to_owned(), QUIZ.to_owned());
        for n in 0..30 {
            let rights = if n % 7 == 0 { "InC" } else { "PDM-1.0" };
            let kind = ["object", "photograph"][n % 2];
            let (decade, maker) = (190 + n % 6, n % 4);
            let place = ["Lahat", "Kikim", "Pagaralam", "Baturaja", "Prabumulih"][n % 5];
            let record = format!(
                "title: Benda {}\ntype: {kind}\nrights: {rights}\nplace: {place}\ndate: {decade}3\ncreator: Orang {maker}\n{more}",
                n % 26
            );
            write(format!("items/benda-{n:02}/item.yaml"), record);
        }
        Published::new(read(folder.path()).0.unwrap(), Day { year: 2026, month: 11, day: 22 })
    }

    #[test]
    fn no_question_has_two_right_answers_and_nothing_held_back_is_in_any() {
        let published = published("");
        let notice = published.notice(Section::Campaigns, "kuis").unwrap();
        let drawn = draw(&published, notice, notice.campaign().unwrap());
        assert!(drawn.len() >= 15, "{}", drawn.len());
        for one in &drawn {
            let item = &published.items()[one.item];
            assert!(item.rights.statement.is_some_and(|statement| statement.shareable), "{}", item.id);
            assert!((2..=3).contains(&one.wrong.len()));
            let mut names: Vec<String> = one.wrong.iter().chain([&one.right]).map(|answer| name(answer, "id")).collect();
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count, "{names:?}");
        }
        for about in [About::Where, About::When, About::Who] {
            assert!(drawn.iter().any(|one| one.about == about), "{about:?}");
        }
        let again = draw(&published, notice, notice.campaign().unwrap());
        assert!(drawn.iter().zip(&again).all(|(one, other)| one.item == other.item && one.wrong == other.wrong));
    }

    #[test]
    fn what_is_doubtful_or_said_by_the_title_is_not_asked() {
        let doubtful = published("").items()[1].clone();
        let asked = |item: &crate::collection::model::item::Item, about| super::answer(item, about);
        assert!(asked(&doubtful, About::When).is_some());
        let mut circa = (*doubtful).clone();
        circa.date.as_mut().unwrap().edtf = Some(crate::collection::model::date::Edtf::parse("1913~").unwrap());
        assert_eq!(asked(&circa, About::When), None);
        assert!(super::share_a_word("jawa-tengah", "pesisir-utara-jawa") && !super::share_a_word("talang-kupang", "tanjung-raman"));
        let place = asked(&doubtful, About::Where).unwrap();
        circa.title = crate::collection::model::texts::Texts::plain("Peta Kikim lama");
        assert!(super::gives_away(&circa, About::Where, &place, "id") && !super::gives_away(&doubtful, About::Where, &place, "id"));
    }

    #[test]
    fn a_year_of_three_digits_is_asked_by_its_decade_and_none_before_the_common_era() {
        let dated = |edtf: &str| {
            let mut item = (*published("").items()[1].clone()).clone();
            item.date.as_mut().unwrap().edtf = Some(crate::collection::model::date::Edtf::parse(edtf).unwrap());
            super::answer(&item, About::When).map(|answer| match answer.said {
                super::Said::Decade(decade) => decade.name(&words().strings, "id"),
                super::Said::Name(names) => panic!("{names:?}"),
            })
        };
        assert_eq!(dated("0683").as_deref(), Some("680-an"));
        assert_eq!(dated("1923").as_deref(), Some("1920-an"));
        assert_eq!(dated("-0299"), None);
    }
}
