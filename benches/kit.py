"""The posting kit of 10,000 items for 12 platforms, without cards: calendar of eight weeks, CSV, ICS, and every caption there is.

The captions of all items are more than anybody's desk; `pusaka social captions` writes them, and so measures what a kit costs.
Usage: kit.py PUSAKA FOLDER, where items.py has written its items in FOLDER/pusaka.
"""
import pathlib
import shutil
import sys

from measure import best

PLATFORMS = "instagram, facebook, x, youtube, threads, tiktok, bluesky, mastodon, linkedin, pinterest, whatsapp, telegram"
pusaka, folder = sys.argv[1], pathlib.Path(sys.argv[2])
kit = folder / "kit"
if not (kit / "content").exists():
    shutil.copytree(folder / "pusaka" / "content", kit / "content")
    with open(kit / "content" / "site.yaml", "a", encoding="utf-8") as site:
        site.write(f"social: {{platforms: [{PLATFORMS}]}}\n")
source = ["--content", str(kit / "content"), "--date", "2026-11-22", "--cache", str(kit / "cache")]
files = best([pusaka, "social", "plan", "--weeks", "8", "--social", str(kit / "social"), *source])
both = best([pusaka, "social", "captions", "--json", *source])
one = best([pusaka, "social", "captions", "--json", "--language", "id", *source])
print("| 10,000 items, 12 platforms | CPU s | wall s | peak MB |\n|---|---|---|---|")
for name, cost in [("`social plan`: calendar, ICS, JSON, CSV", files), ("`social captions`: 120,000 in one language", one),
                   ("`social captions`: 240,000 in two languages", both), ("plan and captions in two languages", files + both)]:
    print(f"| {name} | {cost.cpu:.1f} | {cost.wall:.1f} | {cost.peak / 1024:.0f} |")
