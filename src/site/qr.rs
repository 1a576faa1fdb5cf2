//! An address as a QR code: black squares on white with the quiet margin that readers ask for, as SVG.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

/// White squares round the code, by ISO/IEC 18004.
const MARGIN: usize = 4;

/// The code of a text as a whole SVG file; empty where the text is too long for one (some 2,300 letters).
pub(crate) fn svg(text: &str) -> String {
    let Ok(code) = QRBuilder::new(text).ecl(ECL::M).build() else { return String::new() };
    let side = code.size + 2 * MARGIN;
    let mut path = String::new();
    for y in 0..code.size {
        let mut x = 0;
        for run in code[y].chunk_by(|one, next| one.value() == next.value()) {
            if run[0].value() {
                let _ = write!(path, "M{},{}h{}v1h-{}z", x + MARGIN, y + MARGIN, run.len(), run.len());
            }
            x += run.len();
        }
    }
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {side} {side}' shape-rendering='crispEdges'>\
         <path fill='white' d='M0 0h{side}v{side}H0z'/><path d='{path}'/></svg>"
    )
}

/// The same as an address that holds it whole.
pub(crate) fn data_uri(text: &str) -> String {
    format!("data:image/svg+xml,{}", svg(text).replace('<', "%3C").replace('>', "%3E").replace(' ', "%20"))
}

#[cfg(test)]
mod tests {
    use super::{data_uri, svg};

    #[test]
    fn an_address_is_drawn_small_and_may_stand_in_an_attribute() {
        let uri = data_uri("https://lematang.example/en/items/surat-tanjung-raman-1923/");
        assert!(uri.len() < 6_000 && !uri.contains(['<', '>', '"', '#', ' ']), "{}", uri.len());
        assert!(svg(&"x".repeat(3_000)).is_empty());
    }
}
