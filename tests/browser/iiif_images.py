"""Runs the IIIF Image API validator, version 3.0, level 0, against a built site on a port of its own, and prints what failed as JSON.

Called as `iiif_images.py PUSAKA-BINARY FOLDER`: the validator knows the colours of one picture of a hundred squares, so that picture is
drawn from its own table, built as a scan with tiles and as one without, and served as files.
"""

import functools
import http.server
import json
import pathlib
import subprocess
import sys
import threading

from iiif_validator.validator import ImageAPI, TestSuite, ValidationInfo
from PIL import Image, ImageDraw

BINARY, WORK = sys.argv[1], pathlib.Path(sys.argv[2])


class Plain(http.server.SimpleHTTPRequestHandler):
    """Files as a host gives them to foreign viewers."""

    def end_headers(self):
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def log_message(self, *_):
        pass


def squares():
    picture = Image.new("RGB", (1000, 1000))
    draw = ImageDraw.Draw(picture)
    for x, column in enumerate(ValidationInfo().colorInfo):
        for y, colour in enumerate(column):
            draw.rectangle((x * 100, y * 100, x * 100 + 99, y * 100 + 99), tuple(colour))
    return picture


def built(name, port, tiles_from):
    content, public = WORK / name / "content", WORK / name / "public"
    item = content / "items" / "kotak"
    item.mkdir(parents=True, exist_ok=True)
    squares().save(item / "001.png")
    (item / "item.yaml").write_text("title: Seratus kotak\ntype: object\nrights: CC0-1.0\nfiles: [{file: 001.png, alt: Seratus kotak}]\n")
    images = f"images: {{tiles_from: {tiles_from}, tile_size: 256, widths: [400, 1000]}}"
    (content / "site.yaml").write_text(f"title: Kotak\nbase_url: http://127.0.0.1:{port}/\nlanguages: [id]\n{images}\n")
    at = ["--out", public, "--social", WORK / name / "social", "--cache", WORK / name / "cache"]
    subprocess.run([BINARY, "build", "--content", content, "--date", "2026-01-01", *at], check=True, stdout=subprocess.DEVNULL)
    return public


def failures(port):
    failed, ran = [], 0
    for name, about in TestSuite(ValidationInfo()).list_tests("3.0").items():
        if about["level"] > 0:
            continue
        result = ImageAPI("1", f"127.0.0.1:{port}", "iiif/kotak", "http", "", "3.0", debug=False)
        TestSuite(ValidationInfo()).run_test(name, result)
        ran += 1
        if result.exception and not getattr(result.exception, "warning", False):
            failed.append(f"{name}: got {result.exception.got}, expected {result.exception.expected} at {result.urls}")
    return ran, failed


def asked(public):
    """Every address that info.json promises, and the size that is there."""
    info = json.loads((public / "iiif/kotak/1/info.json").read_text())
    width, height, wrong = info["width"], info["height"], []
    wanted = {"full/max": (info.get("maxWidth", width), info.get("maxHeight", height))}
    wanted |= {f"full/{size['width']},{size['height']}": (size["width"], size["height"]) for size in info.get("sizes", [])}
    for tiles in info["tiles"]:
        for factor in tiles["scaleFactors"]:
            step = tiles["width"] * factor
            for x in range(0, width, step):
                for y in range(0, height, tiles["height"] * factor):
                    w, h = min(step, width - x), min(tiles["height"] * factor, height - y)
                    size = -(-w // factor), -(-h // factor)
                    region = "full" if (w, h) == (width, height) else f"{x},{y},{w},{h}"
                    wanted[f"{region}/max" if size == (width, height) else f"{region}/{size[0]},{size[1]}"] = size
    for path, size in wanted.items():
        file = public / "iiif/kotak/1" / path / "0/default.jpg"
        if not file.exists() or Image.open(file).size != size:
            wrong.append(path)
    return len(wanted), wrong


report = {}
for name, tiles_from in (("tiled", 0), ("whole", 4000)):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Plain)
    port = server.server_address[1]
    public = built(name, port, tiles_from)
    server.RequestHandlerClass = functools.partial(Plain, directory=str(public))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    ran, failed = failures(port)
    count, missing = asked(public)
    report[name] = {"tests": ran, "failed": failed, "addresses": count, "missing": missing}
    server.shutdown()
print(json.dumps(report))
