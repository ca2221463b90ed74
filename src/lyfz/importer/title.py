"""Which of a page's lines is the title of the report, and where what follows it begins.

Pure. It must not know what else the lines around a report say.
"""

import re
from collections.abc import Mapping, Sequence

from lyfz.chinese import labels
from lyfz.chinese.digits import ONES, ZEROS
from lyfz.chinese.fold import fold
from lyfz.chinese.marks import CLAUSE_ENDS, COLONS, SENTENCE_ENDS

# The end of the name of what may issue a report.
ORGAN = "(?:(?<=[民省市州县区旗镇乡])政府|委(?:员?会)?|局|厅|院|办事处)(?:办公室)?|办公室"

_ENDING = "(?:报告|总结|情况|年报|汇报|综述)"
_TITLE = re.compile(rf"(?:法治|依法行政|工作).*{_ENDING}[）)》”]$|{_ENDING}$")
_LONGEST_TITLE = 80  # characters; a longer line is prose
_YEAR = re.compile(rf"\d{{4}}|[{ONES}{ZEROS}]{{4}}")
_TAGS = ("articletitle", "og:title", "title")
_SITE = re.compile(r"(.*)[-_|—–>][^-_|—–>]*(?:政府|网|门户|局|厅|委)[^-_|—–>]*")


def find_title(lines: Sequence[str], tags: Mapping[str, str]) -> tuple[int, str | None]:
    """Return the index of the line behind the title, and the title; (0, None) where none is found.

    It may take two lines, stand twice, or come after a cover letter: the last one before the
    body counts. `tags`, from the page's head, serve where no line looks like a title.
    """
    printed: tuple[int, str | None] = (0, None)
    for index, line in enumerate(lines):
        if printed[1] and (labels.match(line) or len(line) > _LONGEST_TITLE):
            break
        if _may_be_title(line):
            above = lines[index - 1] if index else ""
            printed = index + 1, above + line if _is_upper_half(above, line) else line
    return printed if printed[1] else _tagged(lines, tags)


def _may_be_title(line: str) -> bool:
    return (
        len(line) <= _LONGEST_TITLE
        and line[-1] not in SENTENCE_ENDS
        and not _has_colon(line)
        and not labels.match(line)
        and bool(_TITLE.search(line))
    )


def _is_upper_half(above: str, line: str) -> bool:
    """Whether a title goes on: 某县人民政府 / 关于…的报告, or …法治政府建设 / 工作总结."""
    if not above or above[-1] in CLAUSE_ENDS or _has_colon(above) or _may_be_title(above):
        return False
    if line.startswith("关于"):
        return bool(re.search(f"(?:{ORGAN})$", above))
    return not _YEAR.search(line) and bool(re.search("法治|建设|年度|关于", above))


def _has_colon(line: str) -> bool:
    return any(colon in line for colon in COLONS)


def _tagged(lines: Sequence[str], tags: Mapping[str, str]) -> tuple[int, str | None]:
    """Return the title that the page's head names, behind the line that prints it if one does."""
    titles = [title for key in _TAGS if (title := _without_site(tags.get(key, "")))]
    folded = set(map(fold, titles))
    for index, line in enumerate(lines):
        if fold(line) in folded:
            return index + 1, line
    return 0, next(iter(titles), None)


def _without_site(title: str) -> str:
    """Take the site's name off: 法治小县-小县人民政府网."""
    match = _SITE.fullmatch(title)
    return match[1].rstrip("-_|—–> ") if match else title
