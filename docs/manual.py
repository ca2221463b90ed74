"""Writes the man pages, English and Chinese, of what the help is made of.

The build puts them into the wheel, so that `man lyfz` finds them. `python docs/manual.py zh`
prints one.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from textwrap import fill
from typing import Any

ROOT = Path(__file__).parents[1]
HEADINGS = {
    "en": ("NAME", "SYNOPSIS", "User Commands"),
    "zh": ("名称", "概要", "用户命令"),
}
PLACES = {"en": "man1/lyfz.1", "zh": "zh_CN/man1/lyfz.1"}  # below share/man
# Beside a Chinese character, but not before a mark that ends something, or behind one that opens.
CHINESE = r"[⺀-\uffef]"
BREAK = re.compile(
    rf"(?!^|$)(?<![\s（《“])(?![\s，。；：、）》”！？])(?:(?<={CHINESE})|(?={CHINESE}))"
)


def written(folder: Path) -> dict[str, Path]:
    """Write both pages below a folder; return them by their places below share/man."""
    for language, place in PLACES.items():
        file = folder / place
        file.parent.mkdir(parents=True, exist_ok=True)
        # A process has one language.
        environment = os.environ | {"LYFZ_LANG": language, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, __file__, language]
        file.write_bytes(subprocess.check_output(command, env=environment))
    return {place: folder / place for place in PLACES.values()}


def man(language: str) -> str:
    """Return the man page in the language of this process."""
    import typer

    from lyfz import __version__, cli
    from lyfz.commands.manual import page

    group: Any = typer.main.get_command(cli.app)
    top = typer.Context(group, info_name="lyfz", help_option_names=["-h", "--help"])
    whole = page(top)
    pages = {}
    for verb in cli.VERBS:
        command = group.get_command(top, verb)
        pages[verb] = page(typer.Context(command, info_name=verb, parent=top))
    shared = pages["info"].sections  # it has the shared options and no other
    commands, arguments, options, reports, output, examples, environment, codes = whole.sections
    said = {*whole.sections[options], *shared[reports], *shared[output]}
    name, synopsis, volume = HEADINGS[language]
    lines = [f'.TH LYFZ 1 {_released()} "lyfz {__version__}" "{volume}"', ".nh", ".ad l"]
    lines += [f".SH {name}", f"lyfz \\- {_escaped(whole.about[0])}"]
    lines += [f".SH {synopsis}", f".B {_escaped(whole.usage)}"]
    lines += [f".SH {commands.upper()}"]
    for each in pages.values():
        lines += [f".SS {_escaped(each.usage)}"]
        lines += "\n.PP\n".join(map(_escaped, each.about)).split("\n")
        own = [entry for of in (arguments, options, output) for entry in each.sections[of]]
        lines += _listed([entry for entry in own if entry not in said])
    for heading, entries in {
        reports: shared[reports],
        output: shared[output],
        options: whole.sections[options],
        environment: whole.sections[environment],
        codes: whole.sections[codes],
        examples: chain.from_iterable(each.sections[examples] for each in (whole, *pages.values())),
    }.items():
        lines += [f".SH {heading.upper()}", *_listed(entries)]
    return "\n".join(lines) + "\n"


def _listed(entries: Iterable[Any]) -> Iterator[str]:
    for term, text in entries:
        yield from (".TP", f".B {_escaped(term.strip())}", _escaped(text))


def _escaped(text: str) -> str:
    """Return a text as roff reads it, in lines that are broken at blanks.

    roff breaks Chinese nowhere by itself.
    """
    text = fill(text, 72, break_long_words=False, break_on_hyphens=False)
    text = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    text = BREAK.sub(r"\\:", text)
    return re.sub(r"^(?=[.'])", r"\\&", text, flags=re.MULTILINE)


def _released() -> str:
    """Return the day of the latest release."""
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    day = re.search(r"^## \[.*\] - ([0-9-]{10})$", changes, re.MULTILINE)
    return day[1] if day else "-"


if __name__ == "__main__":
    # pip lets a build forget where an editable install is.
    sys.path.insert(0, str(ROOT / "src"))
    sys.stdout.buffer.write(man(sys.argv[1]).encode())
