"""Web archive (MHTML, also named .mht or .doc) -> the page in it. It must not know what it says."""

import re

from lyfz.errors import LyfzError

_START = re.compile(
    rb"\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Content-Type)\s*:", re.IGNORECASE
)


def is_mhtml(head: bytes) -> bool:
    """Whether a file that begins so is a web archive: a message of mail."""
    return _START.match(head) is not None


def pages(data: bytes) -> list[tuple[bytes, str]]:
    """Return the pages of a web archive and their addresses; the outermost one comes first.

    Raises LyfzError where there is none.
    """
    from email import message_from_bytes

    parts = [
        (part.get_payload(decode=True), str(part.get("Content-Location", "")))
        for part in message_from_bytes(data.lstrip()).walk()
        if part.get_content_type() in ("text/html", "application/xhtml+xml")
    ]
    if not parts:
        raise LyfzError("a web archive (MHTML) without a page; save the page again, as .html")
    return [(page, address) for page, address in parts if isinstance(page, bytes)]
