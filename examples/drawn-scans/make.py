"""python make.py KIND...   draws each kind into $SCAN_OUT (default out/): NAME.jpg, NAME.thumb.jpg, NAME.crop.jpg.

A kind is a module with make() -> {name: function that returns the image}; an optional CROP = {name: (x, y)} picks the 100 % detail,
QUALITY = {name: q} the JPEG quality, and DEEP = {name, …} the scans that are written as 16-bit TIFF from the unrounded values as well.
"""
import importlib
import os
import sys
import time

from PIL import Image

from techniques import to_image, write_tiff16

out = os.environ.get("SCAN_OUT", "out")
os.makedirs(out, exist_ok=True)
for kind in sys.argv[1:]:
    mod = importlib.import_module(kind)
    for name, draw in mod.make().items():
        t = time.time()
        raw = draw()
        if name in getattr(mod, "DEEP", ()):
            write_tiff16(f"{out}/{name}.tif", raw)
        im = to_image(raw)
        t = time.time() - t
        im.save(f"{out}/{name}.jpg", quality=getattr(mod, "QUALITY", {}).get(name, 90))
        th = im.copy()
        th.thumbnail((400, 400), Image.LANCZOS)
        th.save(f"{out}/{name}.thumb.jpg", quality=90)
        cx, cy = getattr(mod, "CROP", {}).get(name, (.5, .42))
        x, y = int(max(0, im.width * cx - 300)), int(max(0, im.height * cy - 210))
        im.crop((x, y, min(im.width, x + 600), min(im.height, y + 420))).save(f"{out}/{name}.crop.jpg", quality=90)
        mp = im.width * im.height / 1e6
        print(f"{name:18s} {im.width}x{im.height} {mp:5.1f} MP  {t:5.1f} s  {t / mp:4.1f} s/MP", flush=True)
