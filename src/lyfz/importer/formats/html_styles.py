"""HTML of any quality -> its tree, what the page's styles declare written into its elements.

css-inline does so by the cascade of CSS; what is asked of a style is asked here. It must not know
what an element holds.
"""

import re
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

from lyfz.chinese import table
from lyfz.errors import LyfzError
from lyfz.importer.formats.document import needs
from lyfz.locale import _

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

ELEMENTS = {are: set(tags.split()) for are, tags in table.lines(__package__, "html_elements.tsv")}
# Patterns of declarations that hide, from the first of an element on, and an example of each.
HIDING = list(table.lines(__package__, "hiding.tsv"))
_DECLARED = re.compile(r"([\w-]+)\s*:\s*([^;]*?)\s*(?:!\s*important\s*)?(?:;|$)")

# What declarations come to: hidden with all that it holds, on lines of its own, how it is numbered.
HIDES = re.compile("|".join(f"{pattern}(?:;|$)" for pattern, _ in HIDING))
BREAKS = re.compile(".*;(?:display:(?:block|flex|grid|table|list-item)|float:(?:left|right))")
NUMBERS = re.compile(r".*;list-style(?:-type)?:([\w-]+)")

_TAG = re.compile(r"<(/?)([a-z][^\s/>]*)([^>]*)", re.IGNORECASE)
_MOST_NESTED = 1000  # elements in one another; browsers make it 512
_MOST_ATTRIBUTES = 10_000  # of an element


def parsed(text: str) -> "LexborHTMLParser":
    """Return the tree of a page; LyfzError where that takes endless time, or lacks a library."""
    try:
        from css_inline import CSSInliner, InlineError
        from selectolax.lexbor import LexborHTMLParser, SelectolaxError
    except ImportError:
        raise LyfzError(
            needs("html", _("{one} and {other}", one="selectolax", other="css-inline"))
        ) from None
    _check_nesting(text)
    if "<style" in text.lower():
        with suppress(InlineError, ValueError):  # styles that are none
            text = CSSInliner(load_remote_stylesheets=False).inline(text)
    try:
        return LexborHTMLParser(text)
    except (SelectolaxError, ValueError) as error:
        raise LyfzError(_("not HTML that can be read: {reason}", reason=error)) from None


def declared(style: str) -> str:
    """Return what the style of an element declares, as `;name:value` each, in lower case."""
    values = dict(_DECLARED.findall(style.lower()))  # the last of a name counts
    return "".join(f";{name}:{' '.join(value.split())}" for name, value in values.items())


def _check_nesting(text: str) -> None:
    """Raise LyfzError where a parser would take the square of the page in time."""
    opened: Counter[str] = Counter()
    depth = 0
    for closes, name, attributes in _TAG.findall(text):
        name = name.lower()
        step = -1 if closes else 1
        if name not in ELEMENTS["never in one another"] and opened[name] + step >= 0:
            opened[name] += step
            depth += step
        if depth > _MOST_NESTED or len(attributes.split()) > _MOST_ATTRIBUTES:
            message = _("<{element}> is nested deeper, or longer, than on any page", element=name)
            raise LyfzError(message)
