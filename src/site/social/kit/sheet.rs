//! One CSV (RFC 4180): every cell in quotes, lines ending in CR LF, UTF-8 without a mark.

use crate::{
    collection::model::platform::LinkUse,
    findings::Finding,
    site::{
        Site, Witness,
        social::calendar::{Entry, days},
        when,
    },
    text::sentences::one_line,
};

use super::{
    cells::neutral,
    post::{Post, instant, local, why},
    schedulers::{Cell, SCHEDULERS, Scheduler, known},
};

/// A post of the calendar that is still to come: its entry and its platform.
type Coming<'a> = (&'a Entry, &'static str);

/// The files of a scheduler: the platform of each, where it takes one a file, and how many parts.
pub(super) fn files(site: &Site, scheduler: &Scheduler) -> Vec<(Option<&'static str>, usize)> {
    let parts = |rows: usize| rows.div_ceil(scheduler.rows);
    if !scheduler.apart {
        let rows = coming(site, scheduler, None).len();
        return if rows == 0 && scheduler.serves.len() == 1 { Vec::new() } else { vec![(None, parts(rows).max(1))] };
    }
    let mut platforms: Vec<&'static str> = site.calendar.entries.iter().flat_map(|entry| entry.platforms.iter().copied()).collect();
    platforms.sort_unstable();
    platforms.dedup();
    platforms
        .into_iter()
        .map(|platform| (Some(platform), parts(coming(site, scheduler, Some(platform)).len())))
        .filter(|(_, parts)| *parts > 0)
        .collect()
}

/// What a file of a scheduler is about, over all of its parts: what it serves, what is not posted, and not too far ahead.
fn coming<'a>(site: &'a Site, scheduler: &Scheduler, platform: Option<&str>) -> Vec<Coming<'a>> {
    let last = scheduler.ahead.map(|ahead| days::number(site.published.plan_from()) + ahead);
    let entries = site.calendar.entries.iter().filter(|entry| last.is_none_or(|last| entry.day < last));
    let posts = entries.flat_map(|entry| entry.platforms.iter().map(move |key| (entry, *key)));
    posts
        .filter(|(entry, key)| scheduler.serves(key) && platform.is_none_or(|platform| *key == platform) && !entry.posted.contains_key(key))
        .collect()
}

/// That a scheduler does not take all posts yet.
pub(super) fn too_early(site: &Site, scheduler: &Scheduler) -> Option<Finding> {
    let ahead = scheduler.ahead?;
    let taken = coming(site, scheduler, None).len();
    let all = coming(site, &Scheduler { ahead: None, ..*scheduler }, None).len();
    let key = scheduler.key;
    (taken < all).then(|| {
        Finding::note(
            "scheduler-ahead",
            format!("schedule/{key}.csv has {taken} of {all} posts: {key} takes them {ahead} days ahead and no more"),
            format!("schedule/{key}.csv memuat {taken} dari {all} kiriman: {key} hanya menerima untuk {ahead} hari ke depan"),
        )
        .hint("build again when those are posted", "bangun lagi bila yang itu sudah terkirim")
    })
}

/// The text of one file: of a scheduler (by its key), for a platform or for all, and which part.
pub(crate) fn sheet(site: &Site, witness: &dyn Witness, (key, platform, part): (&str, Option<&str>, usize)) -> String {
    let wanted = |row: &&Scheduler| row.key == key && platform.is_none_or(|platform| row.serves(platform));
    let Some(scheduler) = SCHEDULERS.iter().find(wanted) else { return String::new() };
    let all = coming(site, scheduler, platform);
    let rows = all.chunks(scheduler.rows).nth(part - 1).unwrap_or(&[]);
    let columns = scheduler.columns();
    let mut table = Vec::with_capacity(rows.len() + 1);
    if scheduler.headed {
        table.push(columns.iter().map(|(name, _)| (*name).to_owned()).collect());
    }
    let lang = site.published.settings().default_language();
    for (entry, platform) in rows {
        if let Some(post) = Post::new(site, witness, entry, (platform, lang)) {
            table.push(columns.iter().map(|(_, column)| neutral(&cell(site, witness, &post, (*column, scheduler.step)))).collect());
        }
    }
    written(&table)
}

/// A template of somebody's own account, filled: its header as it is, and under each name that is known what belongs there.
///
/// # Errors
/// That no column for the text of a post can be told by its name.
pub(crate) fn filled(site: &Site, witness: &dyn Witness, template: &str) -> Result<String, Finding> {
    let header = first_row(template.trim_start_matches('\u{feff}'));
    let columns: Vec<Cell> = header.iter().map(|name| known(name)).collect();
    if !columns.iter().any(|cell| matches!(cell, Cell::Text | Cell::Line)) {
        let finding = Finding::error(
            "unknown-template",
            "no column of this template can be told to hold the text of a post",
            "tidak ada kolom templat ini yang dikenali sebagai teks kiriman",
        );
        return Err(finding.hint(
            "its first line should have names such as Text, Message or post",
            "baris pertamanya memuat nama seperti Text, Message, atau post",
        ));
    }
    let lang = site.published.settings().default_language();
    let mut table = vec![header];
    for entry in &site.calendar.entries {
        for key in entry.platforms.iter().filter(|key| !entry.posted.contains_key(*key)) {
            if let Some(post) = Post::new(site, witness, entry, (key, lang)) {
                table.push(columns.iter().map(|column| neutral(&cell(site, witness, &post, (*column, 1)))).collect());
            }
        }
    }
    Ok(written(&table))
}

/// The cells of the first line, with or without quotes, between commas or, where there are none, semicolons.
fn first_row(text: &str) -> Vec<String> {
    let line = text.lines().next().unwrap_or("");
    let comma = if line.contains(',') { b',' } else { b';' };
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(comma).from_reader(line.as_bytes());
    reader.records().flatten().next().map_or_else(Vec::new, |row| row.iter().map(str::to_owned).collect())
}

/// Rows as CSV.
pub(in crate::site::social) fn written(table: &[Vec<String>]) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    table.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n").collect()
}

/// What stands in a cell.
pub(super) fn cell(site: &Site, witness: &dyn Witness, post: &Post<'_>, (cell, step): (Cell, u16)) -> String {
    let entry = Entry { minute: post.entry.minute / step * step, ..post.entry.clone() };
    let time = |format: &str| local(&entry).strftime(format).to_string();
    let settings = site.published.settings();
    match cell {
        Cell::Text => post.caption.text.clone(),
        Cell::Line => one_line(&post.caption.text),
        Cell::Local(format) => time(format),
        Cell::Utc(format) => instant(site, &entry).strftime(format).to_string(),
        Cell::Offset(format) => {
            let zone = when::zone(&settings.timezone);
            instant(site, &entry).to_zoned(zone).strftime(format).to_string()
        }
        Cell::Link => post.link.clone(),
        Cell::Beside if post.platform.link != LinkUse::Beside => String::new(),
        Cell::Beside => post.link.clone(),
        Cell::Image => post.image.clone(),
        Cell::Alt => post.alt.clone(),
        Cell::Title => post.title.clone(),
        Cell::Platform => post.platform.key.to_owned(),
        Cell::Flag(key) => if post.platform.key == key { "TRUE" } else { "FALSE" }.to_owned(),
        Cell::Language => post.lang.to_owned(),
        Cell::Zone => settings.timezone.clone(),
        Cell::Item => post.id.to_string(),
        Cell::Voice => entry.voice.key().to_owned(),
        Cell::Why => why(site, witness, &entry).get(post.lang).to_owned(),
        Cell::Fixed(text) => text.to_owned(),
        Cell::Empty => String::new(),
    }
}
