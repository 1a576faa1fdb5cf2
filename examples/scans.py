"""python scans.py   makes the scans of the example institutions, from those of the demonstration in ../content.

Each stays below 100 KB: what these sites show is how they look.
"""
import pathlib

from PIL import Image

HERE = pathlib.Path(__file__).resolve().parent
SCANS = {
    "arsip-kampung": {
        "tepian-pagi": "foto/foto-kampung-tepi-sungai/01-muka.jpg",
        "jembatan-gantung": "foto/foto-jembatan-gantung/01-muka.jpg",
        "lembar-album": "foto/album-tepi-sungai/01-lembar.jpg",
        "karcis-penyeberangan": "cetakan/karcis-perahu-1928/01-karcis.jpg",
        "denah-rumah": "arsip/denah-rumah-pak-jantan-1937/01-denah.jpg",
        "lomba-bidar": "cetakan/poster-lomba-bidar-1952/01-poster.jpg",
        "tempayan-serambi": "benda/tempayan-berglasir/01-depan.jpg",
    },
    "pustaka-naskah": {
        "dua-puluh-bilah": "naskah/gelumpai-dua-puluh-bilah/01-dua-puluh-bilah.jpg",
        "doa-ladang": "naskah/kaghas-doa-ladang/01-muka.jpg",
        "lima-lipatan": "naskah/kaghas-lipat-lima/01-muka.jpg",
        "hikayat-perahu": "naskah/hikayat-tukang-perahu/01-bukaan.jpg",
        "lembar-daluang": "naskah/naskah-sawah-daluang/01-muka.jpg",
        "surat-1923": "arsip/surat-tanjung-raman-1923/01-muka.jpg",
    },
    "museum-tenun": {
        "batik-kawung": "kain/batik-kawung/01-bidang.jpg",
        "batik-ceplok": "kain/batik-ceplok/01-bidang.jpg",
        "batik-lereng": "kain/batik-parang/01-bidang.jpg",
        "songket-merah": "kain/selendang-songket-pucuk-rebung/01-ujung.jpg",
        "songket-hijau": "kain/selendang-songket-hijau/01-bidang-dan-kaki.jpg",
        "poster-1954": "cetakan/poster-pameran-tenun-1954/01-poster.jpg",
        "surat-tanda-tamat": "arsip/surat-tanda-tamat-1942/01-muka.jpg",
    },
}

Image.MAX_IMAGE_PIXELS = None
for institution, items in SCANS.items():
    for item, source in items.items():
        scan = Image.open(HERE.parent / "content/items" / source)
        scan.draft("RGB", (2000, 2000))
        scan = scan.convert("RGB")
        target = HERE / institution / "content/items" / item / "01.jpg"
        target.parent.mkdir(parents=True, exist_ok=True)
        for quality in range(80, 20, -4):
            # Cloth is fine from edge to edge: what does not fit is made smaller, too.
            scan.thumbnail((1000 if quality > 64 else 800, 1000), Image.LANCZOS)
            scan.save(target, quality=quality, optimize=True, progressive=True)
            if target.stat().st_size < 100_000:
                break
