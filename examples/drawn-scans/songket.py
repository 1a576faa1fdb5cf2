"""Songket: gold supplementary weft on dark red silk, drawn thread by thread from a cell chart."""
from techniques import *


def chart(n, m, P=48):
    """Rows x columns of 0/1: is the gold float on top? Symmetric motifs from |i|, |j| arithmetic."""
    j, i = np.mgrid[0:n, 0:m]
    g = np.zeros((n, m), bool)
    a, b = np.abs((i % P) - P // 2), np.abs((j % P) - P // 2)
    k = a + b
    field = (np.abs(k - 22) <= 0) | (k == 19)
    field |= (k <= 15) & (np.maximum(a, b) <= 9) & ((a * b) % 3 != 1) & ((a + 2 * b) % 5 != 0)
    field |= (a <= 1) & (b <= 13) & (b % 3 != 1) | (b <= 1) & (a <= 13) & (a % 3 != 1)
    a2, b2 = np.abs(((i + P // 2) % P) - P // 2), np.abs(((j + P // 2) % P) - P // 2)
    k2 = a2 + b2
    field |= (k2 <= 8) & (k2 % 4 != 3)
    field |= (k2 >= 11) & (k2 <= 13) & (np.abs(a2 - b2) % 6 < 2)
    top, low = 12, n - 84
    g[top:low] = field[top:low]

    def border(y0):
        jj = j - y0
        s = np.zeros_like(g)
        s |= (jj == 0) | (jj == 1) | (jj == 20) | (jj == 21)
        q = np.abs((i % 20) - 10) + np.abs(jj - 10.5)
        s |= (jj > 2) & (jj < 19) & ((q < 3.4) | ((q > 5) & (q < 7.4)) | (q > 14))
        return s & (jj >= 0) & (jj <= 21)
    g[low - 2:] = False
    g |= border(low)
    W, H = 32, 56                                                      # pucuk rebung: bamboo-shoot triangles
    jj, aa = j - (low + 25), np.abs((i % W) - W // 2)
    tri = (jj >= 0) & (jj < H) & (aa <= (jj * (W / 2 - 1) / H))
    e = (jj * (W / 2 - 1) / H) - aa
    g |= tri & ((e < 1.3) | ((e > 2.6) & (((aa + jj) % 5 < 3) & ((aa * 2 + jj) % 7 != 0))))
    up = (jj >= 0) & (jj < H) & ~tri
    aw = W // 2 - aa
    g |= up & (e < -2.6) & (((aw + jj * 2) % 9 < 2) & (aw < 7) & (jj % 4 < 2))
    g[:8] |= border(-14)[:8]
    g |= (j >= n - 3)
    return g


CROP = {"songket": (.45, .62)}


def songket(seed=71, cell=6, n=230, m=310, ground=(.36, .045, .075), period=48):
    g = chart(n, m, period)
    r = rng(seed)
    h, w = n * cell, m * cell
    yy, xx = np.mgrid[0:h, 0:w].astype(f32)
    wx = xx + 1.6 * noise(h, w, 90, seed) + .6 * noise(h, w, 9, seed + 1)
    wy = yy + 1.8 * noise(h, w, 120, seed + 2) + .5 * noise(h, w, 12, seed + 3)
    i, j = np.clip((wx / cell).astype(int), 0, m - 1), np.clip((wy / cell).astype(int), 0, n - 1)
    fx, fy = wx / cell - i, wy / cell - j
    gold = g[j, i].astype(f32)
    # ground: plain weave of fine red silk, warp twice as dense as the chart
    t = cell / 2
    gi, gj = (wx / t).astype(int), (wy / t).astype(int)
    px, py = wx / t - gi, wy / t - gj
    over = (gi + gj) % 2 == 0
    prof = np.where(over, np.sin(np.pi * np.clip(px, 0, 1)), .8 * np.sin(np.pi * np.clip(py, 0, 1)))
    wt = r.normal(1, .07, 2 * m + 9)[np.clip(gi, 0, 2 * m + 8)]
    base = np.array(ground, f32) * (1 + .10 * fbm(h, w, 400, seed + 4, 3))[..., None]
    img = base * ((.50 + .62 * prof) * wt)[..., None].astype(f32)
    # gold: a lying cylinder per row; the float bends down where it dives under the warp
    left = np.pad(g, ((0, 0), (1, 0)))[:, :-1][j, i]
    right = np.pad(g, ((0, 0), (0, 1)))[:, 1:][j, i]
    dip = np.ones((h, w), f32)
    dip *= np.where(~left, np.clip(fx * 2.6, .25, 1), 1)
    dip *= np.where(~right, np.clip((1 - fx) * 2.6, .25, 1), 1)
    cyl = np.clip(1 - ((fy - .5) / .47) ** 2, 0, 1) ** .5
    high = np.exp(-((fy - .34) / .13) ** 2)
    twist = .5 + .5 * np.sin(2 * np.pi * (wx / 3.1 + fy * .9))         # metal strip wound on a core
    row = r.normal(1, .06, n)[j]
    spark = np.clip(noise(h, w, 2.2, seed + 5) * 1.4 - .35, 0, 1) * high
    tarn = smooth(fbm(h, w, 180, seed + 6, 5), .05, 1.0)
    gcol = np.array([.80, .60, .24], f32) * (1 - .30 * tarn)[..., None] + 0
    sheen = .90 + .22 * fbm(h, w, 520, seed + 7, 2)
    G = gcol * ((.30 + .62 * cyl) * dip * row * sheen * (.86 + .20 * twist))[..., None]
    G = G + (np.array([1, .90, .62], f32) * ((.34 * high * dip + .55 * spark) * sheen)[..., None]) * .8
    worn = smooth(fbm(h, w, 7, seed + 8, 2) + .6 * fbm(h, w, 240, seed + 9, 3), .95, 1.15)
    gm = gold * np.clip(cyl * 2.2, 0, 1) * (1 - .8 * worn)
    img = img * (1 - .40 * np.clip(blur(shift(gold, 1, 1.6), 1.5) - gold * .3, 0, 1))[..., None]
    img = mix(img, G, gm.astype(f32))
    img = img * (1 + .07 * fbm(h, w, 600, seed + 10, 2))[..., None]
    ax = np.arange(w, dtype=f32)
    for pos in (w * .333, w * .667):
        d = ax - pos
        img = img * (1 - .16 * np.exp(-(d / 10) ** 2) + .10 * np.exp(-((d + 16) / 16) ** 2))[None, :, None]
    a = deckle(h, w, seed + 11, 1.6, 120, 4)
    out = on_bed(img, a, (.79, .79, .785), seed + 12, 95, (4, 6), 8, .5, -.2)
    return sensor(target(out, 110, out.shape[0] - 88, 68, seed), seed + 13)


def make():
    return {"songket": songket}
