"""Old prints from the painted scene: sepia print with deckle edge; album page with four prints."""
from scene import scene
from techniques import *

CROP = {"photograph": (.40, .50), "album": (.32, .30)}


def print_tone(g, seed, fade=.5, sepia=1.0, unit=1.0):
    """Grey picture -> brown albumen print: optics, tone curve, grain, fading from the edges, silver mirror."""
    h, w = g.shape
    g = blur(g, 1.1 * unit)
    g = g + .10 * blur(np.clip(g - .7, 0, 1), 14 * unit)                # halation round the highlights
    edge = np.exp(-edge_distance(h, w) / (.10 * w)) * (.7 + .6 * fbm(h, w, .3 * w, seed, 4))
    g = np.clip((g - .07) / .84, 0, 1) ** .80
    g = g * g * (3 - 2 * g) * .55 + g * .45
    grain = blur(white(h, w, seed + 1), .75 * unit) * 1.5 + .5 * blur(white(h, w, seed + 2), 1.5 * unit) * 2
    g = g + grain * .030 * (1.2 - np.abs(g - .45))
    g = g * (1 - .10 * vign(h, w))
    g = .10 + g * (.86 - .08 * fade)
    g = g * (1 - fade * .28 * np.clip(edge, 0, 1)) + fade * .28 * np.clip(edge, 0, 1) * .86
    g = np.clip(g, 0, 1)
    dark, mid, lite = np.array([.14, .095, .07]), np.array([.53, .42, .31]), np.array([.925, .875, .775])
    t = g[..., None]
    col = np.where(t < .5, dark + (mid - dark) * t * 2, mid + (lite - mid) * (t - .5) * 2)
    gray = t * np.array([.95, .93, .89]) + .02
    return (gray * (1 - sepia) + col * sepia).astype(f32)


def vign(h, w):
    y, x = np.linspace(-1, 1, h, dtype=f32)[:, None], np.linspace(-1, 1, w, dtype=f32)[None]
    return np.clip(x * x * .6 + y * y * .6, 0, 1.2) ** 1.5


def damage(p, seed, n=18, unit=1.0, crack=True):
    """Scratches, hairs, dust, a cracked corner with lost emulsion."""
    h, w = p.shape[:2]
    r = rng(seed)
    lite, dark = np.zeros((h, w), f32), np.zeros((h, w), f32)
    for i in range(n):
        x, y, a = r.uniform(0, w), r.uniform(0, h), r.normal(1.4, .5)
        L, pts = r.uniform(30, 340) * unit, [(x, y)]
        for _ in range(8):
            a += r.normal(0, .05)
            pts.append((pts[-1][0] + L / 8 * np.cos(a), pts[-1][1] + L / 8 * np.sin(a)))
        cv2.polylines(lite if i % 4 else dark, [np.int32(np.array(pts) * 16)], False, float(r.uniform(.25, .9)), 1, cv2.LINE_AA, 4)
    for _ in range(n * 9):
        cv2.circle(lite if r.random() < .7 else dark, (int(r.uniform(0, w)), int(r.uniform(0, h))), int(r.integers(0, 3)), float(r.uniform(.3, .9)), -1, cv2.LINE_AA)
    lite *= .5 + .5 * smooth(noise(h, w, 18, seed + 1), -.6, .3)
    p = mix(p, np.array([.90, .86, .77]), np.clip(blur(lite, .5), 0, 1))
    p = mix(p, np.array([.16, .12, .09]), np.clip(blur(dark, .6), 0, 1) * .8)
    if crack:
        yy, xx = np.mgrid[0:h, 0:w].astype(f32)
        d = (w - xx) * .8 + (h - yy) - 190 * unit + 16 * unit * fbm(h, w, 60 * unit, seed + 2, 4)
        line = np.exp(-(d / (1.6 * unit)) ** 2)
        p = p * (1 - .10 * np.exp(-np.abs(d - 4 * unit) / (4 * unit)))[..., None]
        p = mix(p, np.array([.93, .90, .84]), np.clip(line * (1.1 + .5 * noise(h, w, 9, seed)), 0, 1))
    return p


def framed(g, seed, border, unit=1.0, sepia=1.0, fade=.5, edge=3.0, marks=18, crack=False):
    """Print on its paper with a white margin and a deckle edge; returns page and alpha."""
    h, w = g.shape
    pic = damage(print_tone(g, seed, fade, sepia, unit), seed + 5, marks, unit, False)
    H, W = h + 2 * border, w + 2 * border
    pg = paper(H, W, (.925, .895, .825), seed + 6, .02, .008, .02, .55, 26, unit=unit)
    m = np.zeros((H, W), f32)
    m[border:border + h, border:border + w] = 1
    m = blur(warp(m, 1.2, 200, seed + 7), .8)
    big = np.zeros((H, W, 3), f32)
    big[border:border + h, border:border + w] = pic
    pg = mix(pg, big, m)
    if crack:
        pg = damage(pg, seed + 8, 4, unit, True)
    gl = fbm(H, W, 400, seed + 9, 3)
    pg = pg * (1 + .02 * gl)[..., None]
    x = np.arange(max(H, W))
    teeth = 2.4 * unit * np.sin(x * 2 * np.pi / (15 * unit)) + 2.2 * unit * noise(1, max(H, W), 6 * unit, seed)[0]
    d = edge_distance(H, W)
    yy, xx = np.mgrid[0:H, 0:W]
    tx = np.where(np.minimum(yy, H - 1 - yy) < np.minimum(xx, W - 1 - xx), teeth[xx], teeth[yy])
    a = smooth(d - 5 * unit - tx * edge / 3, -.8, .8)
    return pg, a


def photograph(seed=81, kind="river", sepia=1.0, fade=.6, crack=True, h=1040, w=1560, grain=.006):
    pg, a = framed(scene(seed, h, w, kind), seed, 62, 1.0, sepia, fade, 3.0, 22, crack)
    img = on_bed(pg, a, (.14, .14, .145), seed + 20, 100, (4, 6), 8, .6, .35)
    return sensor(target(img, img.shape[1] - 680, img.shape[0] - 92, 72, seed), seed + 21, grain)


def album(seed=85, h=1560, w=2080):
    """Black album leaf, four prints in paper corners, white pencil captions, tissue wrinkles."""
    base = np.ones((h, w, 3), f32) * np.array([.155, .15, .148], f32)
    base *= (1 + .10 * fbm(h, w, 300, seed, 3) + .05 * blur(white(h, w, seed + 1), .9) * 1.5)[..., None]
    base = base * (1 + .9 * blur(fibres(h, w, 3000, seed + 2, 22), .4))[..., None]
    cap = Sheet(h, w)
    jobs = [("river", 150, 130, 840, 560, 1.0, .5, "Kampung di tepi sungai, 1926"), ("house", 1130, 170, 760, 540, .85, .35, "Rumah Bibi Siti Hawa"),
            ("bridge", 190, 850, 740, 500, .6, .3, "Jembatan gantung, sesudah diperbaiki"), ("boats", 1080, 860, 860, 540, 1.0, .7, "Perahu kajang, musim air tinggi")]
    r = rng(seed)
    for k, (kind, x, y, pw, ph, sep, fade, text) in enumerate(jobs):
        g = cv2.resize(scene(seed + 7 * k + 3, int(ph * 1.35), int(pw * 1.35), kind), (pw - 44, ph - 44), interpolation=cv2.INTER_AREA)
        pg, a = framed(g, seed + 30 * k, 22, .62, sep, fade, 1.4 if k % 2 else 3, 8)
        H, W = a.shape
        M = cv2.getRotationMatrix2D((W / 2, H / 2), r.normal(0, .7), 1)
        M[:, 2] += (x, y)
        P = cv2.warpAffine(pg, M, (w, h), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
        A = cv2.warpAffine(a, M, (w, h))
        base = base * (1 - .6 * np.clip(blur(shift(A, 3, 5), 5), 0, 1))[..., None]
        base = mix(base, np.clip(P, 0, 1), A)
        C = np.zeros((H + 20, W + 20), f32)
        for cx, cy, sx, sy in ((4, 4, 1, 1), (W + 16, 4, -1, 1), (4, H + 16, 1, -1), (W + 16, H + 16, -1, -1)):
            cv2.fillPoly(C, [np.int32([(cx, cy), (cx + sx * 62, cy), (cx, cy + sy * 62)])], 1.0, cv2.LINE_AA)
        M2 = M.copy()
        M2[:, 2] += M[:, :2] @ np.array([-10, -10])
        C = cv2.warpAffine(C, M2, (w, h))
        base = base * (1 - .45 * np.clip(blur(shift(C, 2, 3), 2.5) - C, 0, 1))[..., None]
        base = mix(base, np.array([.215, .205, .195]) * (1 + .05 * white(h, w, seed + k))[..., None], C)
        handwrite(cap, x + 60, y + ph + 62, 900, text, "DawningofaNewDay_400Regular", 46, 50, seed + k, .8, -.01)
    m = warp(cap.mask(), 1.5, 40, seed + 4)
    m = bleed(m, seed + 5, .6, .3, .02, 1.8) * (.55 + .45 * np.clip(.5 + blur(white(h, w, seed + 6), .7), 0, 1))
    base = mix(base, np.array([.86, .86, .84]), m * .9)
    base = gutter(base, 0, 1, 150, .5)
    hole = np.zeros((h, w), f32)
    for y in (h * .30, h * .70):
        cv2.circle(hole, (52, int(y)), 15, 1.0, -1, cv2.LINE_AA)
    base = mix(base, np.array([.05, .05, .05]), hole)
    img = on_bed(base, deckle(h, w, seed + 8, 2.5, 60, 5), (.72, .72, .71), seed + 9, 70, (5, 8), 9, .5, -.15)
    return sensor(img, seed + 10, .007)


def make():
    return {"photograph": photograph, "album": album}
