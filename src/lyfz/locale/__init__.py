"""What is said to people, in their language: English as it stands in the code, Chinese from zh.po.

It must not know what is said, nor to which stream. Codes, ids and keys are never handed to it.
"""

import os
import sys
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache
from struct import unpack_from
from typing import Any, Literal

VARIABLE = "LYFZ_LANG"
CATALOGUE = "zh.mo"  # compiled from zh.po when the package is built or installed

Language = Literal["en", "zh"]


def _(message: str, **places: object) -> str:
    """Return a message in the reader's language, its `{places}` filled in."""
    translated = _translated(message) or message
    return translated.format(**places) if places else translated


def ngettext(one: str, many: str, n: int, **places: object) -> str:
    """Return the message for `n` things; `{n}` is one of its places."""
    translated = _translated(f"{one}\0{many}") or (one if n == 1 else many)
    return translated.format(n=n, **places)


def word(context: str, code: str) -> str:
    """Return how people call a code, such as the name of a column; itself where that is the word.

    `context` is what kind of code it is, for one word may be called in two ways.
    """
    return _translated(f"{context}\4{code}") or code


def code_and_word(context: str, code: str) -> str:
    """Return a code as it is typed, with how people call it where that is another word."""
    called = word(context, code)
    return code if called == code else _("{code} ({word})", code=code, word=called)


def listing(words: Iterable[str], most: int | None = None) -> str:
    """Return words as a list within a sentence: a, b, c; a, b… of more than `most`."""
    return _joined(_(", "), words, most)


def either(words: Iterable[str], most: int | None = None) -> str:
    """Return words of which one is to be chosen: a or b; a… of more than `most`."""
    return _joined(_(" or "), words, most)


def _joined(mark: str, words: Iterable[str], most: int | None) -> str:
    every = [*words]
    shown = every[:most]
    return mark.join(shown) + "…" * (len(shown) < len(every))


@cache
def language() -> Language:
    """Return the language of this process: that of its environment, else of Windows."""
    return _named(os.environ) or _of_windows() or "en"


def _named(environment: Mapping[str, str]) -> Language | None:
    """Return the first language that is set and known, English for one that is not.

    $LYFZ_LANG stands over all; else as gettext reads them: the first of LC_ALL, LC_MESSAGES and
    LANG that is not empty; LANGUAGE, a list, before it, unless that is C.
    """
    if own := environment.get(VARIABLE):
        return _known(own) or "en"
    variables = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, variables), "")
    if not locale:
        return None
    if locale.partition(".")[0] in ("C", "POSIX"):
        return "en"
    preferred = [*environment.get("LANGUAGE", "").split(":"), locale]
    return next(filter(None, map(_known, preferred)), "en")


def _known(locale: str) -> Language | None:
    name = locale.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return "zh" if name == "zh" else "en" if name == "en" else None


def _of_windows() -> Language | None:
    """Return the language in which Windows speaks to its user; None on other systems."""
    if sys.platform != "win32":
        return None
    import ctypes  # late: only Windows is asked

    primary = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
    return "zh" if primary == 0x04 else "en"  # LANG_CHINESE


def _translated(message: str) -> str | None:
    """Return the Chinese of a message by its id in the catalogue; None where English is spoken."""
    return None if language() == "en" else _catalogue().find(message.encode())


@cache
def _catalogue() -> "_Catalogue":
    # What pkgutil.get_data would do, without its import; from a zip, too.
    loader: Any = __spec__.loader
    path = os.path.join(os.path.dirname(__file__), CATALOGUE)  # noqa: PTH118, PTH120
    try:
        return _Catalogue(loader.get_data(path))
    except OSError:
        return _Catalogue(bytes(20))  # no message: a checkout that nobody has installed


class _Catalogue:
    """A file of gettext's (.mo), whose messages stand in the order of their ids.

    Each is looked up where it stands: gettext itself reads all of them, a thirtieth of a start.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.count, self.ids, self.texts = unpack_from("<3I", data, 8)

    def find(self, id: bytes) -> str | None:
        place = bisect_left(range(self.count), id, key=lambda at: self._at(self.ids, at))
        if place == self.count or self._at(self.ids, place) != id:
            return None
        return self._at(self.texts, place).decode()

    def _at(self, table: int, place: int) -> bytes:
        size, start = unpack_from("<2I", self.data, table + 8 * place)
        return self.data[start : start + size]
