//! Questions of a quiz that cannot be played in some of the site's languages.

use super::{Rule, Whole, missing};
use crate::{
    collection::model::campaign::Question,
    findings::{Finding, Place, Severity},
};

pub(super) const RULE: Rule = Rule {
    code: "no-question-translation",
    severity: Severity::Warning,
    en: "A question of a quiz, or one of its answers, is written in one language of the site and not in another. Whoever plays it there \
         chooses among words of another language, which may give the right answer away.",
    id: "Sebuah soal kuis, atau salah satu jawabannya, ditulis dalam satu bahasa situs dan tidak dalam bahasa lainnya. Orang yang \
         memainkannya di sana memilih di antara kata-kata berbahasa lain, yang bisa membocorkan jawabannya.",
    bad: "right: {id: Tenun}        # languages: [id, en]",
    good: "right: {id: Tenun, en: Weaving}",
};

pub(super) fn check(whole: Whole, findings: &mut Vec<Finding>) {
    for notice in whole.collection.notices.iter().filter(|notice| !notice.text.draft) {
        let questions = notice.campaign().map_or(&[][..], |campaign| &campaign.questions);
        for (index, question) in questions.iter().enumerate() {
            for language in &whole.collection.settings.languages {
                if let Some(part) = lacking(question, language) {
                    let place = Place { field: format!("questions[{index}].{part}"), ..Place::file(&notice.text.source) };
                    findings.push(told(language, part).at(place));
                }
            }
        }
    }
}

/// The first part of a question that a language lacks.
fn lacking(question: &Question, language: &String) -> Option<&'static str> {
    let lacks = |texts| !missing(texts, std::slice::from_ref(language)).is_empty();
    let wrong = question.wrong.iter().any(lacks);
    let parts = [("ask", lacks(&question.ask)), ("right", lacks(&question.right)), ("wrong", wrong)];
    parts.into_iter().find(|(_, lacks)| *lacks).map(|(part, _)| part)
}

fn told(language: &str, part: &str) -> Finding {
    Finding::warning(
        RULE.code,
        format!("this question cannot be played in `{language}`: `{part}` is not there"),
        format!("soal ini tidak dapat dimainkan dalam `{language}`: `{part}` belum ada"),
    )
    .hint(
        format!("write question and answers for each language: {{…, {language}: …}}"),
        format!("tulis soal dan jawaban untuk tiap bahasa: {{…, {language}: …}}"),
    )
}
