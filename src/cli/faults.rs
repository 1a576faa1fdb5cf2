//! What the findings mean that do not concern content: the disk, the theme, the preview, the command line.
//! Those about content stand beside the rules that make them, in `collection::check`.

use crate::collection::check::{Rule, faults::faults};

/// Every finding about a run.
pub(super) const FAULTS: &[Rule] = faults! {
    "already-building" Error:
        "Another build is writing the same folder. Two at once would mix their files, so the second is refused; nothing was written."
        "Pembangunan lain sedang menulis folder yang sama. Dua sekaligus akan mencampur berkasnya, jadi yang kedua ditolak; tidak ada yang ditulis.",
        bad "pusaka build & pusaka build", good "pusaka build && pusaka build";
    "foreign-folder" Error:
        "The output folder holds files that pusaka did not write. It never mixes its own with those of others, so that it never removes what is not its own."
        "Folder keluaran berisi berkas yang tidak ditulis pusaka. Berkasnya tidak pernah dicampur dengan milik lain, agar yang bukan miliknya tidak pernah terhapus.",
        bad "pusaka build --out ~/Documents", good "pusaka build --out ~/Documents/public";
    "cannot-write" Error:
        "A file cannot be written: the disk is full, the folder is read-only, or a file stands where a folder is needed. Each file is written whole or not at all, and nothing is removed by a build that fails."
        "Ada berkas yang tidak dapat ditulis: diska penuh, folder hanya-baca, atau ada berkas di tempat yang seharusnya folder. Setiap berkas ditulis utuh atau tidak sama sekali, dan pembangunan yang gagal tidak menghapus apa pun.",
        bad "pusaka build --out /proc/public", good "pusaka build --out public";
    "cannot-read" Error:
        "A file that was there when the collection was read cannot be read any more, or the system does not let pusaka read it."
        "Ada berkas yang tadinya terbaca tetapi kini tidak dapat dibaca lagi, atau sistem tidak mengizinkan pusaka membacanya.",
        bad "chmod 000 content/items/kitab/001.jpg", good "chmod 644 content/items/kitab/001.jpg";
    "cache-lost" Warning:
        "What the cache knows could not be written down. The site is whole; only the next build takes longer."
        "Catatan tembolok tidak dapat ditulis. Situsnya utuh; hanya pembangunan berikutnya yang lebih lama.",
        bad "pusaka build --cache /proc/cache", good "pusaka build --cache .pusaka/cache";
    "host-limit" Warning:
        "The gallery has more files or bytes than a usual host takes: GitHub Pages 1 GB, Cloudflare Pages 20,000 files and 25 MB a file. It is a warning where `base_url` stands at that host, and else a note. The hint names the change of `images` in site.yaml that costs visitors the least."
        "Galeri memuat lebih banyak berkas atau bita daripada yang diterima layanan umum: GitHub Pages 1 GB, Cloudflare Pages 20.000 berkas dan 25 MB per berkas. Ini peringatan bila `base_url` berada di layanan itu, selain itu catatan. Sarannya menyebut perubahan `images` dalam site.yaml yang paling sedikit merugikan pengunjung.",
        bad "images: {tile_size: 256}", good "images: {tile_size: 1024}";
    "theme-broken" Error:
        "A template, a style or a card of the theme cannot be used. The message names the file and the line."
        "Ada templat, gaya, atau kartu dalam tema yang tidak dapat dipakai. Pesannya menyebut berkas dan barisnya.",
        bad "{{ item.titel }}", good "{{ item.title }}";
    "language-incomplete" Warning:
        "A language of the site needs the words of the interface: `theme/strings/<language>.yaml` beside site.yaml, with the keys of the built-in `en.yaml`. What is missing is said in English, and the pages are whole. Forms of a number are those of CLDR: one, other, and zero, two, few, many where the language has them."
        "Bahasa situs memerlukan kata-kata antarmuka: `theme/strings/<bahasa>.yaml` di samping site.yaml, dengan kunci seperti `en.yaml` bawaan. Yang belum ada ditulis dalam bahasa Inggris, dan halamannya tetap utuh. Bentuk jamak mengikuti CLDR: one, other, serta zero, two, few, many bila bahasanya memerlukan.",
        bad "languages: [id, en, ar]", good "languages: [id, en, ar]\n# and theme/strings/ar.yaml: language_name: العربية …";
    "label-too-large" Error:
        "A label of that size does not fit on that paper, with the margin that printers need."
        "Label seukuran itu tidak muat pada kertasnya, dengan tepi yang diperlukan pencetak.",
        bad "pusaka labels --paper a5 --size large kitab", good "pusaka labels --paper a4 --size large kitab";
    "no-items" Error:
        "A sheet of labels needs items: name them, or a collection or an exhibit that has some."
        "Lembar label memerlukan benda: sebutkan bendanya, atau koleksi atau pameran yang memuatnya.",
        bad "pusaka labels", good "pusaka labels --collection koleksi-kain";
    "colliding-paths" Error:
        "Two things want the same address, and one would overwrite the other. Rename one of them."
        "Dua hal meminta alamat yang sama, dan yang satu akan menimpa yang lain. Ganti nama salah satunya.",
        bad "content/pages/browse.md", good "content/pages/cara-menjelajah.md";
    "wrong-date" Error:
        "The day of the build is not a day of the calendar. Write the year, the month and the day."
        "Tanggal pembangunan tidak ada dalam kalender. Tulis tahun, bulan, dan tanggalnya.",
        bad "pusaka build --date 31/1/2027", good "pusaka build --date 2027-01-31";
    "no-such-zone" Error:
        "There is no time zone with that name. Zones have the names of the IANA database: a part of the world and a city."
        "Zona waktu dengan nama itu tidak ada. Zona memakai nama basis data IANA: bagian dunia dan kota.",
        bad "pusaka insights --zone Jakarta ekspor.csv", good "pusaka insights --zone Asia/Jakarta ekspor.csv";
    "port-taken" Error:
        "Another program answers on that port, perhaps another preview. Without --port the next free one is taken."
        "Porta itu sedang dipakai program lain, mungkin pratinjau lain. Tanpa --port dipakai porta kosong berikutnya.",
        bad "pusaka serve --port 80", good "pusaka serve";
    "not-watching" Warning:
        "The system has no more watches to give, or the folder cannot be watched. The preview goes on, but does not notice changes."
        "Sistem kehabisan pemantau, atau foldernya tidak dapat dipantau. Pratinjau tetap berjalan, tetapi tidak melihat perubahan.",
        bad "fs.inotify.max_user_watches = 8192", good "fs.inotify.max_user_watches = 524288";
    "not-empty" Error:
        "`pusaka new` writes only into a folder that is new or empty, so that it never mixes with your files."
        "`pusaka new` hanya menulis ke folder baru atau kosong, agar tidak tercampur dengan berkas Anda.",
        bad "pusaka new .", good "pusaka new koleksi";
    "card-broken" Error:
        "A share card cannot be drawn. Its template in theme/cards asks for something that is not there, or its drawing is not valid SVG. The message names the card."
        "Sebuah kartu bagikan tidak dapat digambar. Templatnya di theme/cards meminta sesuatu yang tidak ada, atau gambarnya bukan SVG yang sah. Pesannya menyebut kartunya.",
        bad "<text>{{ titel }}", good "<text>{{ title }}</text>";
    "card-letters" Warning:
        "The card leaves out a line, because none of the fonts of the theme has all its letters; empty boxes would be worse. The page shows it all the same. Give the title in another script too, or put a font with those letters into theme/fonts."
        "Kartu tidak memuat satu baris, karena tidak ada huruf dalam tema yang lengkap untuk aksaranya; kotak-kotak kosong akan lebih buruk. Halamannya tetap menampilkan baris itu. Tulis judul dalam aksara lain juga, atau taruh huruf yang memuat aksara itu di theme/fonts.",
        bad "title: ꦱꦼꦫꦠ꧀", good "title: {jv-Java: ꦱꦼꦫꦠ꧀, id: Serat}";
    "profile-ignored" Warning:
        "The picture carries a colour profile that is damaged or of a kind that is not understood, so its colours are taken as sRGB and may be off. Open it in the scanning program and save it as sRGB."
        "Gambar ini membawa profil warna yang rusak atau tidak dikenal, sehingga warnanya dianggap sRGB dan mungkin meleset. Buka dalam program pemindai dan simpan sebagai sRGB.",
        bad "001.tif   (profile damaged)", good "001.tif   (sRGB)";
    "no-server" Error:
        "The preview could not be started, or stopped by itself. The message says what the system answered; most often a firewall or a limit of the system is in the way. `pusaka build` needs no server: open public/index.html."
        "Pratinjau tidak dapat dimulai, atau berhenti sendiri. Pesannya menyebut jawaban sistem; paling sering tembok api atau batas sistem yang menghalangi. `pusaka build` tidak memerlukan server: buka public/index.html.",
        bad "pusaka serve", good "pusaka build";
    "unknown-kind" Error:
        "There is no such kind of file, so there is no schema of it. `pusaka schema` lists the kinds."
        "Jenis berkas ini tidak ada, jadi tidak ada skemanya. `pusaka schema` mendaftar semua jenis.",
        bad "pusaka schema benda", good "pusaka schema item";
    "unknown-platform" Error:
        "There is no such platform in the table. Keys are short and lower-case: x, instagram, youtube-title. `pusaka social platforms` lists them all."
        "Platform itu tidak ada dalam tabel. Kuncinya pendek dan berhuruf kecil: x, instagram, youtube-title. `pusaka social platforms` mendaftar semuanya.",
        bad "pusaka social lint --platform twitter", good "pusaka social lint --platform x";
    "nothing-to-explain" Error:
        "What was asked for is neither the code of a finding nor a file that a build would write. `pusaka explain` lists the codes, `pusaka plan --json` the files."
        "Yang ditanyakan bukan kode temuan dan bukan berkas yang akan ditulis. `pusaka explain` mendaftar semua kode, `pusaka plan --json` semua berkas.",
        bad "pusaka explain 404", good "pusaka explain 404.html";
    "empty-slot" Note:
        "A slot of the posting calendar stays empty, because every item that may be shared was posted within `repeat_after` weeks, or has a day of its own soon."
        "Sebuah jadwal kirim tetap kosong, karena semua benda yang boleh dibagikan sudah dikirim dalam `repeat_after` pekan terakhir, atau segera punya harinya sendiri.",
        bad "social: {repeat_after: 52}", good "social: {repeat_after: 12}";
    "formula-cell" Note:
        "A text begins with =, +, - or @, which a spreadsheet would run as a formula. In the CSV files an apostrophe stands before it, so that it is harmless; take it away in the scheduler, or let the text begin with a letter."
        "Sebuah teks diawali =, +, -, atau @, yang akan dijalankan lembar kerja sebagai rumus. Dalam berkas CSV diberi apostrof di depannya agar tidak berbahaya; hapus di penjadwal, atau awali teksnya dengan huruf.",
        bad "caption: \"@museum punya kembarannya\"", good "caption: \"Kembarannya ada di @museum\"";
    "scheduler-ahead" Note:
        "A scheduler takes posts only a few days ahead. Its CSV has what it takes today; build again later for the rest."
        "Sebuah penjadwal hanya menerima kiriman beberapa hari ke depan. CSV-nya memuat yang diterima hari ini; bangun lagi nanti untuk sisanya.",
        bad "social: {weeks: 8}", good "social: {weeks: 2}";
    "not-shareable" Error:
        "`pusaka social captions` was asked for an item that is not offered for sharing: its rights, a community label, `access` or `social.hold` speak against it. The desk lists all of these with their reasons."
        "`pusaka social captions` diminta untuk benda yang tidak ditawarkan untuk dibagikan: ketentuan penggunaannya, label komunitas, `access`, atau `social.hold` tidak mengizinkannya. Meja kiriman memuat semuanya beserta alasannya.",
        bad "pusaka social captions surat-pribadi   (rights: InC)", good "pusaka social captions bokor-kuningan";
    "unknown-template" Error:
        "No column of the CSV template can be told by its name to hold the text of a post. Download the template of your account again and give it as it is."
        "Tidak ada kolom templat CSV yang dikenali dari namanya sebagai teks kiriman. Unduh lagi templat dari akun Anda dan berikan apa adanya.",
        bad "pusaka social plan --template daftar-tamu.csv", good "pusaka social plan --template metricool.csv";
};
