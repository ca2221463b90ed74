"""The title and the lines around a report -> its year, date, region, issuer and source.

Pure. What is not there stays None; nothing is guessed. It must not know which lines are the body.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, time
from itertools import zip_longest
from typing import NamedTuple

from lyfz.chinese import digits
from lyfz.chinese.fold import fold
from lyfz.chinese.marks import SENTENCE_ENDS
from lyfz.importer.title import ORGAN

_DATES = """
    发布时间 发布日期 发稿时间 发文日期 发文时间 公开日期 公开时间 公布日期 信息时间 生成日期
    成文日期 印发日期 更新时间 时间 日期
""".split()
_ORIGINS = "信息来源 来源 发布机构 发布单位".split()
_OTHERS = """
    发文机关 发文单位 公开机构 作者 责任编辑 浏览次数 浏览量 阅读次数 阅读量 点击数 点击次数 访问量
    字号 字体 打印 分享 索引号 文号 主题词 主题分类 信息名称 名称 有效性 公开方式 公开范围 体裁
    关键词 编辑 审核 保护视力色
""".split()
FIELD = re.compile(rf"(?P<name>{'|'.join((*_DATES, *_ORIGINS, *_OTHERS))})\s*[:：】\]]\s*")
SIGNATURE = re.compile(rf"[一-鿿（）()]{{2,}}(?:{ORGAN})$")

_NAME = "(?![全本我])[一-鿿]{1,12}?"  # 积石山保安族东乡族撒拉族自治县 has the longest
_REGION = re.compile(
    rf"(?:关于)?(?P<region>"
    rf"(?:{_NAME}(?:特别行政区|自治区|省))?"
    rf"(?:{_NAME}(?:自治州|地区|盟|州(?!市)|市(?!场)))?"
    rf"(?:{_NAME}(?:自治县|自治旗|开发区|高新区|新区|县(?!级)|区(?!域)|旗|市(?!场)))?"
    # A town or street only where its own government follows: 城乡建设局 is none.
    rf"(?:{_NAME}(?:镇|乡|街道)(?=人民政府|办事处|党|20|关于))?)"
)
_ISSUER = re.compile(rf"(?:关于)?(?P<issuer>[一-鿿]{{2,}}?(?:{ORGAN}))")
_DATE = re.compile(
    r"(?P<year>20\d{2}|19\d{2})(?:-|/|\.|年)(?P<month>\d{1,2})(?:-|/|\.|月)(?P<day>\d{1,2})日?"
    r"(?:[ T]*(?P<hour>\d{1,2})[:：](?P<minute>\d{2}))?"
)
_YEAR = re.compile(rf"((?:19|20)\d{{2}})(?:年|\D*年度)|([{digits.ONES}{digits.ZEROS}]{{4}})年")
_META_DATES = """
    pubdate publishdate publishtime firstpublishedtime article:published_time
""".split()
# Where a value on a line of several fields ends.
_VALUE_END = re.compile(r"\s+|(?=发布|浏览|时间|日期|字号|作者|编辑|点击|【|\[)")


class Metadata(NamedTuple):
    """What a page says of its report; None where it says nothing."""

    title: str | None
    year: int | None
    published: str | None
    region: str | None
    issuer: str | None
    source: str | None


def read_metadata(
    title: str | None, around: Sequence[str], tail: Sequence[str], tags: dict[str, str]
) -> Metadata:
    """Read the title, the lines `around` the body, and what the page's head says in `tags`.

    `tail` are those of the lines that follow the body: only they may be a signature.
    """
    return Metadata(
        title=title,
        year=year_of(title or ""),
        published=_published(around, tags),
        region=_named(_REGION, title),
        issuer=_named(_ISSUER, title) or next(filter(SIGNATURE.match, tail), None),
        source=tags.get("og:url") or tags.get("canonical") or _origin(around),
    )


def year_of(title: str) -> int | None:
    """Return the year that a title or heading speaks of: 2023年, 2022—2023年度, 二〇二三年."""
    year = _YEAR.search(fold(title))
    return (int(year[1]) if year[1] else digits.digitwise(year[2])) if year else None


def _named(pattern: re.Pattern[str], title: str | None) -> str | None:
    match = pattern.match(title or "")
    return (match[1] or None) if match else None


def _published(around: Sequence[str], tags: dict[str, str]) -> str | None:
    """Return the date of a field, the more telling name first; else the one in a meta tag.

    A date without a name, in the navigation say, is not it.
    """
    dated: dict[str, str] = {}
    for name, value in _fields(around):
        if day := _iso(fold(value)):
            dated.setdefault(name, day)
    days = [dated.get(name) for name in _DATES] + [_iso(tags.get(key, "")) for key in _META_DATES]
    return next(filter(None, days), None)


def _fields(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the fields of all lines, each with what stands between its name and the next one."""
    for line in lines:
        names = list(FIELD.finditer(line))
        for name, following in zip_longest(names, names[1:]):
            yield name["name"], line[name.end() : following.start() if following else None]


def _iso(text: str) -> str | None:
    """Return the date that `text` begins with, to the day or the minute."""
    match = _DATE.match(text)
    if not match:
        return None
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
        clock = time(int(match["hour"]), int(match["minute"])) if match["hour"] else None
    except ValueError:
        return None
    return f"{day}T{clock:%H:%M}" if clock else str(day)


def _origin(around: Sequence[str]) -> str | None:
    lines = [line for line in around if line[-1] not in SENTENCE_ENDS]
    values = (_VALUE_END.split(value)[0] for name, value in _fields(lines) if name in _ORIGINS)
    return next(filter(None, values), None)
