"""Reads every cite.bib and cite.ris below a folder with pybtex and rispy; prints {id: {bib: …, ris: …}} as JSON."""
import json
import pathlib
import sys

import rispy
from pybtex.database import parse_string

told = {}
for folder in sorted(path.parent for path in pathlib.Path(sys.argv[1]).glob("items/*/cite.bib")):
    entries = parse_string((folder / "cite.bib").read_text(encoding="utf-8"), "bibtex").entries
    [(key, entry)] = entries.items()
    [reference] = rispy.loads((folder / "cite.ris").read_bytes().decode("utf-8"))
    told[folder.name] = {
        "bib": {"key": key, "type": entry.type, "authors": [str(person) for person in entry.persons.get("author", [])], **dict(entry.fields)},
        "ris": reference,
    }
print(json.dumps(told))
