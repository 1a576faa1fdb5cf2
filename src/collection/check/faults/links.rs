//! Faults of what records point at: names, rights, collections, other items.

use super::{Rule, faults};

pub(super) const FAULTS: &[Rule] = faults! {
    "unknown-term" Warning:
        "The word looks like the id of a vocabulary entry, but there is none. It is shown as it stands, which is seldom what was meant. Add the entry, mend the id, or write the name as people should read it."
        "Kata ini tampak seperti id entri kosakata, tetapi entrinya tidak ada. Kata itu ditampilkan apa adanya, yang jarang dimaksudkan. Tambahkan entrinya, perbaiki id-nya, atau tulis nama seperti yang ingin dibaca orang.",
        bad "place: muara-enin", good "place: muara-enim";
    "unknown-rights" Error:
        "The code or address is no rights statement or licence that is known here. Known are the Creative Commons licences, the public domain marks and the statements of rightsstatements.org. How to name the source goes into `credit`."
        "Kode atau alamat ini bukan pernyataan hak atau lisensi yang dikenal. Yang dikenal: lisensi Creative Commons, tanda domain publik, dan pernyataan rightsstatements.org. Cara menyebut sumber ditulis di `credit`.",
        bad "rights: milik museum", good "rights: InC\ncredit: Milik museum";
    "no-rights" Warning:
        "Visitors cannot know what they may do with an item whose record says nothing about rights, and it is never offered for sharing. Where nobody knows, `CNE` (not evaluated) or `UND` (undetermined) says just that. A whole folder is told at once in _defaults.yaml."
        "Pengunjung tidak tahu apa yang boleh mereka lakukan dengan benda yang rekamannya diam tentang hak, dan benda itu tidak pernah ditawarkan untuk dibagikan. Bila memang belum diketahui, `CNE` (belum dinilai) atau `UND` (belum pasti) menyatakannya. Satu folder sekaligus diatur dalam _defaults.yaml.",
        bad "title: Surat\ntype: archive", good "title: Surat\ntype: archive\nrights: PDM-1.0";
    "unknown-set" Error:
        "`part_of` names a collection that has no file under collections/. The name of the file, without .yaml, is the id."
        "`part_of` menyebut koleksi yang tidak punya berkas di collections/. Nama berkas tanpa .yaml adalah id-nya.",
        bad "part_of: koleksi-kian", good "part_of: koleksi-kain";
    "unknown-item" Error:
        "`related`, or a link `item:…` in a text, names an item that is not there. The name of the item's folder is its id."
        "`related`, atau tautan `item:…` dalam sebuah teks, menyebut benda yang tidak ada. Nama folder benda itu adalah id-nya.",
        bad "related: [surat-01]", good "related: [surat-1]";
    "refused-link" Warning:
        "A text may come from a stranger, so links lead only to http, https, mailto and tel, to an item, or within the site; what runs in the visitor's browser (javascript:) does not pass. A picture is shown only if it belongs to an item: pages ask no other host for anything, and an item has the size, the words and the rights of its picture. The words stand without the link."
        "Teks dapat berasal dari orang lain, jadi tautan hanya menuju http, https, mailto, dan tel, sebuah benda, atau ke dalam situs; yang berjalan di peramban pengunjung (javascript:) tidak diteruskan. Gambar hanya ditampilkan bila milik sebuah benda: halaman tidak meminta apa pun kepada pihak lain, dan bendalah yang tahu ukuran, uraian, dan hak gambarnya. Kata-katanya tampil tanpa tautan.",
        bad "![peta](https://contoh.example/peta.jpg)", good "![peta](item:peta-01)";
    "picture-in-line" Note:
        "A picture of an item is shown where it has a paragraph of its own. Within a line, in a list or in a quotation there is no room for it with its credit, so it is a link to the item there."
        "Gambar sebuah benda ditampilkan bila berada dalam paragraf sendiri. Di tengah baris, dalam daftar, atau dalam kutipan tidak ada tempat untuknya beserta sumbernya, jadi di sana ia menjadi tautan ke bendanya.",
        bad "Lihat ![peta](item:peta-01) ini.", good "Lihat peta ini.\n\n![Peta tahun 1931](item:peta-01)";
    "refused-html" Note:
        "A text may come from a stranger, so HTML in it is shown as it was typed and does nothing. A few tags pass: br, em, strong, i, b, u, s, sub, sup, small, mark, kbd, q, cite; without attributes, and closed within the same paragraph. For everything else Markdown has signs of its own."
        "Teks dapat berasal dari orang lain, jadi HTML di dalamnya ditampilkan seperti diketik dan tidak berbuat apa-apa. Beberapa tanda lolos: br, em, strong, i, b, u, s, sub, sup, small, mark, kbd, q, cite; tanpa atribut, dan ditutup dalam paragraf yang sama. Untuk yang lain Markdown punya tandanya sendiri.",
        bad "<div align=\"center\">Peta</div>", good "**Peta**";
};
