"""Reads every manifest of a built site through the data model of iiif-prezi3, and holds what it names against the files.

Called as `iiif_manifests.py PUBLIC-FOLDER BASE-ADDRESS`; prints what is wrong as JSON.
"""

import json
import pathlib
import sys

from iiif_prezi3 import Manifest

PUBLIC, BASE = pathlib.Path(sys.argv[1]), sys.argv[2]
wrong, pages = [], 0


def exists(address):
    path = address.removeprefix(BASE)
    return (PUBLIC / (path + "index.html" if path == "" or path.endswith("/") else path)).is_file()


for file in sorted(PUBLIC.glob("items/*/manifest.json")):
    name, raw = file.parent.name, json.loads(file.read_text())
    try:
        Manifest(**raw)
    except Exception as fault:  # whatever the model does not take is a fault of the manifest
        wrong.append(f"{name}: {fault}")
    pages += len(raw["items"])
    if raw["id"] != f"{BASE}items/{name}/manifest.json":
        wrong.append(f"{name}: id {raw['id']}")
    if any(set(pair["label"]) != {"id", "en"} or not pair["value"] for pair in raw["metadata"]):
        wrong.append(f"{name}: a row without both languages")
    named = [page["id"] for page in raw["homepage"]] + [picture["id"] for picture in raw.get("thumbnail", [])]
    for canvas in raw["items"]:
        body = canvas["items"][0]["items"][0]["body"]
        named += [body["id"]] + [picture["id"] for picture in canvas.get("thumbnail", [])]
        if body["type"] != "Image":
            if not body["duration"] or body["duration"] != canvas["duration"]:
                wrong.append(f"{name}: a recording plays another time than its canvas")
            continue
        service = body["service"][0]["id"]
        info = json.loads((PUBLIC / service.removeprefix(BASE) / "info.json").read_text())
        if (info["id"], info["width"], info["height"]) != (service, canvas["width"], canvas["height"]):
            wrong.append(f"{name}: {service} is not as large as its canvas")
    wrong += [f"{name}: {address}" for address in named if not exists(address)]

print(json.dumps({"manifests": len(list(PUBLIC.glob("items/*/manifest.json"))), "canvases": pages, "wrong": wrong}))
