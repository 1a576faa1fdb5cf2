//! The settings of the whole site.

use crate::collection::read::shape::{Field, Shape, fields};

const INSTITUTION: &[Field] = fields! {
    "name": Shape::Texts, "The full name";
    "short_name": Shape::Texts, "The name where there is little room: on cards";
    "address": Shape::Texts, "Where it is to be found";
    "hours": Shape::Texts, "When it is open";
    "email": Shape::Text, "Address for letters";
    "phone": Shape::Text, "Number in international form: +62 713 555 0114";
    "whatsapp": Shape::Text, "Number in international form, digits only";
    "url": Shape::Text, "The institution's own site";
};

const IMAGES: &[Field] = fields! {
    "widths": Shape::List(&Shape::Whole(16, 20_000)), "Widths of published pictures in pixels";
    "quality": Shape::Whole(1, 100), "JPEG quality; 82 is good";
    "max_megapixels": Shape::Whole(1, 4_000), "Larger scans are refused";
};

const SOCIAL: &[Field] = fields! {
    "share": Shape::List(&Shape::Text), "Rights codes that are shared although not freely re-usable";
};

const THEME: &[Field] = fields! {
    "tokens": Shape::Map(&Shape::Text), "Design tokens (page, ink, link …) to CSS values";
};

/// `site.yaml`.
pub(crate) const SITE: &[Field] = fields! {
    "title": Shape::Texts, "The name of the site";
    "tagline": Shape::Texts, "The sentence that opens the home page";
    "description": Shape::Texts, "Two sentences for search engines and previews";
    "base_url": Shape::Text, "Absolute address the site will stand at";
    "languages": Shape::List(&Shape::Language), "Languages of the pages; the first is the default";
    "timezone": Shape::Text, "IANA name of the time zone: Asia/Jakarta";
    "institution": Shape::Record(INSTITUTION), "Who keeps the collection";
    "accounts": Shape::Map(&Shape::Text), "Platform to handle or address";
    "hashtags": Shape::List(&Shape::Text), "Hashtags of the institution itself";
    "images": Shape::Record(IMAGES), "How scans are published";
    "social": Shape::Record(SOCIAL), "For the posting kit";
    "theme": Shape::Record(THEME), "How the site looks";
    "extra_labels": Shape::Map(&Shape::Texts), "Labels of the institution's own fields";
};
