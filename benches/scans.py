"""Forty seeded photographs of 12 megapixels to four widths and a card each: pusaka and vipsthumbnail in the same run.

Prints, as Markdown, the cost of both, bytes, and structural similarity (SSIM of luma) to the source's own Lanczos
downscale; vipsthumbnail's SSIM is interpolated at pusaka's bytes. Needs numpy and pillow (run.sh brings them).
Usage: scans.py PUSAKA-BINARY FOLDER [COUNT]
"""
import pathlib
import shutil
import sys

import numpy as np
from measure import Cost, measure, row
from photographs import draw_apart
from PIL import Image

BINARY = sys.argv[1]
WORK = pathlib.Path(sys.argv[2]).resolve() / "scans"
COUNT = int(sys.argv[3]) if len(sys.argv) > 3 else 40
WIDTHS = (400, 800, 1600, 2400)
QUALITY = 82
CURVE = (74, 78, 82, 86, 90)
JUDGED = 4


def similarity(one, other):
    """Mean SSIM of two grey pictures over windows of 8 x 8."""
    def mean(values):
        sums = np.pad(values.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
        return (sums[8:, 8:] - sums[8:, :-8] - sums[:-8, 8:] + sums[:-8, :-8]) / 64

    one, other = one.astype(np.float64), other.astype(np.float64)
    m1, m2 = mean(one), mean(other)
    v1, v2, both = mean(one * one) - m1 * m1, mean(other * other) - m2 * m2, mean(one * other) - m1 * m2
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    return (((2 * m1 * m2 + c1) * (2 * both + c2)) / ((m1 * m1 + m2 * m2 + c1) * (v1 + v2 + c2))).mean()


def luma(path):
    with Image.open(path) as picture:
        return np.asarray(picture.convert("L"))


def make_content(count):
    """One item a photograph; the pictures are made once."""
    content = WORK / "content"
    scans = []
    for number in range(count):
        folder = content / f"items/foto-{number:02}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "item.yaml").write_text(f"title: Foto {number}\ntype: photograph\nrights: CC-BY-4.0\n")
        scans.append(folder / "001.jpg")
        if not scans[-1].exists():
            draw_apart(number, scans[-1])
    (content / "site.yaml").write_text(
        "title: Foto\nbase_url: https://example.org\nlanguages: [id]\n"
        f"images:\n  widths: {list(WIDTHS)}\n  quality: {QUALITY}\n  max_size: {max(WIDTHS)}\n"
        # A card each, and no pictures of posts: what is posted depends on the day, not on the scans.
        "social:\n  quiet: [{from: 2000-01-01, to: 2099-12-31}]\n"
    )
    return content, scans


def thumbnails(scans, width, quality):
    """One process for all scans, the cheapest way to run it; gives its cost and where the pictures are."""
    flat, into = WORK / "flat", WORK / f"peer-{quality}"
    flat.mkdir(exist_ok=True)
    into.mkdir(exist_ok=True)
    links = [flat / f"{scan.parent.name}.jpg" for scan in scans]
    for link, scan in zip(links, scans):
        if not link.is_symlink():
            link.symlink_to(scan)
    name = f"{into}/%s-{width}.jpg[Q={quality},strip]"
    return measure(["vipsthumbnail", "--size", f"{width}x", "-o", name, *map(str, links)]), into


def judge(scans, made):
    """Per width: mean bytes, mean SSIM of ours, and of vipsthumbnail at the same bytes."""
    rows = []
    for width in WIDTHS:
        ours, theirs, sizes = [], [], []
        for scan in scans[:JUDGED]:
            mine = next(made.glob(f"iiif/{scan.parent.name}/1/full/{width},*/0/default.jpg"), made / f"iiif/{scan.parent.name}/1/full/max/0/default.jpg")
            shown = luma(mine)
            with Image.open(scan) as picture:
                size = (shown.shape[1], shown.shape[0])
                wanted = np.asarray(picture.convert("RGB").resize(size, Image.Resampling.LANCZOS).convert("L"))
            points = []
            for quality in CURVE:
                path = thumbnails([scan], width, quality)[1] / f"{scan.parent.name}-{width}.jpg"
                points.append((path.stat().st_size, similarity(luma(path), wanted)))
            ours.append(similarity(shown, wanted))
            sizes.append(mine.stat().st_size)
            theirs.append(np.interp(sizes[-1], *zip(*points)))
        rows.append((width, np.mean(sizes), np.mean(ours), np.mean(theirs)))
    return rows


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    content, scans = make_content(COUNT)
    cache, out, social = WORK / "cache", WORK / "public", WORK / "social"
    for folder in (cache, out, social):
        shutil.rmtree(folder, ignore_errors=True)
    build = [BINARY, "build", "--content", content, "--out", out, "--social", social, "--cache", cache, "--date", "2026-01-01"]
    build = [str(part) for part in build]
    first, second = measure(build), measure(build)
    peers = sum((thumbnails(scans, width, QUALITY)[0] for width in WIDTHS), Cost(0.0, 0.0, 0))
    print(f"| {COUNT} scans of 12 megapixels | CPU s | wall s | peak MB | of vipsthumbnail's CPU |\n|---|---|---|---|---|")
    print(row(f"vipsthumbnail, {len(WIDTHS)} runs, widths only", peers))
    print(row("pusaka, empty cache: widths, cards, site", first, peers))
    print(row("pusaka again, nothing changed", second, peers))
    print("\n| width | bytes | SSIM pusaka | SSIM vipsthumbnail at equal bytes | difference |\n|---|---|---|---|---|")
    for width, size, ours, theirs in judge(scans, out):
        print(f"| {width} | {size:,.0f} | {ours:.4f} | {theirs:.4f} | {ours - theirs:+.4f} |")


if __name__ == "__main__":
    main()
