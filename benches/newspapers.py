#!/usr/bin/env python3
"""A collection of newspapers whose every page a machine has read, to measure memory: newspapers.py FOLDER [PAGES] [WORDS].

40 volumes; each page has a small scan and an ALTO of its own. Words follow Zipf's law over 40,000 made-up Indonesian words, and one in
twenty-five is misread, so that the index has a long tail as real ones have.
"""

import random
import struct
import sys
import zlib
from pathlib import Path

SYLLABLES = [c + v for c in "b c d g h j k l m n p r s t w y ny ng kh sy".split() for v in "aiueo"]
VOLUMES, WIDTH, HEIGHT = 40, 300, 420


def png(path):
    def part(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes((x * y) % 251 for x in range(WIDTH)) for y in range(HEIGHT))
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b""))


def main(folder, pages=10_000, words=3_000):
    chance = random.Random(1)
    vocabulary = sorted({"".join(chance.choices(SYLLABLES, k=chance.choice([2, 2, 3, 3, 4]))) for _ in range(40_000)})
    chance.shuffle(vocabulary)
    weights, total = [], 0.0
    for rank in range(1, len(vocabulary) + 1):
        total += 1 / rank
        weights.append(total)
    folder.mkdir(parents=True)
    site = "title: Koran\nbase_url: https://koran.example/\nlanguages: [id, en]\nimages: {widths: [300]}\n"
    (folder / "site.yaml").write_text(site)
    scan = folder.parent / f"{folder.name}.png"
    png(scan)
    for volume in range(VOLUMES):
        item = folder / "items" / f"koran-{volume:02}"
        (item / "text").mkdir(parents=True)
        record = f"title: Koran {1900 + volume}\ntype: newspaper\ndate: {1900 + volume}\nrights: PDM-1.0\n"
        (item / "item.yaml").write_text(record)
        for page in range(pages // VOLUMES):
            (item / f"{page:04}.png").hardlink_to(scan)
            out = ['<alto><Layout><Page WIDTH="3000" HEIGHT="4200"><PrintSpace><TextBlock>']
            for at, word in enumerate(chance.choices(vocabulary, cum_weights=weights, k=words)):
                if chance.random() < 0.04:
                    spot = chance.randrange(len(word))
                    word = word[:spot] + chance.choice("abcdefghijklmnopqrstuvwxyz") + word[spot + 1 :]
                if at % 10 == 0:
                    out.append("</TextLine><TextLine>" if at else "<TextLine>")
                left, top = at % 10 * 290 + 20, at // 10 % 300 * 13 + 20
                out.append(f'<String CONTENT="{word}" HPOS="{left}" VPOS="{top}" WIDTH="{len(word) * 20}" HEIGHT="12"/>')
            out.append("</TextLine></TextBlock></PrintSpace></Page></Layout></alto>")
            (item / "text" / f"{page:04}.xml").write_text("".join(out))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
