"""Control characters of a text: none of them reaches a terminal or a file as it is.

It must not know about rows or formats.
"""

import re

# All that moves a cursor or turns the direction of writing: C0 but tab and line feed, DEL, C1,
# line and paragraph separators, bidirectional controls; and what no XML may hold.
_CONTROL = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]"
)


def visible(text: str) -> str:
    """Replace each control character by U+FFFD, one for one, so that offsets stay true."""
    # Nearly all text is printable, which is known at a fraction of the pattern's cost.
    return text if text.isprintable() else _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def escaped(text: str) -> str:
    r"""Write each control character as \uXXXX, as a string of JSON may say it."""
    if text.isprintable():
        return text
    return _CONTROL.sub(lambda control: f"\\u{ord(control[0]):04x}", text)
