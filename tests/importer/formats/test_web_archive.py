"""Web archives, as browsers and Word save them."""

from email.message import EmailMessage

import pytest

from lyfz import LyfzError
from lyfz.importer.formats.detect import read_document
from lyfz.importer.formats.document import Document
from samples import page

SENTENCE = "全县开展法治宣传活动21场次，受众1.2万人。"
URL = "http://a.gov.cn/1.htm"


def archive(*pages: bytes, encoding: str = "quoted-printable", name: str = "text/html") -> bytes:
    """A web archive of these pages, with a picture."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = URL
    message["Subject"] = "=?utf-8?Q?=E7=94=B2?="
    message.make_related()
    for at, data in enumerate(pages):
        message.add_related(data, *name.split("/"), cte=encoding)
        for part in list(message.iter_parts())[at:]:
            part["Content-Location"] = URL
    message.add_related(b"\x89PNG", "image", "png")
    return message.as_bytes()


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a.doc", "-"])
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_the_page_of_an_archive_is_read(name: str, encoding: str, charset: str) -> None:
    """Its words come together again, and where it was saved from is told."""
    body = page(f"<div id=zoom>{SENTENCE}</div>").encode(charset)
    for before in (b"", b"\r\n"):
        assert read_document(name, before + archive(body, encoding=encoding)) == Document(
            (SENTENCE,), (("canonical", URL),)
        )


def test_an_archive_whose_page_shows_nothing_is_refused() -> None:
    """Its frames are other pages, to be opened and saved for themselves."""
    shell = page("<iframe src=a.htm></iframe>").encode()
    with pytest.raises(LyfzError, match="the page shows no text"):
        read_document("a", archive(shell, page(f"<p>{SENTENCE}</p>").encode()))


def test_an_archive_without_a_page_is_refused() -> None:
    """It is some mail."""
    with pytest.raises(LyfzError, match="a web archive \\(MHTML\\) without a page; save the page"):
        read_document("a", archive(b"a", name="text/css"))


@pytest.mark.parametrize("line", ["标题：甲", "Title: 甲", "Contents: 甲\nMIME-Version 甲"])
def test_a_text_that_begins_like_a_message_is_none(line: str) -> None:
    """Only what tells a kind of content does."""
    assert read_document("a.txt", line.encode()).paragraphs == tuple(line.splitlines())
