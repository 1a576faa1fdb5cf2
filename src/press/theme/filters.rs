//! The few things a template may ask for beside its view: strings, data for a script, and the digest of what stands within a page.

use std::sync::Arc;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha256};
use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::text::strings::Strings;

/// Registers everything; call before templates are added, for an unknown name is an error at load.
pub(super) fn register(tera: &mut Tera, strings: &Arc<Strings>) {
    let words = Arc::clone(strings);
    tera.register_function("t", move |arguments: Kwargs, state: &State| -> TeraResult<String> { translate(&words, &arguments, state) });
    tera.register_filter("json", json);
    tera.register_filter("digest", digest);
}

/// `t(key="browse")`, `t(key="items", n=12)`, `t(key="page_of", page=1, pages=54)`: the string in the page's language.
fn translate(strings: &Strings, arguments: &Kwargs, state: &State) -> TeraResult<String> {
    let key: String = arguments.must_get("key")?;
    let lang: String = match arguments.get::<String>("lang")? {
        Some(lang) => lang,
        None => state.get::<String>("lang")?.unwrap_or_default(),
    };
    let n = arguments.get::<u64>("n")?;
    let Some(text) = strings.find(&lang, &key) else {
        return Err(tera::Error::message(format!("the theme has no string `{key}`")));
    };
    let mut text = match n {
        Some(n) => strings.count(&lang, &key, usize::try_from(n).unwrap_or(usize::MAX)),
        None => text.to_owned(),
    };
    for (name, place) in [("a", "{a}"), ("b", "{b}"), ("c", "{c}")] {
        if text.contains(place)
            && let Some(value) = arguments.get::<Value>(name)?
        {
            text = text.replace(place, &value.to_string());
        }
    }
    Ok(text)
}

/// JSON that may stand in a `<script>`: no `<` survives.
fn json(value: &Value, _: Kwargs, _: &State) -> TeraResult<Value> {
    let text = serde_json::to_string(value).map_err(|error| tera::Error::message(error.to_string()))?;
    Ok(Value::safe_string(&text.replace('<', "\\u003c")))
}

/// What a policy lets pass of styles and scripts within the page: `'sha256-…'` of the text, as a browser reads it.
fn digest(text: &str, _: Kwargs, _: &State) -> Value {
    let read = text.replace("\r\n", "\n").replace('\r', "\n");
    Value::safe_string(&format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(read))))
}
