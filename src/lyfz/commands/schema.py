"""`lyfz schema`: what files and outputs look like, for editors and other programs."""

from typing import Annotated

import typer

from lyfz.commands.options import choice
from lyfz.locale import _, listing
from lyfz.outcome import Outcome
from lyfz.schema import NAMES
from lyfz.schema import schema as described


def schema(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help=_("One of {names}.", names=listing(NAMES)), **choice(*NAMES)
        ),
    ] = "report",
) -> Outcome:
    """Print a JSON Schema: of the file, or of a command."""
    from json import dumps

    return Outcome(dumps(described(name), ensure_ascii=False, indent=2) + "\n", machine=True)
