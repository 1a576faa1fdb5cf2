//! Faults of a YAML file as such.

use super::{Rule, faults};

pub(super) const FAULTS: &[Rule] = faults! {
    "yaml-syntax" Error:
        "The file is not valid YAML, so nothing in it can be read. Most often a text with a colon in it lacks its quotes, a quote or bracket is not closed, or a line is indented differently from its neighbours."
        "Berkas ini bukan YAML yang sah, jadi isinya tidak terbaca. Paling sering teks yang memuat titik dua belum diberi tanda kutip, tanda kutip atau kurung belum ditutup, atau sebuah baris berindentasi lain dari tetangganya.",
        bad "title: Surat: dua lembar", good "title: \"Surat: dua lembar\"";
    "yaml-tab" Error:
        "YAML is indented with spaces only. A tab looks the same on the screen but means nothing to it. Most editors can be told to type spaces for the tab key."
        "YAML hanya diberi indentasi dengan spasi. Tab tampak sama di layar tetapi tidak berarti apa-apa baginya. Kebanyakan penyunting dapat diatur agar tombol tab mengetik spasi.",
        bad "title:\n\tid: Surat", good "title:\n  id: Surat";
    "yaml-too-deep" Error:
        "The file nests lists or maps more than 64 levels deep, which no record needs. It is refused so that a hostile file cannot exhaust the computer."
        "Berkas ini menyusun daftar atau kelompok kunci lebih dari 64 tingkat, yang tidak diperlukan rekaman mana pun. Ini ditolak agar berkas jahat tidak menghabiskan daya komputer.",
        bad "subjects: [[[[[[[[[[ … ]]]]]]]]]]", good "subjects: [tenun]";
    "yaml-too-large" Error:
        "Aliases (`*name`) repeat a value that was named with `&name`. Here they repeat each other until the file would fill the memory, so it is refused."
        "Alias (`*nama`) mengulang nilai yang diberi nama dengan `&nama`. Di sini alias saling mengulang sampai berkas akan memenuhi memori, maka ditolak.",
        bad "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]", good "subjects: [x]";
    "several-documents" Error:
        "A line `---` begins a second document in the same file. Only the first would be read, so the rest would be lost silently."
        "Baris `---` memulai dokumen kedua dalam berkas yang sama. Hanya yang pertama yang akan terbaca, jadi sisanya hilang diam-diam.",
        bad "title: Surat\n---\ntitle: Peta", good "title: Surat";
    "duplicate-key" Error:
        "The same key stands twice in one map. Only one of the two values could be kept, and nobody could say which was meant."
        "Kunci yang sama muncul dua kali di tempat yang sama. Hanya satu nilai yang dapat disimpan, dan tidak jelas mana yang dimaksud.",
        bad "subjects: tenun\nsubjects: batik", good "subjects: [tenun, batik]";
    "empty-file" Error:
        "The record has nothing in it. An item needs at least a title and a type; the type may come from _defaults.yaml."
        "Rekaman ini tidak berisi apa-apa. Sebuah benda setidaknya memerlukan judul dan jenis; jenis boleh berasal dari _defaults.yaml.",
        bad "# nothing yet", good "title: Surat\ntype: archive";
    "no-front-matter" Error:
        "A page starts with a few lines of YAML between two lines `---`; its title stands there. The Markdown follows after them."
        "Halaman diawali beberapa baris YAML di antara dua baris `---`; judulnya ada di sana. Markdown menyusul sesudahnya.",
        bad "# Tentang kami\nKami menyimpan …", good "---\ntitle: Tentang kami\n---\nKami menyimpan …";
};
