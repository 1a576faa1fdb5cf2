"""Shared techniques for drawing things that look scanned.

Every image is a float32 array, H x W x 3, sRGB values 0..1; a mask is H x W, 0..1.
All randomness comes from a seed, so the same call gives the same pixels.
Fonts are looked up in the folder named by SCAN_FONTS (OFL faces, not included here).
"""
import os
import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

FONTS = os.environ.get("SCAN_FONTS", "fonts")
f32 = np.float32


def rng(seed):
    return np.random.default_rng(seed)


def font(name, size):
    return ImageFont.truetype(os.path.join(FONTS, name + ".ttf"), int(round(size)), layout_engine=ImageFont.Layout.RAQM)


def blur(a, sigma):
    return a if sigma <= 0.05 else cv2.GaussianBlur(a, (0, 0), float(sigma), borderType=cv2.BORDER_REFLECT)


def smooth(a, lo, hi):
    t = np.clip((a - lo) / (hi - lo), 0, 1)
    return t * t * (3 - 2 * t)


def mix(a, b, m):
    m = m[..., None] if np.ndim(a) == 3 or np.ndim(b) == 3 or np.ndim(b) == 1 else m
    return a * (1 - m) + np.asarray(b, f32) * m


# ---- noise -------------------------------------------------------------------------------------

def noise(h, w, scale, seed, scale_y=None):
    """Value noise, mean 0, about -1..1: a random grid enlarged with a cubic filter."""
    sy = scale_y or scale
    gh, gw = int(h / sy) + 4, int(w / scale) + 4
    g = rng(seed).uniform(-1, 1, (gh, gw)).astype(f32)
    big = cv2.resize(g, (max(int(gw * scale), w), max(int(gh * sy), h)), interpolation=cv2.INTER_CUBIC)
    y, x = int(sy) if big.shape[0] - int(sy) >= h else 0, int(scale) if big.shape[1] - int(scale) >= w else 0
    return big[y:y + h, x:x + w]


def fbm(h, w, scale, seed, octaves=4, gain=0.5, scale_y=None):
    """Octaves of value noise, each half the size and `gain` the height of the one before."""
    out, a, tot = np.zeros((h, w), f32), 1.0, 0.0
    sy = scale_y or scale
    for o in range(octaves):
        if min(scale, sy) < 1:
            break
        out += a * noise(h, w, scale, seed * 31 + o, sy)
        tot += a
        a, scale, sy = a * gain, scale / 2, sy / 2
    return out / tot * 1.6


def white(h, w, seed):
    return rng(seed).standard_normal((h, w), f32)


def warp(a, amp, scale, seed, amp_y=None, border=cv2.BORDER_REPLICATE):
    """Displaces pixels by smooth noise: wavy paper, irregular handwriting, hand-cut lines."""
    h, w = a.shape[:2]
    yy, xx = np.mgrid[0:h, 0:w].astype(f32)
    dx, dy = noise(h, w, scale, seed) * amp, noise(h, w, scale, seed + 1) * (amp if amp_y is None else amp_y)
    return cv2.remap(a, xx + dx, yy + dy, cv2.INTER_LINEAR, borderMode=border)


def shift(a, dx, dy):
    m = np.array([[1, 0, dx], [0, 1, dy]], f32)
    return cv2.warpAffine(a, m, (a.shape[1], a.shape[0]), borderMode=cv2.BORDER_REPLICATE)


# ---- paper -------------------------------------------------------------------------------------

def fibres(h, w, n, seed, length=26):
    """Short bent hairs, half light and half dark; mean 0."""
    r = rng(seed)
    lay = [np.zeros((h, w), np.uint8), np.zeros((h, w), np.uint8)]
    for i in range(n):
        x, y, a = r.uniform(0, w), r.uniform(0, h), r.uniform(0, 6.28)
        bend, step = r.normal(0, .18), length * r.uniform(.4, 1.3) / 6
        pts = []
        for _ in range(7):
            pts.append((x, y))
            x, y, a = x + step * np.cos(a), y + step * np.sin(a), a + bend
        cv2.polylines(lay[i % 2], [np.int32(np.array(pts) * 16)], False, int(r.integers(90, 255)), 1, cv2.LINE_AA, 4)
    return blur(lay[0].astype(f32) - lay[1].astype(f32), .5) / 255


def foxing(h, w, n, seed, size=14):
    """Rust-brown spots in clusters: soft disc x noise, then a soft threshold; 0..1."""
    r, m = rng(seed), np.zeros((h, w), f32)
    cx, cy = r.uniform(0, w, 6), r.uniform(0, h, 6)
    for _ in range(n):
        k = r.integers(0, 6)
        x, y = (r.normal(cx[k], w * .13), r.normal(cy[k], h * .13)) if r.random() < .7 else (r.uniform(0, w), r.uniform(0, h))
        rad = max(1.2, r.lognormal(np.log(size * .3), .75))
        x0, x1, y0, y1 = int(max(0, x - 3 * rad)), int(min(w, x + 3 * rad)), int(max(0, y - 3 * rad)), int(min(h, y + 3 * rad))
        if x1 <= x0 or y1 <= y0:
            continue
        yy, xx = np.mgrid[y0:y1, x0:x1]
        d = np.hypot(xx - x, yy - y) / rad
        m[y0:y1, x0:x1] = np.maximum(m[y0:y1, x0:x1], np.exp(-d * d) * r.uniform(.3, 1))
    n2 = fbm(h, w, max(4, size), seed + 5, 3)
    return np.clip(m * (.75 + .5 * n2), 0, 1)


def edge_distance(h, w):
    y, x = np.arange(h, dtype=f32)[:, None], np.arange(w, dtype=f32)[None]
    return np.minimum(np.minimum(y, h - 1 - y), np.minimum(x, w - 1 - x))


def paper(h, w, base, seed, mottle=.03, tooth=.02, fibre=.05, tan=.5, fox=40, laid=0, unit=1.0):
    """A sheet: blotches, tooth, hairs, browned edges, foxing. `unit` scales all sizes to the resolution."""
    u = unit
    v = 1 + mottle * fbm(h, w, 420 * u, seed, 3) + mottle * .6 * fbm(h, w, 60 * u, seed + 1, 3)
    t = blur(white(h, w, seed + 2), .8 * u) * 1.6 + fbm(h, w, 6 * u, seed + 3, 2)
    relief = t - shift(t, 1.2 * u, 1.2 * u)                       # lit from the upper left
    v += tooth * (.55 * relief + .35 * t)
    if fibre:
        v += fibre * fibres(h, w, int(h * w / (1500 * u * u)), seed + 4, 26 * u)
    if laid:
        y, x = np.arange(h, dtype=f32)[:, None], np.arange(w, dtype=f32)[None]
        v += laid * np.sin(y * 2 * np.pi / (7.5 * u)) * (1 + .5 * noise(h, w, 80 * u, seed + 9))
        v -= laid * 1.6 * np.exp(-(((x + 40) % (170 * u) - 85 * u) / (1.6 * u)) ** 2)
    p = v[..., None] * np.asarray(base, f32)
    e = np.exp(-edge_distance(h, w) / (70 * u)) * (.75 + .7 * fbm(h, w, 160 * u, seed + 6, 4))
    blot = smooth(fbm(h, w, 520 * u, seed + 7, 4), .25, .9)
    p *= 1 - (tan * np.clip(e, 0, 1) + .10 * tan * blot)[..., None] * np.array([.16, .26, .42], f32)
    if fox:
        p *= 1 - foxing(h, w, fox, seed + 8, 14 * u)[..., None] * np.array([.16, .32, .50], f32)
    return p


def stain(h, w, cx, cy, r, seed):
    """A dried water stain: pale inside, dark tide line at the rim; 0..1."""
    yy, xx = np.mgrid[0:h, 0:w].astype(f32)
    d = np.hypot(xx - cx, yy - cy) / r + .22 * fbm(h, w, r * .9, seed, 4)
    return .28 * smooth(-d, -1, -.9) + .75 * np.exp(-((d - .97) / .022) ** 2) * smooth(-d, -1.03, -.95) + .25 * np.exp(-((d - .93) / .06) ** 2)


def fold(p, pos, vertical, seed, depth=.10, unit=1.0):
    """A crease: one side lit, the other shaded, a worn pale hairline that breaks up."""
    h, w = p.shape[:2]
    n = h if vertical else w
    line = pos + 2.0 * unit * noise(1, n, 120 * unit, seed)[0]
    ax = np.arange(w if vertical else h, dtype=f32)
    d = (ax[None, :] - line[:, None]) if vertical else (ax[:, None] - line[None, :])
    sh = -np.exp(-np.abs(d) / (26 * unit)) * np.sign(d) * depth * .5
    hair = np.exp(-(d / (1.3 * unit)) ** 2) * (.5 + .5 * fbm(h, w, 26 * unit, seed + 3, 3))
    dirt = np.exp(-np.abs(d - 3 * unit) / (5 * unit)) * depth * .7
    p = p * (1 + sh - dirt)[..., None]
    return p + (hair * depth * .9)[..., None]


def gutter(p, x, side, width, depth=.55):
    """Shadow where a page sinks into the binding. side=+1: page lies right of x."""
    d = np.clip((np.arange(p.shape[1], dtype=f32) - x) * side, 0, None) / width
    return p * (1 - depth * np.exp(-d * 3.2) + .035 * np.exp(-((d - 1.1) / .4) ** 2))[None, :, None]


def vignette(p, amount=.12):
    h, w = p.shape[:2]
    y, x = np.linspace(-1, 1, h, dtype=f32)[:, None], np.linspace(-1, 1, w, dtype=f32)[None]
    return p * (1 - amount * np.clip(x * x * .5 + y * y * .5, 0, 1) ** 1.2)[..., None]


# ---- ink ---------------------------------------------------------------------------------------

def bleed(mask, seed, spread=1.2, rough=.35, bias=0.0, grain=2.2):
    """Ink that creeps: blur, add noise, soft threshold. bias > 0 fattens, < 0 starves."""
    h, w = mask.shape
    n = noise(h, w, grain, seed) * .6 + noise(h, w, grain * 3.5, seed + 1) * .4
    return smooth(blur(mask, spread) + rough * n * .5 + bias, .32, .68) * smooth(blur(mask, spread * 2.5), .01, .12)


def ink(p, cover, colour, seed, density=.92, uneven=.18, scale=40, tooth=.12):
    """Multiplies ink into the sheet; thin and thick patches, the tooth of the paper shows through."""
    h, w = cover.shape
    d = density * (1 + uneven * fbm(h, w, scale, seed, 4)) * (1 - tooth * np.clip(blur(white(h, w, seed + 1), .7) * 1.3, 0, 1.6))
    a = np.clip(cover * d, 0, 1)[..., None]
    return p * (1 - a * (1 - np.asarray(colour, f32)))


def letterpress(p, mask, colour, seed, squash=.9, unit=1.0, density=.93, bite=.05):
    """Type: ink is squeezed to the rim (darker edge, paler core), the sheet is dented around it."""
    m = bleed(mask, seed, squash * unit, .30, .05, 2.0 * unit)
    rim = np.clip(m - blur(m, 1.6 * unit), 0, 1)
    d = np.clip(m * (density - .10) + rim * .35, 0, 1)
    if bite:
        soft = blur(mask, 2.2 * unit)
        p = p * (1 + bite * (shift(soft, 1.5, 1.5) - shift(soft, -1.5, -1.5)))[..., None]
    return ink(p, d, colour, seed + 7, 1.0, .10, 90 * unit, .14)


def show_through(p, mask, seed, strength=.09, tint=(.55, .42, .30), unit=1.0):
    """The other side of the leaf, mirrored, blurred and patchy."""
    h, w = mask.shape
    v = blur(mask[:, ::-1], 2.2 * unit) * (.6 + .5 * fbm(h, w, 120 * unit, seed, 3))
    return p * (1 - np.clip(v, 0, 1)[..., None] * strength * (1 - np.asarray(tint, f32)) * 2)


def halftone(gray, cell, angle, soft=.55, gain=0.0):
    """Dot screen; returns ink coverage for a picture 0 (black) .. 1 (white)."""
    h, w = gray.shape
    yy, xx = np.mgrid[0:h, 0:w].astype(f32)
    a, k = np.deg2rad(angle), np.pi / cell
    u, v = xx * np.cos(a) + yy * np.sin(a), -xx * np.sin(a) + yy * np.cos(a)
    s = (np.cos(u * k * 2) + np.cos(v * k * 2)) * .25 + .5            # 0..1 threshold screen
    s = .5 + np.arcsin(np.clip(2 * s - 1, -1, 1)) / np.pi              # flatten its histogram
    wdt = soft * 2.2 / cell
    return smooth((1 - blur(gray, cell * .3)) + gain - (1 - s), -wdt, wdt)


# ---- text --------------------------------------------------------------------------------------

class Sheet:
    """A mask to write on: text, lines and shapes with PIL, antialiased at 2x."""
    def __init__(self, h, w, ss=2):
        self.h, self.w, self.ss = h, w, ss
        self.im = Image.new("L", (w * ss, h * ss), 0)
        self.d = ImageDraw.Draw(self.im)

    def text(self, x, y, s, fnt, size, anchor="ls", fill=255, **kw):
        self.d.text((x * self.ss, y * self.ss), s, fill=fill, font=font(fnt, size * self.ss), anchor=anchor, **kw)

    def width(self, s, fnt, size, **kw):
        return font(fnt, size * self.ss).getlength(s, **kw) / self.ss

    def line(self, pts, width, fill=255):
        self.d.line([(x * self.ss, y * self.ss) for x, y in pts], fill=fill, width=max(1, int(round(width * self.ss))), joint="curve")

    def poly(self, pts, fill=255):
        self.d.polygon([(x * self.ss, y * self.ss) for x, y in pts], fill=fill)

    def rect(self, x0, y0, x1, y1, width=None, fill=255):
        b = [x0 * self.ss, y0 * self.ss, x1 * self.ss, y1 * self.ss]
        if width is None:
            self.d.rectangle(b, fill=fill)
        else:
            self.d.rectangle(b, outline=fill, width=max(1, int(round(width * self.ss))))

    def disc(self, x, y, r, fill=255, width=None):
        b = [(x - r) * self.ss, (y - r) * self.ss, (x + r) * self.ss, (y + r) * self.ss]
        if width is None:
            self.d.ellipse(b, fill=fill)
        else:
            self.d.ellipse(b, outline=fill, width=max(1, int(round(width * self.ss))))

    def spaced(self, cx, y, s, fnt, size, track):
        """Letter-spaced line centred on cx."""
        ws = [self.width(c, fnt, size) + track for c in s]
        x = cx - (sum(ws) - track) / 2
        for c, cw in zip(s, ws):
            self.text(x, y, c, fnt, size)
            x += cw

    def ring_text(self, cx, cy, r, s, fnt, size, start, track=0, inside=False):
        """Text round a circle, centred on the angle `start` (degrees, -90 is the top)."""
        adv = [self.width(c, fnt, size) + track for c in s]
        sign = -1 if inside else 1
        a = np.deg2rad(start) - sign * sum(adv) / r / 2
        for c, cw in zip(s, adv):
            a += sign * cw / r / 2
            g = Image.new("L", (int(size * 2 * self.ss),) * 2, 0)
            ImageDraw.Draw(g).text((g.width / 2, g.height / 2 + size * .35 * self.ss), c, fill=255, font=font(fnt, size * self.ss), anchor="ms")
            g = g.rotate(-np.rad2deg(a) - (90 if not inside else -90), Image.BICUBIC)
            x, y = (cx + r * np.cos(a)) * self.ss, (cy + r * np.sin(a)) * self.ss
            self.im.paste(255, (int(x - g.width / 2), int(y - g.height / 2)), g)
            a += sign * cw / r / 2

    def mask(self):
        im = self.im.resize((self.w, self.h), Image.BOX) if self.ss > 1 else self.im
        return np.asarray(im, f32) / 255


def wrap(s, width, measure):
    """Greedy lines; every paragraph is a list of words."""
    lines, cur = [], []
    for wd in s.split():
        if cur and measure(" ".join(cur + [wd])) > width:
            lines.append(cur)
            cur = []
        cur.append(wd)
    return lines + [cur] if cur else lines


def justify(sheet, x, y, width, words, fnt, size, last=False, fill=255):
    ws = [sheet.width(t, fnt, size) for t in words]
    sp = sheet.width(" ", fnt, size) if last or len(words) == 1 else (width - sum(ws)) / (len(words) - 1)
    for t, tw in zip(words, ws):
        sheet.text(x, y, t, fnt, size, fill=fill)
        x += tw + sp


def handwrite(sheet, x, y, width, text, fnt, size, lead, seed, jitter=1.0, slope=0.0):
    """Words with wandering baseline, size and ink load (a pen dipped every eight words or so)."""
    r, cx, load, left = rng(seed), x, 1.0, 8
    drift = 0.0
    for para in text.split("\n"):
        for wd in para.split():
            sz = size * r.normal(1, .018 * jitter)
            tw = sheet.width(wd, fnt, sz)
            if cx + tw > x + width + r.uniform(-6, 10):
                cx, y, drift = x + r.normal(0, 3 * jitter), y + lead * r.normal(1, .012), 0
            drift += r.normal(0, .6 * jitter)
            drift *= .8
            left -= 1
            if left < 0:
                load, left = 1.0, r.integers(6, 13)
            load = max(.55, load * r.uniform(.93, .985))
            sheet.text(cx, y + drift + slope * (cx - x), wd, fnt, sz, fill=int(255 * load))
            cx += tw + size * r.normal(.30, .05)
        cx, y = x, y + lead
    return y


# ---- strokes -----------------------------------------------------------------------------------

def stroke(mask, pts, width, seed=0, taper=.35, wobble=.12, value=1.0):
    """A pen stroke of changing width: many small capsules along a polyline."""
    r = rng(seed)
    pts = np.asarray(pts, float)
    seg = np.hypot(*np.diff(pts, axis=0).T)
    tot = max(seg.sum(), 1e-6)
    n = max(4, int(tot / max(width * .35, .8)))
    t = np.linspace(0, tot, n)
    cs = np.r_[0, np.cumsum(seg)]
    xs, ys = np.interp(t, cs, pts[:, 0]), np.interp(t, cs, pts[:, 1])
    wob = np.interp(np.arange(n), np.linspace(0, n, max(3, n // 8)), r.normal(0, wobble, max(3, n // 8)))
    wd = width * (1 - taper * (2 * t / tot - 1) ** 4) * (1 + wob)
    for i in range(n - 1):
        cv2.line(mask, (int(xs[i] * 16), int(ys[i] * 16)), (int(xs[i + 1] * 16), int(ys[i + 1] * 16)), value,
                 max(1, int(round((wd[i] + wd[i + 1]) / 2))), cv2.LINE_AA, 4)


# ---- light -------------------------------------------------------------------------------------

def normals(height, k=1.0):
    dy, dx = np.gradient(height.astype(f32))
    n = np.stack([-dx * k, -dy * k, np.ones_like(dx)], -1)
    return n / np.linalg.norm(n, axis=-1, keepdims=True)


def light(n, azimuth=135, elevation=40, shine=30):
    """Diffuse and specular terms for a normal map; azimuth 135 is upper left."""
    a, e = np.deg2rad(azimuth), np.deg2rad(elevation)
    L = np.array([np.cos(a) * np.cos(e), -np.sin(a) * np.cos(e), np.sin(e)], f32)
    H = L + np.array([0, 0, 1], f32)
    H /= np.linalg.norm(H)
    return np.clip(n @ L, 0, 1), np.clip(n @ H, 0, 1) ** shine


# ---- the scanner -------------------------------------------------------------------------------

def deckle(h, w, seed, amp=3.0, scale=30, inset=6):
    """Alpha of a sheet with irregular edges."""
    d = edge_distance(h, w) - inset + amp * fbm(h, w, scale, seed, 4)
    return smooth(d, -.8, .8)


def on_bed(page, alpha, bed, seed, margin=60, drop=(5, 7), soft=9, dark=.55, angle=0.0, thick=.10):
    """Lays a sheet on the scanner bed: turned a little, soft shadow, lit edge."""
    h, w = page.shape[:2]
    H, W = h + 2 * margin, w + 2 * margin
    B = np.asarray(bed, f32) * (1 + .02 * fbm(H, W, 300, seed, 3) + .012 * white(H, W, seed + 1))[..., None]
    m = cv2.getRotationMatrix2D((w / 2, h / 2), angle, 1)
    m[:, 2] += margin
    pg = cv2.warpAffine(page.astype(f32), m, (W, H), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    al = cv2.warpAffine(alpha.astype(f32), m, (W, H), flags=cv2.INTER_LINEAR)
    sh = blur(shift(al, *drop), soft) * dark + blur(al, 2.5) * .25
    B = B * (1 - np.clip(sh, 0, .9))[..., None]
    edge = np.clip(al - shift(al, 1.6, 1.6), 0, 1) - np.clip(al - shift(al, -1.6, -1.6), 0, 1)
    return mix(B, np.clip(pg * (1 + thick * edge[..., None]), 0, 1.2), al)


def target(img, x, y, unit, seed=0, cm=8, label="Pusat Kajian Lokal Lematang", fnt="LiberationSans"):
    """Centimetre scale with grey and colour patches, as a card of 1.15 cm height; unit = px per cm."""
    h, w = int(1.15 * unit), int((cm + .5) * unit)
    S = Sheet(h, w, 3)
    for i in range(cm * 10 + 1):
        L = .34 if i % 10 == 0 else (.24 if i % 5 == 0 else .15)
        S.line([((.25 + i / 10) * unit, .04 * unit), ((.25 + i / 10) * unit, (.04 + L) * unit)], max(.7, .012 * unit))
    for i in range(cm + 1):
        S.text((.25 + i) * unit, .58 * unit, str(i), fnt, .2 * unit, "ms")
    S.text(.25 * unit, 1.08 * unit, label, fnt, .13 * unit)
    card = np.full((h, w, 3), .93, f32) * (1 - .9 * S.mask()[..., None])
    pat = [(.95,) * 3, (.78,) * 3, (.58,) * 3, (.38,) * 3, (.2,) * 3, (.07,) * 3, (.20, .25, .55), (.28, .55, .28),
           (.66, .18, .2), (.92, .78, .15), (.7, .3, .55), (.1, .5, .62)]
    n = min(len(pat), int(cm / .62))
    for i in range(n):
        x0 = int((.25 + i * .62) * unit)
        card[int(.66 * unit):int(.94 * unit), x0:x0 + int(.58 * unit)] = pat[i]
    card *= (1 + .008 * white(h, w, seed))[..., None]
    x, y = int(x), int(y)
    H, W = img.shape[:2]
    sh = np.zeros((H, W), f32)
    sh[max(0, y):y + h, max(0, x):x + w] = 1
    img = img * (1 - .45 * blur(shift(sh, 2, 3), 4))[..., None]
    img[y:y + h, x:x + w] = card[:max(0, min(h, H - y)), :max(0, min(w, W - x))]
    return img


def sensor(img, seed, grain=.008, soft=.5, fade=0.0):
    """The last step of every kind: lens softness, sensor noise, lifted black."""
    h, w = img.shape[:2]
    img = blur(img.astype(f32), soft)
    n = white(h, w, seed)
    img = img + grain * (n * .7 + blur(white(h, w, seed + 1), .8))[..., None]
    return np.clip(fade + img * (1 - fade), 0, 1)


def to_image(img):
    return Image.fromarray((np.clip(img, 0, 1) * 255 + .5).astype(np.uint8))


def write_tiff16(path, img):
    """Sixteen bits a channel, deflate: the values as drawn, never widened from eight bits."""
    deep = (np.clip(img, 0, 1) * 65535 + .5).astype(np.uint16)
    cv2.imwrite(path, deep[..., ::-1], [cv2.IMWRITE_TIFF_COMPRESSION, 8])
