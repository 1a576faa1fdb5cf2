//! What can be wrong with an export, with the words for it and what `pusaka explain` says of it.

use csv::StringRecord;

use super::formats::Format;
use crate::{
    collection::check::{Rule, faults::faults},
    findings::{Finding, Place},
};

/// Every finding about exports.
pub(crate) const RULES: &[Rule] = faults! {
    "export-unknown" Error:
        "The header of the file is that of no export that is known. It is told by the names of its columns in the first line, in English or Indonesian; the name of the file does not matter. A file that a spreadsheet has saved anew may have lost its first line or its columns."
        "Kepala berkas ini bukan dari ekspor mana pun yang dikenal. Jenis ekspor dikenali dari nama kolom pada baris pertama, dalam bahasa Indonesia atau Inggris; nama berkasnya tidak penting. Berkas yang disimpan ulang oleh lembar kerja mungkin kehilangan baris pertama atau kolomnya.",
        bad "nama;alamat;telepon", good "Post ID,Account username,Publish time,Permalink,Views,Likes";
    "export-empty" Error:
        "The file holds nothing, or nothing but its header. Was the export made for a time in which there were posts?"
        "Berkas ini kosong, atau hanya berisi kepala kolom. Apakah ekspornya dibuat untuk rentang waktu yang ada kirimannya?",
        bad "Post ID,Account username,Publish time,Permalink,Views", good "Post ID,…\n178,lematangpusaka,03/27/2026 06:08,…";
    "export-encoding" Error:
        "The file is neither UTF-8 nor UTF-16, or is damaged. Exports are; a spreadsheet that saves as plain CSV breaks every letter outside English."
        "Berkas ini bukan UTF-8 dan bukan UTF-16, atau rusak. Ekspor aslinya selalu begitu; lembar kerja yang menyimpan sebagai CSV biasa merusak huruf di luar bahasa Inggris.",
        bad "Simpan sebagai: CSV (dipisahkan koma)", good "Simpan sebagai: CSV UTF-8";
    "export-packed" Error:
        "The file is a zip archive. Unpack it and name the CSV files in it; pusaka reads CSV, and CSV packed with gzip."
        "Berkas ini arsip zip. Buka dahulu, lalu sebutkan berkas CSV di dalamnya; pusaka membaca CSV, dan CSV yang dipadatkan gzip.",
        bad "pusaka insights plausible.zip", good "unzip plausible.zip && pusaka insights imported_*.csv";
    "export-large" Error:
        "The file is larger than any export of a library, more than 256 MB. Export a shorter time."
        "Berkas ini lebih besar daripada ekspor perpustakaan mana pun, lebih dari 256 MB. Ekspor rentang waktu yang lebih pendek.",
        bad "pusaka insights semua-tahun.csv", good "pusaka insights 2026.csv";
    "export-row" Warning:
        "A row does not have as many cells as the header has names, or lacks what tells the post. It is left out, and all others are used. Most often a quotation mark is missing in a caption, or two files were pasted together."
        "Sebuah baris tidak memiliki sel sebanyak kepala kolom, atau tidak memuat penanda kirimannya. Baris itu dilewati, yang lain tetap dipakai. Biasanya ada tanda kutip yang hilang dalam takarir, atau dua berkas ditempel menjadi satu.",
        bad "178,\"Kain songket, benang emas,120", good "178,\"Kain songket, benang emas\",120";
    "export-number" Warning:
        "A cell that should count something holds no count: a word, a negative number, a fraction, or more than anybody has. It is taken as not counted, and the rest of the row is used."
        "Sel yang seharusnya berisi hitungan tidak berisi hitungan: kata, angka negatif, pecahan, atau jumlah yang mustahil. Sel itu dianggap tidak dihitung, sisa barisnya tetap dipakai.",
        bad "Views: banyak", good "Views: 1,204";
    "export-date" Warning:
        "A date cannot be understood. The post is kept, but is in none of the comparisons by day and hour, and is joined with the log by its address only."
        "Sebuah tanggal tidak dapat dipahami. Kirimannya tetap dipakai, tetapi tidak ikut perbandingan hari dan jam, dan hanya dicocokkan dengan catatan lewat alamatnya.",
        bad "Publish time: 31/31/2026", good "Publish time: 03/27/2026 06:08";
    "export-date-order" Note:
        "In no row of the file can day and month be told apart (3/4 may be the third of April or the fourth of March). A header in English is taken as month first, one in Indonesian as day first."
        "Di seluruh berkas hari dan bulan tidak dapat dibedakan (3/4 bisa tiga April atau empat Maret). Kepala kolom berbahasa Inggris dianggap bulan dahulu, yang berbahasa Indonesia hari dahulu.",
        bad "03/04/2026", good "03/27/2026";
    "export-rounded" Note:
        "The numbers of posts are rounded (1.22E+17): the file was opened and saved by a spreadsheet. Posts are joined by their addresses instead. Give the file as it was downloaded."
        "Nomor kiriman telah dibulatkan (1.22E+17): berkas pernah dibuka dan disimpan lembar kerja. Kiriman dicocokkan lewat alamatnya. Berikan berkas seperti saat diunduh.",
        bad "1.22158E+17", good "122158031234567890";
    "export-twice" Note:
        "The same post or day is in more than one file. It is counted once, with the larger number."
        "Kiriman atau hari yang sama ada di lebih dari satu berkas. Ia dihitung satu kali, dengan angka yang lebih besar.",
        bad "pusaka insights maret.csv maret-april.csv", good "pusaka insights maret-april.csv";
    "export-aside" Note:
        "The file is known, and holds nothing about single posts or pages: sums by day, by device, by country. It is not used."
        "Berkas ini dikenal, dan tidak memuat apa pun tentang kiriman atau halaman satu per satu: jumlah per hari, per perangkat, per negara. Berkas ini tidak dipakai.",
        bad "pusaka insights imported_browsers.csv", good "pusaka insights imported_pages.csv";
    "export-unjoined" Note:
        "Some posts of the exports could not be joined with an item: neither their address nor a link in their text nor their day tells which line of content/social/log.yaml they are. They are in the comparisons of platforms, formats, days and hours, not in those of types, subjects and voices. The report lists them."
        "Sebagian kiriman dalam ekspor tidak dapat dicocokkan dengan benda: baik alamatnya, tautan dalam teksnya, maupun harinya tidak menunjukkan baris content/social/log.yaml yang mana. Kiriman itu ikut perbandingan platform, bentuk, hari, dan jam, tidak ikut perbandingan jenis, subjek, dan gaya. Laporan mendaftar semuanya.",
        bad "- {date: 2026-03-27, platform: instagram, item: kain}", good "- {date: 2026-03-27, platform: instagram, item: kain, url: \"https://www.instagram.com/p/…/\"}";
};

pub(super) fn unknown(name: &str, header: &str, nearest: Option<(&Format, Vec<&str>)>) -> Finding {
    let excerpt: String = header.chars().take(200).collect();
    let place = Place { line: 1, column: 1, length: excerpt.chars().count() as u32, excerpt, ..Place::file(name) };
    let finding = Finding::error(
        "export-unknown",
        "this is the header of no export that is known",
        "kepala kolom ini bukan dari ekspor yang dikenal",
    )
    .at(place);
    match nearest {
        Some((format, lacks)) => {
            let lacks = lacks.join("`, `");
            finding.hint(
                format!("it is most like {}, but has no column `{lacks}`", format.name),
                format!("paling mirip {}, tetapi tidak ada kolom `{lacks}`", format.name),
            )
        }
        None => finding.hint(
            "known: Meta Business Suite, X, YouTube Studio, TikTok Studio, Plausible, GoatCounter, Matomo",
            "yang dikenal: Meta Business Suite, X, YouTube Studio, TikTok Studio, Plausible, GoatCounter, Matomo",
        ),
    }
}

pub(super) fn empty(name: &str) -> Finding {
    Finding::error("export-empty", "there is nothing in this file", "berkas ini tidak berisi apa-apa")
        .at(Place::file(name))
        .hint("export it again, for a time with posts", "ekspor lagi, untuk rentang waktu yang ada kirimannya")
}

pub(super) fn unreadable(name: &str) -> Finding {
    unreadable_at(name, 0)
}

pub(super) fn unreadable_at(name: &str, line: usize) -> Finding {
    Finding::error("export-encoding", "this file is neither UTF-8 nor UTF-16", "berkas ini bukan UTF-8 dan bukan UTF-16")
        .at(Place { line: line as u32, column: u32::from(line > 0), ..Place::file(name) })
        .hint("give it as it was downloaded, or save it as CSV UTF-8", "berikan seperti saat diunduh, atau simpan sebagai CSV UTF-8")
}

pub(super) fn packed(name: &str) -> Finding {
    Finding::error("export-packed", "this is a zip archive", "ini arsip zip")
        .at(Place::file(name))
        .hint("unpack it and name the CSV files in it", "buka arsipnya dan sebutkan berkas CSV di dalamnya")
}

/// Too many bytes to look into.
pub(crate) fn large(name: &str) -> Finding {
    Finding::error("export-large", "this file is larger than 256 MB", "berkas ini lebih besar dari 256 MB")
        .at(Place::file(name))
        .hint("export a shorter time", "ekspor rentang waktu yang lebih pendek")
}

pub(super) fn row(name: &str, (line, row): (u64, &StringRecord), names: usize) -> Finding {
    let cells = row.len();
    Finding::warning(
        "export-row",
        format!("this row has {cells} cells, the header {names} names; it is left out"),
        format!("baris ini punya {cells} sel, kepalanya {names} nama; baris ini dilewati"),
    )
    .at(at(name, line, &cells_of(row)))
    .hint("look for a missing quotation mark", "periksa tanda kutip yang hilang")
}

pub(super) fn nameless(name: &str, (line, row): (u64, &StringRecord)) -> Finding {
    Finding::warning(
        "export-row",
        "this row names no post and no page; it is left out",
        "baris ini tidak menyebut kiriman atau halaman; baris ini dilewati",
    )
    .at(at(name, line, &cells_of(row)))
    .hint("the column of the address or of the number is empty", "kolom alamat atau nomornya kosong")
}

pub(super) fn number(name: &str, line: u64, cell: &str) -> Finding {
    Finding::warning("export-number", format!("`{}` is not a count", short(cell)), format!("`{}` bukan hitungan", short(cell)))
        .at(at(name, line, cell))
        .hint("whole numbers: 1204, 1,204 or 1.204", "bilangan bulat: 1204, 1.204, atau 1,204")
}

pub(super) fn date(name: &str, line: u64, cell: &str) -> Finding {
    Finding::warning("export-date", format!("`{}` is not a date", short(cell)), format!("`{}` bukan tanggal", short(cell)))
        .at(at(name, line, cell))
        .hint("give the file as it was downloaded", "berikan berkas seperti saat diunduh")
}

pub(super) fn order(name: &str, line: u64, cell: &str) -> Finding {
    Finding::note(
        "export-date-order",
        "day and month cannot be told apart in this file",
        "hari dan bulan tidak dapat dibedakan dalam berkas ini",
    )
    .at(at(name, line, cell))
    .hint("a longer time would settle it", "rentang waktu yang lebih panjang akan memperjelasnya")
}

pub(super) fn rounded(name: &str, line: u64, cell: &str) -> Finding {
    Finding::note("export-rounded", "a spreadsheet has rounded the numbers of posts", "lembar kerja telah membulatkan nomor kiriman")
        .at(at(name, line, cell))
        .hint("give the file as it was downloaded", "berikan berkas seperti saat diunduh")
}

pub(super) fn twice(name: &str, rows: usize) -> Finding {
    Finding::note(
        "export-twice",
        format!("rows that are in another file too: {rows}; they count once"),
        format!("baris yang ada juga di berkas lain: {rows}; dihitung satu kali"),
    )
    .at(Place::file(name))
    .hint("the larger number is taken", "angka yang lebih besar yang dipakai")
}

pub(super) fn aside(name: &str, format: &Format) -> Finding {
    Finding::note(
        "export-aside",
        format!("{}: nothing in it about single posts or pages", format.name),
        format!("{}: tidak memuat kiriman atau halaman satu per satu", format.name),
    )
    .at(Place::file(name))
    .hint("from Plausible, imported_pages and imported_sources are used", "dari Plausible yang dipakai imported_pages dan imported_sources")
}

pub(super) fn unjoined(posts: usize, all: usize) -> Finding {
    Finding::note(
        "export-unjoined",
        format!("{posts} of {all} posts could not be joined with an item; the report lists them"),
        format!("{posts} dari {all} kiriman tidak dapat dicocokkan dengan benda; laporan mendaftarnya"),
    )
    .hint("give the lines of content/social/log.yaml their `url`", "isi `url` pada baris content/social/log.yaml")
}

/// That a fault of one kind comes so many times more in a file.
pub(super) fn more(finding: &Finding, name: &str, times: usize) -> Finding {
    Finding {
        place: Some(Place::file(name)),
        hint: None,
        message: crate::findings::Words::new(
            format!("{times} more rows of this file have the same fault"),
            format!("{times} baris lain dalam berkas ini sama salahnya"),
        ),
        ..finding.clone()
    }
}

fn cells_of(row: &StringRecord) -> String {
    row.iter().collect::<Vec<_>>().join(" | ")
}

fn short(cell: &str) -> String {
    cell.chars().map(|c| if c.is_control() { ' ' } else { c }).take(60).collect()
}

/// A row. Its line is known, not the column of a cell: cells may span lines.
fn at(name: &str, line: u64, cell: &str) -> Place {
    let length = short(cell).chars().count() as u32;
    Place { line: u32::try_from(line).unwrap_or(u32::MAX), column: 1, length, excerpt: short(cell), ..Place::file(name) }
}
