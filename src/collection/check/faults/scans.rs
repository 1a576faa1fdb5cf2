//! Faults of the files beside a record.

use super::{Rule, faults};

pub(super) const FAULTS: &[Rule] = faults! {
    "missing-scan" Error:
        "`files` names a file that does not lie beside the record, or a page that the file does not have. Names are written as they are, with their ending and in the same capital and small letters."
        "`files` menyebut berkas yang tidak ada di samping rekaman, atau halaman yang tidak dimiliki berkas itu. Nama ditulis persis seperti adanya, dengan akhirannya dan huruf besar-kecil yang sama.",
        bad "files: [01.jpg]", good "files: [001.jpg]";
    "case-differs" Error:
        "The file is there, but its name differs in capital letters from what `files` says. It would be found on Windows and macOS and lost on the web host."
        "Berkasnya ada, tetapi huruf besar-kecil namanya berbeda dari yang tertulis di `files`. Di Windows dan macOS berkas itu ditemukan, di server web hilang.",
        bad "files: [SCAN.jpg]", good "files: [Scan.jpg]";
    "listed-twice" Warning:
        "A list names the same file or platform twice. It is taken once, where it stands first."
        "Sebuah daftar menyebut berkas atau platform yang sama dua kali. Yang dipakai satu, yang pertama.",
        bad "files: [001.jpg, 001.jpg]", good "files: [001.jpg, 002.jpg]";
    "scan-unreadable" Error:
        "The file has the ending of a picture, but its bytes are something else: a text, a web page that was saved in place of a download, a pointer of Git LFS that was never fetched."
        "Berkas ini berakhiran gambar, tetapi isinya lain: teks, halaman web yang tersimpan sebagai ganti unduhan, atau penunjuk Git LFS yang belum diambil.",
        bad "001.jpg   (a text)", good "001.jpg   (a JPEG picture)";
    "scan-unsupported" Error:
        "This kind of picture cannot be shown yet. JPEG, PNG, WebP, GIF, TIFF, JPEG 2000 and PDF can; the hint names a command that converts it."
        "Jenis gambar ini belum dapat ditampilkan. JPEG, PNG, WebP, GIF, TIFF, JPEG 2000, dan PDF dapat; sarannya menyebut perintah untuk mengubahnya.",
        bad "001.heic", good "001.jpg";
    "scan-broken" Error:
        "The picture is damaged or empty, as after a copy that was interrupted. Copy it again from where it came, or scan it again."
        "Gambar ini rusak atau kosong, misalnya karena penyalinan terputus. Salin lagi dari asalnya, atau pindai ulang.",
        bad "001.jpg   (0 bytes)", good "001.jpg   (4 MB)";
    "scan-too-large" Error:
        "The picture has more pixels than allowed. It is refused by its header, before it can fill the memory. The limit is `images.max_megapixels` in site.yaml, 300 unless set."
        "Gambar ini memuat lebih banyak piksel daripada yang diizinkan. Gambar ditolak dari kepalanya, sebelum memenuhi memori. Batasnya `images.max_megapixels` dalam site.yaml, 300 bila tidak diatur.",
        bad "peta.tif   (40000 x 30000)", good "images: {max_megapixels: 1300}";
    "scan-renamed" Note:
        "The ending of the name says one kind of picture and the bytes another. The bytes are believed; nothing needs to be done."
        "Akhiran nama menyebut satu jenis gambar, isinya jenis lain. Isinya yang dipercaya; tidak ada yang perlu dilakukan.",
        bad "001.tif   (a JPEG picture)", good "001.jpg";
    "scan-inks" Warning:
        "The picture is made of printing inks (CMYK) and has no colour profile, so nobody knows which colours they give. Those of the most common press are taken. Save it with the profile of the scanner or press, or as sRGB."
        "Gambar ini tersusun dari tinta cetak (CMYK) tanpa profil warna, sehingga tidak diketahui warna apa yang dihasilkannya. Yang dipakai ialah warna mesin cetak yang paling lazim. Simpan dengan profil pemindai atau mesin cetaknya, atau sebagai sRGB.",
        bad "poster.jpg   (CMYK, no profile)", good "poster.jpg   (sRGB)";
    "recording-unread" Warning:
        "The file calls itself a recording, but nothing in it says how long it plays. Mostly it is cut off, empty, or of another kind than its ending says; then browsers stay silent."
        "Berkas ini bernama rekaman, tetapi isinya tidak menyebut lamanya. Biasanya berkasnya terpotong, kosong, atau jenisnya lain daripada akhirannya; peramban akan diam saja.",
        bad "kisah.mp3   (a text)", good "kisah.mp3   (exported again as MP3)";
    "captions-broken" Error:
        "Captions (WebVTT) begin with the word WEBVTT; each has a line with two times, minutes:seconds.thousandths, and the words below it. A browser passes over what it cannot read, so that lines would be missing."
        "Takarir (WebVTT) diawali kata WEBVTT; tiap bagian memuat satu baris dengan dua waktu, menit:detik.perseribu, lalu kata-katanya. Peramban melewati yang tidak terbaca, sehingga ada baris yang hilang.",
        bad "00:01,000 --> 00:04,000", good "00:01.000 --> 00:04.000";
    "captions-alone" Warning:
        "Captions belong to the sound or film of the same name beside them; a language may stand before the ending."
        "Takarir menyertai suara atau film yang senama di sampingnya; bahasanya boleh ditulis sebelum akhiran.",
        bad "kisah.mp4\nkisah-en.vtt", good "kisah.mp4\nkisah.en.vtt";
    "idle-poster" Warning:
        "A picture with `role: poster` is shown until a recording plays, but the record has no recording. It is shown as a picture like others."
        "Gambar dengan `role: poster` tampil sebelum rekaman diputar, tetapi rekaman ini tidak memuat suara atau film. Gambar itu ditampilkan seperti yang lain.",
        bad "files:\n  - {file: 01.jpg, role: poster}", good "files:\n  - kisah.mp4\n  - {file: kisah.jpg, role: poster}";
    "text-broken" Error:
        "A file under text/ that should say what a machine read on a page cannot be read: its XML is cut off or ill-formed, or it is neither ALTO nor PAGE nor hOCR. Export it again."
        "Berkas dalam text/ yang mestinya memuat hasil baca mesin tidak terbaca: XML-nya terpotong atau rusak, atau bukan ALTO, PAGE, maupun hOCR. Ekspor lagi.",
        bad "text/001.xml   (TEI)", good "text/001.xml   (ALTO)";
    "text-empty" Warning:
        "A file under text/ holds no page, several pages, or a page without a word. One file belongs to one page; what holds several is split by the program that read the scans."
        "Berkas dalam text/ tidak memuat halaman, memuat beberapa halaman, atau memuat halaman tanpa kata. Satu berkas untuk satu halaman; yang memuat beberapa dipecah dengan program yang membaca pindaiannya.",
        bad "text/buku.xml   (48 pages)", good "text/001.xml … text/048.xml";
    "text-misplaced" Warning:
        "The words of a page cannot be laid on its scan: they were read on a picture of another shape, stand outside it, or nobody knows how large their page is. The text is shown and searched, without marks on the scan."
        "Kata-kata sebuah halaman tidak dapat diletakkan pada pindaiannya: dibaca dari gambar yang bentuknya lain, berada di luarnya, atau ukuran halamannya tidak disebut. Teksnya tetap tampil dan dapat dicari, tanpa tanda pada pindaian.",
        bad "<Page imageWidth=\"300\" imageHeight=\"300\">   (scan 2000 x 3000)", good "<Page imageWidth=\"1000\" imageHeight=\"1500\">";
    "no-page" Warning:
        "A text under text/ belongs to no page. It is named by the number of its page, counted from 1, or by the scan it was read from."
        "Sebuah teks dalam text/ tidak cocok dengan halaman mana pun. Namanya nomor halaman, dihitung dari 1, atau nama pindaian yang dibacanya.",
        bad "text/99.md", good "text/1.md";
};
