"""Whether a table of words has an entry too many: taken out, its example must be read otherwise."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any

import pytest
import rjieba

from lyfz.chinese import table, words


def needless(
    module: ModuleType,
    read: Callable[[Any], object],
    entries: Iterable[Any] = (),
    readers: tuple[ModuleType, ...] = (),
) -> list[Any]:
    """Return those of a module's `entries` without which `read` makes the same of them.

    `readers` are other modules that remember what the table says.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(table, "read", cache(table.read))
        everything = module.entries()
        with_all = [(entry, read(entry)) for entry in entries or everything]
        same = []
        for entry, reading in with_all:
            others = tuple(other for other in everything if other != entry)
            with _entries(module, others, entry.example, readers):
                if read(entry) == reading:
                    same.append(entry)
    return same


@contextmanager
def _entries(
    module: ModuleType, entries: tuple[Any, ...], text: str, readers: tuple[ModuleType, ...]
) -> Iterator[None]:
    """Let a module have these entries only, as far as `text` is read."""
    caches = [
        value.cache_clear
        for each in (module, *readers)
        for value in vars(each).values()
        if hasattr(value, "cache_clear")
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "entries", lambda: entries)
        if module is words:
            there = tuple(entry for entry in entries if entry.word in text)
            patch.setattr(words, "dictionary", lambda: _dictionary(there))
        for forget in caches:
            forget()
        yield
    for forget in caches:
        forget()


_mended = words.dictionary.__wrapped__


@cache
def _dictionary(entries: tuple[words.Word, ...]) -> rjieba.Jieba:
    """Return a dictionary of its own with these entries: jieba takes back none."""
    jieba = rjieba.Jieba()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words, "entries", lambda: entries)
        patch.setattr(rjieba, "add_word", jieba.add_word)
        _mended()
    return jieba
