//! Where an emoji sequence ends: flags, keycaps, skin tones, presentation selectors and joined families.

use unicode_properties::{EmojiStatus, UnicodeEmoji};

const ZWJ: char = '\u{200d}';
const EMOJI_STYLE: char = '\u{fe0f}';
const TEXT_STYLE: char = '\u{fe0e}';
const KEYCAP: char = '\u{20e3}';

/// Length in bytes of the emoji sequence that `text` opens with.
pub(crate) fn sequence(text: &str) -> Option<usize> {
    if text.as_bytes().first().is_some_and(|byte| byte.is_ascii() && !b"#*0123456789".contains(byte)) {
        return None;
    }
    let mut end = keycap(text).or_else(|| flag(text)).or_else(|| element(text))?;
    while let Some(joined) = text[end..].strip_prefix(ZWJ).and_then(element) {
        end += ZWJ.len_utf8() + joined;
    }
    Some(end)
}

fn keycap(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(|c: char| matches!(c, '#' | '*' | '0'..='9'))?;
    let rest = rest.strip_prefix(EMOJI_STYLE).unwrap_or(rest).strip_prefix(KEYCAP)?;
    Some(text.len() - rest.len())
}

fn flag(text: &str) -> Option<usize> {
    let regional = |c: char| ('\u{1f1e6}'..='\u{1f1ff}').contains(&c);
    let rest = text.strip_prefix(regional)?.strip_prefix(regional)?;
    Some(text.len() - rest.len())
}

/// One emoji with its tone, style and tags. Characters that are text by default need the emoji style when they are light.
fn element(text: &str) -> Option<usize> {
    let first = text.chars().next().filter(|c| !c.is_ascii() && c.is_emoji_char())?;
    let rest = &text[first.len_utf8()..];
    if rest.starts_with(TEXT_STYLE) {
        return None;
    }
    let pictured = matches!(
        first.emoji_status(),
        EmojiStatus::EmojiPresentation
            | EmojiStatus::EmojiPresentationAndModifierBase
            | EmojiStatus::EmojiPresentationAndEmojiComponent
            | EmojiStatus::EmojiPresentationAndModifierAndEmojiComponent
    );
    let is_base = matches!(first.emoji_status(), EmojiStatus::EmojiModifierBase | EmojiStatus::EmojiPresentationAndModifierBase);
    let styled = if pictured { None } else { rest.strip_prefix(EMOJI_STYLE) };
    if !pictured && styled.is_none() && matches!(first, '©' | '®') {
        return None;
    }
    let rest = styled.unwrap_or(rest);
    // A tone belongs only to an emoji that shows people.
    let toned = if is_base { rest.strip_prefix(|c: char| ('\u{1f3fb}'..='\u{1f3ff}').contains(&c)) } else { None };
    let rest = toned.unwrap_or(rest);
    let tagged = rest.trim_start_matches(|c: char| ('\u{e0020}'..='\u{e007f}').contains(&c));
    Some(text.len() - tagged.len())
}
