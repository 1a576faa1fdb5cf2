//! A caption written by hand, in place of the one that is derived.

/// The whole text of a post about an item, on one platform and in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ByHand {
    /// Key of the platform.
    pub(crate) platform: &'static str,
    pub(crate) lang: String,
    /// As it will be posted, without the line end that closes the file.
    pub(crate) text: String,
    /// Where it stands, below the content folder.
    pub(crate) file: String,
}
