"""The styles of a page, by which an element is hidden, struck out or numbered.

css-inline writes what the page's <style> elements declare into the style of each element, by the
cascade of CSS. It must not know what an element holds.
"""

import re
from collections.abc import Sequence

from lyfz.errors import LyfzError

# What of an element's own style may matter, be it to overrule that of the page.
TELLING = re.compile(
    r"display|visibility|opacity|mso-hide|line-through|list-style|(?:size\s*:\s*[01]|:\s*-\d{4})",
    re.IGNORECASE,
)
_HIDING = re.compile(
    r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all"
    r"|(?:left|text-indent)\s*:\s*-\d{4,}px|opacity\s*:\s*0(?:\.0*)?%?(?![\w.%])"
    r"|font-size\s*:\s*(?:(?:0(?:\.\d+)?|1)p[xt]|0(?:\.0*)?(?:r?em|%)?)(?![\w.%]))",
    re.IGNORECASE,
)
_LIST = re.compile(r"(?<![\w-])list-style(?:-type)?\s*:\s*([\w-]+)", re.IGNORECASE)
# Formatting elements are <span> in a sanitized page: of i.a only the class is asked.
_TAG = re.compile(r"(?<![\w.#-])[a-z]+(?=[.#][\w-])", re.IGNORECASE)
_MOST = 100_000_000  # rules times tags; a page saved with all its styles has a tenth


def inlined(markup: str, sheets: Sequence[str]) -> str:
    """Return sanitized `markup` with the styles of its page written into its elements.

    Raises LyfzError where no page has so many, or where the library is not installed.
    """
    css = _TAG.sub("", "\n".join(sheets))
    if not TELLING.search(css):
        return markup
    if css.count("{") * markup.count("<") > _MOST:
        raise LyfzError("more styles than any page has")
    try:
        from css_inline import CSSInliner, InlineError
    except ImportError:
        raise LyfzError("reading this page needs css-inline: pip install 'lyfz[import]'") from None
    try:
        inliner = CSSInliner(load_remote_stylesheets=False, extra_css=css)
        return str(inliner.inline(markup))
    except (InlineError, ValueError):  # styles that are none
        return markup


def hides(style: str) -> bool:
    """Whether an element with this style is hidden, with all that it holds."""
    return _HIDING.search(style) is not None


def numbers(style: str) -> str:
    """Return in which style a list is numbered, "" where its own does not say."""
    return "".join(_LIST.findall(style)[-1:]).lower()
