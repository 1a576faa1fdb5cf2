//! Themes of one's own: what a template is told, as `docs/context.md` has it, and slots that are filled without a copy of the rest.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use crate::support::{Done, Test, here};

/// What a template is told of one thing: a struct that is written for templates.
struct View {
    /// File without its ending, which tells apart things of one name.
    file: String,
    about: String,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    kind: String,
    about: String,
}

/// Files whose views templates get.
const ROOMS: [&str; 3] = ["src/site/pages", "src/site/social/desk", "src/site/standards"];

/// Every view by its name; there may be several of one name.
fn views() -> BTreeMap<String, Vec<View>> {
    let mut out: BTreeMap<String, Vec<View>> = BTreeMap::new();
    for room in ROOMS {
        for entry in walkdir::WalkDir::new(here().join(room)).sort_by_file_name().into_iter().map(Result::unwrap) {
            if entry.path().extension().is_some_and(|ending| ending == "rs") {
                for (name, view) in of_file(entry.path()) {
                    out.entry(name).or_default().push(view);
                }
            }
        }
    }
    out
}

/// The views of one file. It is written by rustfmt: a field is a line, and a struct ends with its brace.
fn of_file(path: &Path) -> Vec<(String, View)> {
    let text = fs::read_to_string(path).unwrap();
    let file = path.file_stem().unwrap().to_string_lossy().into_owned();
    let mut out: Vec<(String, View)> = Vec::new();
    let (mut about, mut told, mut open) = (String::new(), false, false);
    for line in text.lines() {
        let words = line.trim_start();
        if let Some(said) = words.strip_prefix("/// ") {
            about = [about.as_str(), said].join(" ").trim().to_owned();
            continue;
        }
        let declared = words.trim_start_matches(|letter| letter != ' ' && words.starts_with("pub")).trim_start();
        if words.starts_with("#[") {
            told |= words.contains("Serialize");
            continue;
        } else if line == "}" {
            open = false;
        } else if let Some(name) = declared.strip_prefix("struct ").filter(|_| told && !line.starts_with(' ') && line.ends_with('{')) {
            let name = name.split(['<', ' ']).next().unwrap().to_owned();
            out.push((name, View { file: file.clone(), about: about.clone(), fields: Vec::new() }));
            open = true;
        } else if let Some((name, kind)) = declared.split_once(": ").filter(|_| open && line.starts_with("    ")) {
            let field = Field { name: name.to_owned(), kind: kind.trim_end_matches(',').to_owned(), about: about.clone() };
            out.last_mut().unwrap().1.fields.push(field);
        }
        told &= line.is_empty();
        about.clear();
    }
    out
}

/// A type in words, and the view that it names.
fn kind(written: &str) -> (String, Option<String>) {
    let within = |name: &str| written.strip_prefix(name).and_then(|rest| rest.strip_prefix('<')).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = within("Option") {
        let (words, view) = kind(inner);
        return (format!("{words}, or nothing"), view);
    }
    if let Some(inner) = within("Vec").or_else(|| written.strip_prefix('[').and_then(|rest| rest.split_once(';')).map(|(inner, _)| inner)) {
        let (words, view) = kind(inner);
        return (format!("list of {words}"), view);
    }
    if let Some(inner) = within("Box") {
        return kind(inner);
    }
    match written.rsplit("::").next().unwrap() {
        "String" | "&'static str" | "str" => ("text".to_owned(), None),
        "bool" => ("yes or no".to_owned(), None),
        "usize" | "u8" | "u16" | "u32" | "u64" | "i64" | "f64" => ("number".to_owned(), None),
        name => (name.to_owned(), Some(written.to_owned())),
    }
}

/// The view that a type means in a file: that of the module it names, of the file itself, or the only one.
fn meant<'a>(views: &'a BTreeMap<String, Vec<View>>, written: &str, file: &str) -> Option<(&'a str, &'a View)> {
    let mut path = written.rsplit("::");
    let (name, all) = views.get_key_value(path.next()?)?;
    let module = path.next();
    let in_file = |wanted: &str| all.iter().find(|view| view.file == wanted);
    let view = module.and_then(in_file).or_else(|| in_file(file)).or_else(|| all.first())?;
    Some((name, view))
}

/// Heading of a view. Those of whole pages go by their template.
fn heading(name: &str, view: &View) -> String {
    format!("{name} (`{}.rs`)", view.file)
}

/// `docs/context.md`, from the sources.
fn reference() -> String {
    let views = views();
    let pages = fs::read_to_string(here().join("src/site/pages/mod.rs")).unwrap();
    let mut out = "# What templates are told\n\n\
        Made from the views of the program by a test (`PUSAKA_UPDATE=1 cargo test --test it themes` writes it anew). Beside what stands here, every template has\n\
        `lang`, the language of the page. A name that is not here is an error, with the line of the template. Texts are escaped where they are shown; what says\n\
        “finished HTML” or “finished JSON” is shown with `| safe`.\n"
        .to_owned();
    let mut next: Vec<(&str, &View)> = Vec::new();
    for line in pages.lines().filter(|line| line.starts_with("            Self::") && line.contains(".html")) {
        let variant = line.trim().strip_prefix("Self::").unwrap().split('(').next().unwrap();
        let template = line.split('"').nth(1).unwrap();
        let held = pages.lines().find(|line| line.starts_with(&format!("    {variant}(Box<"))).unwrap();
        let written = held.trim().split_once("(Box<").unwrap().1.trim_end_matches(">),");
        let (name, view) = meant(&views, written, "mod").unwrap_or_else(|| panic!("{written} is no view"));
        write!(out, "\n## `{template}`\n\n{}: {}\n", heading(name, view), view.about).unwrap();
        told(&views, view, &mut out, &mut next);
    }
    out.push_str("\n# What stands in them\n");
    let mut done = Vec::new();
    while let Some((name, view)) = (!next.is_empty()).then(|| next.remove(0)) {
        if !done.contains(&heading(name, view)) {
            done.push(heading(name, view));
            write!(out, "\n### {}\n\n{}\n", heading(name, view), view.about).unwrap();
            told(&views, view, &mut out, &mut next);
        }
    }
    out
}

/// The table of one view; the views in it are told next.
fn told<'a>(views: &'a BTreeMap<String, Vec<View>>, view: &View, out: &mut String, next: &mut Vec<(&'a str, &'a View)>) {
    out.push_str("\n| name | what it is | |\n|---|---|---|\n");
    for field in &view.fields {
        let (mut words, named) = kind(&field.kind);
        if let Some((name, inner)) = named.and_then(|written| meant(views, &written, &view.file)) {
            words = words.replace(name, &format!("*{}*", heading(name, inner)));
            next.push((name, inner));
        }
        writeln!(out, "| `{}` | {words} | {} |", field.name, field.about.replace('|', "\\|")).unwrap();
    }
}

#[test]
fn the_reference_for_templates_is_that_of_the_program() {
    let (path, made) = (here().join("docs/context.md"), reference());
    if std::env::var_os("PUSAKA_UPDATE").is_some() {
        fs::write(&path, &made).unwrap();
    }
    assert!(made.contains("## `item.html`") && made.contains("| `share` | *ShareView (`share.rs`)* |"), "{made}");
    assert!(fs::read_to_string(path).unwrap() == made, "docs/context.md is of another day: PUSAKA_UPDATE=1 writes it anew");
}

#[test]
fn slots_are_filled_and_the_rest_is_kept() {
    let layout = "{% extends \"pusaka/layout.html\" %}\n{% block top %}<p class=\"banner\">Pindah ke gedung baru</p>{% endblock top %}\n\
                  {% block foot %}<p>Didukung {{ page.site }}</p>{% endblock foot %}\n";
    let item = "{% extends \"pusaka/item.html\" %}\n{% block rights %}{{ super() }}<p class=\"order\">Pesan cetakan {{ share.passing.address }}</p>{% endblock rights %}\n\
                {% block ask %}{% endblock ask %}\n";
    let site = || Test::site("small").args(["build", "--date", "2026-11-22"]).any_stderr();
    let plain = site().run();
    let id = plain
        .files("public/items")
        .into_iter()
        .find_map(|file| file.strip_suffix("/index.html").filter(|id| !id.contains('/')).map(str::to_owned));
    let id = id.unwrap();
    let page = format!("public/items/{id}/index.html");
    let (before, home) = (plain.text(&page), plain.text("public/index.html"));
    let done = site().file("content/theme/templates/layout.html", layout).file("content/theme/templates/item.html", item).run();
    let after = done.text(&page);
    for part in ["<p class=\"banner\">Pindah ke gedung baru</p>", "<p>Didukung ", "<p class=\"order\">Pesan cetakan https://"] {
        assert!(after.contains(part) && !before.contains(part), "{part} in {after}");
    }
    let rights = |page: &str| page.split_once("<div class=\"rights\">").map(|(_, rest)| rest.split("</div>").next().unwrap().to_owned());
    assert!(rights(&before).is_some() && rights(&before) == rights(&after), "what stood in the slot stands there: {after}");
    assert!(done.text("public/index.html").contains("class=\"banner\"") && !home.contains("class=\"banner\""), "on every page");
    let broken =
        site().file("content/theme/templates/home.html", "{% extends \"pusaka/home.html\" %}{% block words %}{{ nowhere }}{% endblock %}");
    let broken = broken.status(2).run();
    assert!(broken.stderr.contains("theme-broken") && broken.stderr.contains("nowhere"), "{}", broken.stderr);
}

#[test]
fn a_map_in_other_colours_has_another_address() {
    let record = "title: Surat\ntype: archive\nrights: PDM-1.0\nplace: {name: Kota, lat: -3.0, lon: 104.0}\n";
    let address = |test: Test| {
        let done = test.args(["build", "--date", "2026-11-22"]).any_stderr().run();
        let page = done.text("public/map/index.html");
        (done, page.split_once("land.svg?v=").unwrap().1.split('"').next().unwrap().to_owned())
    };
    let settings = "title: Uji\nbase_url: https://uji.example/\nlanguages: [id]\n";
    let (done, plain) = address(Test::empty().file("content/site.yaml", settings).file("content/items/surat/item.yaml", record));
    let (done, again) = address(done.then());
    assert_eq!(plain, again);
    let blue = format!("{settings}theme: {{tokens: {{page: \"#e8f0ff\"}}}}\n");
    let (_, coloured) = address(done.then().file("content/site.yaml", blue));
    assert_ne!(plain, coloured);
}

/// The slots that `docs/themes.md` tells of, by template; what stands in brackets says what they hold.
fn told_slots() -> BTreeMap<String, Vec<String>> {
    let docs = fs::read_to_string(here().join("docs/themes.md")).unwrap();
    let table = docs.split_once("| template | slots |\n|---|---|\n").unwrap().1.split("\n\n").next().unwrap();
    let ticked = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let bare = |cell: &str| cell.split(" (").map(|part| part.split_once(')').map_or(part, |(_, after)| after)).collect::<String>();
    table
        .lines()
        .map(|row| {
            let (template, slots) = row.trim_matches(['|', ' ']).split_once(" | ").unwrap();
            (ticked(template).remove(0), ticked(&bare(slots)))
        })
        .collect()
}

/// The slots that the built-in templates have. A page fills those of the layout, and has no need to tell of them again.
fn built_in_slots() -> BTreeMap<String, Vec<String>> {
    let slots = |name: &str| {
        let text = fs::read_to_string(here().join("themes/pusaka/templates").join(name)).unwrap();
        let opened = text.split("{%").map(|tag| tag.trim_start_matches('-').trim_start()).filter_map(|tag| tag.strip_prefix("block "));
        opened.map(|tag| tag.split_whitespace().next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let layout = slots("layout.html");
    let names =
        fs::read_dir(here().join("themes/pusaka/templates")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names
        .map(|name| {
            let own = slots(&name).into_iter().filter(|slot| name == "layout.html" || !layout.contains(slot)).collect();
            (name, own)
        })
        .filter(|(_, slots): &(String, Vec<String>)| !slots.is_empty())
        .collect()
}

/// What a test writes into a slot: nobody sees it, and it may stand anywhere.
fn sign(template: &str, slot: &str) -> String {
    format!("<!-- {slot} of {template} -->")
}

#[test]
fn every_slot_is_told_of_and_filled_on_some_page() {
    let slots = told_slots();
    assert_eq!(slots, built_in_slots(), "left, docs/themes.md; right, the templates");
    let pages = |done: &Done| -> BTreeMap<String, String> {
        let files = done.files("public").into_iter().filter(|file| file.ends_with(".html"));
        files.map(|file| (file.clone(), done.text(&format!("public/{file}")))).collect()
    };
    let plain = Test::site("three-languages").args(["build", "--date", "2026-11-22"]).any_stderr().run();
    let before = pages(&plain);
    let mut site = plain.then().args(["build", "--date", "2026-11-22"]).any_stderr();
    let mut signs = Vec::new();
    for (template, slots) in &slots {
        let mut filled = format!("{{% extends \"pusaka/{template}\" %}}\n");
        // Every page fills `main` itself, so that its own slots are what is left of that of the layout.
        for slot in slots.iter().filter(|slot| *slot != "main") {
            signs.push(sign(template, slot));
            writeln!(filled, "{{% block {slot} %}}{{{{ super() }}}}{}{{% endblock {slot} %}}", sign(template, slot)).unwrap();
        }
        site = site.file(format!("content/theme/templates/{template}"), filled);
    }
    let after = pages(&site.run());
    let unseen: Vec<&String> = signs.iter().filter(|sign| !after.values().any(|page| page.contains(*sign))).collect();
    assert!(unseen.is_empty(), "on no page: {unseen:?}");
    for (file, page) in &after {
        let layout = |slot: &str| page.contains(&sign("layout.html", slot));
        assert!(file.ends_with("embed/index.html") || ["links", "top", "below", "foot"].into_iter().all(layout), "not on {file}: {page}");
        let kept = signs.iter().fold(page.clone(), |page, sign| page.replace(sign, ""));
        assert!(Some(&kept) == before.get(file), "{file} has changed beside its slots: {kept}");
    }
}

#[test]
fn a_template_with_components_is_replaced_as_a_whole() {
    let built_in = fs::read_to_string(here().join("themes/pusaka/templates/timeline.html")).unwrap();
    let own = built_in.replacen("{% block main %}", "{% block main %}<p>Rumah sendiri</p>", 1);
    let site = Test::site("small").args(["build", "--date", "2026-11-22"]).any_stderr();
    let done = site.file("content/theme/templates/timeline.html", own).run();
    assert!(done.text("public/timeline/index.html").contains("<p>Rumah sendiri</p>"));
}
