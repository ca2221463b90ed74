"""The one exception for a mistake that a person can mend. It must not know how it is shown."""

from collections.abc import Mapping

from lyfz.locale import _, word


class LyfzError(Exception):
    """One or more mistakes, each a line that says what stands there and what was expected."""

    def __init__(self, *messages: str) -> None:
        super().__init__(*messages)
        self.messages = messages

    def __str__(self) -> str:
        return "\n".join(self.messages)


class AbsentError(LyfzError):
    """A report has not what is asked for; of several, another may have it.

    `hints` tell for each thing that is absent, such as "no section '9'", what to type instead.
    """

    def __init__(self, hints: Mapping[str, str]) -> None:
        sentences = (_("{absent}; {hint}", absent=each, hint=hints[each]) for each in hints)
        super().__init__(*sentences)
        self.hints = hints


class CollectionError(LyfzError):
    """A collection cannot be read or written, whatever the report."""


def system_reason(error: OSError) -> str:
    """Return why the system refuses something, in the reader's language where that is common."""
    return word("system", error.strerror or str(error))
