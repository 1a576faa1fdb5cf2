//! ALTO, as libraries and archives keep what a machine read: <https://www.loc.gov/standards/alto/>, versions 2 to 4.

use super::{
    order::Order,
    sheet::Sheet,
    walk::{Fault, Step, Tag, walk},
};

/// Reads a page. All places are in one unit with the page's own size, so that the unit itself says little.
pub(super) fn read(text: &str) -> Result<Sheet, Fault> {
    let mut sheet = Sheet { pixels: true, ..Sheet::default() };
    let mut unit = None;
    let mut order = Order::default();
    walk(text, false, |step| match step {
        Step::Open("MeasurementUnit", _) => unit = Some(String::new()),
        Step::Text(text) => {
            if let Some(unit) = &mut unit {
                unit.push_str(text);
            }
        }
        Step::Close("MeasurementUnit") => sheet.pixels = unit.take().is_none_or(|unit| unit.trim() == "pixel"),
        Step::Open("Page", tag) => {
            sheet.pages += 1;
            sheet.size = tag.size("WIDTH", "HEIGHT");
        }
        Step::Open("TextBlock", tag) => {
            sheet.paragraph();
            order.block(&tag, &sheet);
        }
        Step::Open("TextLine", _) => sheet.line(),
        Step::Open("String", tag) => string(&mut sheet, &tag),
        Step::Open(name, tag) => order.open(name, &tag),
        Step::Close(name) => order.close(name),
    })?;
    order.apply(&mut sheet);
    Ok(sheet)
}

fn string(sheet: &mut Sheet, tag: &Tag<'_>) {
    let mut place = [None; 4];
    let (mut whole, mut second) = (false, false);
    tag.each(|name, value| match PLACE.iter().position(|known| *known == name) {
        Some(at) => place[at] = value.trim().parse().ok().filter(|number: &f64| number.is_finite()),
        None if name == "SUBS_CONTENT" => whole = !value.trim().is_empty(),
        None => second |= name == "SUBS_TYPE" && value == "HypPart2",
    });
    let bounds = match place {
        [Some(left), Some(top), Some(width), Some(height)] => Some([left, top, left + width, top + height]),
        _ => None,
    };
    let content = tag.get(if whole { "SUBS_CONTENT" } else { "CONTENT" }).unwrap_or_default();
    sheet.word(&content, bounds, whole && second);
}

/// Where a word stands.
const PLACE: [&str; 4] = ["HPOS", "VPOS", "WIDTH", "HEIGHT"];

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn words_broken_at_the_end_of_a_line_are_whole_and_stand_once_in_the_text() {
        let text = r#"<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Description><MeasurementUnit>mm10</MeasurementUnit></Description>
            <Layout><Page ID="p" WIDTH="2100" HEIGHT="2970"><PrintSpace><TextBlock ID="b"><TextLine>
            <String CONTENT="Pasar &amp;" HPOS="10" VPOS="20" WIDTH="100" HEIGHT="30"/><SP/>
            <String CONTENT="pera" SUBS_TYPE="HypPart1" SUBS_CONTENT="perahu" HPOS="120" VPOS="20" WIDTH="60" HEIGHT="30"/><HYP CONTENT="-"/></TextLine><TextLine>
            <String CONTENT="hu" SUBS_TYPE="HypPart2" SUBS_CONTENT="perahu" HPOS="10" VPOS="60" WIDTH="30" HEIGHT="30"/><SP/>
            <String CONTENT="*tiba*" HPOS="50" VPOS="60" WIDTH="50" HEIGHT="30"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>"#;
        let sheet = read(text).unwrap();
        assert_eq!((sheet.size, sheet.pixels, sheet.pages), (Some([2100.0, 2970.0]), false, 1));
        assert_eq!(sheet.text(), "Pasar \\& perahu\n\\*tiba\\*");
        let places = &sheet.paragraphs[0];
        assert_eq!((places[0][1].bounds, places[1][0].bounds), (Some([120.0, 20.0, 180.0, 50.0]), Some([10.0, 60.0, 40.0, 90.0])));
        assert_eq!(places[1][0].text, "perahu");
    }

    #[test]
    fn columns_are_read_in_the_order_that_the_file_tells() {
        let block =
            |id: &str, more: &str| format!(r#"<TextBlock ID="{id}"{more}><TextLine><String CONTENT="{id}"/></TextLine></TextBlock>"#);
        let page = |order: &str, blocks: [String; 3]| format!("<alto><Layout>{order}<Page>{}</Page></Layout></alto>", blocks.concat());
        let told = |text: &str| read(text).unwrap().text().replace("\n\n", " ");
        let plain = ["a", "b", "c"].map(|id| block(id, ""));
        assert_eq!(told(&page("", plain.clone())), "a b c");
        let order = r#"<ReadingOrder><OrderedGroup><ElementRef REF="c"/><ElementRef REF="a"/></OrderedGroup></ReadingOrder>"#;
        assert_eq!(told(&page(order, plain)), "c a b", "what is not listed stays behind the one it follows");
        assert_eq!(
            told(&page("", [block("a", r#" IDNEXT="c""#), block("b", ""), block("c", r#" IDNEXT="a""#)])),
            "a b c",
            "a ring tells nothing"
        );
        assert_eq!(told(&page("", [block("a", r#" IDNEXT="c""#), block("b", ""), block("c", "")])), "a c b");
    }

    #[test]
    fn what_is_cut_off_is_no_page() {
        assert!(read("<alto><Layout><Page WIDTH=\"10\"").is_err());
        assert!(read("<alto><Layout>").is_err());
    }
}
