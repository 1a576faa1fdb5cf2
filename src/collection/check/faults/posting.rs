//! Faults of the posting schedule and of the log.

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
};
