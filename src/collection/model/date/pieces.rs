//! How a date lies on a line of time: its pieces, each with what is known of its two ends.
//!
//! A drawing that shows a guess as sharply as a fact would say more than the record does.

use super::{Bounds, Date, Day, Edtf, End, Member};

/// What is known of an end of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edge {
    /// As written.
    Sharp,
    /// An estimate (`~`): a little earlier or later.
    About,
    /// Open (`..`), or at a time not known.
    Open,
}

/// One stretch of time that a date may touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    /// First and last day; none at an open end, but never none at both.
    pub(crate) bounds: Bounds,
    pub(crate) start: Edge,
    pub(crate) end: Edge,
    /// Somewhere within it (`189X`, one of several, doubted with `?`), not throughout.
    pub(crate) somewhere: bool,
}

impl Edtf {
    /// The stretches of a line of time that it may touch, in the order written; none when nothing of its years is known.
    pub(crate) fn pieces(&self) -> Vec<Piece> {
        let pieces = match self {
            Edtf::Date(date) => vec![date.piece()],
            Edtf::Moment(moment) => vec![Piece::sharp(moment.day)],
            Edtf::Interval(from, to) => vec![Piece {
                bounds: self.bounds(),
                start: from.edge(),
                end: to.edge(),
                somewhere: [from, to].iter().filter_map(|end| end.date()).any(Date::is_doubted),
            }],
            Edtf::Set(set) => {
                let piece = |member: &Member| Piece { somewhere: set.one_of || member.piece().somewhere, ..member.piece() };
                set.members.iter().map(piece).collect()
            }
        };
        pieces.into_iter().filter(|piece| piece.bounds != Bounds::default()).collect()
    }
}

impl Piece {
    /// Neither guessed nor open.
    pub(crate) fn is_certain(&self) -> bool {
        !self.somewhere && self.start == Edge::Sharp && self.end == Edge::Sharp
    }

    fn sharp(day: Day) -> Self {
        let bounds = Bounds { earliest: Some(day), latest: Some(day) };
        Self { bounds, start: Edge::Sharp, end: Edge::Sharp, somewhere: false }
    }
}

impl Date {
    fn piece(&self) -> Piece {
        let (first, last) = self.year.span();
        let edge = if self.is_estimate() { Edge::About } else { Edge::Sharp };
        Piece { bounds: self.bounds(), start: edge, end: edge, somewhere: self.is_doubted() || first != last }
    }

    fn is_doubted(&self) -> bool {
        self.doubts.iter().any(|doubt| doubt.uncertain)
    }

    fn is_estimate(&self) -> bool {
        self.doubts.iter().any(|doubt| doubt.approximate) || self.year.significant().is_some()
    }

    /// What is known of it where it ends an interval: digits that are missing make it an estimate.
    fn edge(&self) -> Edge {
        let (first, last) = self.year.span();
        if self.is_estimate() || first != last { Edge::About } else { Edge::Sharp }
    }
}

impl End {
    fn edge(&self) -> Edge {
        self.date().map_or(Edge::Open, Date::edge)
    }
}

impl Member {
    fn piece(&self) -> Piece {
        let doubted = self.dates().into_iter().any(Date::is_doubted);
        let of = |start, end| Piece { bounds: self.bounds(), start, end, somewhere: doubted };
        match self {
            Member::Date(date) => date.piece(),
            Member::Range(from, to) => of(from.edge(), to.edge()),
            Member::UpTo(date) => of(Edge::Open, date.edge()),
            Member::From(date) => of(date.edge(), Edge::Open),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Edge, Edtf};

    #[test]
    fn what_is_guessed_never_looks_like_what_is_known() {
        use Edge::{About, Open, Sharp};
        for (text, want) in [
            ("1929", vec![(Sharp, Sharp, false)]),
            ("1929~", vec![(About, About, false)]),
            ("1929?", vec![(Sharp, Sharp, true)]),
            ("193X", vec![(Sharp, Sharp, true)]),
            ("1950S2", vec![(About, About, true)]),
            ("1870~/1890", vec![(About, Sharp, false)]),
            ("18XX/1900?", vec![(About, Sharp, true)]),
            ("../1880", vec![(Open, Sharp, false)]),
            ("1935-05/", vec![(Sharp, Open, false)]),
            ("[1908,1912]", vec![(Sharp, Sharp, true), (Sharp, Sharp, true)]),
            ("{1897,1904..1906}", vec![(Sharp, Sharp, false), (Sharp, Sharp, false)]),
            ("[..1760-12]", vec![(Open, Sharp, true)]),
            ("XXXX", vec![]),
        ] {
            let pieces = Edtf::parse(text).unwrap().pieces();
            let drawn: Vec<_> = pieces.iter().map(|piece| (piece.start, piece.end, piece.somewhere)).collect();
            assert_eq!(drawn, want, "{text}");
        }
    }
}
