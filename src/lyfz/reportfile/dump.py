"""Report -> the text of a report file, as a person would write it.

The inverse of the loader: what is dumped loads back equal. It must not know where the text goes.
"""

from typing import Any

import yaml

from lyfz.model import Indicator, Kind, Report, Section, plain
from lyfz.reportfile.format import DEFAULTS, MAPPINGS, VERSION

# YAML breaks lines at these too, and a block scalar could not tell them from line feeds.
_OTHER_BREAKS = ("\r", "\x85", "\u2028", "\u2029")
_PRIVATE_USE = range(0xE000, 0xF900)
_TEXT = "tag:yaml.org,2002:str"


class _Words(str):
    """Official words, to be written as a block."""


class _Quoted(str):
    """A text that other YAML readers would take for something else."""


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    def words(self, words: _Words) -> Any:
        return self.represent_scalar(_TEXT, str(words), "|")

    def quoted(self, text: _Quoted) -> Any:
        return self.represent_scalar(_TEXT, str(text), "'")

    def number(self, value: float) -> Any:
        return self.represent_scalar("tag:yaml.org,2002:float", plain(value))


_Dumper.add_representer(_Words, _Dumper.words)
_Dumper.add_representer(_Quoted, _Dumper.quoted)
_Dumper.add_representer(float, _Dumper.number)


def dump(report: Report) -> str:
    """Return the file that `report` would be loaded from."""
    text = _dumped(report, "\t")
    if "\\t" in text:
        # YAML's writer puts no tab into a block; a character that the file lacks stands in for it.
        spare = next(char for char in map(chr, _PRIVATE_USE) if char not in text)
        text = _dumped(report, spare).replace(spare, "\t")
    return text


def _dumped(report: Report, tab: str) -> str:
    head = {key: getattr(report, key) for key in MAPPINGS["report"]}
    if report.published:
        head["published"] = _Quoted(report.published)
    sections = [_section(section, None, tab) for section in report.sections]
    aliases = {old: figure.id for figure in report.indicators for old in figure.aliases}
    file = {"format": VERSION, "report": head, "sections": sections}
    if aliases:
        file["aliases"] = aliases
    text: str = yaml.dump(
        file, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31 - 1
    )
    return text


def _section(section: Section, above: Kind | None, tab: str) -> dict[str, Any]:
    """Keys in the order of the format, those left out that a reader fills in."""
    # A block cannot begin with a tab, nor hold other breaks: such words are quoted.
    block = section.text[:1] != "\t" and not set(_OTHER_BREAKS) & set(section.text)
    written = {
        "kind": None if section.kind == above else section.kind,
        "title": None if section.label else section.title,
        "text": _Words(section.text.replace("\t", tab)) if block else section.text,
        "indicators": [_indicator(figure) for figure in section.indicators],
        "sections": [_section(below, section.kind, tab) for below in section.sections],
    }
    return {key: value for key, value in written.items() if value}


def _indicator(figure: Indicator) -> dict[str, Any]:
    """Keys in the order of the format, defaults left out."""
    keys = MAPPINGS["indicator"]
    written = {key: getattr(figure, key) for key in keys}
    return {
        key: value
        for key, value in written.items()
        if keys[key].required or value != DEFAULTS.get(key)
    }
