"""Control characters of a text: none of them reaches a terminal or a file as it is.

It must not know about rows or formats.
"""

# All that moves a cursor or turns the direction of writing: C0 but tab and line feed, DEL, C1,
# line and paragraph separators, bidirectional controls.
_CONTROLS = [
    *{*range(0x20), *range(0x7F, 0xA0)}.difference(b"\t\n"),
    *(0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)),
]
_REPLACED = dict.fromkeys(_CONTROLS, "\N{REPLACEMENT CHARACTER}")
_ESCAPED = {code: f"\\u{code:04x}" for code in _CONTROLS}


def visible(text: str) -> str:
    """Replace each control character by U+FFFD, one for one, so that offsets stay true."""
    return text.translate(_REPLACED)


def escaped(text: str) -> str:
    r"""Write each control character as \uXXXX, as a string of JSON may say it."""
    return text.translate(_ESCAPED)
