"""Ten thousand items without scans, seeded: once as pusaka content in two languages, once as a Hugo site in one.

The Hugo templates make the same kinds of pages with the same parts: head tags, JSON-LD, facts, related items, walls of 24,
a page for every type, subject, place, person, period, collection and hashtag, an Atom feed for every hashtag, a sitemap.
Usage: items.py FOLDER [COUNT]
"""
import json
import pathlib
import random
import sys

folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
rng = random.Random(1945)

KINDS = ["book", "archive", "object", "photograph", "map", "newspaper"]
ROOTS = ["sungai", "kain", "naskah", "pasar", "rumah", "getah", "sekolah", "perahu", "kebun", "jalan", "pesta", "doa", "obat", "tari", "gamelan"]
QUALITIES = ["lama", "besar", "merah", "hilir", "hulu", "emas", "bambu", "limas", "rakyat", "keluarga"]
PLACES = ["Prabumulih", "Muara Enim", "Lahat", "Karang Agung", "Tanjung Enim", "Pagaralam", "Baturaja", "Palembang"]
FIRST = ["Zubaidah", "Hasan", "Maimunah", "Abdul", "Siti", "Raden", "Nurdin", "Fatimah", "Ibrahim", "Aminah"]
LAST = ["Karim", "Rahman", "Saleh", "Yusuf", "Bakri", "Umar", "Hamid", "Latif"]
EN = {"sungai": "river", "kain": "cloth", "naskah": "manuscript", "pasar": "market", "rumah": "house"}

subjects = [f"{root} {quality}" for root in ROOTS for quality in QUALITIES]
people = [f"{first} {last}" for first in FIRST for last in LAST]
collections = [f"koleksi-{n:02}" for n in range(20)]


def sentence(words):
    chosen = [rng.choice(ROOTS + QUALITIES) for _ in range(words)]
    return " ".join(chosen).capitalize() + "."


def paragraph():
    return " ".join(sentence(rng.randint(7, 16)) for _ in range(rng.randint(3, 6)))


def record(number):
    title = f"{rng.choice(ROOTS).capitalize()} {rng.choice(QUALITIES)} {number}"
    year = rng.randint(1850, 1985)
    return {
        "id": f"benda-{number:05}", "title": title, "title_en": f"{EN.get(title.split()[0].lower(), 'thing').capitalize()} {number}",
        "type": rng.choice(KINDS), "date": rng.choice([f"{year}", f"{year}~", f"{year}/{year + 4}", f"{year}-0{rng.randint(1, 9)}-1{rng.randint(0, 9)}"]),
        "year": year, "place": rng.choice(PLACES), "creator": rng.choice(people), "subjects": rng.sample(subjects, 3), "collection": rng.choice(collections),
        "description": f"{paragraph()}\n\n{paragraph()}", "description_en": f"{paragraph()}\n\n{paragraph()}",
        "accession": f"PKL-{number:05}", "material": rng.choice(ROOTS), "added": f"2026-{rng.randint(1, 10):02}-{rng.randint(1, 28):02}",
    }


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def block(text):
    return "".join(f"    {line}\n" if line else "\n" for line in text.split("\n"))


def pusaka(records):
    root = folder / "pusaka" / "content"
    write(root / "site.yaml", "title: {id: Sepuluh ribu, en: Ten thousand}\nbase_url: https://bench.example/\nlanguages: [id, en]\ntimezone: Asia/Jakarta\nhashtags: [SepuluhRibu]\n")
    for one in collections:
        write(root / f"collections/{one}.yaml", f"title: {{id: {one}, en: {one}}}\n")
    for r in records:
        write(root / f"items/{r['id'][:8]}/{r['id']}/item.yaml", (
            f"title: {{id: {quoted(r['title'])}, en: {quoted(r['title_en'])}}}\ntype: {r['type']}\ndate: {r['date']}\nadded: {r['added']}\n"
            f"creator: {r['creator']}\nplace: {r['place']}\nsubjects: [{', '.join(r['subjects'])}]\npart_of: {r['collection']}\n"
            f"materials: [{r['material']}]\nidentifiers: {{accession: {r['accession']}}}\nrights: CC-BY-4.0\n"
            f"description:\n  id: |\n{block(r['description'])}  en: |\n{block(r['description_en'])}"))


def hugo(records):
    root = folder / "hugo"
    taxonomies = {"kind": "types", "subject": "subjects", "place": "places", "person": "people", "period": "periods", "collection": "collections", "tag": "tags"}
    config = ['baseURL = "https://bench.example/"', 'title = "Sepuluh ribu"', 'languageCode = "id"', "disableKinds = []",
              "[pagination]", "pagerSize = 24", "[taxonomies]", *(f'{one} = "{many}"' for one, many in taxonomies.items()),
              "[outputs]", 'home = ["html", "rss"]', 'section = ["html"]', 'taxonomy = ["html"]', 'term = ["html", "rss"]',
              "[related]", "includeNewer = true", "threshold = 20", "[[related.indices]]", 'name = "subjects"', "weight = 100", "[[related.indices]]", 'name = "places"', "weight = 20"]
    write(root / "hugo.toml", "\n".join(config) + "\n")
    for r in records:
        front = {"title": r["title"], "date": r["added"], "shown": r["date"], "types": [r["type"]], "subjects": r["subjects"], "places": [r["place"]],
                 "people": [r["creator"]], "periods": [f"{r['year'] // 10 * 10}s"], "collections": [r["collection"]],
                 "tags": ["SepuluhRibu", r["place"].replace(" ", ""), *(s.title().replace(" ", "") for s in r["subjects"])],
                 "accession": r["accession"], "material": r["material"]}
        write(root / f"content/items/{r['id']}.md", json.dumps(front, ensure_ascii=False) + "\n\n" + r["description"] + "\n")
    for name, text in LAYOUTS.items():
        write(root / "layouts" / name, text)


BASE = """<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}: {{ site.Title }}</title><meta name="description" content="{{ .Summary | plainify | truncate 150 }}"><link rel="canonical" href="{{ .Permalink }}">
<link rel="alternate" hreflang="id" href="{{ .Permalink }}"><link rel="alternate" hreflang="x-default" href="{{ .Permalink }}">
<meta property="og:title" content="{{ .Title }}"><meta property="og:type" content="article"><meta property="og:url" content="{{ .Permalink }}"><meta property="og:image" content="{{ "cards/x.jpg" | absURL }}">
<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:site_name" content="{{ site.Title }}"><meta name="twitter:card" content="summary_large_image">
<link rel="stylesheet" href="/assets/pusaka.css">{{ block "head" . }}{{ end }}</head><body><a class="skip" href="#isi">Langsung ke isi</a>
<header class="head in"><a class="name" href="/">{{ site.Title }}</a><nav aria-label="Utama"><ul class="nav"><li><a href="/">Sorotan</a></li><li><a href="/items/">Jelajahi</a></li><li><a href="/subjects/">Pokok</a></li><li><a href="/places/">Tempat</a></li><li><a href="/periods/">Waktu</a></li></ul></nav></header>
<main id="isi">{{ block "main" . }}{{ end }}</main><footer class="foot"><div class="in"><p>{{ site.Title }}</p><p><a href="/collections/">Koleksi</a></p></div></footer></body></html>"""
TILE = """<li class="tile a72"><span class="scan none">{{ .Title }}</span><h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><p>{{ index .Params.types 0 }}, {{ .Params.shown }}</p></li>"""
WALL = """{{ define "main" }}<div class="in"><h1>{{ .Title }}</h1><div class="browse"><details class="sieve"><summary>Saring</summary>
{{ range $name, $terms := dict "types" site.Taxonomies.types "places" site.Taxonomies.places "periods" site.Taxonomies.periods }}<section class="facet"><h3>{{ $name }}</h3><ul>{{ range first 8 $terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}<span>{{ .Count }}</span></a></li>{{ end }}</ul></section>{{ end }}</details>
<div>{{ $pager := .Paginate PAGES }}<ul class="wall">{{ range $pager.Pages }}{{ partial "tile.html" . }}{{ end }}</ul>
<nav class="pager">{{ if $pager.HasPrev }}<a href="{{ $pager.Prev.URL }}">Sebelumnya</a>{{ end }}{{ $pager.PageNumber }} / {{ $pager.TotalPages }}{{ if $pager.HasNext }}<a href="{{ $pager.Next.URL }}">Berikutnya</a>{{ end }}</nav></div></div></div>{{ end }}"""
SINGLE = """{{ define "head" }}<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "CreativeWork" "name" .Title "url" .Permalink "description" (.Plain) "creator" (dict "@type" "Person" "name" (index .Params.people 0)) "temporalCoverage" .Params.shown "license" "http://creativecommons.org/licenses/by/4.0/" | jsonify | safeJS }}</script>{{ end }}
{{ define "main" }}<nav class="in"><ol class="crumb"><li><a href="/">Beranda</a></li><li><a href="/items/">Jelajahi</a></li><li>{{ .Title }}</li></ol></nav><article class="in item"><div><header><p class="over">{{ index .Params.types 0 }}, {{ .Params.shown }}</p><h1>{{ .Title }}</h1></header><div class="read">{{ .Content }}</div>
<section class="share"><h2>Bagikan</h2><ul class="chips">{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">#{{ .Title }}</a></li>{{ end }}</ul><p class="copy">{{ .Permalink }}</p></section></div>
<aside><dl class="facts">{{ range $name := slice "types" "places" "people" "subjects" "periods" "collections" }}<div><dt>{{ $name }}</dt><dd>{{ range $.GetTerms $name }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</dd></div>{{ end }}<div><dt>Bahan</dt><dd>{{ .Params.material }}</dd></div><div><dt>Nomor</dt><dd>{{ .Params.accession }}</dd></div></dl><div class="rights"><b>Boleh dipakai ulang, asal menyebut sumbernya.</b><p><a href="http://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a></p></div></aside></article>
<section class="in band"><h2>Sekerabat</h2><ul class="wall">{{ range first 4 (site.RegularPages.Related .) }}{{ partial "tile.html" . }}{{ end }}</ul></section>{{ end }}"""
LAYOUTS = {
    "baseof.html": BASE, "page.html": SINGLE, "section.html": WALL.replace("PAGES", ".RegularPages"), "term.html": WALL.replace("PAGES", ".Pages"),
    "taxonomy.html": """{{ define "main" }}<div class="in"><h1>{{ .Title }}</h1><ul class="words">{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}<span>{{ .Count }}</span></a></li>{{ end }}</ul></div>{{ end }}""",
    "home.html": """{{ define "main" }}<div class="in"><h1>{{ site.Title }}</h1><ul class="wall">{{ range first 11 site.RegularPages }}{{ partial "tile.html" . }}{{ end }}</ul></div>{{ end }}""",
    "_partials/tile.html": TILE,
}

records = [record(number) for number in range(count)]
pusaka(records)
hugo(records)
print(f"{count} items under {folder}")
