"""python shrink.py   makes the four small scans that `pusaka new` writes, from the scans that ../drawn-scans draws.

SCAN_OUT is the folder those were drawn into (default ../drawn-scans/out). Each result stays below 60 KB, for all of them
are carried in the binary.
"""
import os
import pathlib

from PIL import Image

DRAWN = pathlib.Path(os.environ.get("SCAN_OUT", "../drawn-scans/out"))
ITEMS = pathlib.Path(__file__).resolve().parents[2] / "src/cli/starter/items"
SCANS = {
    "book-01.jpg": ("cerita-dari-tepian/001.jpg", 900),
    "book-03.jpg": ("cerita-dari-tepian/002.jpg", 900),
    "photograph.jpg": ("tepi-sungai/001.jpg", 724),
    "jar.jpg": ("tempayan-berglasir/001.jpg", 1000),
}

for drawn, (small, height) in SCANS.items():
    scan = Image.open(DRAWN / drawn).convert("RGB")
    scan = scan.resize((round(scan.width * height / scan.height), height), Image.LANCZOS)
    target = ITEMS / small
    for quality in range(82, 40, -3):
        scan.save(target, quality=quality, optimize=True, progressive=True)
        if target.stat().st_size < 60_000:
            break
    print(small, scan.size, quality, target.stat().st_size)
