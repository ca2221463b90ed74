"""The report file, format 1: which keys stand where and what each may hold.

The one description of the format, as data; whoever reads, checks or documents a file reads it
here. It must not know about YAML.
"""

from typing import Literal, NamedTuple

from lyfz.model import KINDS, QUALIFIERS

VERSION = 1

Type = Literal["string", "integer", "number", "object", "array"]

_SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"


class Key(NamedTuple):
    """A key of a mapping. `expected` completes the sentence "expected …" for whoever wrote it."""

    type: Type
    expected: str
    required: bool = False
    nullable: bool = False
    of: str = ""  # the mapping that an object is, or that an array holds
    pattern: str = ""
    choices: tuple[str | int, ...] = ()


_ID = Key("string", "lower-case ASCII words joined by hyphens", required=True, pattern=_SLUG)
_SECTIONS = Key("array", "a list of sections", of="section")

MAPPINGS: dict[str, dict[str, Key]] = {
    "file": {
        "format": Key("integer", f"{VERSION}", required=True, choices=(VERSION,)),
        "report": Key("object", "a mapping with id and title", required=True, of="report"),
        "sections": _SECTIONS._replace(required=True),
    },
    "report": {
        "id": _ID,
        "title": Key("string", "the title as printed", required=True),
        "region": Key("string", "the name of the place", nullable=True),
        "year": Key("integer", "the year reported on as a number, such as 2023", nullable=True),
        "published": Key(
            "string",
            "a date or date and time, such as '2024-01-25T11:17'",
            nullable=True,
            pattern=r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?",
        ),
        "source": Key("string", "where the report was published, such as a URL", nullable=True),
    },
    "section": {
        "kind": Key("string", f"one of {', '.join(KINDS)}", choices=KINDS),
        "title": Key("string", "an editorial title, where the text prints no heading"),
        "text": Key("string", "the official words", required=True),
        "indicators": Key("array", "a list of indicators", of="indicator"),
        "sections": _SECTIONS,
    },
    "indicator": {
        "id": _ID,
        "name": Key("string", "what the figure counts", required=True),
        "value": Key("number", "a number such as 118 or 93.3", required=True),
        "upper": Key("number", "the second number of a range"),
        "qualifier": Key("string", f"one of {', '.join(QUALIFIERS)}", choices=QUALIFIERS),
        "unit": Key("string", "a measure word", required=True),
        "quote": Key("string", "the words of the text that state the figure", required=True),
    },
}
