//! What the findings mean that do not concern content: the disk, the theme, the preview, the command line.
//! Those about content stand beside the rules that make them, in `collection::check`.

use crate::{collection::check::Rule, findings::Severity};

/// One documented finding of a run.
const fn fault(code: &'static str, [en, id]: [&'static str; 2], [bad, good]: [&'static str; 2]) -> Rule {
    Rule { code, severity: Severity::Error, en, id, bad, good }
}

/// Every finding about a run.
pub(super) const FAULTS: &[Rule] = &[
    fault(
        "already-building",
        [
            "Another build is writing the same folder. Two at once would mix their files, so the second is refused; nothing was written.",
            "Pembangunan lain sedang menulis folder yang sama. Dua sekaligus akan mencampur berkasnya, jadi yang kedua ditolak; tidak ada yang ditulis.",
        ],
        ["pusaka build & pusaka build", "pusaka build && pusaka build"],
    ),
    fault(
        "foreign-folder",
        [
            "The output folder holds files that pusaka did not write. It never mixes its own with those of others, so that it never removes what is not its own.",
            "Folder keluaran berisi berkas yang tidak ditulis pusaka. Berkasnya tidak pernah dicampur dengan milik lain, agar yang bukan miliknya tidak pernah terhapus.",
        ],
        ["pusaka build --out ~/Documents", "pusaka build --out ~/Documents/public"],
    ),
    fault(
        "cannot-write",
        [
            "A file cannot be written: the disk is full, the folder is read-only, or a file stands where a folder is needed. Each file is written whole or not at all, and nothing is removed by a build that fails.",
            "Ada berkas yang tidak dapat ditulis: diska penuh, folder hanya-baca, atau ada berkas di tempat yang seharusnya folder. Setiap berkas ditulis utuh atau tidak sama sekali, dan pembangunan yang gagal tidak menghapus apa pun.",
        ],
        ["pusaka build --out /proc/public", "pusaka build --out public"],
    ),
    fault(
        "cannot-read",
        [
            "A file that was there when the collection was read cannot be read any more, or the system does not let pusaka read it.",
            "Ada berkas yang tadinya terbaca tetapi kini tidak dapat dibaca lagi, atau sistem tidak mengizinkan pusaka membacanya.",
        ],
        ["chmod 000 content/items/kitab/001.jpg", "chmod 644 content/items/kitab/001.jpg"],
    ),
    fault(
        "cache-lost",
        [
            "What the cache knows could not be written down. The site is whole; only the next build takes longer.",
            "Catatan tembolok tidak dapat ditulis. Situsnya utuh; hanya pembangunan berikutnya yang lebih lama.",
        ],
        ["pusaka build --cache /proc/cache", "pusaka build --cache .pusaka/cache"],
    ),
    fault(
        "theme-broken",
        [
            "A template, a style or a card of the theme cannot be used. The message names the file and the line.",
            "Ada templat, gaya, atau kartu dalam tema yang tidak dapat dipakai. Pesannya menyebut berkas dan barisnya.",
        ],
        ["{{ item.titel }}", "{{ item.title }}"],
    ),
    fault(
        "colliding-paths",
        [
            "Two things want the same address, and one would overwrite the other. Rename one of them.",
            "Dua hal meminta alamat yang sama, dan yang satu akan menimpa yang lain. Ganti nama salah satunya.",
        ],
        ["content/pages/browse.md", "content/pages/cara-menjelajah.md"],
    ),
    fault(
        "wrong-date",
        [
            "The day of the build is not a day of the calendar. Write the year, the month and the day.",
            "Tanggal pembangunan tidak ada dalam kalender. Tulis tahun, bulan, dan tanggalnya.",
        ],
        ["pusaka build --date 31/1/2027", "pusaka build --date 2027-01-31"],
    ),
    fault(
        "port-taken",
        [
            "Another program answers on that port, perhaps another preview. Without --port the next free one is taken.",
            "Porta itu sedang dipakai program lain, mungkin pratinjau lain. Tanpa --port dipakai porta kosong berikutnya.",
        ],
        ["pusaka serve --port 80", "pusaka serve"],
    ),
    fault(
        "not-watching",
        [
            "The system has no more watches to give, or the folder cannot be watched. The preview goes on, but does not notice changes.",
            "Sistem kehabisan pemantau, atau foldernya tidak dapat dipantau. Pratinjau tetap berjalan, tetapi tidak melihat perubahan.",
        ],
        ["fs.inotify.max_user_watches = 8192", "fs.inotify.max_user_watches = 524288"],
    ),
    fault(
        "not-empty",
        [
            "`pusaka new` writes only into a folder that is new or empty, so that it never mixes with your files.",
            "`pusaka new` hanya menulis ke folder baru atau kosong, agar tidak tercampur dengan berkas Anda.",
        ],
        ["pusaka new .", "pusaka new koleksi"],
    ),
];
