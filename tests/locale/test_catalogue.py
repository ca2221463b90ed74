"""Whatever the program says has its Chinese, with the same places, in Chinese punctuation."""

import re
from string import Formatter

import polib

import catalogue
from catalogue import Message

ENTRIES = {
    Message(entry.msgctxt, entry.msgid, entry.msgid_plural or None): entry
    for entry in polib.pofile(str(catalogue.CATALOGUE))
}
CHINESE = {
    message: str(entry.msgstr or entry.msgstr_plural.get(0, ""))
    for message, entry in ENTRIES.items()
}
CALLS = [*catalogue.calls()]
# Translates what a verb's function says of itself, which is its help.
HELP = "cli.py"
# What is typed, and names, in Latin letters.
TYPED = re.compile(
    r"\b(?:lyfz|pip|curl|iconv)(?: [^\s（）；。，]+)+|\{\w+(?::\w+)?\}|'[^']*'|[\w-]*\.\w+"
)


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_the_catalogue_holds_just_what_the_program_says() -> None:
    """`python docs/catalogue.py` adds what is new and drops what is gone, in order of file."""
    assert [*ENTRIES] == [*catalogue.messages()]


def test_every_message_has_its_chinese() -> None:
    """Nothing is left in English, not even in part."""
    assert not [message for message, text in CHINESE.items() if not text]
    english = re.compile(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}")
    assert not [text for text in CHINESE.values() if english.search(TYPED.sub("", text))]
    assert not [entry.msgid for entry in ENTRIES.values() if entry.fuzzy]


def test_both_languages_have_the_same_places() -> None:
    """What is filled in has a place in each sentence."""
    assert not [
        (message.one, text)
        for message, text in CHINESE.items()
        if text and not message.context
        if not places(message.many or message.one) == places(message.one) == places(text)
    ]


def test_every_place_is_filled_in_where_the_message_is_said() -> None:
    """Unless none is: such a template is filled in elsewhere."""
    filled = {
        f"{call.file}:{call.line}": (call.arguments[0], call.places)
        for call in CALLS
        if call.function == "ngettext" or (call.function == "_" and call.places)
    }
    assert not [
        where
        for where, (message, given) in filled.items()
        if message is not None and places(message) - {"n"} != given - {"n"}
    ]


def test_every_message_is_literal() -> None:
    """Otherwise nobody could find it, and it would stay in English."""
    unclear = {
        call.file for call in CALLS if call.function != "word" and None in call.arguments[:1]
    }
    assert unclear <= {HELP}


def test_chinese_has_its_own_punctuation() -> None:
    """Half width beside Chinese characters looks like a slip; full width fits among them."""
    half = re.compile(r"[一-鿿][,.;:?!()'\"]|[,;:?!(][一-鿿]")
    assert not [text for text in CHINESE.values() if half.search(TYPED.sub("", text))]
