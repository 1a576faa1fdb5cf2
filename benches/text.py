"""10,000 items without scans: pusaka in two languages against Hugo in one, in the same run. Prints a table in Markdown.

Usage: text.py PUSAKA HUGO FOLDER
"""
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request

from measure import best, measure, row

pusaka, hugo, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
content = folder / "pusaka" / "content"
trees = [folder / "pusaka" / name for name in ("public", "social", "cache")]
build = [pusaka, "build", "--content", str(content), "--out", str(trees[0]), "--social", str(trees[1]), "--cache", str(trees[2]), "--date", "2026-11-22"]
hugo_out = folder / "hugo" / "public"


def clear():
    for tree in [*trees, hugo_out]:
        shutil.rmtree(tree, ignore_errors=True)


def fetch(path, told=""):
    """A page or event of the preview. `told` is the last event a browser has seen: only what is newer is answered."""
    request = urllib.request.Request(f"http://127.0.0.1:8499/{path}", headers={"Last-Event-ID": told} if told else {})
    return urllib.request.urlopen(request, timeout=30).read().decode()


def edited(item, text, word):
    """Seconds from saving an item to having its new page, waiting for the news as a browser does."""
    path = "items/benda-00042/"
    news = "_pusaka/events?" + re.search(r"reload\.js\?(edition=[\d-]+)", fetch(path)).group(1)
    told = re.search(r"id: (\d+)", fetch(news)).group(1)
    saved = time.monotonic()
    item.write_text(text.replace('title: {id: "', f'title: {{id: "{word} ', 1))
    while word not in fetch(path):
        fetch(news, told)
    return time.monotonic() - saved


def first_page():
    """Seconds from starting `serve` to the first whole page, and from saving an item to its new page."""
    begun = time.monotonic()
    process = subprocess.Popen([pusaka, "serve", "--content", str(content), "--port", "8499"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            try:
                fetch("")
                break
            except OSError:
                time.sleep(0.005)
        first = time.monotonic() - begun
        item = next(content.glob("items/*/benda-00042/item.yaml"))
        text = item.read_text()
        times = []
        for number in range(5):
            time.sleep(0.4)
            times.append(edited(item, text, f"Berubah{number}"))
        item.write_text(text)
        return first, sorted(times)[len(times) // 2]
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(10)


pages = lambda tree: sum(1 for _ in tree.rglob("*.html"))
whole_hugo = best([hugo, "--quiet"], runs=1, before=lambda: shutil.rmtree(hugo_out, ignore_errors=True), cwd=folder / "hugo")
hugo_pages = pages(hugo_out)  # before `clear` takes them away
cold = best(build, before=clear)
warm = best(build)
print("| 10,000 items without scans | CPU s | wall s | peak MB | of Hugo's CPU |\n|---|---|---|---|---|")
print(row(f"Hugo, one language, {hugo_pages:,} pages", whole_hugo))
print(row(f"pusaka, two languages, {pages(trees[0]):,} pages", cold, whole_hugo))
print(row("pusaka again, nothing changed", warm, whole_hugo))
first, edited = first_page()
print(f"\n`serve` on the same items: first page {first:.2f} s after starting; an edited item {edited * 1000:.0f} ms after saving (median of five).")
