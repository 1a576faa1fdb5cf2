//! Faults of single fields.

use super::{Rule, faults};

pub(super) const FAULTS: &[Rule] = faults! {
    "unknown-key" Error:
        "The key is not one that may stand here; most often it is misspelt. Fields of your own go under `extra`. `pusaka schema item` lists every key, and an editor that knows the schema completes them."
        "Kunci ini tidak boleh berada di sini; paling sering salah ketik. Isian sendiri ditulis di bawah `extra`. `pusaka schema item` mendaftar semua kunci, dan penyunting yang mengenal skema melengkapinya.",
        bad "subjek: [tenun]", good "subjects: [tenun]";
    "missing-key" Error:
        "A key that must be there is not. An item needs title and type (the type may come from _defaults.yaml); latitude and longitude come together."
        "Kunci yang wajib ada tidak ditemukan. Sebuah benda memerlukan title dan type (type boleh dari _defaults.yaml); lat dan lon selalu berpasangan.",
        bad "type: book", good "title: Kitab\ntype: book";
    "missing-setting" Warning:
        "A setting of the site is not given, and something plain is used in its place."
        "Sebuah pengaturan situs belum diisi, dan nilai sederhana dipakai sebagai gantinya.",
        bad "languages: [id, en]", good "title: Arsip Kita\nlanguages: [id, en]";
    "wrong-type" Error:
        "A list or a group of keys stands where a single text belongs, or the other way round. A list is written [a, b], a group of keys {key: value}."
        "Ada daftar atau kelompok kunci di tempat sebuah teks, atau sebaliknya. Daftar ditulis [a, b], kelompok kunci ditulis {kunci: nilai}.",
        bad "title: [Surat, Peta]", good "title: Surat dan peta";
    "bad-number" Error:
        "The value should be a number within the usual bounds: degrees of latitude from -90 to 90, of longitude from -180 to 180, fractions from 0 to 1. Decimals follow a point."
        "Nilainya harus bilangan dalam batas yang lazim: lintang -90 sampai 90, bujur -180 sampai 180, pecahan 0 sampai 1. Pecahan ditulis dengan titik.",
        bad "lat: \"3,65 LS\"", good "lat: -3.65";
    "swapped-coordinates" Warning:
        "Latitude and longitude look exchanged: the earth has no such place, or exchanged it would lie among the others. Latitude (lat) is from the equator, in Indonesia between -11 and 6; longitude (lon) is from Greenwich, in Indonesia between 95 and 141."
        "Lintang dan bujur tampaknya tertukar: di bumi tidak ada tempat seperti itu, atau bila ditukar letaknya di antara yang lain. Lintang (lat) dihitung dari khatulistiwa, di Indonesia antara -11 dan 6; bujur (lon) dari Greenwich, di Indonesia antara 95 dan 141.",
        bad "lat: 103.95\nlon: -3.67", good "lat: -3.67\nlon: 103.95";
    "no-coordinates" Note:
        "Other places of the vocabulary have coordinates, this one has none, so that its things are not on the map. Where a place should not be told exactly, `within_km` says how vague it shall stay: nothing published is more exact."
        "Tempat lain dalam kosakata berkoordinat, yang ini tidak, sehingga bendanya tidak ada di peta. Bila sebuah tempat tidak boleh disebut tepat, `within_km` menyatakan seberapa samar: tidak ada terbitan yang lebih tepat dari itu.",
        bad "muara-enim: {name: Muara Enim}", good "muara-enim: {name: Muara Enim, lat: -3.65, lon: 103.77}";
    "bad-day" Error:
        "A day is written year-month-day with two digits for month and day, and must exist."
        "Tanggal ditulis tahun-bulan-hari dengan dua angka untuk bulan dan hari, dan harus benar-benar ada.",
        bad "added: 17/8/2026", good "added: 2026-08-17";
    "ends-before-it-begins" Error:
        "An event or a campaign ends before it begins: most often two days were exchanged, or a year was mistyped around New Year."
        "Acara atau kampanye berakhir sebelum mulai: paling sering dua tanggal tertukar, atau tahunnya salah ketik di sekitar tahun baru.",
        bad "start: 2026-12-05 09:00\nend: 2026-12-04", good "start: 2026-12-05 09:00\nend: 2026-12-06";
    "two-right-answers" Error:
        "A wrong answer of a quiz is the same as the right one, or stands there twice. Whoever chooses it would be right and be told otherwise."
        "Sebuah jawaban salah sama dengan jawaban benar, atau tertulis dua kali. Orang yang memilihnya sebenarnya benar tetapi disebut salah.",
        bad "right: Songket\nwrong: [Batik, songket]", good "right: Songket\nwrong: [Batik, Jumputan]";
    "half-question" Error:
        "A question of a quiz is empty, or has no right or no wrong answer, in the default language of the site. It would be played with an empty button, or could only be answered in one way."
        "Sebuah soal kuis kosong, atau tidak punya jawaban benar atau jawaban salah, dalam bahasa utama situs. Soal itu akan tampil dengan tombol kosong, atau hanya dapat dijawab dengan satu cara.",
        bad "right: \"\"", good "right: Songket";
    "bad-length" Warning:
        "A dimension is a number and its unit: mm, cm, m, in or ft. Without them the size cannot be compared or shown to scale."
        "Ukuran terdiri atas bilangan dan satuannya: mm, cm, m, in, atau ft. Tanpa itu ukuran tidak dapat dibandingkan atau ditampilkan menurut skala.",
        bad "dimensions: {height: 21}", good "dimensions: {height: 21 cm}";
    "bad-address" Error:
        "An address of the web starts with http:// or https:// and has no blanks. Others, such as javascript:, are refused because they would run in the visitor's browser."
        "Alamat web diawali http:// atau https:// dan tanpa spasi. Yang lain, seperti javascript:, ditolak karena akan berjalan di peramban pengunjung.",
        bad "uri: www.wikidata.org/wiki/Q1", good "uri: https://www.wikidata.org/wiki/Q1";
    "bad-hashtag" Warning:
        "No platform makes a hashtag of this: there is no letter in it, or it is longer than 50 characters. Spaces, hyphens and apostrophes are no harm, for pusaka joins the words: `hari buku` becomes #HariBuku."
        "Tidak ada platform yang menjadikan ini tagar: tidak ada hurufnya, atau lebih panjang dari 50 karakter. Spasi, tanda hubung, dan apostrof tidak apa-apa, sebab pusaka menyambung katanya: `hari buku` menjadi #HariBuku.",
        bad "hashtags: [1945]", good "hashtags: [Arsip1945]";
    "bad-token" Error:
        "A design token is one CSS value: a colour, a length, a font name. Braces, semicolons and url() are refused, because they could change the rest of the style sheet."
        "Token rancangan adalah satu nilai CSS: warna, ukuran, nama huruf. Kurung kurawal, titik koma, dan url() ditolak karena dapat mengubah bagian lain lembar gaya.",
        bad "theme: {tokens: {ink: \"red; } body {\"}}", good "theme: {tokens: {ink: \"#7a2e1f\"}}";
    "bad-logo" Error:
        "The logo is a file in content/theme/, an SVG or a PNG of 200 kB at most. An SVG holds shapes alone: what runs, moves or fetches something is refused, and so are letters, which look different on each machine unless they are turned into paths."
        "Logo adalah berkas dalam content/theme/, SVG atau PNG paling besar 200 kB. SVG hanya memuat bentuk: yang berjalan, bergerak, atau mengambil sesuatu ditolak, begitu pula huruf, yang tampil berbeda di tiap komputer kecuali dijadikan garis.",
        bad "theme: {logo: logo.docx}", good "theme: {logo: logo.svg}";
    "unknown-word" Error:
        "Only certain words may stand here; the hint lists them or names the nearest. The types are book, archive, object, photograph, map, newspaper, audio and video."
        "Hanya kata tertentu yang boleh di sini; sarannya mendaftar semua atau menyebut yang terdekat. Jenisnya book, archive, object, photograph, map, newspaper, audio, dan video.",
        bad "type: buku", good "type: book";
    "unknown-language" Error:
        "Languages are written as BCP 47 tags: two or three letters, and the script where it is not the usual one. Malay in Arabic script is ms-Arab, Javanese in its own script jv-Java."
        "Bahasa ditulis sebagai tanda BCP 47: dua atau tiga huruf, dan aksaranya bila tidak lazim. Melayu beraksara Arab adalah ms-Arab, Jawa beraksara Jawa jv-Java.",
        bad "language: Indonesia", good "language: id";
    "unknown-timezone" Error:
        "Time zones are called WIB, WITA or WIT in Indonesia, or by their IANA names: Asia/Jakarta, Asia/Makassar, Asia/Jayapura."
        "Zona waktu disebut WIB, WITA, atau WIT, atau dengan nama IANA: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.",
        bad "timezone: Jakarta", good "timezone: Asia/Jakarta";
    "unclear-date" Warning:
        "The date is shown as it was typed, but it cannot be sorted, searched or placed on the timeline, because it has no meaning or two. Write it as EDTF: 1890, 189X, 1890~/1900, 1945-03-12. What people should read may stand in `display`."
        "Tanggal ditampilkan seperti diketik, tetapi tidak dapat diurutkan, dicari, atau diletakkan pada garis waktu, karena tidak bermakna atau bermakna ganda. Tulis sebagai EDTF: 1890, 189X, 1890~/1900, 1945-03-12. Kata-kata untuk pembaca boleh ditulis di `display`.",
        bad "date: 12/3/1945", good "date: 1945-03-12";
    "described-twice" Error:
        "The description stands in the record and in a file beside it. One of them would be lost."
        "Deskripsi ada dalam rekaman dan dalam berkas di sampingnya. Salah satunya akan hilang.",
        bad "item.yaml with `description: …`\ndescription.md", good "item.yaml without description\ndescription.md";
};
