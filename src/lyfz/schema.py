"""JSON Schemas (2020-12) of the report file and of each command's output.

Made from the description that the loader reads by and from the row types themselves, so that
neither can drift. Pure.
"""

import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from lyfz import rows
from lyfz.reportfile.format import MAPPINGS, SLUG, Key

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ROWS: dict[str, type] = {
    "info": rows.InfoRow,
    "sections": rows.SectionRow,
    "show": rows.ShowRow,
    "search": rows.SearchRow,
    "indicators": rows.IndicatorRow,
    "citations": rows.CitationRow,
    "concepts": rows.ConceptRow,
    "compare": rows.CompareRow,
    "compare --missing": rows.MissingRow,
    "check": rows.CheckRow,
}
NAMES = ("report", *ROWS)
_TYPES = {str: "string", int: "integer", float: "number", type(None): "null"}


def schema(name: str) -> dict[str, Any]:
    """Return the schema `name`: `report`, the file, or a command, its JSON output."""
    if name == "report":
        return {"$schema": DIALECT, "title": "lyfz report file", **_file()}
    title = f"lyfz {name} --json"
    return {"$schema": DIALECT, "title": title, "type": "array", "items": _row(ROWS[name])}


def _file() -> dict[str, Any]:
    mappings = {name: _mapping(keys) for name, keys in MAPPINGS.items()}
    return mappings.pop("file") | {"$defs": mappings}


def _mapping(keys: dict[str, Key]) -> dict[str, Any]:
    if SLUG in keys:  # any key of this form
        return {
            "type": "object",
            "patternProperties": {f"^(?:{SLUG})$": _key(keys[SLUG])},
            "additionalProperties": False,
        }
    return {
        "type": "object",
        "properties": {name: _key(key) for name, key in keys.items()},
        "required": [name for name, key in keys.items() if key.required],
        "additionalProperties": False,
    }


def _key(key: Key) -> dict[str, Any]:
    described: dict[str, Any] = {"description": key.expected}
    if key.type == "object":
        return described | {"$ref": f"#/$defs/{key.of}"}
    described["type"] = [key.type, "null"] if key.nullable else key.type
    if key.within:
        described |= {"minimum": key.within[0], "maximum": key.within[1]}
    if key.type == "array":
        described |= {"items": {"$ref": f"#/$defs/{key.of}"}, "minItems": 1}
    if key.choices:
        described["enum"] = list(key.choices)
    elif key.type == "string":
        described["pattern"] = f"^(?:{key.pattern})$" if key.pattern else r"\S"
    return described


def _row(row_type: type) -> dict[str, Any]:
    hints = get_type_hints(row_type)
    return {
        "type": "object",
        "properties": {field: _hint(hint) for field, hint in hints.items()},
        "required": list(hints),
        "additionalProperties": False,
    }


def _hint(hint: Any) -> dict[str, Any]:
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if get_origin(hint) in (Union, types.UnionType):
        return {"type": [_TYPES[part] for part in get_args(hint)]}
    return {"type": _TYPES[hint]}
