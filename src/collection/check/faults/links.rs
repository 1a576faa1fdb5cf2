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
        "Visitors cannot know what they may do with an item whose record says nothing about rights: only small pictures of it are shown, and it is never offered for sharing. Where nobody knows, `CNE` (not evaluated) or `UND` (undetermined) says just that. A whole folder is told at once in _defaults.yaml."
        "Pengunjung tidak tahu apa yang boleh mereka lakukan dengan benda yang rekamannya diam tentang hak: hanya gambar kecilnya yang ditampilkan, dan benda itu tidak pernah ditawarkan untuk dibagikan. Bila memang belum diketahui, `CNE` (belum dinilai) atau `UND` (belum pasti) menyatakannya. Satu folder sekaligus diatur dalam _defaults.yaml.",
        bad "title: Surat\ntype: archive", good "title: Surat\ntype: archive\nrights: PDM-1.0";
    "no-community" Warning:
        "A community label is the word of a community about what is its own; without its name the label has no voice, and nobody knows whom to ask. If no community has set it, take it away: an institution has notices of its own (`sensitive`)."
        "Label komunitas adalah suara sebuah komunitas tentang miliknya; tanpa namanya label itu tidak bersuara, dan orang tidak tahu harus bertanya kepada siapa. Bila tidak ada komunitas yang menetapkannya, hapus labelnya: lembaga punya pemberitahuan sendiri (`sensitive`).",
        bad "labels: [TK Attribution]", good "labels: [{label: TK Attribution, community: Marga Lematang}]";
    "unknown-set" Error:
        "`part_of`, or a link `collection:…` in a text, names a collection that has no file under collections/. The name of the file, without .yaml, is the id."
        "`part_of`, atau tautan `collection:…` dalam sebuah teks, menyebut koleksi yang tidak punya berkas di collections/. Nama berkas tanpa .yaml adalah id-nya.",
        bad "part_of: koleksi-kian", good "part_of: koleksi-kain";
    "unknown-item" Error:
        "`related`, or a link `item:…` in a text, names an item that is not there. The name of the item's folder is its id."
        "`related`, atau tautan `item:…` dalam sebuah teks, menyebut benda yang tidak ada. Nama folder benda itu adalah id-nya.",
        bad "related: [surat-01]", good "related: [surat-1]";
    "unknown-text" Error:
        "A link in a text names a page, an event, news, a campaign, an exhibit or a guide that is not there: `page:…`, `event:…`, `news:…`, `campaign:…`, `exhibit:…`, `guide:…`. After the colon stands the name of its file, without its ending and without a language."
        "Tautan dalam sebuah teks menyebut halaman, acara, kabar, kampanye, pameran, atau panduan yang tidak ada: `page:…`, `event:…`, `news:…`, `campaign:…`, `exhibit:…`, `guide:…`. Sesudah titik dua ditulis nama berkasnya, tanpa akhiran dan tanpa bahasa.",
        bad "[alamat kami](page:tentng)   # pages/tentang.md", good "[alamat kami](page:tentang)";
    "bare-path" Warning:
        "A link leads to a path within the site, and nobody sees to it that something is there. A path from the root breaks where the site lies in a folder of its host or is read from a disk; headings have no addresses. A link that names its target is looked up, follows the language of the page, and holds everywhere: item:, collection:, page:, event:, news:, campaign:, exhibit:, guide:."
        "Sebuah tautan menuju jalur di dalam situs, dan tidak ada yang memeriksa apakah tujuannya ada. Jalur dari akar putus bila situs berada dalam folder atau dibaca dari disk; judul bagian tidak punya alamat. Tautan yang menyebut tujuannya diperiksa, mengikuti bahasa halaman, dan berlaku di mana pun: item:, collection:, page:, event:, news:, campaign:, exhibit:, guide:.",
        bad "[peta itu](/items/peta-01/)", good "[peta itu](item:peta-01)";
    "refused-link" Warning:
        "A text may come from a stranger, so links lead only to http, https, mailto and tel, or to what the site has (item:, page: and their kin); what runs in the visitor's browser (javascript:) does not pass. A picture is shown only if it belongs to an item: pages ask no other host for anything, and an item has the size, the words and the rights of its picture. The words stand without the link."
        "Teks dapat berasal dari orang lain, jadi tautan hanya menuju http, https, mailto, dan tel, atau ke isi situs (item:, page:, dan sejenisnya); yang berjalan di peramban pengunjung (javascript:) tidak diteruskan. Gambar hanya ditampilkan bila milik sebuah benda: halaman tidak meminta apa pun kepada pihak lain, dan bendalah yang tahu ukuran, uraian, dan hak gambarnya. Kata-katanya tampil tanpa tautan.",
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
