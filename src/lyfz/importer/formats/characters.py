"""Characters that tell whether a text can be read: common ones, and those that stand for nothing.

Pure. It must not know which format or encoding the characters came from.
"""

import re
from collections.abc import Iterator, Sequence

from lyfz.chinese.prose import around

# The commonest of official Chinese, in both scripts: a third of any report, and not one in fifty
# of the characters that bytes give in a wrong encoding.
_COMMON = re.compile(
    "[的一是不了在人有大中上国國会會个個到为為出地时時年得以生过過对對多而能发發成事作行方又前公民三"
    "二四十全工加并和及机機关關建设設法治政府县縣市区區情况況开開展強强务務实實施进進部门門新党黨制度"
    "教理监監督导導组組织織提高社責责任]"
)
_LETTER = re.compile(r"[^\W0-9A-Za-z_]")
_FEWEST = 20  # letters that can be judged
_LEAST_COMMON = 0.05  # of the letters

_LOST = (
    ("replacement character", "\ufffd|锟斤拷", "what stood there is lost"),
    (
        "private-use character",
        "[\ue000-\uf8ff\U000f0000-\U0010ffff]",
        "a font draws them, the text cannot be read",
    ),
)

# Readings in a wrong encoding that turn up on pages and in files: as what, and of what.
_MISREADINGS = (("gb18030", "utf-8"), ("cp1252", "utf-8"), ("latin-1", "gb18030"))


def common(text: str) -> int:
    """Return how many of the commonest Chinese characters stand in `text`."""
    return len(_COMMON.findall(text))


def misread(text: str) -> str | None:
    """Return why `text` is no Chinese though it has letters enough; None where it may be.

    Texts of English alone are not judged.
    """
    letters = len(_LETTER.findall(text))
    if letters < _FEWEST or common(text) >= _LEAST_COMMON * letters:
        return None
    for encoding, original in _MISREADINGS:
        restored = text.encode(encoding, "ignore").decode(original, "ignore")
        if common(restored) >= _LEAST_COMMON * letters:
            return f"it is {original.upper()} that was read as {encoding.upper()}"
    return "hardly any of its characters is a common one"


def lost(paragraphs: Sequence[str]) -> Iterator[str]:
    """Yield a remark for each kind of character that says nothing, counted, the first one shown."""
    text = "\n".join(paragraphs)
    for kind, pattern, reason in _LOST:
        matches = list(re.finditer(pattern, text))
        if matches:
            plural = "s" if len(matches) > 1 else ""
            shown = around(text, *matches[0].span())
            yield f"{len(matches)} {kind}{plural}: {reason}: {shown}"
