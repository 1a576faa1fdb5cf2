//! Faults of the files and folders in the content folder.

use super::{Rule, faults};

pub(super) const FAULTS: &[Rule] = faults! {
    "no-site" Error:
        "The content folder has no site.yaml, so this is probably another folder. `pusaka new DIR` makes a small collection to begin with, and --content names the folder to read."
        "Folder konten tidak berisi site.yaml, jadi mungkin ini folder lain. `pusaka new DIR` membuat koleksi kecil untuk memulai, dan --content menyebut folder yang dibaca.",
        bad "content/items/…", good "content/site.yaml\ncontent/items/…";
    "unreadable" Error:
        "The system does not let this file or folder be read, or it is a link to something that is not there. Everything else is read all the same."
        "Sistem tidak mengizinkan berkas atau folder ini dibaca, atau ini tautan ke sesuatu yang tidak ada. Yang lain tetap dibaca.",
        bad "001.tif -> /mnt/usb/001.tif   (not plugged in)", good "001.tif   (copied here)";
    "not-utf8" Error:
        "Texts are stored as UTF-8. This file holds bytes that are none, as older editors on Windows write them. Save it anew and choose the encoding UTF-8."
        "Teks disimpan sebagai UTF-8. Berkas ini memuat bita yang bukan UTF-8, seperti yang ditulis penyunting lama di Windows. Simpan ulang dan pilih pengodean UTF-8.",
        bad "title: Caf\u{fffd} (Windows-1252)", good "title: Café (UTF-8)";
    "bad-name" Error:
        "The name of a file or folder holds bytes that are not UTF-8, so it cannot stand in an address or be written in a record."
        "Nama berkas atau folder memuat bita yang bukan UTF-8, jadi tidak dapat menjadi alamat atau ditulis dalam rekaman.",
        bad "items/caf\u{fffd}/", good "items/cafe/";
    "link-circle" Error:
        "A link in the content folder leads back to a folder it lies in, so the walk would never end."
        "Sebuah tautan dalam folder konten kembali ke folder tempatnya berada, jadi penelusuran tidak akan pernah selesai.",
        bad "items/surat/semua -> ../", good "items/surat/";
    "leaves-content" Error:
        "A link or a name in `files` leads out of the content folder. Nothing outside it is ever read, so that a record from a stranger cannot publish your private files."
        "Sebuah tautan atau nama dalam `files` keluar dari folder konten. Apa pun di luarnya tidak pernah dibaca, agar rekaman dari orang lain tidak dapat menerbitkan berkas pribadi Anda.",
        bad "files: [../../rahasia.jpg]", good "files: [001.jpg]";
    "case-clash" Error:
        "Two files in one folder differ only in capital letters. On Windows and macOS they are the same file, and one would overwrite the other."
        "Dua berkas dalam satu folder hanya berbeda huruf besar-kecilnya. Di Windows dan macOS keduanya berkas yang sama, dan yang satu akan menimpa yang lain.",
        bad "Scan.jpg\nscan.jpg", good "scan-1.jpg\nscan-2.jpg";
    "unknown-file" Note:
        "This file or folder is not read. It does no harm; the note is there so that nobody wonders why it does not appear."
        "Berkas atau folder ini tidak dibaca. Ini tidak mengganggu; catatan ini ada agar tidak ada yang heran mengapa isinya tidak muncul.",
        bad "items/surat/catatan.docx", good "items/surat/description.md";
    "no-record" Warning:
        "Scans or recordings lie in a folder without an item.yaml, or the record has another name. They belong to no item and are not published."
        "Ada pindaian atau rekaman suara dalam folder tanpa item.yaml, atau rekamannya bernama lain. Isinya tidak menjadi bagian benda mana pun dan tidak diterbitkan.",
        bad "items/surat/001.jpg", good "items/surat/item.yaml\nitems/surat/001.jpg";
    "bad-id" Error:
        "The name of an item's folder is its id and part of its address. It starts with a letter or digit and holds only letters without accents, digits, `-`, `_` and `.`."
        "Nama folder sebuah benda adalah id-nya dan bagian dari alamatnya. Nama itu diawali huruf atau angka dan hanya memuat huruf tanpa diakritik, angka, `-`, `_`, dan `.`.",
        bad "items/Surat dari Ayah/item.yaml", good "items/surat-dari-ayah/item.yaml";
    "duplicate-id" Error:
        "Two records lie in folders of the same name. The name is the id and must be unique in the whole collection, capital letters set aside."
        "Dua rekaman berada dalam folder bernama sama. Nama itu adalah id dan harus unik di seluruh koleksi, tanpa membedakan huruf besar-kecil.",
        bad "items/a/surat-1/item.yaml\nitems/b/surat-1/item.yaml", good "items/a/surat-1/item.yaml\nitems/b/surat-2/item.yaml";
};
