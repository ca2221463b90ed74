"""Which of a page's lines is the title of the report, and where what follows it begins.

Pure. It must not know what else the lines around a report say.
"""

import re
from collections.abc import Sequence

from lyfz.chinese import labels
from lyfz.chinese.fold import fold
from lyfz.chinese.marks import CLAUSE_ENDS, SENTENCE_ENDS

_ENDING = "(?:报告|总结|情况|情况报告|工作总结|年报|汇报|综述)"
_TITLE = re.compile(rf"(?:法治|依法行政|政府工作|工作).*{_ENDING}[）)》”]?$|{_ENDING}$")
_LONGEST_TITLE = 80
_BEHIND_LABEL = re.compile(r".{0,6}[:：]")
_SITE_TAIL = re.compile(r"\s*[-_|—–>]+\s*[^-_|—–>]*(?:政府|网|门户|局|厅|委)[^-_|—–>]*$")
_META_TITLES = ("articletitle", "og:title", "title")
# The end of the name of what may issue a report.
ORGAN = "(?:(?<=[民省市州县区旗镇乡])政府|委(?:员?会)?|局|厅|院|办事处)(?:办公室)?|办公室"


def find_title(lines: Sequence[str], metadata: Sequence[tuple[str, str]]) -> tuple[int, str | None]:
    """Return the title and the index of the line behind it.

    It may take two lines, stand twice, or come after a cover letter: the last one before the
    body counts.
    """
    found: tuple[int, str | None] = (0, None)
    for index, line in enumerate(lines):
        if labels.match(line) and index and found[1]:
            break
        if not _may_be_title(line):
            if found[1] and len(line) > _LONGEST_TITLE and not _is_letter(lines[index:]):
                break
            continue
        above = lines[index - 1] if index else ""
        joined = above + line if _is_upper_half(above, line) else line
        found = (index + 1, joined)
    named = {key: _SITE_TAIL.sub("", value).strip() for key, value in metadata}
    wanted = [named[key] for key in _META_TITLES if named.get(key)]
    if found[1]:
        return found
    for index, line in enumerate(lines):
        if fold(line) in map(fold, wanted):
            return index + 1, line
    return (0, wanted[0]) if wanted else (0, None)


def _may_be_title(line: str) -> bool:
    return (
        len(line) <= _LONGEST_TITLE
        and line[-1] not in SENTENCE_ENDS
        and not labels.match(line)
        and not _BEHIND_LABEL.match(line)
        and bool(_TITLE.search(line))
    )


def _is_upper_half(above: str, line: str) -> bool:
    """Whether a title goes on: 某县人民政府 / 关于…的报告, or …法治政府建设 / 工作总结."""
    if not above or len(above) > _LONGEST_TITLE or above[-1] in CLAUSE_ENDS:
        return False
    if _BEHIND_LABEL.search(above) or labels.match(above) or _may_be_title(above):
        return False
    if line.startswith("关于") and re.search(f"(?:{ORGAN})$", above):
        return True
    begun = "法治|建设|年度|依法行政" if len(line) <= 10 else "关于.*年度?$"
    return bool(re.search(begun, above))


def _is_letter(lines: Sequence[str]) -> bool:
    """Whether a cover letter goes on here: a title is still to come before any numbering."""
    for line in lines[:12]:
        if labels.match(line):
            return False
        if _may_be_title(line):
            return True
    return False
