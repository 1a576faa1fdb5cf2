//! What does not need a press: cells and templates. The files themselves are read back in `tests/it/social.rs`.

use super::{cells::neutral, schedulers};

#[test]
fn what_a_spreadsheet_would_run_is_made_harmless() {
    for cell in ["=1+1", "+62 811", "-2", "@museum", "\t=1", "\r=1", "＝1"] {
        assert_eq!(neutral(cell), format!("'{cell}"));
    }
    for cell in ["", "Surat", "#Batik", " =1", "1-2", "„Surat”"] {
        assert_eq!(neutral(cell), cell);
    }
}

#[test]
fn columns_of_a_template_are_known_by_their_names() {
    assert_eq!(schedulers::known("text"), schedulers::Cell::Text);
    assert_eq!(schedulers::known("Twitter/X"), schedulers::Cell::Flag("x"));
    assert_eq!(schedulers::known("Facebook Post Type"), schedulers::Cell::Empty);
}
