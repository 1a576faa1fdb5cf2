//! PAGE, as Transkribus, eScriptorium and OCR-D keep what is read: <https://github.com/PRImA-Research-Lab/PAGE-XML>.

use super::{
    order::Order,
    sheet::{Bounds, Sheet},
    walk::{Fault, Step, Tag, walk},
};

/// What has an outline and a reading of its own, the largest first.
const LEVELS: [&str; 3] = ["TextRegion", "TextLine", "Word"];

/// One of the [`LEVELS`] while it is open.
#[derive(Debug, Default)]
struct Level {
    bounds: Option<Bounds>,
    /// What is read in it, from its first `TextEquiv`: others are other machines' guesses.
    text: Option<String>,
    /// Something within it has been read already, so that its own text would say it twice.
    told: bool,
}

/// Reads a page; regions in the order that the file tells, else as they stand in it.
pub(super) fn read(text: &str) -> Result<Sheet, Fault> {
    let mut sheet = Sheet { pixels: true, ..Sheet::default() };
    let mut open: Vec<(usize, Level)> = Vec::new();
    let mut reading: Option<String> = None;
    let mut order = Order::default();
    walk(text, false, |step| match step {
        Step::Open("Page", tag) => {
            sheet.pages += 1;
            sheet.size = tag.size("imageWidth", "imageHeight");
        }
        Step::Open(name @ ("Coords" | "Point"), tag) => {
            if let Some((_, level)) = open.last_mut() {
                let whole = || tag.get("points").and_then(|points| around(&points));
                level.bounds = if name == "Point" { wider(level.bounds, &tag) } else { whole() };
            }
        }
        Step::Open("Unicode", _) => reading = Some(String::new()),
        Step::Text(text) => {
            if let Some(reading) = &mut reading {
                reading.push_str(text);
            }
        }
        Step::Close("Unicode") => {
            let read = reading.take();
            if let Some((_, level)) = open.last_mut() {
                level.text = level.text.take().or(read);
            }
        }
        Step::Open(name, tag) => {
            if let Some(at) = LEVELS.iter().position(|level| *level == name) {
                begin(&mut sheet, &mut order, at, &tag);
                open.push((at, Level::default()));
            }
            order.open(name, &tag);
        }
        Step::Close(name) => {
            order.close(name);
            if open.last().is_some_and(|(at, _)| LEVELS[*at] == name) {
                let (at, level) = open.pop().expect("it is the last");
                let told = level.told || tell(&mut sheet, at, &level);
                if let Some((_, outer)) = open.last_mut() {
                    outer.told |= told;
                }
            }
        }
    })?;
    order.apply(&mut sheet);
    Ok(sheet)
}

/// A region is a paragraph and has its place in the order; a line is a line.
fn begin(sheet: &mut Sheet, order: &mut Order, at: usize, tag: &Tag<'_>) {
    match at {
        0 => {
            sheet.paragraph();
            order.block(tag, sheet);
        }
        1 => sheet.line(),
        _ => {}
    }
}

/// Adds what is read in a level that has nothing smaller to say it; whether there was anything.
fn tell(sheet: &mut Sheet, at: usize, level: &Level) -> bool {
    let Some(text) = level.text.as_deref().filter(|text| !text.trim().is_empty()) else { return false };
    match at {
        // A region of which nobody knows the lines has its words, and none of their places.
        0 => text.lines().for_each(|line| {
            sheet.line();
            sheet.words_of_line(line, None);
        }),
        1 => sheet.words_of_line(text, level.bounds),
        _ => sheet.word(text, level.bounds, false),
    }
    true
}

/// The bounds of `x,y x,y …`.
fn around(points: &str) -> Option<Bounds> {
    let point = |point: &str| point.split_once(',').and_then(|(x, y)| Some((x.parse::<f64>().ok()?, y.parse::<f64>().ok()?)));
    points.split_whitespace().filter_map(point).fold(None, |bounds, at| Some(include(bounds, at)))
}

/// The bounds with a point of the older form: `<Point x="…" y="…"/>`.
fn wider(bounds: Option<Bounds>, tag: &Tag<'_>) -> Option<Bounds> {
    tag.number("x").zip(tag.number("y")).map_or(bounds, |at| Some(include(bounds, at)))
}

fn include(bounds: Option<Bounds>, (x, y): (f64, f64)) -> Bounds {
    let [left, top, right, bottom] = bounds.unwrap_or([x, y, x, y]);
    [left.min(x), top.min(y), right.max(x), bottom.max(y)]
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn the_smallest_reading_counts_and_is_told_once() {
        let text = r#"<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.jpg" imageWidth="1000" imageHeight="1400">
            <TextRegion id="r1"><Coords points="0,0 900,0 900,100 0,100"/>
              <TextLine id="l1"><Coords points="100,10 500,20 500,60 100,50"/><Baseline points="100,50 500,60"/>
                <Word id="w1"><Coords points="100,10 200,12 200,50"/><TextEquiv index="0"><Unicode>sungai</Unicode></TextEquiv><TextEquiv index="1"><Unicode>sangai</Unicode></TextEquiv></Word>
                <TextEquiv><Unicode>sungai</Unicode></TextEquiv></TextLine>
              <TextLine id="l2"><Coords points="100,60 300,60 300,90 100,90"/><TextEquiv><Unicode>di hulu</Unicode></TextEquiv></TextLine>
              <TextEquiv><Unicode>sungai
di hulu</Unicode></TextEquiv></TextRegion></Page></PcGts>"#;
        let sheet = read(text).unwrap();
        assert_eq!((sheet.text().as_str(), sheet.size), ("sungai\ndi hulu", Some([1000.0, 1400.0])));
        let words: Vec<_> = sheet.paragraphs[0].iter().flatten().map(|word| word.bounds).collect();
        assert_eq!(words[0], Some([100.0, 10.0, 200.0, 50.0]));
        assert_eq!(words[2].map(|bounds| bounds[2]), Some(300.0), "words of a line share its place");
    }

    #[test]
    fn regions_are_read_in_the_order_that_the_file_tells() {
        let text = r#"<PcGts><Page imageWidth="10" imageHeight="10"><ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="2" regionRef="a"/>
            <UnorderedGroupIndexed id="h" index="1"><RegionRef regionRef="c"/></UnorderedGroupIndexed><RegionRefIndexed index="0" regionRef="b"/></OrderedGroup></ReadingOrder>
            <TextRegion id="a"><TextEquiv><Unicode>tiga</Unicode></TextEquiv></TextRegion><TextRegion id="leer"/>
            <TextRegion id="b"><TextEquiv><Unicode>satu</Unicode></TextEquiv></TextRegion>
            <TextRegion id="c"><TextEquiv><Unicode>dua</Unicode></TextEquiv></TextRegion></Page></PcGts>"#;
        assert_eq!(read(text).unwrap().text(), "satu\n\ndua\n\ntiga");
    }
}
