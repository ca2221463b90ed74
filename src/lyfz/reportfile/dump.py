"""Report -> the text of a report file, as a person would write it.

The inverse of the loader: what is dumped loads back equal. It must not know where the text goes.
"""

from typing import Any

import yaml

from lyfz.model import Indicator, Kind, Report, Section
from lyfz.reportfile.format import MAPPINGS, VERSION

# YAML breaks lines at these too, and a block scalar could not tell them from line feeds.
_OTHER_BREAKS = ("\r", "\x85", "\u2028", "\u2029")


class _Words(str):
    """Official words, to be written as a block."""


class _Quoted(str):
    """A text that other YAML readers would take for something else."""


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    pass


def _represent_words(dumper: Any, words: _Words) -> yaml.ScalarNode:
    style = None if any(char in words for char in _OTHER_BREAKS) else "|"
    node: yaml.ScalarNode = dumper.represent_scalar("tag:yaml.org,2002:str", str(words), style)
    return node


def _represent_quoted(dumper: Any, text: _Quoted) -> yaml.ScalarNode:
    node: yaml.ScalarNode = dumper.represent_scalar("tag:yaml.org,2002:str", str(text), "'")
    return node


_Dumper.add_representer(_Words, _represent_words)
_Dumper.add_representer(_Quoted, _represent_quoted)


def dump(report: Report) -> str:
    """Return the file that `report` would be loaded from."""
    head = {key: getattr(report, key) for key in MAPPINGS["report"]}
    return emit(head, [_section(section, None) for section in report.sections])


def emit(head: dict[str, Any], sections: list[dict[str, Any]]) -> str:
    """Return the YAML of a report, given its head and its sections in the keys of the format."""
    if published := head.get("published"):
        head = head | {"published": _Quoted(published)}
    file = {"format": VERSION, "report": head, "sections": sections}
    text: str = yaml.dump(
        file, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31 - 1
    )
    return text


def section(
    text: str, kind: Kind | None, title: str | None, indicators: list[dict[str, Any]]
) -> dict[str, Any]:
    """Return a section in the keys of the format, those left out that say nothing."""
    written = {"kind": kind, "title": title, "text": _Words(text), "indicators": indicators}
    return {key: value for key, value in written.items() if value}


def _section(node: Section, above: Kind | None) -> dict[str, Any]:
    written = section(
        node.text,
        None if node.kind == above else node.kind,
        None if node.label else node.title,
        [_indicator(figure) for figure in node.indicators],
    )
    if node.sections:
        written["sections"] = [_section(child, node.kind) for child in node.sections]
    return written


def _indicator(figure: Indicator) -> dict[str, Any]:
    """In the order of the format, without what goes without saying."""
    written = {key: getattr(figure, key) for key in MAPPINGS["indicator"]}
    if figure.qualifier == "exact":
        del written["qualifier"]
    if figure.upper is None:
        del written["upper"]
    return written
