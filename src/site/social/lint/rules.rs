//! What the findings about a caption mean.

use crate::{collection::check::Rule, findings::Severity};

const fn rule(code: &'static str, severity: Severity, [en, id]: [&'static str; 2], [bad, good]: [&'static str; 2]) -> Rule {
    Rule { code, severity, en, id, bad, good }
}

/// Every finding about a caption.
pub(crate) const RULES: &[Rule] = &[
    rule(
        "too-long",
        Severity::Error,
        [
            "The text is longer than the platform takes, counted as that platform counts: X gives every link 23 and every emoji 2, Mastodon counts letters as a reader does, YouTube counts bytes. `pusaka social platforms` shows the limits; another limit, such as that of your own Mastodon server, is set under `social.platforms`.",
            "Teksnya lebih panjang daripada yang dimuat platform, menurut cara hitung platform itu: X memberi 23 untuk setiap tautan dan 2 untuk setiap emoji, Mastodon menghitung huruf seperti pembaca, YouTube menghitung bita. `pusaka social platforms` menampilkan batasnya; batas lain, misalnya milik server Mastodon sendiri, diatur pada `social.platforms`.",
        ],
        ["a caption of 300 letters on X", "a caption of 280 letters on X"],
    ),
    rule(
        "forbidden-character",
        Severity::Error,
        [
            "The platform refuses texts with this character: YouTube takes no angle brackets, X no byte order mark.",
            "Platform menolak teks dengan tanda ini: YouTube tidak menerima kurung sudut, X tidak menerima penanda urutan bita.",
        ],
        ["<Kitab tua>", "‹Kitab tua›"],
    ),
    rule(
        "cut-hashtag",
        Severity::Warning,
        [
            "The platform ends the hashtag before its writer does: hyphens, full stops, apostrophes, emoji and joiners end a tag on most platforms. Letters, digits and inner underscores are safe everywhere; capitals help screen readers to part the words.",
            "Platform memotong tagar lebih awal dari maksudnya: tanda hubung, titik, apostrof, emoji, dan penyambung mengakhiri tagar di kebanyakan platform. Huruf, angka, dan garis bawah di dalam aman di mana-mana; huruf besar membantu pembaca layar memisahkan kata.",
        ],
        ["#arsip-nasional", "#ArsipNasional"],
    ),
    rule(
        "dead-hashtag",
        Severity::Warning,
        [
            "The platform does not take this for a hashtag: it has no letter, it follows another sign, or a second tag follows it directly. On Threads only the first tag counts, on WhatsApp none.",
            "Platform tidak menganggap ini tagar: tidak ada hurufnya, didahului tanda lain, atau langsung diikuti tagar kedua. Di Threads hanya tagar pertama yang berlaku, di WhatsApp tidak ada.",
        ],
        ["#arsip#buku", "#Arsip #Buku"],
    ),
    rule(
        "idle-hashtag",
        Severity::Note,
        [
            "Nothing breaks, but this is no hashtag: it is a number without a letter, or the platform has no hashtags at all, as WhatsApp.",
            "Tidak ada yang rusak, tetapi ini bukan tagar: hanya angka tanpa huruf, atau platformnya memang tidak mengenal tagar, seperti WhatsApp.",
        ],
        ["#1945", "#Arsip1945"],
    ),
    rule(
        "ignored-hashtags",
        Severity::Warning,
        [
            "The platform takes the post, but not so many hashtags: YouTube ignores all of them beyond fifteen, others ignore the rest.",
            "Platform menerima kirimannya, tetapi bukan tagar sebanyak itu: YouTube mengabaikan semuanya bila lebih dari lima belas, yang lain mengabaikan sisanya.",
        ],
        ["sixteen hashtags on YouTube", "three hashtags on YouTube"],
    ),
    rule(
        "too-many-hashtags",
        Severity::Error,
        [
            "The platform has a cap on hashtags. Instagram and TikTok refuse a post with more than five.",
            "Platform membatasi jumlah tagar. Instagram dan TikTok menolak kiriman dengan lebih dari lima.",
        ],
        ["#a #b #c #d #e #f on Instagram", "#a #b #c on Instagram"],
    ),
    rule(
        "many-hashtags",
        Severity::Note,
        [
            "The platform takes so many hashtags, but fewer are read: what tells most about this very thing is enough.",
            "Platform menerima tagar sebanyak itu, tetapi sedikit yang dibaca: cukup yang paling khas bagi benda ini.",
        ],
        ["#Kain #Tenun #Songket #Palembang on X", "#Songket #Palembang on X"],
    ),
    rule(
        "dead-link",
        Severity::Warning,
        [
            "The address cannot be followed where it stands. Instagram and TikTok make no links in captions; Pinterest and stories have a place of their own for the link; Mastodon wants the scheme, https://.",
            "Alamat ini tidak dapat diklik di tempatnya. Instagram dan TikTok tidak membuat tautan dalam takarir; Pinterest dan story punya tempat sendiri untuk tautan; Mastodon meminta https:// di depannya.",
        ],
        ["Lihat https://lematang.id on Instagram", "Lihat tautan di bio on Instagram"],
    ),
    rule(
        "too-many-links",
        Severity::Error,
        [
            "The platform refuses a post with so many different links. Threads takes five since December 2025.",
            "Platform menolak kiriman dengan tautan sebanyak itu. Threads menerima lima sejak Desember 2025.",
        ],
        ["six links on Threads", "one link on Threads"],
    ),
    rule(
        "too-many-mentions",
        Severity::Error,
        [
            "The platform refuses a post that names so many accounts. Instagram takes twenty.",
            "Platform menolak kiriman yang menyebut akun sebanyak itu. Instagram menerima dua puluh.",
        ],
        ["twenty-one accounts on Instagram", "three accounts on Instagram"],
    ),
];
