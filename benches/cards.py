"""What a picture of a post costs: the demonstration posted every day on one platform, at each size that cards are made at.

The scans and the cards of links are made before, so that what is measured is reading a scan's derivative back once and drawing
all pictures that show it. CPU of the build that draws them less that of the next one, by the number of pictures; as Markdown.
Usage: cards.py PUSAKA-BINARY FOLDER
"""
import pathlib
import shutil
import statistics
import sys

from measure import measure

BINARY = sys.argv[1]
WORK = pathlib.Path(sys.argv[2]).resolve() / "cards"
SIZES = ("1080x1350", "1080x1080", "1080x1920", "1600x900", "1280x720", "1000x1500")
DEMONSTRATION = pathlib.Path(__file__).resolve().parent.parent / "content"


def site(social):
    """The demonstration with other settings for posting."""
    content = WORK / "content"
    if not content.exists():
        shutil.copytree(DEMONSTRATION, content)
    own = (DEMONSTRATION / "site.yaml").read_text().split("\nsocial:")[0]
    (content / "site.yaml").write_text(f"{own}\nsocial:\n{social}")


def build():
    return measure([BINARY, "build", "--content", WORK / "content", "--out", WORK / "public", "--social", WORK / "social"]).cpu


def pictures():
    return sum(1 for path in (WORK / "social/cards").glob("*/*.jpg"))


def main():
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    site("  platforms: [{platform: telegram, image: 1200x630}]\n")
    build()
    print("| size | pictures | CPU ms a picture |\n|---|---|---|")
    costs = []
    for size in SIZES:
        site(f"  platforms: [{{platform: instagram, image: {size}}}]\n  slots: [{{days: [daily], at: '09:00'}}]\n  repeat_after: 1\n")
        drawn = build() - build()
        costs.append(drawn / pictures() * 1000)
        print(f"| {size.replace('x', ' × ')} | {pictures()} | {costs[-1]:.0f} |", flush=True)
    print(f"| median | | {statistics.median(costs):.0f} |")


main()
