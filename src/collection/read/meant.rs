//! Did you mean: the known word that somebody was after, by spelling, by its Indonesian name or by a nickname.
//!
//! Keys and closed words are English, because files outlive their software and are read all over the world; most of those
//! who write them think in Indonesian.

use crate::text::suggest::nearest;

/// Indonesian words and nicknames, and what they are called in a file.
const INDONESIAN: &[(&str, &[&str])] = &[
    ("title", &["judul", "nama"]),
    ("name", &["nama"]),
    ("type", &["jenis", "tipe"]),
    ("form", &["bentuk", "genre"]),
    ("date", &["tanggal", "tarikh", "waktu", "tahun"]),
    ("added", &["ditambahkan"]),
    ("creator", &["pencipta", "pembuat", "pengarang", "penulis"]),
    ("role", &["peran"]),
    ("publisher", &["penerbit"]),
    ("place", &["tempat", "lokasi"]),
    ("subjects", &["subjek", "topik", "tema", "kata_kunci"]),
    ("language", &["bahasa"]),
    ("languages", &["bahasa"]),
    ("description", &["deskripsi", "uraian", "keterangan"]),
    ("identifiers", &["nomor", "pengenal", "identitas"]),
    ("extent", &["jumlah", "ukuran_fisik"]),
    ("dimensions", &["ukuran", "dimensi"]),
    ("height", &["tinggi"]),
    ("width", &["lebar"]),
    ("length", &["panjang"]),
    ("thickness", &["tebal"]),
    ("materials", &["bahan"]),
    ("technique", &["teknik"]),
    ("provenance", &["asal", "asal_usul", "riwayat"]),
    ("holding", &["simpanan", "penyimpanan"]),
    ("part_of", &["bagian_dari", "koleksi"]),
    ("related", &["terkait"]),
    ("rights", &["hak", "lisensi", "hak_cipta"]),
    ("access", &["akses"]),
    ("files", &["berkas", "file", "pindaian", "scans", "images"]),
    ("file", &["berkas", "nama_berkas"]),
    ("label", &["keterangan"]),
    ("hashtags", &["tagar"]),
    ("extra", &["lainnya", "tambahan"]),
    ("summary", &["ringkasan"]),
    ("order", &["urutan"]),
    ("level", &["tingkat"]),
    ("address", &["alamat"]),
    ("hours", &["jam_buka", "jam"]),
    ("phone", &["telepon"]),
    ("book", &["buku", "kitab"]),
    ("archive", &["arsip", "surat", "dokumen", "naskah", "letter", "document"]),
    ("object", &["benda", "artefak", "kain", "artifact"]),
    ("photograph", &["foto", "photo", "gambar"]),
    ("map", &["peta"]),
    ("newspaper", &["koran", "surat_kabar", "majalah"]),
    ("audio", &["suara", "rekaman", "sound"]),
    ("video", &["film", "movie"]),
    ("public", &["publik", "terbuka", "umum"]),
    ("hidden", &["tersembunyi", "private", "rahasia"]),
    ("metadata", &["terbatas", "restricted"]),
    ("cover", &["sampul"]),
    ("x", &["twitter", "tweet"]),
    ("instagram", &["ig", "insta"]),
    ("facebook", &["fb"]),
    ("youtube", &["yt"]),
    ("whatsapp", &["wa"]),
    ("telegram", &["tg"]),
    ("threads", &["thread"]),
    ("bluesky", &["bsky"]),
];

/// The word of `known` that `typed` was meant to be.
pub(crate) fn meant<'a>(typed: &str, known: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let lower = typed.to_lowercase().replace([' ', '-'], "_");
    let translated =
        known.clone().find(|word| INDONESIAN.iter().any(|(english, names)| english == word && names.contains(&lower.as_str())));
    translated.or_else(|| nearest(typed, known))
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn indonesian_words_lead_to_their_key_where_it_may_stand() {
        let item = ["title", "type", "subjects", "description"];
        assert_eq!(meant("Judul", item.into_iter()), Some("title"));
        assert_eq!(meant("subjek", item.into_iter()), Some("subjects"));
        assert_eq!(meant("subject", item.into_iter()), Some("subjects"));
        assert_eq!(meant("surat kabar", ["newspaper", "archive"].into_iter()), Some("newspaper"));
        assert_eq!(meant("berkas", item.into_iter()), None);
    }
}
