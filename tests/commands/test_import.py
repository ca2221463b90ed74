"""`lyfz import`, `check` and `schema` as they are typed."""

import gc
import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import BUNDLED, ENVIRONMENT, PROGRAM, SMALL, Run, Terminal, posix_only
from docx.package import Package

from lyfz.reportfile.loader import load
from samples import docx, p

PAGE = Path(__file__).parents[1] / "data" / "linyou-2023.txt"
HTML = """<html><head><meta charset="gb2312"><title>小县政府网</title></head><body>
<div>首页 2024-06-01</div><div id="zoom"><p>小县2023年度法治政府建设工作总结</p>
<p>发布时间：2024-01-25</p><p>一、普法。发放普法书籍<span>1</span><span>5</span>册。</p>
<p>二、存在的问题</p><p>三、下一步打算</p></div></body></html>"""


def lines(data: bytes) -> list[str]:
    return data.decode("utf-8").splitlines()


def test_a_page_goes_to_standard_output_and_its_summary_to_standard_error(ask: Run) -> None:
    """So that the YAML can be piped on."""
    done = ask("import", PAGE)
    assert done.returncode == 0
    assert ask("check", "-", stdin=done.stdout).returncode == 0
    assert lines(done.stderr)[0] == (
        f"lyfz: {PAGE}: 麟游县2023年度法治政府建设工作总结: 2023, 9 parts, 34 sections, 57 figures"
    )
    assert f"lyfz: {PAGE}: look at: no source found" in lines(done.stderr)
    assert f"lyfz: {PAGE}: left out: 公开制度" in lines(done.stderr)


def test_a_pipe_may_bring_text_or_html_in_any_chinese_encoding(ask: Run, tmp_path: Path) -> None:
    """As `curl … | lyfz import -` does."""
    for data in (HTML.encode("gb18030"), HTML.replace("gb2312", "utf-8").encode()):
        done = ask("import", "-", "-o", tmp_path / "a.yaml", "--force", stdin=data)
        assert (done.returncode, done.stdout) == (0, b"")
        report = load(tmp_path / "a.yaml")
        assert report.published == "2024-01-25"
        assert [(f.value, f.unit) for f in report.indicators] == [(15, "册")]
        assert [part.kind for part in report.sections] == ["work", "problems", "plan"]


def test_a_file_that_exists_is_not_written_over_unasked(ask: Run, tmp_path: Path) -> None:
    """--force does."""
    path = tmp_path / "a.yaml"
    path.write_text("mine", encoding="utf-8")
    done = ask("import", PAGE, "-o", path)
    assert done.returncode == 2
    assert lines(done.stderr) == [f"lyfz: {path}: exists; --force writes over it"]
    assert path.read_text("utf-8") == "mine"
    assert ask("import", PAGE, "-o", path, "--force").returncode == 0
    assert len(load(path).indicators) == 57


def test_a_draft_is_not_given_the_name_of_another_format(ask: Run, tmp_path: Path) -> None:
    """A spreadsheet that holds YAML opens nowhere."""
    done = ask("import", PAGE, "-o", tmp_path / "a.xlsx", "--force")
    assert (done.returncode, lines(done.stderr)) == (
        2,
        [f"lyfz: -o {tmp_path}/a.xlsx: a draft is YAML; expected FILE.yaml (or FILE.db)"],
    )
    assert not [*tmp_path.iterdir()]


def test_no_page_takes_the_place_of_what_it_was_made_from(ask: Run, tmp_path: Path) -> None:
    """Not even with --force; and it stands beside a file, or nowhere."""
    source = tmp_path / "a.html"
    source.write_text(HTML, "utf-8")
    for target in ("a.yaml", "../" + tmp_path.name + "/a.yml"):
        done = ask("import", source, "-o", tmp_path / target, "--page", "--force")
        assert done.returncode == 2
        assert "would be written over" in done.stderr.decode()
        assert source.read_text("utf-8") == HTML
        assert [*tmp_path.iterdir()] == [source]
    done = ask("import", source, "--page")
    assert (done.returncode, lines(done.stderr)) == (
        2,
        ["lyfz: --page: stands beside a draft; expected -o FILE.yaml or -o FOLDER"],
    )
    assert ask("import", source, "-o", tmp_path / "b.yaml", "--page").returncode == 0
    assert "发放普法书籍15册" in (tmp_path / "b.html").read_text("utf-8")


def test_a_draft_and_its_page_are_written_both_or_none(ask: Run, tmp_path: Path) -> None:
    """And what is said of them is true."""
    source, draft, beside = (tmp_path / name for name in ("甲.txt", "乙.yaml", "乙.html"))
    source.write_bytes(PAGE.read_bytes())
    beside.mkdir()
    done = ask("import", source, "-o", draft, "--page", "--force")
    assert (done.returncode, lines(done.stderr)) == (
        2,
        [f"lyfz: {beside}: Is a directory; nothing was written"],
    )
    assert not draft.exists()
    beside.rmdir()
    draft.write_text("mine", "utf-8")
    done = ask("import", source, "-o", draft, "--page")
    assert lines(done.stderr) == [f"lyfz: {draft}: exists; --force writes over it"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["乙.yaml", "甲.txt"]


def test_a_page_that_was_made_of_a_draft_is_no_source(ask: Run, tmp_path: Path) -> None:
    """It is passed over in a folder, and refused by name, however it was saved."""
    source = tmp_path / "甲.txt"
    source.write_bytes(PAGE.read_bytes())
    for _time in range(2):
        assert ask("import", tmp_path, "-o", tmp_path, "--page", "-j", "1").returncode == 0
        assert sorted(path.name for path in tmp_path.iterdir()) == ["甲.html", "甲.txt", "甲.yaml"]
    html = (tmp_path / "甲.html").read_bytes()
    saved = b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + html
    for name, data in (("a.html", html), ("b.txt", html), ("c.mhtml", saved)):
        (tmp_path / name).write_bytes(data)
        done = ask("import", tmp_path / name)
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.decode().endswith(
            "a page that lyfz made of a draft; import what that was drafted from\n"
        )


def test_a_folder_goes_to_a_folder_and_one_bad_source_does_not_stop_it(
    ask: Run, tmp_path: Path
) -> None:
    """Exit 2, the rest done, nothing half-written."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "a.html").write_bytes(HTML.encode("gb18030"))
    (pages / "b.pdf").write_bytes(b"%PDF-1.4 broken")
    (pages / "c.txt").write_bytes(PAGE.read_bytes())
    (pages / "d.yaml").write_bytes(b"not looked at")
    done = ask("import", pages, "-o", tmp_path / "out", "-j", "1")
    assert (done.returncode, done.stdout) == (2, b"")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.yaml", "c.yaml"]
    assert any("b.pdf" in line for line in lines(done.stderr))


def test_what_is_not_read_in_a_folder_is_named_with_what_to_do(ask: Run, tmp_path: Path) -> None:
    """Once, and not where it was saved anew beside; pictures and hidden files are none."""
    for name in ("a.rtf", "b.rtf", "c.png", ".d.rtf", "~$b.txt"):
        (tmp_path / name).write_bytes(b"{\\rtf1")
    (tmp_path / "b.txt").write_bytes(PAGE.read_bytes())
    done = ask("import", tmp_path, "-o", tmp_path / "out", "-j", "1")
    assert done.returncode == 2
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["b.yaml"]
    assert [line for line in lines(done.stderr) if "rtf" in line] == [
        f"lyfz: {tmp_path / 'a.rtf'}: an RTF file; save it as .docx",
        f"lyfz: {tmp_path / 'out'}: 1 written, 1 not read: a.rtf",
    ]


def test_folders_within_a_folder_are_those_of_the_drafts(ask: Run, tmp_path: Path) -> None:
    """Without hidden ones, and without what a browser saved beside a page."""
    made = ("a.html", "甲/a.htm", "甲/乙/b.html")
    for name in (*made, ".x/c.html", "a_files/d.html", "甲/a.files/x/e.html", "甲/乙/.f.html"):
        page = tmp_path / "pages" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_bytes(HTML.encode("gb18030"))
    out = tmp_path / "out"
    for said in ("3 written", "3 there already (--force writes over them)"):
        done = ask("import", tmp_path / "pages", "-o", out, "-j", "1")
        assert lines(done.stderr)[-1] == f"lyfz: {out}: {said}"
    drafts = [path for path in sorted(out.rglob("*")) if path.is_file()]
    assert drafts == [(out / name).with_suffix(".yaml") for name in made]
    assert {load(path).id for path in drafts} == {f"xiaoxian-2023{n}" for n in ("", "-2", "-3")}


def test_a_batch_makes_no_file_and_no_id_twice(ask: Run, tmp_path: Path) -> None:
    """Whatever the sources are called, and says which is which."""
    for name, place in (("2022.html", "陈仓区"), ("2022.htm", "岐山县"), ("b.htm", "陈仓区")):
        text = f"<p>{place}2022年度法治政府建设工作总结</p><p>一、普法。发书5册。</p>"
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = ask("import", tmp_path, "-o", tmp_path / "out", "-j", "1")
    made = {path.name: load(path).id for path in (tmp_path / "out").iterdir()}
    assert made == {
        "2022.yaml": "qishan-2022",
        "2022-2.yaml": "chencang-2022",
        "b.yaml": "chencang-2022-2",
    }
    said = done.stderr.decode()
    assert (
        f"2022.html: look at: written to {tmp_path / 'out' / '2022-2.yaml'}, as another source"
        in said
    )
    assert "another report has the id chencang-2022; this one is chencang-2022-2" in said


def test_many_sources_show_their_progress_on_a_terminal(
    terminal: Callable[..., Terminal], tmp_path: Path
) -> None:
    """The bar makes way for the summaries and is gone at the end; names are no markup of rich's."""
    names = ("[red]:smile:.txt", "b.txt")
    for name in names:
        (tmp_path / name).write_bytes(PAGE.read_bytes())
    seen: Terminal = terminal("import", tmp_path, "-o", tmp_path / "out", columns=200)
    assert b"importing" in seen.raw
    summaries = [line for line in seen.lines if "57 figures" in line]
    assert [line.split(": ")[1] for line in summaries] == [f"{tmp_path}/{name}" for name in names]
    assert all(line.startswith(f"lyfz: {tmp_path}/") for line in seen.lines)
    assert seen.status == 0


@posix_only
def test_messages_come_while_the_work_goes_on(tmp_path: Path) -> None:
    """The first is there before the last page can be read."""
    os.mkfifo(tmp_path / "pipe")
    process = subprocess.Popen(
        [*PROGRAM, "import", str(PAGE), str(tmp_path / "pipe"), "-o", str(tmp_path / "out")],
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    )
    assert process.stderr is not None
    assert process.stderr.readline().endswith(b"57 figures\n")
    (tmp_path / "pipe").write_bytes(PAGE.read_bytes())
    assert b"57 figures" in process.communicate(timeout=60)[1]
    assert process.returncode == 0


def test_what_a_source_was_read_from_is_not_kept(ask: Run, tmp_path: Path) -> None:
    """However many are imported, with the collector off, as it is in the program."""
    for number in range(40):
        body = p("甲县2023年度法治政府建设工作总结") + p("一、普法。")
        (tmp_path / f"{number}.docx").write_bytes(docx(body))
    gc.collect()
    gc.disable()
    try:
        assert ask("import", tmp_path, "-o", tmp_path, "-j", "1").returncode == 0
        kept = sum(isinstance(thing, Package) for thing in gc.get_objects())
    finally:
        gc.enable()
    assert kept == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.txt"], "none.txt: No such file or directory"),
        (
            ["http://a.cn/x.html"],
            "lyfz does not fetch; type: curl 'http://a.cn/x.html' | lyfz import -",
        ),
        ([str(PAGE), "b.txt"], "2 sources; expected -o FOLDER"),
        (["-"], "-: no text; expected a report"),
        ([""], "SOURCE: empty"),
        ([str(PAGE), "b.txt", "-o", str(PAGE)], "File exists; expected a folder"),
        ([str(PAGE), "-o", "x" * 300], "File name too long; nothing was written"),
    ],
)
def test_what_cannot_be_imported_says_why(ask: Run, arguments: list[str], said: str) -> None:
    """Exit 2, nothing on standard output."""
    done = ask("import", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_check_counts_errors_and_warnings_only_when_strict(ask: Run, tmp_path: Path) -> None:
    """0 clean, 1 findings, 2 could not read."""
    path = tmp_path / "a.yaml"
    path.write_text(SMALL, encoding="utf-8")
    sound = ask("check")
    assert sound.returncode == 0
    assert sound.stderr == b"lyfz: bundled: sound: 34 sections, 57 figures, 4,200 characters\n"
    done = ask("check", path, "--json")
    assert done.returncode == 0
    assert [(row["severity"], row["code"]) for row in json.loads(done.stdout)] == [
        ("warning", "missing-part")
    ]
    assert ask("check", path, "--strict").returncode == 1
    path.write_text(SMALL.replace("value: 3\n", "value: 4\n"), encoding="utf-8")
    assert ask("check", path).stderr == b""
    some = ask("check", path, BUNDLED, "-", stdin=Path(BUNDLED).read_bytes())
    assert some.returncode == 1
    assert some.stderr == b"lyfz: 2 files: sound: 68 sections, 114 figures, 8,400 characters\n"
    both = ask("check", path, "none.yaml")
    assert both.returncode == 2
    assert b"wrong-value" in both.stdout
    assert both.stderr.startswith(b"lyfz: none.yaml: No such file")


def test_check_holds_texts_against_their_page(ask: Run, tmp_path: Path) -> None:
    """The bundled report against the page it is of, and against another."""
    assert ask("check", "--source", PAGE).returncode == 0
    other = tmp_path / "other.txt"
    other.write_text(PAGE.read_text("utf-8").replace("118起", "119起"), encoding="utf-8")
    done = ask("check", "--source", other, "--no-headers")
    assert done.returncode == 1
    [row] = lines(done.stdout)
    assert row.split("\t")[3:5] == ["error", "text-differs"]


def test_check_explains_its_codes(ask: Run) -> None:
    """And names them all where one is unknown."""
    assert ask("check", "--explain", "unusual-date").stdout.decode() == (
        "A report on a year is published at its end or later, and by 1 April of the next.\n"
    )
    done = ask("check", "--explain", "nothing")
    assert done.returncode == 2
    assert b"expected not-yaml" in done.stderr


def test_schema_names_what_it_can_describe(ask: Run) -> None:
    """Exit 2 with the list for anything else."""
    assert json.loads(ask("schema", "check").stdout)["title"] == "lyfz check --json"
    done = ask("schema", "everything")
    assert done.returncode == 2
    assert b"expected report, info, sections" in done.stderr
