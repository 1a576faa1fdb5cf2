//! JSON Schema (draft 2020-12) of every content file, from the tables that the reader itself uses: an editor completes
//! and checks what a person types by the very rules of the build.

use serde_json::{Map, Value, json};

use super::{
    shape::{Field, Shape},
    shapes::KINDS,
};

/// The schema of one kind of file, or of all of them under `$defs`; `None` for a kind that does not exist.
pub(crate) fn schema(kind: Option<&str>) -> Option<Value> {
    match kind {
        Some(kind) => KINDS.iter().find(|(word, ..)| *word == kind).map(|(word, shape, about)| {
            let mut value = of(shape);
            value["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
            value["title"] = json!(word);
            value["description"] = json!(about);
            value["$defs"] = common();
            value
        }),
        None => {
            let mut defs = common();
            for (word, shape, about) in KINDS {
                defs[word] = of(shape);
                defs[word]["description"] = json!(about);
            }
            Some(json!({"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "pusaka", "$defs": defs}))
        }
    }
}

/// The words for `pusaka schema KIND`.
pub(crate) fn kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|(word, ..)| *word)
}

/// Shapes that are referred to. YAML reads `1945` and `true` as other things than text; here they are as typed.
fn common() -> Value {
    json!({
        "text": {"type": ["string", "number", "boolean", "null"]},
        "texts": {"anyOf": [
            {"$ref": "#/$defs/text"},
            {"type": "object", "additionalProperties": {"$ref": "#/$defs/text"}, "propertyNames": {"$ref": "#/$defs/language"}},
        ]},
        "language": {"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"},
        "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    })
}

fn of(shape: &Shape) -> Value {
    match shape {
        Shape::Text | Shape::Tag => json!({"$ref": "#/$defs/text"}),
        Shape::Texts => json!({"$ref": "#/$defs/texts"}),
        Shape::Flag => json!({"type": "boolean"}),
        Shape::Whole(least, most) => json!({"type": "integer", "minimum": least, "maximum": most}),
        Shape::Real(least, most) => json!({"type": "number", "minimum": least, "maximum": most}),
        Shape::Day => json!({"$ref": "#/$defs/day"}),
        Shape::Language => json!({"$ref": "#/$defs/language"}),
        Shape::Word(words) => json!({"enum": words()}),
        Shape::List(inner) => json!({"anyOf": [{"type": "array", "items": of(inner)}, of(inner)]}),
        Shape::Map(inner) => json!({"type": "object", "additionalProperties": of(inner)}),
        Shape::Record(fields) => record(fields),
        Shape::Either(word, map) => json!({"anyOf": [of(word), of(map)]}),
    }
}

fn record(fields: &[Field]) -> Value {
    let properties: Map<String, Value> = fields
        .iter()
        .map(|field| {
            let mut value = of(&field.shape);
            value["description"] = json!(field.about);
            (field.key.to_owned(), value)
        })
        .collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    json!({"type": "object", "additionalProperties": false, "properties": properties, "required": required})
}

#[cfg(test)]
mod tests {
    use super::{kinds, schema};

    #[test]
    fn every_kind_has_a_schema_that_completes_and_refuses() {
        for kind in kinds() {
            let value = schema(Some(kind)).unwrap();
            assert_eq!(value["$schema"], "https://json-schema.org/draft/2020-12/schema");
        }
        let item = schema(Some("item")).unwrap();
        assert_eq!(item["required"], serde_json::json!(["title"]));
        assert_eq!(item["additionalProperties"], false);
        assert_eq!(item["properties"]["type"]["enum"][0], "book");
        assert!(schema(Some("items")).is_none());
        assert!(schema(None).unwrap()["$defs"]["vocabulary"].is_object());
    }
}
