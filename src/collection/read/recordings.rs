//! What belongs to sound and film: captions beside them (`01-kisah.vtt`, `01-kisah.en.vtt`), and the picture that is shown
//! until they play (`role: poster`).
//!
//! A browser passes over a cue that it cannot read without a word; here that is told.

use std::{path::Path, time::Duration};

use lofty::{config::ParseOptions, file::AudioFile, probe::Probe};

use super::{
    beside::{add, name_and_language},
    source::Source,
    walk::Tree,
};
use crate::{
    collection::model::media::Media,
    findings::{Finding, Place, calm::calm},
};

/// Gives recordings their captions, and a transcript made of these where nobody has typed one; posters go behind all pages.
pub(crate) fn complete(tree: &Tree, folder: &str, media: &mut [Media], language: &str, findings: &mut Vec<Finding>) {
    let typed: Vec<bool> = media.iter().map(|medium| !medium.transcript.is_empty()).collect();
    for name in tree.files(folder) {
        let Some((stem, tag)) = name_and_language(name, &["vtt"]) else { continue };
        let file = format!("{folder}/{name}");
        let Some(at) = media.iter().position(|medium| medium.plays() && medium.stem() == stem) else {
            findings.push(alone(&file));
            continue;
        };
        let Some(source) = Source::read(&tree.path(&file), &file, findings) else { continue };
        match words(&source.text) {
            Err((line, why)) => findings.push(broken(&source, line, why)),
            Ok(words) => {
                if !typed[at] {
                    add(&mut media[at].transcript, &tag, words, language);
                }
                media[at].captions.insert(if tag.is_empty() { language.to_owned() } else { tag }, file);
            }
        }
    }
    if !media.iter().any(Media::plays) {
        findings.extend(media.iter_mut().filter(|medium| medium.poster).map(|medium| {
            medium.poster = false;
            idle_poster(&medium.file)
        }));
    }
    media.sort_by_key(|medium| medium.poster);
}

/// How long a recording plays. A film without sound, and one in WebM, does not say.
pub(crate) fn length(path: &Path) -> Option<Duration> {
    let read = || Probe::open(path).and_then(|probe| probe.options(ParseOptions::new().read_tags(false)).guess_file_type()?.read());
    let length = calm(read)?.ok()?.properties().duration();
    (!length.is_zero()).then_some(length)
}

/// The finding that a sound does not say how long it is: then it mostly is none.
pub(crate) fn unread(file: &str) -> Finding {
    Finding::warning(
        "recording-unread",
        "the header of this recording cannot be read; browsers may not play it",
        "kepala rekaman ini tidak terbaca; peramban mungkin tidak dapat memutarnya",
    )
    .at(Place::file(file))
    .hint("play it; if it does not, copy it again or export it as MP3", "coba putar; jika tidak bisa, salin ulang atau simpan sebagai MP3")
}

/// The words of captions, cue by cue; or the line, from 1, at which they stop being such.
fn words(text: &str) -> Result<String, (u32, &'static str)> {
    let mut lines = text.lines().zip(1..);
    let signed = lines
        .next()
        .is_some_and(|(first, _)| first.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t'])));
    if !signed {
        return Err((1, "head"));
    }
    let mut spoken: Vec<String> = Vec::new();
    let mut within = false;
    for (line, number) in lines {
        if let Some((from, rest)) = line.split_once("-->") {
            let until = rest.split_whitespace().next().unwrap_or_default();
            let (Some(from), Some(until)) = (moment(from.trim()), moment(until)) else { return Err((number, "time")) };
            if until <= from {
                return Err((number, "order"));
            }
            within = true;
            spoken.push(String::new());
        } else if line.trim().is_empty() {
            within = false;
        } else if let (true, Some(cue)) = (within, spoken.last_mut()) {
            cue.push_str(if cue.is_empty() { "" } else { " " });
            cue.push_str(&plain(line));
        }
    }
    if spoken.is_empty() { Err((1, "cues")) } else { Ok(spoken.join("\n\n")) }
}

/// `00:01:02.500` or `01:02.500` in milliseconds.
fn moment(text: &str) -> Option<u64> {
    let (clock, fraction) = text.split_once('.')?;
    let parts: Vec<u64> = clock.split(':').map(|part| part.parse().ok().filter(|_| part.len() >= 2)).collect::<Option<_>>()?;
    let (hours, minutes, seconds) = match parts[..] {
        [minutes, seconds] => (0, minutes, seconds),
        [hours, minutes, seconds] => (hours, minutes, seconds),
        _ => return None,
    };
    let thousandths: u64 = fraction.parse().ok().filter(|_| fraction.len() == 3)?;
    (minutes < 60 && seconds < 60).then(|| ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths)
}

/// A line of a cue without its marks (`<v Ibu Sari>`, `<i>`).
fn plain(line: &str) -> String {
    let mut parts = line.split('<');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('>').map_or("", |(_, rest)| rest))
}

fn alone(file: &str) -> Finding {
    Finding::warning("captions-alone", "no recording has the name of these captions", "tidak ada rekaman yang senama dengan takarir ini")
        .at(Place::file(file))
        .hint("name it as the recording: 01-kisah.mp4, 01-kisah.en.vtt", "beri nama seperti rekamannya: 01-kisah.mp4, 01-kisah.id.vtt")
}

fn broken(source: &Source, line: u32, why: &str) -> Finding {
    let (en, id) = match why {
        "head" => ("captions begin with the word WEBVTT on a line of its own", "takarir diawali kata WEBVTT pada baris tersendiri"),
        "time" => ("this time cannot be read", "waktu ini tidak terbaca"),
        "order" => ("this ends before it begins", "bagian ini berakhir sebelum mulai"),
        _ => ("there is not one line of captions here", "tidak ada satu baris takarir pun di sini"),
    };
    let excerpt = source.text.lines().nth(line as usize - 1).unwrap_or_default().to_owned();
    let place = Place { line, column: 1, excerpt, ..Place::file(&source.file) };
    Finding::error("captions-broken", en, id)
        .at(place)
        .hint("write times as 00:01:02.500 --> 00:01:04.000", "tulis waktunya sebagai 00:01:02.500 --> 00:01:04.000")
}

fn idle_poster(file: &str) -> Finding {
    Finding::warning(
        "idle-poster",
        "a poster is shown until a recording plays, and there is none",
        "poster tampil sebelum rekaman diputar, tetapi rekamannya tidak ada",
    )
    .at(Place::file(file))
    .hint("add the film, or take the role away", "tambahkan filmnya, atau hapus role-nya")
}

#[cfg(test)]
mod tests {
    use super::{moment, words};

    #[test]
    fn cues_become_paragraphs_without_their_marks() {
        let text = "WEBVTT\n\nNOTE disalin 2026\n\n1\n00:01.000 --> 00:04.000 align:start\n<v Ibu Sari>Dulu di sini\nada perahu.\n\n00:00:05.000 --> 00:00:06.500\nSekarang tidak.\n";
        assert_eq!(words(text), Ok("Dulu di sini ada perahu.\n\nSekarang tidak.".to_owned()));
    }

    #[test]
    fn what_a_browser_would_pass_over_is_told_with_its_line() {
        assert_eq!(words("1\n00:01.000 --> 00:04.000\nx"), Err((1, "head")));
        assert_eq!(words("WEBVTT\n\n00:01,000 --> 00:04,000\nx"), Err((3, "time")));
        assert_eq!(words("WEBVTT\n\n00:04.000 --> 00:01.000\nx"), Err((3, "order")));
        assert_eq!(words("WEBVTT\n"), Err((1, "cues")));
        assert_eq!((moment("01:02.500"), moment("1:02.500"), moment("10:00:00.000")), (Some(62_500), None, Some(36_000_000)));
    }
}
