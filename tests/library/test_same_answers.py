"""A collection answers as the files that it was made from, whatever is in them and is asked."""

from pathlib import Path
from random import Random

import pytest
import yaml
from conftest import Run

from lyfz.library import pairs

PIECES = (
    "行 政 复议 案件 12 件 ， 。 ； 《 》 ( ） “ ' KTV ktv s ſ İ ı K ⼒ 力 \ue000 □ １２ 😀".split()
)
PIECES += ["\n", " ", '"']
PATTERNS = [
    "复.?议",
    "(行|政)件",
    "(?i:ktv)+",
    "行(?=政)",
    "(?!力)件",
    r"(s)\1",
    "[^行]政",
    "(12)?件",
    "^行",
]
LETTERS = "fuyi xz anjian aj li xzfy f-0 quiz ktv 復議".split()


def written(random: Random, most: int) -> str:
    return "".join(random.choices(PIECES, k=random.randint(1, most))).strip() or "件"


def report_text(random: Random, name: str) -> str:
    """Return a report file of a few sections, some of them with a figure."""
    sections = []
    for number in range(random.choice([1, 2, 9])):
        text = f"一、事项。{written(random, 12)}第{number}项"
        figure = {"id": f"f-{number}", "name": written(random, 3), "value": number, "unit": "项"}
        figure |= random.choice([{}, {"basis": "target", "concept": "law-quizzes"}])
        figures = (
            {"indicators": [figure | {"quote": f"第{number}项"}]} if random.random() < 0.5 else {}
        )
        sections.append({"kind": "work", "text": text} | figures)
    head = {"id": name, "title": None, "region": random.choice(["甲县", "大甲县", "乙县"])}
    file = {
        "format": 1,
        "report": head | {"year": random.randint(2021, 2023)},
        "sections": sections,
    }
    if any("indicators" in section for section in sections[:1]):
        file["aliases"] = {"f-old": "f-0"}
    return yaml.safe_dump(file, allow_unicode=True)


def question(random: Random) -> list[str]:
    words = [written(random, 2) for _ in range(random.choice([1, 1, 2]))]
    patterns = [random.choice(PATTERNS) for _ in words]
    options = random.choice([[], ["-c"], ["-l"], ["-C", "1"], ["-n", "2"], ["-s", "1"], ["--any"]])
    which = random.choice([[], [], ["--region", "甲县"], ["--region", "甲"], ["--year", "2022"]])
    asked = random.choice(
        [
            ["search", *options, *words],
            ["search", *options, "-E", *patterns],
            ["search", *options, "-i", "--json", *words],
            ["indicators", *words],
            ["citations", *words],
            ["get", "f-0", "f-1"],
            ["compare", "--basis", "target", random.choice(["law-quizzes", "law", *words])],
            ["compare", "--missing", "law-quizzes"],
            ["get", "f-old", "--json"],
            ["get", random.choice(["f-1", "f", "law-quizzes", "fuyi", "xz", *words])],
            ["get", "f-0", random.choice(["xz", *words])],
            [random.choice(["search", "indicators", "citations"]), random.choice(LETTERS)],
        ]
    )
    return [asked[0], *which, *asked[1:]]


@pytest.mark.parametrize("seed", range(2))
def test_files_and_their_collection_answer_alike(
    ask: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Blocks that are full, and reports that were put in once more, taken out, put in late."""
    monkeypatch.setattr(pairs, "BLOCK", 8)
    random = Random(seed)  # noqa: S311
    folder, database = tmp_path / "reports", tmp_path / "all.db"
    folder.mkdir()
    unlike = []
    for step in range(3):
        for number in range(10) if step == 0 else random.choices(range(10 + 4 * step), k=4):
            path = folder / f"r{number:02}.yaml"
            path.write_text(report_text(random, path.stem), encoding="utf-8")
        if step:
            random.choice(list(folder.iterdir())).unlink()
        assert ask("collect", folder, "-o", database, "--prune").returncode == 0
        ids = ask("info", "-r", database, "--columns", "report").stdout.decode().split()[1:]
        files = [word for name in ids for word in ("-r", folder / f"{name}.yaml")]
        for _ in range(20):
            verb, *words = question(random)
            one, other = (
                ask(verb, *source, *words, env={"TZ": "UTC"})
                for source in (files, ["-r", database])
            )
            if (one.stdout, one.stderr, one.returncode) != (
                other.stdout,
                other.stderr,
                other.returncode,
            ):
                unlike.append([verb, *words])
    assert unlike == []
