"""A letter in Latin script: iron-gall ink on laid paper, twice folded, verso showing through."""
from techniques import *

TEXT = """Tanjung Raman, 14 Februari 1923.
Kepada saudara kami Mahmud bin Saleh di Moeara Enim, dengan selamat adanja.
Surat saudara telah kami terima pada hari Selasa, dibawa oleh Entjik Rasid jang mudik dengan perahu kadjang. Kami di doesoen semuanja sehat. Padi di talang sudah mulai menguning dan hudjan tidak lagi turun seperti bulan jang lalu, sehingga air Lematang surut sampai ke tangga pangkalan.
Adapun kain songket jang saudara pesan itu sudah ditenun oleh bibi Siti Hawa, tinggal tumpalnja sadja jang belum selesai. Benangnja habis sebelum pekan ini, maka kami minta tolong dibelikan dua gulung benang emas di pasar.
Djembatan rotan di hilir sudah diperbaiki bersama-sama. Anak-anak sudah boleh pergi ke sekolah di seberang dengan tidak takut lagi. Guru Hasan berkirim salam dan minta dikirimi buku tulis dua belas helai.
Sekianlah kabar dari kami. Djika ada umur pandjang kita bertemu pada musim duku.
Wassalam dari adik saudara,"""
VERSO = TEXT.split("\n")[3] + "\n" + TEXT.split("\n")[4] + "\n" + TEXT.split("\n")[2]
CROP = {"letter": (.45, .40)}


def letter(seed=7, h=2000, w=1560, text=TEXT, verso=VERSO, fnt="LaBelleAurore_400Regular", size=54, lead=62, bed=(.19, .19, .195), angle=.5, signed=True):
    front, back = Sheet(h, w), Sheet(h, w)
    y = handwrite(front, 190, 235, w - 360, text, fnt, size, lead, seed, 1.2, -.006)
    handwrite(back, 190, 260, w - 360, verso, fnt, size, lead, seed + 1, 1.2)
    m = front.mask()
    pts = [(w * .56, y + 50), (w * .60, y - 10), (w * .63, y + 62), (w * .66, y + 8), (w * .69, y + 46), (w * .76, y + 20),
           (w * .83, y + 40), (w * .86, y + 4), (w * .60, y + 86), (w * .88, y + 66)]
    t = np.linspace(0, 1, 160)
    from scipy.interpolate import CubicSpline
    cs = CubicSpline(np.linspace(0, 1, len(pts)), np.array(pts))
    if signed:
        stroke(m, cs(t), 4.0, 3, .2, .35, .9)
    m = warp(warp(m, 2.2, 34, seed + 2, 1.6), 6, 260, seed + 4, 5)         # no two letters alike
    cover = bleed(m, seed + 5, .9, .22, .06, 2.0)
    load = np.clip(blur(m, 2.5) * 1.7, .35, 1)                              # hairlines paler than swells
    p = paper(h, w, (.925, .875, .765), seed, .035, .020, .05, .75, 70, .007)
    p = show_through(p, warp(back.mask(), 2.5, 40, seed + 8), seed + 9, .17)
    halo = blur(cover, 5)
    p *= 1 - .16 * np.clip(halo - cover, 0, 1)[..., None] * np.array([.5, .8, 1.2], f32)
    deep, pale = np.array([.17, .11, .075]), np.array([.42, .27, .14])
    lm = np.clip(load * (1 + .25 * fbm(h, w, 90, seed + 10, 3)), 0, 1)[..., None]
    col = pale * (1 - lm) + deep * lm
    d = np.clip(cover * (.62 + .38 * load) * (1 - .10 * np.abs(white(h, w, seed + 11))), 0, .96)[..., None]
    p = p * (1 - d * (1 - col))
    s = stain(h, w, w * .93, h * .80, 330, seed + 12)
    p *= 1 - s[..., None] * np.array([.10, .17, .27], f32)
    for pos, v in ((h * .335, False), (h * .668, False), (w * .5, True)):
        p = fold(p, pos, v, seed + int(pos), .13)
    p = warp(p, 2.5, 420, seed + 13)
    a = deckle(h, w, seed + 14, 3.5, 26, 8)
    img = on_bed(p, a, bed, seed + 15, 110, angle=angle)
    img = target(img, 130, img.shape[0] - 98, 76, seed)
    return sensor(img, seed + 16)


def make():
    return {"letter": letter}
