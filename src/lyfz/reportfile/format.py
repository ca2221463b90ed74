"""The report file, format 1: the keys of each mapping, and what each may hold.

The one description of the format, as data for the loader and the schema. It must not know about
YAML.
"""

from typing import Literal, NamedTuple

from lyfz.model import BASES, GREATEST, KINDS, QUALIFIERS

VERSION = 1

Type = Literal["string", "integer", "number", "object", "array"]

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"  # in the place of a key: whatever has this form


class Key(NamedTuple):
    """A key of a mapping. `expected` completes the sentence "expected …" for whoever wrote it."""

    type: Type
    expected: str
    required: bool = False
    nullable: bool = False
    of: str = ""  # the mapping that an object is, or that an array holds
    pattern: str = ""
    within: tuple[int, int] | None = None
    choices: tuple[str | int, ...] = ()


_SIZE = (-GREATEST, GREATEST)
SLUG_FORM = "lower-case ASCII words joined by hyphens"
_ID = Key("string", SLUG_FORM, required=True, pattern=SLUG)
_SECTION = {
    "kind": Key("string", f"one of {', '.join(KINDS)}", choices=KINDS),
    "title": Key("string", "an editorial title, where the text prints no heading"),
    "text": Key("string", "the official words", required=True),
    "indicators": Key("array", "a list of indicators", of="indicator"),
    "sections": Key("array", "a list of sections", of="section"),
}

MAPPINGS: dict[str, dict[str, Key]] = {
    "file": {
        "format": Key("integer", f"{VERSION}", required=True, choices=(VERSION,)),
        "report": Key("object", "a mapping with id and title", required=True, of="report"),
        "sections": Key("array", "a list of sections", required=True, of="part"),
        "aliases": Key("object", "a mapping of old ids to those of today", of="aliases"),
    },
    "report": {
        "id": _ID,
        "title": Key("string", "the title as printed", required=True, nullable=True),
        "region": Key("string", "the name of the place", nullable=True),
        "year": Key(
            "integer",
            "the year reported on as a number, such as 2023",
            nullable=True,
            within=(1900, 2999),
        ),
        "published": Key(
            "string",
            "a date or date and time, such as '2024-01-25T11:17'",
            nullable=True,
            pattern=r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?",
        ),
        "issuer": Key("string", "the body that reports, such as 麟游县人民政府", nullable=True),
        "source": Key("string", "where the report was published, such as a URL", nullable=True),
    },
    # A part is a section of the first level; those below are of its kind unless they say another.
    "part": _SECTION | {"kind": _SECTION["kind"]._replace(required=True)},
    "section": _SECTION,
    "indicator": {
        "id": _ID,
        "name": Key("string", "what the figure counts", required=True),
        "value": Key("number", "a number such as 118 or 93.3", required=True, within=_SIZE),
        "upper": Key("number", "the second number of a range", within=_SIZE),
        "qualifier": Key("string", f"one of {', '.join(QUALIFIERS)}", choices=QUALIFIERS),
        "unit": Key("string", "a measure word, or null", required=True, nullable=True),
        "quote": Key("string", "the words of the text that state the figure", required=True),
        "basis": Key("string", f"one of {', '.join(BASES)}", choices=BASES),
        "concept": Key("string", "an id that lyfz concepts lists", pattern=SLUG),
        "of": Key("string", "the id of the total that this is a part of", pattern=SLUG),
    },
    "aliases": {SLUG: Key("string", "the id of an indicator", pattern=SLUG)},
}
# What stands for a key of an indicator that a file leaves out, where that is not null.
DEFAULTS = {"qualifier": "exact", "basis": "year"}
