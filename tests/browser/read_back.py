"""Reads the hand-over back by the rules of those who take it, and prints what it found as JSON.

Called as `read_back.py SOCIAL-FOLDER PUBLIC-FOLDER`: calendar.ics and events.ics with the library icalendar, every CSV with Python's own reader.
"""

import csv
import json
import re
import sys
from datetime import datetime, timedelta
from pathlib import Path

import icalendar

PUBLER = [
    "Date - Intl. format or prompt", "Text", "Link(s) - Separated by comma for FB carousels", "Media URL(s) - Separated by comma",
    "Title - For the video, pin, PDF ..", "Label(s) - Separated by comma", "Alt text(s) - Separated by ||",
    "Comment(s) - Separated by ||", "Pin board, FB album, or Google category", "Post subtype - I.e. story, reel, PDF ..",
    "CTA - For Facebook links or Google", "Reminder - For stories, reels, shorts, and TikToks",
]
MINUTES = "%Y-%m-%d %H:%M"
# Scheduler: header or None, number of columns, column of the date, its format, column of the text, most rows, one platform a file.
RULES = {
    "generic": ("date,time,timezone,platform,item,voice,language,title,text,link,image,alt,why".split(","), 13, 0, "%Y-%m-%d", 8, None, False),
    "buffer": (["Text", "Image URL", "Tags", "Posting Time"], 4, 3, MINUTES, 0, 100, True),
    "publer": (PUBLER, 12, 0, MINUTES, 1, 500, True),
    "metricool": (None, 93, 1, "%Y-%m-%d", 0, None, False),
    "hootsuite": (None, 3, 0, "%d/%m/%Y %H:%M", 1, 350, True),
    "zoho": (None, 6, 0, "%m/%d/%Y %H:%M", 1, None, True),
    "pinterest": ("Title,Media URL,Pinterest board,Thumbnail,Description,Link,Publish date,Keywords".split(","), 8, 6, "%Y-%m-%dT%H:%M:%S", 4, 100, False),
    "contentstudio": (["Date and Time", "Message", "Image URL", "Link"], 4, 0, "%d/%m/%Y %H:%M", 1, 500, True),
    "socialbee": (["text", "link", "imageUrls", "gifUrls", "videoUrls", "postAtSpecificTime"], 6, 5, "%Y-%m-%d %H:%M:%S", 0, 90, True),
    "postfast": (
        "scheduled_at,account_id,content,media_urls,first_comment,fb_content_type,ig_publish_type,yt_is_short,pinterest_board_id".split(","),
        9, 0, "%Y-%m-%dT%H:%M:%S%z", 2, 200, True,
    ),
    "ayrshare": (["post", "platforms", "mediaUrls", "scheduleDate"], 4, 3, "%Y-%m-%dT%H:%M:%SZ", 0, None, False),
}


def table(path: Path) -> list[dict]:
    raw = path.read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf"), f"{path.name}: a byte order mark"
    text = raw.decode("utf-8")
    assert "\n" not in re.sub(r'"(?:[^"]|"")*"', "", text).replace("\r\n", ""), f"{path.name}: lines end in CR LF"
    rows = list(csv.reader(text.splitlines(keepends=True), strict=True))
    key = path.stem.split("-")[0]
    header, columns, date, form, words, most, apart = RULES[key]
    if key == "buffer" and "pinterest" in path.stem:
        header, columns = [*header, "Board Name"], 5
    assert all(len(row) == columns for row in rows), f"{path.name}: {columns} columns in every row"
    assert apart == ("-" in path.stem), f"{path.name}: one platform a file"
    if key == "metricool":
        header = rows[0]
        assert header[:4] == ["Text", "Date", "Time", "Draft"] and header[-1] == "Threads Post Type", header
    if header:
        assert rows[0] == header, f"{path.name}: {rows[0]}"
        rows = rows[1:]
    assert most is None or len(rows) <= most, f"{path.name}: {len(rows)} rows"
    for row in rows:
        assert not any(cell[:1] in "=+-@\t\r" and cell for cell in row), f"{path.name}: a formula in {row}"
        when = datetime.strptime(row[date], form)
        assert row[words].strip(), f"{path.name}: no text"
        if key == "hootsuite":
            assert when.minute % 5 == 0, row[date]
        if key == "zoho":
            assert "\n" not in row[words], row[words]
    assert len({tuple(row) for row in rows}) == len(rows), f"{path.name}: a row twice"
    return [{"date": row[date], "text": row[words]} for row in rows]


def events(path: Path) -> list[dict]:
    raw = path.read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n")), "a line of more than 75 octets"
    calendar = icalendar.Calendar.from_ical(raw)
    found = []
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        start = event.decoded("DTSTART")
        end = start + event.decoded("DURATION") if "DURATION" in event else event.decoded("DTEND")
        assert end - start >= timedelta(minutes=15)
        assert event.decoded("DTSTAMP").utcoffset() == timedelta(0)
        found.append({
            "uid": str(event["UID"]), "start": start.isoformat(), "summary": str(event["SUMMARY"]),
            "description": str(event.get("DESCRIPTION", "")),
        })
    return found


folder = Path(sys.argv[1])
print(json.dumps({
    "events": events(folder / "calendar.ics"),
    "public": events(Path(sys.argv[2]) / "events.ics"),
    "tables": {path.name: table(path) for path in sorted((folder / "schedule").glob("*.csv"))},
}))
