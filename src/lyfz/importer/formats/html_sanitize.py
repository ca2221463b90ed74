"""HTML of any quality -> HTML that a parser reads in linear time. It must not know what pages say.

A parser repairs misnested <b>, deep nesting and endless attributes in square time: lexbor takes
39 s for 100,000 nested <div>. So every tag is written anew: formatting elements become <span>,
attributes that say nothing about the text go, depth and number are bounded, and no other < is
left. Comments, scripts and whatever else is never displayed go with it.
"""

import re
from collections import Counter
from html import escape, unescape
from itertools import islice

from lyfz.errors import LyfzError

MOST = 200_000  # tags; a page of 30,000 characters exported from Word has a fifth
DEEPEST = 250  # elements in one another
_ATTRIBUTES = 50  # looked at in one tag

_RAW = "script|style|textarea|iframe|noembed|noframes|noscript|xmp"
_TOKEN = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|<(?:svg|math)\b[^>]*/>"  # the only elements that HTML lets close themselves
    rf"|<(?P<raw>{_RAW})(?=[\s/>]).*?(?:</(?P=raw)(?=[\s/>])[^>]*>?|\Z)"
    r"|<(?P<end>/?)(?P<name>[a-z][^\s/<>]*)"
    r"(?P<rest>(?:=\s*+(?:\"[^\"]*\"|'[^']*')|[^>])*+)>?"
    r"|<[!?/][^>]*>?"
    r"|<+",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"([^\s\"'<>/=]+)(?:\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]*)))?", re.DOTALL
)
_KEPT = {"id", "class", "hidden", "name", "property", "content"}
_WORTH_A_LOOK = re.compile(r"\b(?:id|class|hidden|style|name|property|content)\b", re.IGNORECASE)
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_FORMATTING = set("b big code em font i nobr s small strike strong tt u".split())
_RENAMED = {"a": "link-", "plaintext": "div", "image": "img"}
_VOID = set("area base br col embed hr img input link meta param source track wbr".split())
_END_IMPLIED = set("p li dt dd tr td th tbody thead tfoot option html head body colgroup".split())
_INLINE = {"span", "link-", "label", "ins", "del", "sup", "sub"}


def sanitize(text: str) -> str:
    """Return `text` with tags rewritten, <a> being spelt <link->.

    Raises LyfzError where there are more tags than any page has.
    """
    return "<!doctype html>" + _TOKEN.sub(_Writer().write, text)


class _Writer:
    """Writes tags anew, and counts how deep they are nested."""

    def __init__(self) -> None:
        self.count = 0
        self.open: list[str] = []
        self.names: Counter[str] = Counter()

    def write(self, token: re.Match[str]) -> str:
        self.count += 1
        if self.count > MOST:
            raise LyfzError(f"more than {MOST} tags; no page has")
        name = token["name"]
        if not name:
            return "" if token[0].strip("<") else "&lt;" * len(token[0])
        name = name.lower()
        name = "span" if name in _FORMATTING else _RENAMED.get(name, name)
        if token["end"]:
            return self.close(name)
        return self.start(name, token["rest"])

    def start(self, name: str, rest: str) -> str:
        written = f"<{name}{_attributes(rest)}>"
        if name in _VOID or name in _END_IMPLIED:
            return written
        self.open.append(name)
        self.names[name] += 1
        if len(self.open) <= DEEPEST:
            return written
        return "" if name in _INLINE else "<br>"

    def close(self, name: str) -> str:
        written = f"</{name}>"
        if name in _END_IMPLIED or not self.names[name]:
            return written
        if self.open[-1] != name and name in _INLINE:
            return written
        shown = len(self.open) <= DEEPEST
        while (last := self.open[-1]) != name and last != "table":
            self._pop()
        if last == name:
            self._pop()
        return written if shown else "<br>"

    def _pop(self) -> None:
        self.names[self.open.pop()] -= 1


def _attributes(rest: str) -> str:
    if not _WORTH_A_LOOK.search(rest):
        return ""
    kept: dict[str, str] = {}
    for attribute in islice(_ATTRIBUTE.finditer(rest), _ATTRIBUTES):
        key, *values = attribute.groups("")
        key, value = key.lower(), "".join(values)
        if key == "style" and _HIDING.search(value):
            kept["hidden"] = ""
        elif key in _KEPT:
            kept.setdefault(key, value)
    return "".join(f' {key}="{escape(unescape(value))}"' for key, value in kept.items())
