"""In which language the program speaks, and that nothing which it says lacks its Chinese."""

import subprocess
import sys
from pathlib import Path

import polib
import pytest
from conftest import ENVIRONMENT

import lyfz
from lyfz import locale

FOLDER = Path(lyfz.__file__).parent / "locale"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, None),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW.UTF-8"}, "zh"),
        ({"LANG": "zh"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_TIME": "en_US.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en:zh"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "fr:zh"}, "zh"),
        ({"LANG": "C", "LANGUAGE": "zh"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LYFZ_LANG": "en"}, "en"),
        ({"LC_ALL": "C", "LYFZ_LANG": "zh"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LYFZ_LANG": ""}, "zh"),
    ],
)
def test_the_language_is_the_one_that_gettext_would_choose(
    environment: dict[str, str], expected: str | None
) -> None:
    """And $LYFZ_LANG stands over all."""
    assert locale._named(environment) == expected


def test_the_compiled_catalogue_is_of_todays_source() -> None:
    """Else `pip install -e .` makes it again."""
    source = polib.pofile(str(FOLDER / "zh.po"))
    assert (FOLDER / locale.CATALOGUE).read_bytes() == source.to_binary()


def test_each_message_is_found_in_the_compiled_catalogue() -> None:
    """With its context, or its plural, as gettext joins them; what is not there is not."""
    catalogue = locale._catalogue()
    for entry in polib.pofile(str(FOLDER / "zh.po")):
        plural = f"\0{entry.msgid_plural}" if entry.msgid_plural else ""
        id = f"{entry.msgid_with_context}{plural}".encode()
        assert catalogue.find(id) == (entry.msgstr or entry.msgstr_plural[0])
    assert [catalogue.find(id) for id in (b"\1", b"nobody says this", b"\xff")] == [None] * 3


def test_a_list_in_a_sentence_is_written_as_its_language_does() -> None:
    """With a comma, or with the mark that parts a list in Chinese."""
    code = "from lyfz.locale import listing; print(ascii(listing(['a', 'b'])))"
    printed = [
        subprocess.check_output(
            [sys.executable, "-c", code], env=ENVIRONMENT | {"LYFZ_LANG": language}, text=True
        )
        for language in ("en", "zh")
    ]
    assert printed == ["'a, b'\n", "'a\\u3001b'\n"]


def test_a_checkout_that_was_never_installed_speaks_english(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its catalogue has not been compiled."""
    monkeypatch.setattr(locale, "CATALOGUE", "none.mo")
    monkeypatch.setattr(locale, "language", lambda: "zh")
    locale._catalogue.cache_clear()
    try:
        assert locale.listing(["a", "b"]) == "a, b"
    finally:
        locale._catalogue.cache_clear()
