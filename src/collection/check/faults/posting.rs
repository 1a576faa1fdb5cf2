//! Faults of the posting schedule, of the log, and of captions written by hand.

use super::{Rule, faults};

pub(super) const FAULTS: &[Rule] = faults! {
    "impossible-slot" Error:
        "A slot of the week cannot be: its time is not a time of the day, one platform would post twice at the same time, or days of silence end before they begin."
        "Sebuah jadwal kirim mustahil: jamnya tidak ada dalam sehari, satu platform akan mengirim dua kali pada saat yang sama, atau hari-hari hening berakhir sebelum mulai.",
        bad "slots: [{days: senin, at: \"25:00\"}]", good "slots: [{days: senin, at: \"09:00\"}]";
    "log-item" Warning:
        "A line of social/log.yaml or social/plan.yaml names an item that is not there. The line is left out: the calendar does not know what was posted then. The name of the item's folder is its id."
        "Sebuah baris social/log.yaml atau social/plan.yaml menyebut benda yang tidak ada. Baris itu dilewati: kalender tidak tahu apa yang dikirim waktu itu. Nama folder benda adalah id-nya.",
        bad "- {date: 2027-01-04, platform: x, item: surat-01}", good "- {date: 2027-01-04, platform: x, item: surat-1}";
    "override-name" Warning:
        "A caption written by hand lies in social/overrides under a name that says no item, platform in use and language of the site, so it would never be seen. The name is ITEM.PLATFORM.LANGUAGE.txt; `pusaka social platforms` lists the keys of platforms."
        "Takarir yang ditulis sendiri di social/overrides bernama lain daripada benda, platform yang dipakai, dan bahasa situs, sehingga tidak akan pernah tampil. Namanya BENDA.PLATFORM.BAHASA.txt; `pusaka social platforms` menampilkan kunci tiap platform.",
        bad "social/overrides/surat.ig.id.txt", good "social/overrides/surat-1923.instagram.id.txt";
    "override-empty" Warning:
        "A caption written by hand has no text, so the derived one stays. Write the post as it shall be, with link and hashtags, or remove the file."
        "Takarir yang ditulis sendiri tidak berisi teks, jadi yang otomatis tetap dipakai. Tulis kirimannya sebagaimana mestinya, lengkap dengan tautan dan tagar, atau hapus berkasnya.",
        bad "an empty surat-1923.x.id.txt", good "Surat dari Tanjung Raman, 1923. https://…";
};
