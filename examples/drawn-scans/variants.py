"""What the demonstration collection draws beyond the first set: other seeds, other texts, larger sheets, and one 16-bit scan."""
import batik as cloths
import kelintang
from ephemera import certificate, finish, ticket
from letter import letter
from photograph import photograph
from songket import songket
from techniques import *
from ulu import bamboo, bark

QUALITY = {"batik-parang-large": 84, "songket-green": 84, "ulu-bamboo-large": 86}
DEEP = {"photograph-boats"}

REPLY = """Moeara Enim, 7 Maart 1923.
Adinda jang tertjinta di Tanjung Raman,
Surat adinda sudah kakanda batja dua kali, sekali untuk kabarnja dan sekali untuk tulisannja. Sjukurlah semuanja sehat.
Bersama ini kakanda kirimkan dua gulung benang emas untuk bibi Siti Hawa. Harganja naik, tetapi katakan kepadanja djangan dipikirkan. Kalau tumpalnja selesai sebelum musim duku, kain itu dapat dipakai pada hari jang kita bitjarakan.
Buku tulis untuk Guru Hasan hanja ada delapan helai di toko. Jang empat lagi menjusul dengan perahu hari Kamis.
Di sini hudjan masih turun dan djalan ke pasar berlumpur. Djika air naik lagi, djangan menjeberang sebelum tali jang baru dipasang.
Salam kakanda kepada ibu dan semua jang di rumah.
Mahmud"""
SEALED = """Lematang-Oeloe, 2 September 1929.
Tuan Guru jang kami hormati,
Surat ini hendaklah Tuan batja seorang diri. Apa jang kami bitjarakan di pangkalan itu sudah kami pikirkan masak-masak, dan djawab kami tetap.
Djangan Tuan berketjil hati. Kalau kelak ada jang bertanja, katakan sadja bahwa kami pergi beladjar.
Zainab"""


def notation(seed=231, h=1240, w=1640):
    """The tune of kelintang.py in number notation, pen on ruled paper."""
    p = paper(h, w, (.915, .885, .80), seed, .03, .022, .05, .75, 34)
    rule, S, red = Sheet(h, w), Sheet(h, w), Sheet(h, w)
    for y in range(210, h - 80, 74):
        rule.line([(40, y), (w - 40, y)], 1.4)
    red.line([(150, 40), (150, h - 40)], 2)
    hand, r, y = "HomemadeApple_400Regular", rng(seed), 0
    S.text(190, 200, "Tabuh kelintang lima nada", hand, 54)
    S.text(190, 274, "enam gong kecil, satu gong gantung", hand, 34)
    bars = kelintang.bars()
    for n, bar in enumerate(bars):
        x0, y = 200 + (n % 4) * 345, 430 + (n // 4) * 222
        for k, c in enumerate(bar):
            x = x0 + 14 + k * 39 + r.normal(0, 2)
            if c == ".":
                S.disc(x + 6, y - 8, 3.4)
            else:
                S.text(x, y + r.normal(0, 2), "1" if c == "'" else c, hand, 44)
                if c == "'":
                    S.disc(x + 10, y - 62, 4.5)
        S.line([(x0 - 12, y - 60), (x0 - 14, y + 22)], 3)
        if n % 4 == 3:
            S.line([(x0 + 330, y - 60), (x0 + 328, y + 22)], 3), S.line([(x0 + 340, y - 60), (x0 + 338, y + 22)], 6)
    S.text(200, 860, "Gong gantung: awal setiap baris.", hand, 38)
    S.text(200, 934, "Diulang tiga kali, yang penghabisan perlahan.", hand, 38)
    S.text(980, 1080, "dicatat Guru Hasan", hand, 38)
    p = p * (1 - warp(rule.mask(), .6, 200, seed)[..., None] * .38 * (1 - np.array([.50, .66, .76], f32)))
    p = p * (1 - warp(red.mask(), .6, 200, seed + 1)[..., None] * .40 * (1 - np.array([.80, .36, .34], f32)))
    m = warp(warp(S.mask(), 1.8, 36, seed + 2), 4, 260, seed + 3)
    p = ink(p, bleed(m, seed + 4, .85, .25, .05), (.10, .12, .24), seed + 5, .90, .30, 60, .14)
    p = fold(p, w * .5, True, seed + 6, .11)
    return finish(warp(p, 2, 400, seed + 7), deckle(h, w, seed + 8, 3, 40, 6), seed, 90, (.20, .20, .20), -.3)


def poster_weaving(seed=226, h=2200, w=1500):
    """A second poster: a star of counted thread over bamboo shoots, four flat lithograph colours."""
    p = paper(h, w, (.905, .86, .745), seed, .03, .026, .06, .85, 22)
    lay = {c: Sheet(h, w) for c in ("teal", "red", "ochre", "dark")}
    cx, cy, q = w / 2, 1010, 26
    x0, x1, y0, y1 = 120, w - 120, 470, 1640
    lay["red"].rect(x0, y0, x1, y1)

    def cell(i, j, colour):
        b = (cx + (i - .5) * q, cy + (j - .5) * q, cx + (i + .5) * q - 3, cy + (j + .5) * q - 3)
        if x0 <= b[0] and b[2] <= x1 and y0 <= b[1] and b[3] <= y1:
            for c in lay:
                lay[c].rect(*b, None, 255 if c == colour else 0)
    for j in range(-21, 25):
        for i in range(-25, 26):
            a, b = abs(i), abs(j)
            k, big = a + b, max(a, b)
            if j <= 14:
                far = round(i / 9) * 9, round(j / 9) * 9                  # small stars stand on a lattice round the large one
                if big <= 7 or k <= 10:                                   # two squares, one turned: eight points
                    cell(i, j, "dark" if max(big, k * .72) % 3 < .8 and k else "ochre")
                elif k in (15, 16) or k == 19 and a % 2 == 0:
                    cell(i, j, "ochre")
                elif abs(far[0]) + abs(far[1]) >= 27 and abs(far[0]) <= 18 and abs(far[1]) <= 18 and abs(i - far[0]) + abs(j - far[1]) <= 2:
                    cell(i, j, "teal" if (i, j) != far else "ochre")
            elif j in (15, 17):
                cell(i, j, "ochre")
            elif j > 17:                                                  # bamboo shoots grow from the lower edge
                top = abs((i + 25) % 10 - 5) * 1.5
                if j - 17 > top:
                    cell(i, j, "teal" if (i + j) % 3 else "ochre")
    D, R = lay["dark"], lay["red"]
    D.spaced(cx, 205, "PAMERAN", "Limelight_400Regular", 140, 20)
    R.spaced(cx, 400, "TENUN", "Limelight_400Regular", 205, 34)
    R.spaced(cx, 1790, "3—12 SEPTEMBER 1954", "LeagueGothic_400Regular", 118, 6)
    D.spaced(cx, 1890, "BALAI RAKYAT · TANJUNG RAMAN", "LeagueGothic_400Regular", 74, 5)
    D.text(cx, 1975, "Songket · Batik · Anyaman · Alat tenun dipertunjukkan setiap sore", "OldStandardTT_400Regular_Italic", 42, "ms")
    D.text(cx, 2065, "Sekolah Tenun Lematang", "OldStandardTT_700Bold", 40, "ms")
    for c, wd, k in (("dark", 8, 50), ("teal", 3, 66)):
        lay[c].rect(k, k, w - k, h - k, wd)
    cols = {"ochre": ((.90, .68, .28), 0, 0), "teal": ((.15, .38, .40), 3, -3), "red": ((.70, .16, .13), -3, 3), "dark": ((.12, .115, .14), 2, 2)}
    for i, (c, (col, dx, dy)) in enumerate(cols.items()):
        m = bleed(warp(shift(lay[c].mask(), dx, dy), 1.0, 120, seed + i), seed + 10 + i, .8, .30, .03, 2.2)
        stone = 1 - .30 * smooth(white(h, w, seed + 20 + i) * .5 + fbm(h, w, 3.2, seed + 30 + i, 2) * 1.2, .55, 1.2)
        p = ink(p, m * stone, col, seed + 40 + i, .93, .12, 260, .10)
    p = fold(fold(p, h * .5, False, seed + 1, .15), w * .5, True, seed + 2, .13)
    return finish(warp(p, 2, 400, seed + 6), deckle(h, w, seed + 5, 3, 30, 6), seed, 90, (.80, .80, .795), -.25)


def make():
    return {
        # other text, other hand
        "letter-reply": lambda: letter(17, 1900, 1500, REPLY, REPLY, "HomemadeApple_400Regular", 40, 68, (.80, .80, .795), -.4, False),
        "letter-sealed": lambda: letter(27, 1300, 1100, SEALED, SEALED, "DawningofaNewDay_400Regular", 60, 76, (.19, .19, .195), .3, False),
        "certificate-1942": lambda: certificate(196, name="Zainab binti Rasid", day="Tanjung Raman, 30 Juni 1942"),
        "ticket-004719": lambda: ticket(173, number="No 004719", hole=(3, 2)),
        "notation": notation,
        "poster-weaving": poster_weaving,
        # other seed, other view
        "photograph-bridge": lambda: photograph(97, "bridge", .65, .35, False),
        "photograph-boats": lambda: photograph(108, "boats", .85, .5, False, 800, 1160, .003),
        "ulu-bark-small": lambda: bark(37, 1000, 410, 3),
        # more than twelve megapixels
        "songket-green": lambda: songket(73, 6, 478, 672, (.05, .20, .13), 40),
        "batik-parang-large": lambda: cloths.batik(cloths.parang, 43, 2860, 4240),
        "ulu-bamboo-large": lambda: bamboo(35, 3700, 20),
    }
