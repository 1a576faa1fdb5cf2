//! The institution's logo on a card: drawn as it is, an SVG sharp at any size.

use resvg::{
    tiny_skia::{FilterQuality, IntSize, Pixmap, PixmapPaint, PremultipliedColorU8, Transform},
    usvg,
};

use crate::{collection::model::dress::Picture, site::social::cards::Rect};

/// Draws `picture` into `at`, whole.
///
/// # Errors
/// What the decoder says of a file that the reader has let pass.
pub(super) fn draw(pixels: &mut Pixmap, picture: &Picture, at: Rect) -> Result<(), String> {
    if picture.vector {
        let tree = usvg::Tree::from_data(&picture.bytes, &usvg::Options::default()).map_err(|error| error.to_string())?;
        let place = Transform::from_translate(at.x, at.y).pre_scale(at.w / tree.size().width(), at.h / tree.size().height());
        resvg::render(&tree, place, &mut pixels.as_mut());
        return Ok(());
    }
    let read = image::load_from_memory(&picture.bytes).map_err(|error| error.to_string())?;
    // Reduced first: a logo of a thousand pixels would flicker if one in ten of them were taken.
    let read = read.resize_exact(at.w.ceil() as u32, at.h.ceil() as u32, image::imageops::FilterType::Lanczos3).into_rgba8();
    let size = IntSize::from_wh(read.width(), read.height()).ok_or("no pixels")?;
    let data = read.pixels().flat_map(|pixel| premultiplied(pixel.0)).collect();
    let small = Pixmap::from_vec(data, size).ok_or("no pixels")?;
    let paint = PixmapPaint { quality: FilterQuality::Bilinear, ..PixmapPaint::default() };
    pixels.draw_pixmap(0, 0, small.as_ref(), &paint, Transform::from_translate(at.x, at.y), None);
    Ok(())
}

fn premultiplied([r, g, b, a]: [u8; 4]) -> [u8; 4] {
    let by = |colour: u8| (u16::from(colour) * u16::from(a) / 255) as u8;
    PremultipliedColorU8::from_rgba(by(r), by(g), by(b), a)
        .map_or([0; 4], |pixel| [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()])
}
