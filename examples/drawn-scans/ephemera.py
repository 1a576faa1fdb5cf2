"""Small printed things: postcard front and back, ticket, poster, record label, school certificate, hand-drawn plan."""
from scene import scene
from techniques import *

CROP = {"postcard-front": (.45, .45), "postcard-back": (.78, .30), "ticket": (.4, .5), "poster": (.5, .35), "label": (.5, .30), "certificate": (.30, .80), "plan": (.45, .45)}
BED = (.80, .80, .795)


def finish(p, a, seed, margin=90, bed=BED, angle=.3, unit=68, cm=8):
    img = on_bed(p, a, bed, seed + 50, margin, (4, 6), 8, .5, angle)
    return sensor(target(img, margin, img.shape[0] - margin * .93, unit, seed, cm), seed + 51)


def rounded(h, w, seed, r=14):
    m = np.zeros((h, w), f32)
    cv2.rectangle(m, (r + 3, 3), (w - r - 4, h - 4), 1.0, -1)
    cv2.rectangle(m, (3, r + 3), (w - 4, h - r - 4), 1.0, -1)
    for x in (r + 3, w - r - 4):
        for y in (r + 3, h - r - 4):
            cv2.circle(m, (x, y), r, 1.0, -1, cv2.LINE_AA)
    return smooth(blur(m, 1.6) + .10 * noise(h, w, 14, seed), .35, .65)


def wear(p, a, seed, amount=.5):
    """Rubbed edges and corners: board shows white, grime around it."""
    h, w = p.shape[:2]
    d = edge_distance(h, w)
    n = fbm(h, w, 22, seed, 4)
    rub = smooth(9 * amount * (1.0 + n) - d, 0, 5)
    p = mix(p, np.array([.90, .87, .80]), np.clip(rub * .85, 0, 1))
    grime = smooth(fbm(h, w, 240, seed + 1, 5), .0, 1.1) * np.exp(-d / 120)
    return p * (1 - .22 * amount * grime)[..., None]


def postcard_front(seed=161, h=1080, w=1650):
    p = paper(h, w, (.915, .88, .79), seed, .025, .018, .03, .7, 26)
    g = cv2.resize(scene(91, 1180, 1840, "river"), (w - 110, h - 190), interpolation=cv2.INTER_AREA)
    gh, gw = g.shape
    g = np.clip((g - .06) * 1.15, 0, 1) ** .70
    K = halftone(.08 + .88 * g, 3.8, 45, .7)
    y = np.linspace(0, 1, gh, dtype=f32)[:, None]
    n = fbm(gh, gw, 90, seed + 1, 3) * .06
    sky = smooth(-(y + n), -.46, -.02) * smooth(g, .62, .8)
    wat = smooth(y + n, .60, .66)
    leaf = smooth(-g, -.52, -.25) * smooth(y, .10, .2) * smooth(-(y + n), -.64, -.56)
    roof = smooth(g, .35, .5) * smooth(-g, -.66, -.5) * smooth(y + n, .36, .42) * smooth(-(y + n), -.60, -.54)
    pic = np.ones((gh, gw, 3), f32)

    def tint(pic, m, col, dx, dy, k, cell, ang):
        m = np.broadcast_to(m, (gh, gw)).astype(f32)
        sc = halftone(1 - shift(blur(m, 7), dx, dy) * k, cell, ang, .7)
        return pic * (1 - sc[..., None] * (1 - np.asarray(col, f32)))
    pic = tint(pic, sky * (1 - y * 1.2).clip(0, 1) + wat * .75, (.50, .70, .80), 5, -3, .85, 4.0, 15)
    pic = tint(pic, leaf, (.60, .70, .38), -4, 4, .80, 4.0, 75)
    pic = tint(pic, roof + .25 * wat, (.88, .58, .40), 6, 3, .75, 4.0, 0)
    pic = tint(pic, np.full((gh, gw), .30, f32), (.97, .90, .62), 2, 2, .9, 4.0, 0)
    pic = pic * (1 - (K * (.90 + .06 * noise(gh, gw, 40, seed)))[..., None] * (1 - np.array([.15, .155, .17], f32)))
    big = np.ones((h, w, 3), f32)
    big[55:55 + gh, 55:55 + gw] = pic
    m = np.zeros((h, w), f32)
    m[55:55 + gh, 55:55 + gw] = 1
    p = p * mix(np.ones_like(p), big, blur(m, .6))
    S = Sheet(h, w)
    S.text(70, h - 62, "Lematang-Oeloe — Roemah panggoeng di tepian soengai", "PetitFormalScript_400Regular", 36)
    S.text(w - 70, h - 62, "No. 14", "OldStandardTT_400Regular_Italic", 30, "rs")
    p = letterpress(p, S.mask(), (.45, .14, .12), seed + 3, .7, 1, .88, .02)
    a = rounded(h, w, seed + 4, 8)
    p = fold(wear(p, a, seed + 5, .7), w * .955, True, seed + 6, .10)
    return finish(p, a, seed)


def stamp(s=1.0, seed=3):
    """A perforated stamp, 250 x 300: guilloche ground, house emblem."""
    h, w = int(310 * s), int(258 * s)
    p = paper(h, w, (.91, .88, .81), seed, .02, .02, .03, .2, 0)
    S = Sheet(h, w, 3)
    S.rect(20, 20, w - 20, h - 20, 3)
    S.rect(27, 27, w - 27, h - 27, 1)
    cx, cy = w / 2, h * .47
    for k in range(40):                                                  # guilloche rosette
        t = np.linspace(0, 2 * np.pi, 90)
        rr = 66 + 16 * np.cos(9 * t + k * .157) + 5 * np.cos(22 * t)
        S.line(list(zip(cx + rr * np.cos(t), cy + rr * np.sin(t))), .55, 120)
    S.disc(cx, cy, 47, 0)
    S.disc(cx, cy, 47, 255, 2)
    S.poly([(cx - 36, cy + 2), (cx + 36, cy + 2), (cx + 20, cy - 12), (cx + 15, cy - 27), (cx - 15, cy - 27), (cx - 20, cy - 12)])
    S.rect(cx - 28, cy + 4, cx + 28, cy + 18)
    for u in range(-28, 29, 11):
        S.line([(cx + u, cy + 18), (cx + u, cy + 32)], 3)
    for u in (-16, 0, 16):
        S.rect(cx + u - 4, cy + 7, cx + u + 4, cy + 15, None, 0)
    S.spaced(cx, 56, "POS LEMATANG", "OldStandardTT_700Bold", 23, 1.5)
    for x in (52, w - 52):
        S.text(x, h - 42, "5", "AbrilFatface_400Regular", 54, "ms")
    S.text(cx, h - 44, "SEN", "OldStandardTT_700Bold", 27, "ms")
    p = letterpress(p, warp(S.mask(), .4, 30, seed), (.10, .33, .27), seed + 1, .5, 1, .92, .02)
    a = np.ones((h, w), f32)
    yy, xx = np.mgrid[0:h, 0:w].astype(f32)
    P = 15.2
    for e, t in ((yy, xx), (h - 1 - yy, xx), (xx, yy), (w - 1 - xx, yy)):
        a = np.minimum(a, smooth(np.hypot((t % P) - P / 2, e - 1) , 5.0, 6.4))
    return p, a


def postmark(cx, cy, R, h, w, seed, lines=True):
    S = Sheet(h, w)
    S.disc(cx, cy, R, 255, 4)
    S.disc(cx, cy, R * .62, 255, 2.6)
    S.ring_text(cx, cy, R * .74, "TANDJOENG RAMAN", "LiberationSans-Bold", R * .21, -90, 3)
    S.ring_text(cx, cy, R * .87, "· 2 ·", "LiberationSans-Bold", R * .19, 90, 6, True)
    S.line([(cx - R * .60, cy - R * .20), (cx + R * .60, cy - R * .20)], 2.4)
    S.line([(cx - R * .60, cy + R * .20), (cx + R * .60, cy + R * .20)], 2.4)
    S.text(cx, cy + R * .11, "17.6.28", "LiberationSans-Bold", R * .31, "ms")
    S.text(cx, cy - R * .27, "8-9V", "LiberationSans-Bold", R * .20, "ms")
    if lines:
        for k in range(6):
            S.line([(cx + R * 1.08 + 3 * t * 20, cy - R * .62 + k * R * .25 + 5 * np.sin(t * .9)) for t in range(8)], 4)
    m = warp(S.mask(), 1.2, 60, seed)
    wet = .35 + .65 * smooth(fbm(h, w, 90, seed + 1, 4), -.55, .5)        # struck unevenly
    return bleed(m, seed + 2, .9, .42, .02, 2.4) * wet


def postcard_back(seed=166, h=1080, w=1650):
    p = paper(h, w, (.905, .865, .765), seed, .03, .022, .05, .8, 44)
    S = Sheet(h, w)
    S.spaced(w / 2, 92, "KARTOE POS", "IMFellEnglishSC_400Regular", 62, 9)
    S.line([(w * .50, 150), (w * .50, h - 90)], 2)
    for k in range(4):
        S.line([(w * .55, 560 + k * 105), (w - 90, 560 + k * 105)], 1.6)
    S.text(w * .512, h - 70, "Pertjetakan „Moesi”, Moeara", "OldStandardTT_400Regular_Italic", 22)
    p = letterpress(p, S.mask(), (.32, .20, .15), seed + 1, .7, 1, .85, .02)
    H = Sheet(h, w)
    handwrite(H, 80, 205, w * .42 - 20, "Adinda jang baik,\nkami sudah sampai dengan selamat sesudah dua hari di atas perahu. Air sungai tenang dan pagi-pagi kabutnja sampai ke tangga. Di gambar sebelah itu rumah pangkalan tempat kami menginap. Sampaikan salam kepada ibu dan kepada Guru Hasan.\nDari kakanda, Zainab", "HomemadeApple_400Regular", 37, 66, seed, 1.1)
    for k, t in enumerate(("Nona Halimah", "Sekolah Tenun", "Pasar Baroe", "Moeara Enim")):
        H.text(w * .57 + 26 * k, 548 + k * 105, t, "HomemadeApple_400Regular", 44)
    m = warp(warp(H.mask(), 2.0, 36, seed + 2), 4, 240, seed + 3)
    p = ink(p, bleed(m, seed + 4, .85, .25, .05), (.10, .13, .30), seed + 5, .90, .30, 60, .12)
    st, sa = stamp(1.0)
    A, P = np.zeros((h, w), f32), np.zeros((h, w, 3), f32)
    M = cv2.getRotationMatrix2D((129, 155), -1.6, 1)
    M[:, 2] += (w - 350, 70)
    A, P = cv2.warpAffine(sa, M, (w, h)), cv2.warpAffine(st.astype(f32), M, (w, h), borderMode=cv2.BORDER_REPLICATE)
    p = p * (1 - .35 * np.clip(blur(shift(A, 2, 3), 2.5), 0, 1))[..., None]
    p = mix(p, P, A)
    pm = postmark(w - 420, 290, 128, h, w, seed + 6)
    p = p * (1 - np.clip(pm * .80, 0, 1)[..., None] * (1 - np.array([.10, .10, .13], f32)))
    a = rounded(h, w, seed + 7, 8)
    return finish(fold(wear(p, a, seed + 8, .5), w * .955, True, seed + 9, .10), a, seed, angle=-.2)


def ticket(seed=171, h=620, w=1380, number="No 004718", hole=(1, 1)):
    p = paper(h, w, (.83, .72, .50), seed, .03, .035, .10, .7, 16)
    bg, S, N = Sheet(h, w, 3), Sheet(h, w), Sheet(h, w)
    for k in range(46):
        bg.line([(x, 40 + k * 12 + 8 * np.sin(x / 33 + k * .55) + 5 * np.sin(x / 12.5 - k)) for x in range(36, w - 30, 6)], .8)
    S.rect(36, 36, w - 36, h - 36, 5)
    S.rect(48, 48, w - 48, h - 48, 1.5)
    S.line([(w * .74, 48), (w * .74, h - 48)], 2)
    cx = w * .39
    S.spaced(cx, 122, "KONGSI PERAHU LEMATANG", "OldStandardTT_700Bold", 48, 3)
    S.text(cx, 172, "karcis penumpang — berlaku satu kali jalan", "OldStandardTT_400Regular_Italic", 31, "ms")
    S.text(cx, 288, "TANJUNG RAMAN", "LeagueGothic_400Regular", 92, "ms")
    S.text(cx, 338, "ke", "OldStandardTT_400Regular_Italic", 34, "ms")
    S.text(cx, 428, "MUARA ENIM", "LeagueGothic_400Regular", 92, "ms")
    S.text(80, 530, "Kelas II · geladak", "OldStandardTT_400Regular", 33)
    S.text(w * .715, 530, "f 0,75", "AbrilFatface_400Regular", 54, "rs")
    S.text(w * .855, 130, "KONTROL", "LeagueGothic_400Regular", 50, "ms")
    for k in range(12):
        S.text(w * .785 + (k % 4) * 64, 220 + (k // 4) * 62, str(k + 1), "OldStandardTT_400Regular", 32, "ms")
    S.text(w * .855, 530, "Simpan karcis ini", "OldStandardTT_400Regular_Italic", 28, "ms")
    N.text(80, 478, number, "CutiveMono_400Regular", 44)
    N.text(w * .855, 470, number, "CutiveMono_400Regular", 40, "ms")
    p = p * (1 - bg.mask()[..., None] * .40 * (1 - np.array([.55, .72, .60], f32)))
    p = letterpress(p, S.mask(), (.12, .20, .17), seed + 1, .9, 1, .90, .06)
    p = letterpress(p, warp(shift(N.mask(), 3, -2), .8, 40, 3), (.72, .14, .11), seed + 2, .8, 1, .85, .09)
    pm = postmark(w * .60, 440, 105, h, w, seed + 3, False)
    p = p * (1 - np.clip(pm * .62, 0, 1)[..., None] * (1 - np.array([.33, .20, .45], f32)))
    a = rounded(h, w, seed + 4, 12)
    yy, xx = np.mgrid[0:h, 0:w].astype(f32)
    for hx, hy in ((w * .785 + 64 * hole[0], 208 + 62 * hole[1]), (w * .30, h - 20)):          # conductor's punch
        a *= smooth(np.hypot(xx - hx, yy - hy) + 1.5 * noise(h, w, 9, 4), 19, 20.5)
    a *= smooth(np.hypot((yy % 15) - 7.5, w - 5 - xx), 4.4, 5.8)           # perforated stub
    p = fold(wear(p, a, seed + 5, .6), w * .47, True, seed + 6, .12)
    return finish(p, a, seed, 80, (.17, .17, .175), .7, 62, 7)


def poster(seed=176, h=2200, w=1500):
    """Four flat lithograph colours, each a little out of register, on folded poster paper."""
    p = paper(h, w, (.90, .845, .72), seed, .035, .026, .06, .9, 26)
    lay = {c: Sheet(h, w) for c in ("teal", "red", "ochre", "dark")}
    cx = w / 2
    for k in range(26):                                                   # rays
        a0, a1 = np.pi + k * np.pi / 26, np.pi + (k + .5) * np.pi / 26
        lay["ochre"].poly([(cx, 1120), (cx + 1500 * np.cos(a0), 1120 + 1500 * np.sin(a0)), (cx + 1500 * np.cos(a1), 1120 + 1500 * np.sin(a1))])
    lay["ochre"].rect(0, 0, w, 430, None, 0)
    lay["red"].disc(cx, 980, 300)
    hills = [(0, 1120)] + [(x, 1010 - 90 * np.sin(x / 210.) - 50 * np.sin(x / 97. + 1)) for x in range(0, w + 20, 20)] + [(w, 1120)]
    lay["teal"].poly(hills)
    lay["red"].poly(hills, 0)
    lay["ochre"].poly(hills, 0)
    for c in ("red", "ochre"):
        lay[c].rect(0, 1120, w, h, None, 0)
    lay["teal"].rect(70, 1120, w - 70, 1600)
    for k in range(24):
        y = 1140 + k * 19
        r = rng(k)
        for _ in range(3):
            x, L = r.uniform(80, w - 300), r.uniform(60, 260) * (.4 + k / 24)
            lay["teal"].line([(x + t * L / 10, y + 4 * np.sin(t * 1.1)) for t in range(11)], 4 + k * .12, 0)
    by = 1420                                                             # the long racing boat
    hull = [(140, by - 70), (260, by + 20), (420, by + 60), (1080, by + 60), (1240, by + 20), (1380, by - 110), (1230, by - 30), (1080, by), (420, by), (280, by - 25)]
    for c in lay:
        lay[c].poly(hull, 255 if c in ("dark",) else 0)
    for k in range(9):
        x = 380 + k * 92
        body = [(x - 26, by + 8), (x + 30, by + 8), (x + 46, by - 92), (x + 6, by - 100)]
        for c in lay:
            lay[c].poly(body, 255 if c == "red" else 0)
            lay[c].disc(x + 38, by - 122, 23, 255 if c == "dark" else 0)
            lay[c].line([(x + 34, by - 76), (x + 86, by - 30)], 13, 255 if c == "dark" else 0)
            lay[c].line([(x + 96, by - 96), (x + 40, by + 128)], 7, 255 if c == "dark" else 0)
            lay[c].poly([(x + 52, by + 84), (x + 62, by + 96), (x + 40, by + 160), (x + 26, by + 146)], 255 if c == "dark" else 0)
    D, R = lay["dark"], lay["red"]
    D.spaced(cx, 190, "LOMBA", "Limelight_400Regular", 150, 26)
    R.spaced(cx, 385, "BIDAR", "Limelight_400Regular", 215, 30)
    D.spaced(cx, 1745, "DI SUNGAI LEMATANG", "Limelight_400Regular", 92, 5)
    R.spaced(cx, 1860, "17—18 AGUSTUS 1952", "LeagueGothic_400Regular", 105, 6)
    D.text(cx, 1950, "Dua belas regu · Pasar malam · Gitar tunggal · Pameran tenun", "OldStandardTT_400Regular_Italic", 46, "ms")
    D.text(cx, 2060, "Panitia Keramaian Rakyat, Tanjung Raman", "OldStandardTT_700Bold", 38, "ms")
    for c, wd, k in (("dark", 8, 50), ("red", 3, 66)):
        lay[c].rect(k, k, w - k, h - k, wd)
    cols = {"ochre": ((.90, .66, .26), 0, 0), "teal": ((.16, .42, .42), 4, -3), "red": ((.74, .18, .12), -4, 3), "dark": ((.12, .115, .14), 2, 2)}
    for i, (c, (col, dx, dy)) in enumerate(cols.items()):
        m = warp(shift(lay[c].mask(), dx, dy), 1.0, 120, seed + i)
        m = bleed(m, seed + 10 + i, .8, .30, .03, 2.2)
        stone = 1 - .30 * smooth(white(h, w, seed + 20 + i) * .5 + fbm(h, w, 3.2, seed + 30 + i, 2) * 1.2, .55, 1.2)   # litho grain
        p = ink(p, m * stone, col, seed + 40 + i, .93, .12, 260, .10)
    for pos, v in ((h * .25, 0), (h * .5, 0), (h * .75, 0), (w * .5, 1)):
        p = fold(p, pos, bool(v), seed + int(pos), .15)
    a = deckle(h, w, seed + 5, 3, 30, 6)
    yy, xx = np.mgrid[0:h, 0:w].astype(f32)
    for x, y in ((40, 40), (w - 40, 42), (42, h - 40), (w - 44, h - 42)):
        a *= smooth(np.hypot(xx - x, yy - y) + 2 * noise(h, w, 8, 2), 6, 8)
        p *= 1 - (.35 * np.exp(-(np.hypot(xx - x, yy - y) / 22) ** 2))[..., None] * np.array([.4, .7, 1], f32)
    return finish(warp(p, 2, 400, seed + 6), a, seed, 90, (.19, .19, .19), .2)


def label(seed=181, n=1500):
    """The middle of a shellac record: grooves with an anisotropic glint, printed paper label."""
    yy, xx = np.mgrid[0:n, 0:n].astype(f32)
    c = n / 2
    dx, dy = xx - c - 1.5, yy - c + 1
    r, th = np.hypot(dx, dy), np.arctan2(dy, dx)
    gro = np.sin(r * 2 * np.pi / 3.1 + 1.2 * noise(n, n, 200, seed) + .8 * np.sin(th * 3))
    band = fbm(4, n * 2, 26, seed + 1, 4)[0][np.clip(r.astype(int), 0, n * 2 - 1)]
    glint = sum(np.exp(-((np.angle(np.exp(1j * (th - t0)))) / wd) ** 2) * k for t0, wd, k in ((-2.30, .20, 1), (.84, .22, .8), (-1.3, .10, .25), (2.2, .1, .2)))
    g = .055 + .018 * gro + glint * (.20 + .10 * gro + .07 * band)
    sc = np.zeros((n, n), f32)
    q = rng(seed)
    for _ in range(90):
        a0, rr, da = q.uniform(0, 6.28), q.uniform(540, 1000), q.normal(0, .14)
        t = np.linspace(0, 1, 12)
        cv2.polylines(sc, [np.int32(np.stack([c + (rr + t * q.normal(0, 14)) * np.cos(a0 + da * t), c + (rr + t * 6) * np.sin(a0 + da * t)], 1) * 16)], False, float(q.uniform(.2, .9)), 1, cv2.LINE_AA, 4)
    g = g + .12 * sc * (.25 + glint)
    run = (r > 500) & (r < 560)
    g = np.where(run, .05 + .14 * glint + .05 * np.exp(-((r - 530) / 2) ** 2), g)
    g = g + .012 * white(n, n, seed + 2) + .05 * np.clip(noise(n, n, 2.5, seed + 3) - .8, 0, 1)
    img = g[..., None] * np.array([1.0, .985, .97], f32)
    p = paper(n, n, (.52, .095, .10), seed + 4, .05, .045, .05, .0, 0)
    S = Sheet(n, n)
    R = 470
    S.disc(c, c, R - 14, 255, 6)
    S.disc(c, c, R - 26, 255, 2)
    S.ring_text(c, c, R - 78, "PIRINGAN HITAM · TJAP BOEROENG POENAI", "OldStandardTT_700Bold", 40, -90, 5)
    S.ring_text(c, c, R - 52, "DILARANG MENJALIN DAN MEMUTAR DI TEMPAT UMUM", "OldStandardTT_400Regular", 25, 90, 3, True)
    S.text(c, c - 150, "Poenai", "PlayfairDisplay_900Black_Italic", 130, "ms")
    for sg in (-1, 1):
        for k in range(5):
            S.line([(c + sg * (250 + t * 10), c - 185 + 13 * np.sin(t * .6 + k) + k * 9) for t in range(10)], 2)
    S.line([(c - 400, c - 108), (c + 400, c - 108)], 2)
    S.text(c - 390, c - 30, "P. 1127", "OldStandardTT_700Bold", 36)
    S.text(c + 390, c - 30, "78", "OldStandardTT_700Bold", 36, "rs")
    S.text(c, c + 120, "RATAP RANTAU", "OldStandardTT_700Bold", 62, "ms")
    S.text(c, c + 176, "(tembang Lematang)", "OldStandardTT_400Regular_Italic", 38, "ms")
    S.text(c, c + 240, "Nji Roekiah dengan gitar toenggal", "OldStandardTT_400Regular", 39, "ms")
    S.text(c, c + 290, "Orkes „Sinar Oeloe”", "OldStandardTT_400Regular_Italic", 36, "ms")
    m = bleed(warp(S.mask(), .5, 60, seed + 5), seed + 6, .7, .25, .02)
    gold = np.array([.80, .64, .34], f32) * (1 + .16 * fbm(n, n, 160, seed + 7, 3) + .22 * glint * .6)[..., None]
    p = mix(p, gold.astype(f32), np.clip(m * (.95 - .25 * np.abs(white(n, n, seed + 8)) * .5), 0, 1))
    p *= (1 - .10 * smooth(fbm(n, n, 120, seed + 9, 5), 0, 1))[..., None]
    p *= (1 + .045 * np.sin(r * 2 * np.pi / 150) * np.exp(-((r - 320) / 200) ** 2) + .10 * glint)[..., None]
    ring = np.exp(-((r - 150) / 2.5) ** 2) + np.exp(-((r - 380) / 2) ** 2) * .6
    p *= (1 - .14 * ring + .12 * np.roll(ring, (-2, -2), (0, 1)))[..., None]
    wearm = smooth(fbm(n, n, 9, seed + 10, 3) * .8 + .5 * fbm(n, n, 60, seed + 12, 3) + np.exp(-((r - 34) / 26) ** 2) * 1.1, .95, 1.5)
    p = mix(p, np.array([.74, .64, .52], f32), wearm * .55)
    img = mix(img, np.clip(p, 0, 1), smooth(R - r + .8 * noise(n, n, 20, seed), -.8, .8))
    img *= (1 - .30 * np.exp(-((r - R - 3) / 4) ** 2))[..., None]
    hole = smooth(23 - r, -.8, .8)
    img = mix(img, np.array([.80, .80, .80], f32), hole) * (1 - .35 * np.exp(-((r - 25) / 4) ** 2))[..., None]
    return sensor(img, seed + 11, .008)


def certificate(seed=186, h=1500, w=2100, name="Halimah binti Saleh", day="Tanjung Raman, 30 Juni 1941"):
    p = paper(h, w, (.925, .895, .80), seed, .028, .016, .04, .7, 40)
    G, S, H = Sheet(h, w, 2), Sheet(h, w), Sheet(h, w)
    for k in range(12):                                                    # engraved frame: braided sine curves
        t = np.linspace(0, 1, 1400)
        for (ax, ay, bx, by) in ((90, 90, w - 90, 90), (90, h - 90, w - 90, h - 90), (90, 90, 90, h - 90), (w - 90, 90, w - 90, h - 90)):
            L = np.hypot(bx - ax, by - ay)
            o = 26 * np.sin(t * L / 23 + k * .5236) + 9 * np.sin(t * L / 9.5 - k * .5236)
            S2 = [(ax + (bx - ax) * q + (o_ if ax == bx else 0), ay + (by - ay) * q + (o_ if ay == by else 0)) for q, o_ in zip(t, o)]
            G.line(S2, .8)
    for cx, cy in ((90, 90), (w - 90, 90), (90, h - 90), (w - 90, h - 90)):
        G.disc(cx, cy, 62, 0)
        for k in range(24):
            t = np.linspace(0, 6.283, 80)
            rr = 40 + 16 * np.cos(7 * t + k * .262)
            G.line(list(zip(cx + rr * np.cos(t), cy + rr * np.sin(t))), .8)
    for k, wd in ((134, 3), (142, 1), (48, 3), (40, 1)):
        G.rect(k, k, w - k, h - k, wd)
    S.spaced(w / 2, 262, "SEKOLAH TENUN LEMATANG", "OldStandardTT_700Bold", 58, 7)
    S.text(w / 2, 440, "Surat Tanda Tamat", "PinyonScript_400Regular", 176, "ms")
    S.text(w / 2, 540, "diberikan dengan segala penghargaan kepada", "OldStandardTT_400Regular_Italic", 44, "ms")
    S.line([(w * .24, 690), (w * .76, 690)], 2)
    for k, t in enumerate(("yang telah menamatkan pelajaran selama tiga tahun dan pandai menenun kain", "songket, mencelup benang dengan warna tumbuh-tumbuhan, serta membaca, menulis", "dan berhitung, dengan nilai yang tersebut di balik surat ini.")):
        S.text(w / 2, 775 + 60 * k, t, "OldStandardTT_400Regular", 43, "ms")
    S.text(w * .62, 1030, day, "OldStandardTT_400Regular_Italic", 40)
    S.text(w * .62, 1280, "Kepala sekolah", "OldStandardTT_400Regular_Italic", 38)
    S.line([(w * .62, 1240), (w * .86, 1240)], 1.6)
    H.text(w / 2, 672, name, "HerrVonMuellerhoff_400Regular", 170, "ms")
    p = p * (1 - bleed(G.mask(), 3, .5, .15, 0)[..., None] * .80 * (1 - np.array([.28, .42, .36], f32)))
    p = letterpress(p, S.mask(), (.13, .12, .13), seed + 1, .6, 1, .93, .03)
    m = warp(H.mask(), 2, 60, seed + 2)
    pts = np.array([(w * .64, 1215), (w * .66, 1120), (w * .675, 1230), (w * .69, 1150), (w * .71, 1225), (w * .735, 1170), (w * .76, 1222), (w * .80, 1180), (w * .70, 1250), (w * .88, 1205)])
    from scipy.interpolate import CubicSpline
    stroke(m, CubicSpline(np.linspace(0, 1, len(pts)), pts)(np.linspace(0, 1, 160)), 4.2, 4, .3, .4, .9)
    p = ink(p, bleed(m, seed + 3, .8, .2, .05), (.12, .11, .20), seed + 4, .92, .25, 60, .1)
    # blind-stamped wafer seal: red paper star, embossed
    cx, cy, R = w * .235, 1150.0, 165.0
    yy, xx = np.mgrid[0:h, 0:w].astype(f32)
    rr, th = np.hypot(xx - cx, yy - cy), np.arctan2(yy - cy, xx - cx)
    star = smooth(R - 9 + 9 * np.cos(th * 36) - rr, -.8, .8)
    E = Sheet(h, w)
    E.disc(cx, cy, R * .84, 255, 5)
    E.disc(cx, cy, R * .58, 255, 3)
    E.ring_text(cx, cy, R * .655, "SEKOLAH TENUN · LEMATANG ·", "OldStandardTT_700Bold", R * .155, -90, 4)
    for k in range(-3, 4):
        E.line([(cx + k * 20, cy - 50), (cx + k * 20, cy + 50)], 5)
        E.line([(cx - 62, cy + k * 16), (cx + 62, cy + k * 16)], 5)
    E.poly([(cx, cy - 44), (cx + 44, cy), (cx, cy + 44), (cx - 44, cy)], 0)
    E.poly([(cx, cy - 34), (cx + 34, cy), (cx, cy + 34), (cx - 34, cy)])
    z = blur(E.mask(), 1.6) * 7 + .5 * fbm(h, w, 4, seed + 5, 2) + 3 * blur(star, 3)
    d, sp = light(normals(z, .5), 130, 42, 20)
    wx = np.array([.66, .115, .09], f32) * (.22 + 1.0 * d)[..., None] + .22 * sp[..., None]
    p = p * (1 - .40 * np.clip(blur(shift(star, 3, 4), 3), 0, 1))[..., None]
    p = mix(p, wx.astype(f32), star)
    p = fold(fold(p, w * .5, True, seed + 6, .12), h * .5, False, seed + 7, .10)
    p *= 1 - stain(h, w, w * .98, h * .02, 300, seed + 8)[..., None] * np.array([.10, .15, .22], f32)
    return finish(p, deckle(h, w, seed + 9, 2, 60, 4), seed, 90, (.80, .80, .795), -.2)


def plan(seed=191, h=1500, w=2000):
    """A house plan in pencil and ink with washes, on squared drawing paper."""
    p = paper(h, w, (.90, .875, .80), seed, .03, .026, .05, .8, 30)
    grid, pen, pencil, wash1, wash2, T = (Sheet(h, w) for _ in range(6))
    for x in range(40, w, 40):
        grid.line([(x, 30), (x, h - 30)], 1 if x % 200 else 1.8)
    for y in range(40, h, 40):
        grid.line([(30, y), (w - 30, y)], 1 if y % 200 else 1.8)
    X, Y, U = 280, 300, 80

    def wall(a, b, wd=9):
        (x0, y0), (x1, y1) = a, b
        d = np.array([x1 - x0, y1 - y0], float)
        d /= np.hypot(*d)
        e = 14
        pencil.line([(X + x0 * U - d[0] * e * 3, Y + y0 * U - d[1] * e * 3), (X + x1 * U + d[0] * e * 3, Y + y1 * U + d[1] * e * 3)], 1.4)
        pen.line([(X + x0 * U - d[0] * 5, Y + y0 * U - d[1] * 5), (X + x1 * U + d[0] * 5, Y + y1 * U + d[1] * 5)], wd)
    for a, b in (((0, 0), (10, 0)), ((10, 0), (10, 7)), ((0, 7), (3, 7)), ((4.2, 7), (10, 7)), ((0, 0), (0, 7)), ((0, 4.4), (3.6, 4.4)), ((4.8, 4.4), (10, 4.4)), ((6.2, 0), (6.2, 3.2))):
        wall(a, b)
    wash1.rect(X, Y, X + 10 * U, Y + 7 * U)
    wash2.rect(X, Y + 7 * U, X + 10 * U, Y + 9 * U)
    for a, b in (((0, 9), (10, 9)), ((0, 7), (0, 9)), ((10, 7), (10, 9))):
        wall(a, b, 4)
    for i in range(6):
        for j in range(5):
            cx, cy = X + i * 2 * U, Y + j * 2.25 * U
            pen.disc(cx, cy, 11, 255)
            pencil.line([(cx - 34, cy), (cx + 34, cy)], 1.2)
            pencil.line([(cx, cy - 34), (cx, cy + 34)], 1.2)
    for k in range(9):
        pen.line([(X + 3.05 * U, Y + 9 * U + k * 19), (X + 4.15 * U, Y + 9 * U + k * 19)], 2.4)
    pen.line([(X + 3.05 * U, Y + 9 * U), (X + 3.05 * U, Y + 9 * U + 155)], 3)
    pen.line([(X + 4.15 * U, Y + 9 * U), (X + 4.15 * U, Y + 9 * U + 155)], 3)
    for a0, cx, cy in ((-90, 3.6, 4.4), (180, 4.2, 7)):
        t = np.deg2rad(np.linspace(a0, a0 + 90, 24))
        pencil.line([(X + cx * U + 1.15 * U * np.cos(q), Y + cy * U + 1.15 * U * np.sin(q)) for q in t], 1.6)
    F = "ReenieBeanie_400Regular"
    for x, y, s, z in ((1.1, 1.5, "bilik tidur", 62), (7.1, 1.9, "bilik anak", 62), (1.0, 5.9, "ruang tengah", 62), (2.9, 8.3, "garang (serambi)", 60), (6.3, 5.9, "tempat tenun", 58), (4.4, 10.1, "tangga 9 anak", 52)):
        T.text(X + x * U, Y + y * U, s, F, z)
    T.text(X + 11.7 * U, Y + .3 * U, "Denah rumah panggung", F, 84)
    T.text(X + 11.7 * U, Y + 1.2 * U, "milik Pak Jantan, Tanjung Raman", F, 56)
    for k, s in enumerate(("tiang unglen 30 buah", "dinding papan meranti", "atap daun serdang", "lantai bambu belah", "1 kotak = setengah depa")):
        T.text(X + 12.6 * U, Y + (2.4 + .72 * k) * U, "– " + s, F, 56)
    T.text(X + 12.6 * U, Y + 10.6 * U, "digambar M. Saleh, 4-9-1937", F, 54)
    ex, ey, q = X + 12.4 * U, Y + 9.2 * U, 62                                # small elevation
    for i in range(6):
        pen.line([(ex + i * 1.45 * q, ey), (ex + i * 1.45 * q, ey - 1.5 * q)], 4)
    pen.line([(ex - 20, ey - 1.5 * q), (ex + 7.25 * q + 20, ey - 1.5 * q)], 4)
    pen.line([(ex, ey - 1.5 * q), (ex, ey - 2.9 * q), (ex + 7.25 * q, ey - 2.9 * q), (ex + 7.25 * q, ey - 1.5 * q)], 3)
    pen.line([(ex - .6 * q, ey - 2.8 * q), (ex + 1.2 * q, ey - 3.7 * q), (ex + 2 * q, ey - 4.7 * q), (ex + 5.2 * q, ey - 4.7 * q), (ex + 6 * q, ey - 3.7 * q), (ex + 7.85 * q, ey - 2.8 * q), (ex - .6 * q, ey - 2.8 * q)], 3.4)
    for i in range(24):
        pencil.line([(ex + .2 * q + i * .29 * q, ey - 2.85 * q), (ex + 1.9 * q + i * .145 * q, ey - 4.6 * q)], 1.2)
    for y0, s in ((Y - 92, "10 depa"),):                                    # dimension line
        pen.line([(X, y0), (X + 10 * U, y0)], 1.8)
        for xx_ in (X, X + 10 * U):
            pen.line([(xx_ - 10, y0 + 10), (xx_ + 10, y0 - 10)], 2.4)
            pencil.line([(xx_, y0 - 20), (xx_, Y - 10)], 1.2)
        T.text(X + 4.4 * U, y0 - 14, s, F, 54)
    p = p * (1 - warp(grid.mask(), .6, 200, seed)[..., None] * .42 * (1 - np.array([.45, .66, .72], f32)))

    def watercolour(p, m, col, k, s):
        m = smooth(blur(warp(m, 5, 60, s), 2) + .16 * fbm(h, w, 30, s + 1, 4), .42, .58)
        pool = np.clip(m - blur(m, 9), 0, 1) * 1.3 + .75 + .30 * fbm(h, w, 160, s + 2, 4)  # pigment gathers at the rim
        return p * (1 - (np.clip(m * pool * k, 0, 1))[..., None] * (1 - np.asarray(col, f32)))
    p = watercolour(p, wash1.mask(), (.93, .74, .50), .55, seed + 1)
    p = watercolour(p, wash2.mask(), (.55, .72, .55), .50, seed + 5)
    tooth = .5 + .5 * np.clip(.5 + blur(white(h, w, seed + 9), .8) * 1.1, 0, 1)
    p = ink(p, warp(pencil.mask(), 1.5, 160, seed + 10) * tooth, (.33, .33, .35), seed + 11, .75, .3, 60, .5)
    p = ink(p, bleed(warp(pen.mask(), 1.8, 110, seed + 12), seed + 13, .8, .30, .04), (.13, .11, .11), seed + 14, .92, .22, 50, .16)
    p = ink(p, bleed(warp(T.mask(), 1.6, 40, seed + 15), seed + 16, .7, .25, .05), (.15, .13, .16), seed + 17, .88, .22, 50, .2)
    for pos, v in ((w * .333, 1), (w * .667, 1), (h * .5, 0)):
        p = fold(p, pos, bool(v), seed + int(pos), .12)
    return finish(warp(p, 2, 400, seed + 18), deckle(h, w, seed + 19, 3, 40, 6), seed, 90, (.20, .20, .20), .3)


def make():
    return {"postcard-front": postcard_front, "postcard-back": postcard_back, "ticket": ticket, "poster": poster, "label": label, "certificate": certificate, "plan": plan}
