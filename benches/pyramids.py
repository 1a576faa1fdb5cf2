"""Widths and tiles: pusaka beside vipsthumbnail and `vips dzsave --layout iiif3` in the same run, and the memory of giants.

Prints Markdown. Every part can be asked for by name; without names all run. Needs numpy and pillow, and libvips' tools.
Usage: pyramids.py PUSAKA-BINARY FOLDER [pyramids|tiff|giants|many|warm|saved …]
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

from measure import Cost, measure, row
from photographs import draw_apart

BINARY = str(pathlib.Path(sys.argv[1]).resolve())
WORK = pathlib.Path(sys.argv[2]).resolve() / "pyramids"
WIDTHS = (400, 800, 1600, 2400)
QUALITY = 82
PHOTOS, MANY, WARM = int(os.environ.get("PHOTOS", 40)), int(os.environ.get("MANY", 200)), int(os.environ.get("WARM", 1000))
HEAD = "| {} | CPU s | wall s | peak MB | of the peers' CPU |\n|---|---|---|---|---|"


def photo(size):
    path = WORK / f"{size[0]}x{size[1]}.jpg"
    if not path.exists():
        WORK.mkdir(parents=True, exist_ok=True)
        draw_apart(1, path, size)
    return path


def site(name, scans, images):
    """A site of one item a scan; `images` are lines of its settings. Scans are (item, file name, bytes or a path to link)."""
    content = WORK / name / "content"
    shutil.rmtree(WORK / name, ignore_errors=True)
    content.mkdir(parents=True)
    for item, file, source in scans:
        folder = content / "items" / item
        folder.mkdir(parents=True)
        shown = f"files: [{{file: {file}, alt: A photograph}}]\n" if source else ""
        (folder / "item.yaml").write_text(f"title: {item}\ntype: photograph\nrights: CC-BY-4.0\n{shown}")
        if callable(source):
            (folder / file).write_bytes(source())
        elif isinstance(source, bytes):
            (folder / file).write_bytes(source)
        elif source:
            os.link(source, folder / file)
    lines = "".join(f"  {line}\n" for line in (f"widths: {list(WIDTHS)}", f"quality: {QUALITY}", *images))
    quiet = "social:\n  quiet: [{from: 2000-01-01, to: 2099-12-31}]\n"
    (content / "site.yaml").write_text(f"title: Foto\nbase_url: https://example.org\nlanguages: [id]\nimages:\n{lines}{quiet}")
    return content


def build(content, command="build"):
    at = content.parent
    into = ["--out", at / "public", "--social", at / "social", "--cache", at / "cache"] if command == "build" else []
    return [str(part) for part in [BINARY, command, "--content", content, "--date", "2026-01-01", *into]]


def apart(source, count):
    """The same picture so many times, each another file: bytes after its end belong to no picture."""
    # Read when it is written: what this process ever held would count as the peak of every command it runs.
    one = lambda number: lambda: pathlib.Path(source).read_bytes() + number.to_bytes(4, "big")
    return [(f"foto-{number:04}", "001.jpg", one(number)) for number in range(count)]


def peers(scans):
    """vipsthumbnail once a width for all scans, and dzsave once a scan; both are their cheapest use."""
    into = WORK / "peer"
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir()
    flat = []
    for number, scan in enumerate(scans):
        flat.append(str(into / f"{number:04}{pathlib.Path(scan).suffix}"))
        os.link(scan, flat[-1])
    widths = [measure(["vipsthumbnail", "--size", f"{width}x", "-o", f"{into}/%s-{width}.jpg[Q={QUALITY},strip]", *flat]) for width in WIDTHS]
    save = ["--layout", "iiif3", "--tile-size", "512", "--suffix", f".jpg[Q={QUALITY}]", "--vips-concurrency=1"]
    tiles = [measure(["vips", "dzsave", one, f"{into}/tiles-{number}", *save]) for number, one in enumerate(flat)]
    return sum(widths, Cost(0, 0, 0)), sum(tiles, Cost(0, 0, 0))


def compare(name, scans, images):
    content = site(name, [(f"foto-{number:03}", "001" + pathlib.Path(scan).suffix, scan) for number, scan in enumerate(scans)], images)
    files = sorted(content.glob("items/*/001.*"))
    ours, (widths, tiles) = measure(build(content)), peers(files)
    print(row("vipsthumbnail, 4 runs", widths))
    print(row("vips dzsave, a run a scan", tiles))
    print(row("pusaka, empty cache: widths, tiles, cards, site", ours, widths + tiles))


def pyramids():
    scans = []
    for number in range(PHOTOS):
        scans.append(WORK / f"photo-{number:02}.jpg")
        if not scans[-1].exists():
            WORK.mkdir(parents=True, exist_ok=True)
            draw_apart(number, scans[-1])
    print(HEAD.format(f"{PHOTOS} scans of 12 megapixels, four widths and tiles of 512"))
    compare("pyramids", scans, ["tiles_from: 0"])


def tiff():
    source = WORK / "deep.tif"
    if not source.exists():
        photo((6000, 4000))
        wide = WORK / "deep.v"
        subprocess.run(["vips", "colourspace", photo((6000, 4000)), wide, "rgb16"], check=True)
        subprocess.run(["vips", "tiffsave", wide, source, "--compression", "lzw"], check=True)
    print(HEAD.format("one 16-bit TIFF (LZW) of 24 megapixels, four widths and tiles"))
    compare("tiff", [source], ["tiles_from: 0"])


def giants():
    big = WORK / "giant.jpg"
    if not big.exists():
        subprocess.run(["vips", "resize", photo((6000, 4000)), f"{big}[Q=85]", "4.6"], check=True)
        subprocess.run(["vips", "tiffsave", big, WORK / "giant.tif", "--compression", "lzw"], check=True)
    print(HEAD.format("one scan of 508 megapixels, four widths and tiles"))
    for suffix in ("jpg", "tif"):
        compare(f"giant-{suffix}", [WORK / f"giant.{suffix}"], ["max_megapixels: 600"])


def many():
    content = site("many", apart(photo((6000, 4000)), MANY), [])
    print(HEAD.format(f"{MANY} scans of 24 megapixels at once, widths and tiles"))
    print(row("pusaka, empty cache", measure(build(content))))
    shutil.rmtree(content.parent)


def recorded(name, scan, images):
    """Records as long as real ones, in two languages (items.py), each with a scan of its own or none."""
    shutil.rmtree(WORK / name, ignore_errors=True)
    subprocess.run([sys.executable, pathlib.Path(__file__).with_name("items.py"), WORK / name, str(WARM)], check=True, stdout=subprocess.DEVNULL)
    content = WORK / name / "pusaka" / "content"
    with (content / "site.yaml").open("a") as settings:
        settings.write(f"images: {{widths: {list(WIDTHS)}, {images}}}\nsocial:\n  quiet: [{{from: 2000-01-01, to: 2099-12-31}}]\n")
    for number, record in enumerate(sorted(content.glob("items/*/*/item.yaml")) if scan else []):
        record.with_name("001.jpg").write_bytes(scan.read_bytes() + number.to_bytes(4, "big"))
        with record.open("a") as end:
            end.write("files: [{file: 001.jpg, alt: Sebuah foto}]\n")
    return content


def warm():
    small = WORK / "page.jpg"
    if not small.exists():
        subprocess.run(["vips", "thumbnail", photo((6000, 4000)), f"{small}[Q=75]", "2050"], check=True)
    texts, usual = recorded("text", None, "tiles_from: 12"), []
    measure(build(texts))
    text = measure(build(texts))
    for images in ("tiles_from: 12", "tiles_from: 0"):
        content = recorded("warm", small, images)
        usual += [measure(build(content)), measure(build(content))]
    print(f"| {WARM} records in two languages, each with a scan of 3 megapixels | CPU s | wall s | peak MB | of the text alone |\n|---|---|---|---|---|")
    print(row("text alone, nothing changed", text))
    names = ("with scans, empty cache", "with scans, nothing changed", "with scans and tiles, empty cache", "with scans and tiles, nothing changed")
    for name, cost in zip(names, usual):
        print(row(name, cost, text))


def saved():
    """Files and bytes with tiles from 12 megapixels up, and with tiles of everything: as planned, for a plan costs nothing."""
    demonstration = pathlib.Path(__file__).resolve().parent.parent / "content"
    sizes = [(2480, 3508), (3000, 2250), (4000, 3000), (6000, 4000)]
    scans = [(f"foto-{n:04}", "001.png", header(*sizes[n % 4])) for n in range(WARM)]
    print("| site | tiles from 12 megapixels | tiles of every scan | no tiles |\n|---|---|---|---|")
    for name, content in (("the demonstration", demonstration), (f"{WARM} scans of 7 to 24 megapixels", site("saved", scans, []))):
        cells = []
        for above in (12, 0, 4000):
            copy = WORK / "saved-copy"
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(content, copy)
            settings = (copy / "site.yaml").read_text()
            (copy / "site.yaml").write_text(settings.replace("images:\n", f"images:\n  tiles_from: {above}\n"))
            told = subprocess.run([BINARY, "plan", "--content", copy, "--date", "2026-01-01", "--lang", "en"], capture_output=True, text=True)
            cells.append(re.search(r"about (.*)\.", told.stdout)[1])
        print(f"| {name} | {' | '.join(cells)} |")


def header(width, height):
    """What a plan reads of a PNG: its first chunk, and that the picture's data begin."""
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR" + size + b"\x08\x02\0\0\0" + bytes(8) + b"IDAT"


PARTS = {part.__name__: part for part in (pyramids, tiff, giants, many, warm, saved)}
for wanted in sys.argv[3:] or PARTS:
    PARTS[wanted]()
    print()
