//! What a card template sees: finished numbers, colours and path data. It makes no decision and measures nothing.

use serde::Serialize;

use super::set::Setting;
use crate::collection::model::colour::Colour;
use crate::site::motif::path;
use crate::site::social::cards::colour::Inks;
use crate::site::social::cards::{CardSpec, Figure, Rect};

/// The context of `cards/*.svg`.
#[derive(Serialize)]
pub(super) struct View {
    /// Name of the template itself.
    pub(super) template: String,
    /// Width of the card in px.
    width: u32,
    /// Height of the card in px.
    height: u32,
    /// `ground table title second meta institution thread`, each `#rrggbb`.
    inks: Inks,
    /// `tepi tumpal benang bintang`, each with `d`, `w`, `h` in crossings.
    motif: Motifs,
    /// Where the scan is drawn already: leave it uncovered.
    art: Option<Rect>,
    /// The same of the second one.
    second: Option<Rect>,
    /// A hand or a person: `name`, `at`.
    figure: Option<Figure>,
    /// The field in which the scan lies; larger than `art` where it lies on the table.
    panel: Rect,
    /// The label behind the words.
    label: Rect,
    /// Lines of words: `d`, `x`, `y`, `fill`.
    lines: Vec<LineView>,
    /// Where the mark stands.
    mark: Rect,
    /// A logo is drawn there in place of the mark.
    logo: bool,
    /// Room for a thread.
    ornament: Rect,
    /// Right-to-left.
    mirrored: bool,
}

#[derive(Serialize)]
struct Motifs {
    tepi: Grid,
    tumpal: Grid,
    benang: Grid,
    bintang: Grid,
}

#[derive(Serialize)]
struct Grid {
    d: String,
    w: usize,
    h: usize,
}

#[derive(Serialize)]
struct LineView {
    d: String,
    x: f32,
    y: f32,
    fill: Colour,
}

fn grid(rows: &[&str]) -> Grid {
    Grid { d: path(rows), w: rows.first().map_or(1, |row| row.len()).max(1), h: rows.len().max(1) }
}

/// The view of a card whose words are set.
pub(super) fn view(spec: &CardSpec, setting: &Setting, template: String) -> View {
    let motif = &spec.motif;
    View {
        template,
        width: spec.size.0,
        height: spec.size.1,
        inks: spec.inks,
        motif: Motifs { tepi: grid(&motif.tepi), tumpal: grid(&motif.tumpal), benang: grid(&motif.benang), bintang: grid(&motif.bintang) },
        art: spec.art.map(|art| art.target),
        second: spec.second.map(|art| art.target),
        figure: spec.figure,
        panel: spec.panel,
        label: setting.label,
        lines: setting.lines.iter().map(|line| LineView { d: line.d.clone(), x: line.x, y: line.y, fill: line.fill }).collect(),
        mark: setting.mark,
        logo: spec.logo.is_some(),
        ornament: setting.ornament,
        mirrored: spec.mirrored,
    }
}
