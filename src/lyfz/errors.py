"""The one exception for a mistake that a person can mend. It must not know how it is shown."""

from collections.abc import Mapping


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
        super().__init__(*(f"{absent}; {hint}" for absent, hint in hints.items()))
        self.hints = hints


class CollectionError(LyfzError):
    """A collection cannot be read or written, whatever the report."""
