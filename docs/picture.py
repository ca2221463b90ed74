"""Draw the README's pictures from the program's own output: python docs/picture.py

Each run of wide or narrow characters is set to the cells it takes in a terminal, so that columns
line up whatever fonts a browser has; nothing is fetched from anywhere.
"""

import os
import re
import subprocess
import sys
from html import escape
from pathlib import Path

from rich.cells import cell_len

COMMAND = ["indicators", "-s", "2"]
OUTPUT = Path(__file__).with_name("indicators.svg")
COMPARISON = ["compare", "-r", str(OUTPUT.parents[1] / "examples" / "reports"), "资料", "信访"]
COMPARISON += ["-o", str(OUTPUT.with_name("compare.svg"))]
LANGUAGE = os.environ | {
    "LYFZ_LANG": "en"
}  # of the README that shows them, wherever they are drawn
CELL, LINE, EDGE = 9, 23, 18  # pixels
RUN = re.compile(r"[!-ÿ“”]+|[^ -ÿ“”]+")

HEAD = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}">
<style>text {{ fill: #d8dee9; font: 16px ui-monospace, Menlo, Consolas, "PingFang SC",
"Microsoft YaHei", "Noto Sans Mono CJK SC", monospace; }} .head {{ font-weight: bold; }}
.prompt {{ fill: #a3be8c; }}</style>
<rect width="100%" height="100%" rx="8" fill="#242933"/>
"""


def picture() -> str:
    """Return an SVG of the command and what it prints."""
    shown = subprocess.run(
        [sys.executable, "-m", "lyfz", *COMMAND, "-f", "table"],
        capture_output=True,
        check=True,
        env=LANGUAGE,
    ).stdout.decode()
    lines = [f"$ lyfz {' '.join(COMMAND)}", *shown.splitlines()]
    styles = ["prompt", "head", *[""] * len(lines)]
    drawn = [_line(*parts) for parts in zip(range(len(lines)), lines, styles, strict=False)]
    width = max(map(cell_len, lines)) * CELL + 2 * EDGE
    height = len(lines) * LINE + 2 * EDGE
    return HEAD.format(width=width, height=height) + "".join(drawn) + "</svg>\n"


def _line(number: int, line: str, style: str) -> str:
    y = EDGE + (number + 1) * LINE - 7
    return "".join(
        f'<text class="{style}" x="{EDGE + cell_len(line[: run.start()]) * CELL}" y="{y}" '
        f'textLength="{cell_len(run.group()) * CELL}">{escape(run.group())}</text>\n'
        for run in RUN.finditer(line)
    )


if __name__ == "__main__":
    OUTPUT.write_text(picture(), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "lyfz", *COMPARISON], check=True, env=LANGUAGE)
