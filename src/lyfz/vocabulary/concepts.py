"""The common vocabulary: what reports count, each concept with the words by which it is known.

Read from what was compiled of data/vocabulary.yaml, in a checkout from the YAML itself. It must
not know how a figure is matched with a concept.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any, Literal, NamedTuple

from lyfz.model import Basis

Place = Literal["name", "clause", "sentence", "nowhere"]
_WHERE: dict[str, Place] = {"@": "clause", "^": "sentence", "!": "nowhere"}


class Part(NamedTuple):
    """Equal words, one of which stands `where`: 受理 or 收到. It may lack if not `needed`."""

    words: tuple[str, ...]
    where: Place
    needed: bool


class Concept(NamedTuple):
    """Something that reports count: `reconsideration-accepted`, 行政复议受理件数.

    `type` tells an act of the year (`flow`) from what there is (`stock`) and from a share (`rate`).
    The units of one of `families` count the same; 人次 and 人 are two. `official` is the table and
    column of the state's statistics that it comes from. `also` are words that a name may have
    besides; where one of `barred` stands, it is something else.
    """

    id: str
    name: str
    type: Literal["flow", "stock", "rate"]
    families: tuple[tuple[str, ...], ...]
    wordings: tuple[tuple[Part, ...], ...]
    also: tuple[str, ...]
    barred: tuple[Part, ...]
    official: str | None
    broader: str | None
    example: str
    near_miss: str

    def is_usual(self, basis: Basis) -> bool:
        """Whether a figure on this basis is the year's: what was done, or what there is by then."""
        return basis == "year" or (basis == "to-date" and self.type == "stock")

    @property
    def words(self) -> Iterator[str]:
        """Yield the words by which it is known."""
        parts = (part for wording in self.wordings for part in wording if part.where != "nowhere")
        return (word for part in parts for word in part.words)

    @property
    def units(self) -> tuple[str, ...]:
        """All units that a figure of it may have."""
        return tuple(chain.from_iterable(self.families))


class Vocabulary(NamedTuple):
    """The concepts, and the words of a name that do not change what is counted.

    `fillers` may stand anywhere; the others are regular expressions: `fronts` of who did it or
    when, `ends` of what lyfz puts behind a name, `topics` of what tells a sentence's subject.
    """

    concepts: tuple[Concept, ...]
    fillers: tuple[str, ...]
    fronts: str
    ends: str
    topics: str

    def __hash__(self) -> int:
        """By identity: the same one is asked for every figure."""
        return id(self)


@cache
def by_id() -> dict[str, Concept]:
    """Return the concepts of the vocabulary by their ids, in its order."""
    return {concept.id: concept for concept in vocabulary().concepts}


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary that was compiled into the wheel; a checkout reads its YAML."""
    try:
        compiled: Vocabulary = import_module("lyfz.vocabulary.compiled").VOCABULARY
    except ModuleNotFoundError:
        return read((Path(__file__).parents[3] / "data" / "vocabulary.yaml").read_text("utf-8"))
    return compiled


def read(text: str) -> Vocabulary:
    """Return the vocabulary that the YAML of data/vocabulary.yaml holds."""
    import yaml  # late: what is installed has it compiled

    # By libyaml, where it is there: in Python alone it takes a second.
    data = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    concepts = tuple(_concept(entry, data) for entry in data["concepts"])
    fronts, ends, topics = ("|".join(data[key]) for key in ("fronts", "ends", "topics"))
    fillers = tuple(data["fillers"])
    return Vocabulary(concepts, fillers, f"^(?:{fronts})*", f"(?:{ends})+$", topics)


def _concept(entry: Mapping[str, Any], data: Mapping[str, Any]) -> Concept:
    barred = [*entry.get("not", ()), *(data["acts"] if entry["type"] == "stock" else ())]
    also = [*entry.get("also", ()), *(data["fields"] if entry.get("fields") else ())]
    return Concept(
        entry["id"],
        entry["name"],
        entry["type"],
        tuple(tuple(units) for group in entry["unit"].split() for units in data["units"][group]),
        tuple(chain.from_iterable(map(_wordings, entry["wordings"]))),
        tuple(also),
        tuple(map(_part, barred)),
        entry.get("official"),
        entry.get("broader"),
        entry["example"],
        entry["near_miss"]["clause"],
    )


def _wordings(printed: str) -> Iterator[tuple[Part, ...]]:
    """Read one; a part with ~ stands in the name or, as one with ^, in the sentence."""
    for mark in ("", "^") if "~" in printed else ("",):
        yield tuple(map(_part, printed.replace("~", mark).split()))


def _part(printed: str) -> Part:
    """Read 受理|收到, @受理 of the clause, ^受理 of the sentence, !受理, (受理) not needed."""
    needed = not printed.startswith("(")
    words = printed.lstrip("@^!") if needed else printed[1:-1]
    where = _WHERE.get(printed[0], "name")
    return Part(tuple(sorted(words.split("|"), key=len, reverse=True)), where, needed)
