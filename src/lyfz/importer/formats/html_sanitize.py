"""HTML of any quality -> HTML that a parser reads in linear time. It must not know what pages say.

A parser repairs misnested <b>, deep nesting and endless attributes in square time: lexbor takes
39 s for 100,000 nested <div>. So every tag is written anew: formatting elements become <span>,
attributes that say nothing about the text go, depth and number are bounded, and no other < is
left. Comments, scripts and whatever else is never displayed go with it; what the page's styles
say, and how much Chinese its scripts hold, is told beside.
"""

import re
from collections import Counter
from html import escape, unescape
from itertools import islice
from typing import NamedTuple

from lyfz.errors import LyfzError
from lyfz.importer.formats.html_styles import TELLING

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
_KEPT = set("id class hidden name property content".split())
_KEPT_IN = {"ol": {"start", "reversed", "type"}, "li": {"value", "type"}, "link": {"rel", "href"}}
_WORTH_A_LOOK = re.compile(
    rf"\b(?:style|{'|'.join(_KEPT.union(*_KEPT_IN.values()))})\b", re.IGNORECASE
)
_HAN = re.compile("[\u4e00-\u9fff]|\\\\u[4-9][0-9a-f]{3}", re.IGNORECASE)  # \u6cd5 in JSON
_FORMATTING = set("b big code em font i nobr small strong tt u".split())
_RENAMED = {"a": "link-", "plaintext": "div", "image": "img", "s": "del", "strike": "del"}
_VOID = set("area base br col embed hr img input link meta param source track wbr".split())
_END_IMPLIED = set("p li dt dd tr td th tbody thead tfoot option html head body colgroup".split())
_INLINE = {"span", "link-", "label", "ins", "del", "sup", "sub"}


class Sanitized(NamedTuple):
    """A page with its tags rewritten, <a> being spelt <link->, and what went.

    `styles` are the texts of its <style> elements, `scripted` how many Chinese characters stand
    in its scripts, and where only scripts would show them; None where it has nothing like it.
    """

    markup: str
    styles: list[str]
    scripted: int | None


def sanitize(text: str) -> Sanitized:
    """Return `text` in clean markup. Raises LyfzError where no page has so many tags."""
    writer = _Writer()
    markup = "<!doctype html>" + _TOKEN.sub(writer.write, text)
    scripted = sum(len(_HAN.findall(script)) for script in writer.scripts)
    return Sanitized(markup, writer.styles, scripted if writer.scripts else None)


class _Writer:
    """Writes tags anew, and counts how deep they are nested."""

    def __init__(self) -> None:
        self.count = 0
        self.open: list[str] = []
        self.names: Counter[str] = Counter()
        self.styles: list[str] = []
        self.scripts: list[str] = []

    def write(self, token: re.Match[str]) -> str:
        self.count += 1
        if self.count > MOST:
            raise LyfzError(f"more than {MOST} tags; no page has")
        name = token["name"]
        if token["raw"]:
            self._never_displayed(token)
        if not name:
            return "" if token[0].strip("<") else "&lt;" * len(token[0])
        name = name.lower()
        name = "span" if name in _FORMATTING else _RENAMED.get(name, name)
        if token["end"]:
            return self.close(name)
        return self.start(name, token["rest"])

    def _never_displayed(self, token: re.Match[str]) -> None:
        kept = self.styles if token["raw"].lower() == "style" else self.scripts
        kept.append(token[0].partition(">")[2].rpartition("<")[0])

    def start(self, name: str, rest: str) -> str:
        written = f"<{name}{_attributes(name, rest)}>"
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


def _attributes(name: str, rest: str) -> str:
    if not _WORTH_A_LOOK.search(rest):
        return ""
    kept: dict[str, str] = {}
    for attribute in islice(_ATTRIBUTE.finditer(rest), _ATTRIBUTES):
        key, *values = attribute.groups("")
        key, value = key.lower(), "".join(values)
        telling = key == "style" and TELLING.search(value)
        if key in _KEPT or key in _KEPT_IN.get(name, ()) or telling:
            kept.setdefault(key, value)
    return "".join(f' {key}="{escape(unescape(value))}"' for key, value in kept.items())
