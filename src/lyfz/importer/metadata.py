"""The lines around a report -> its title, date, region, issuer, source; and where its body lies.

Pure. What is not there stays None; nothing is guessed silently: `remarks` tell what a person
should look at.
"""

import re
from collections.abc import Sequence
from datetime import date, time
from typing import NamedTuple

from lyfz.chinese import digits, labels
from lyfz.chinese.fold import fold
from lyfz.chinese.marks import SENTENCE_ENDS
from lyfz.importer import title as titles
from lyfz.importer.formats.document import Document

_LONGEST_LINE = 80  # characters; what is longer is prose
_NAME = "[一-鿿]"
_REGION = re.compile(
    rf"(?:关于)?(?P<region>"
    rf"(?:{_NAME}{{2,8}}?(?:特别行政区|自治区|省))?"
    rf"(?:{_NAME}{{1,10}}?(?:自治州|地区|盟|州(?!市)|市(?!场)))?"
    rf"(?:{_NAME}{{1,10}}?(?:自治县|自治旗|开发区|高新区|新区|县(?!级)|区(?!域)|旗|市(?!场)))?"
    # A town or street only where its own government follows: 城乡建设局 is none.
    rf"(?:{_NAME}{{1,6}}?(?:镇|乡|街道)(?=人民政府|办事处|党|20|关于))?)"
)
_ISSUER = re.compile(
    "(?:关于)?(?P<issuer>[一-鿿]{2,24}?(?:人民政府办公室|人民政府|政府办公室|司法局|委员会|办事处"
    "|管委会|管理局|监督局|保障局|厅|局|委|院|办公室))"
)

_DATE_LABELS = (
    "发布时间|发布日期|发稿时间|发文日期|发文时间|公开日期|公开时间|公布日期|信息时间|生成日期|成文日期"
    "|印发日期|更新时间|时间|日期"
)
_ORIGINS = ("信息来源", "来源", "发布机构", "发布单位")
_OTHER_LABELS = (
    "发文机关|发文单位|公开机构|作者|责任编辑|浏览次数|浏览量|阅读次数|阅读量|点击数|点击次数|访问量|字号|字体|打印|分享|索引号|文号|主题词|主题分类"
    "|信息名称|名称|有效性|公开方式|公开范围|体裁|关键词|编辑|审核|保护视力色"
)
_LABELLED = re.compile(
    rf"(?P<label>{_DATE_LABELS}|{'|'.join(_ORIGINS)}|{_OTHER_LABELS})\s*[:：】\]]\s*"
)
_DATE = re.compile(
    r"(?P<year>20\d{2}|19\d{2})(?:-|/|\.|年)(?P<month>\d{1,2})(?:-|/|\.|月)(?P<day>\d{1,2})日?"
    r"(?:[ T]*(?P<hour>\d{1,2})[:：](?P<minute>\d{2}))?"
)
_YEAR = re.compile(rf"((?:19|20)\d{{2}})(?:年|\D*年度)|([{digits.ONES}{digits.ZEROS}]{{4}})年")
_META_DATES = (
    "pubdate",
    "publishdate",
    "publishtime",
    "firstpublishedtime",
    "article:published_time",
)

_TAIL = re.compile(
    r"^(?:附件|附表|附录|名词解释|注释|注：|责任编辑|编辑：|作者：|来源：|打印|关闭|分享|扫一扫|上一篇|下一篇"
    r"|相关(?:链接|附件|文档|新闻|阅读|稿件)|版权所有|主办单位|承办单位|网站地图|联系我们|【|\[|本作品|本文件"
    r"|Public domain|false$|返回顶部|我要纠错|无障碍|抄送)"
)
# Attachments and glossaries end the body though prose follows; no numbered heading does.
_ATTACHED = re.compile(r"(?:附件|附表|附录|名词解释|注释)\s*[0-9０-９一二三]*\s*(?:[:：]|$)")
_SIGNATURE = re.compile(
    r"^(?:[一-鿿（）()]{2,30}(?:政府|局|委员会|厅|办公室|办事处|委|院)|（此件公开发布）|[(（]此件.*[)）]"
    r"|(?:20|19)\d{2}年\d{1,2}月\d{1,2}日|二[〇○Ｏ零0].{1,12}日)$"
)


class Metadata(NamedTuple):
    """What a page says of its report; None where it says nothing."""

    title: str | None
    year: int | None
    published: str | None
    region: str | None
    issuer: str | None
    source: str | None


class Page(NamedTuple):
    """A document taken apart: what it is, its body, and the lines that belong to neither."""

    metadata: Metadata
    body: tuple[str, ...]
    left_out: tuple[str, ...]
    remarks: tuple[str, ...]


def take_apart(document: Document) -> Page:
    """Find the title and the body of a page, and what the lines around them say."""
    lines = document.paragraphs
    start, title = titles.find(lines, document.metadata)
    while start < len(lines) and _is_head(lines[start]):
        start += 1
    end = _end(lines, start)
    around = [*lines[:start], *lines[end:], *document.left_out]
    meta = dict(reversed(document.metadata))  # of two tags with one name, the first counts
    year = _year(title or "")
    metadata = Metadata(
        title=title,
        year=year,
        published=_published(around, meta),
        region=_found(_REGION, title, "region"),
        issuer=_issuer(title, lines[end:], around),
        source=meta.get("og:url") or meta.get("canonical") or _origin(around),
    )
    left_out = tuple(line for line in around if line != title)
    remarks = [*_remarks(metadata, lines[start:end])]
    remarks += [f"left out, though numbered: {line}" for line in left_out if labels.match(line)]
    return Page(metadata, tuple(lines[start:end]), left_out, tuple(remarks))


def _is_head(line: str) -> bool:
    """A line between title and body: labels, a date, a document number."""
    if _LABELLED.search(line) and line[-1] not in SENTENCE_ENDS and len(line) <= 200:
        return True
    return bool(_SIGNATURE.match(line)) or bool(re.fullmatch(r"[^。]{0,12}〔\d{4}〕\d+号", line))


def _end(lines: Sequence[str], start: int) -> int:
    """Return where the body ends: before attachments, signature, licence and navigation."""
    rest = range(start + 1, len(lines))
    prose = max((index for index in rest if _is_prose(lines[index])), default=start)
    numbered = max((index for index in rest if _is_heading(lines[index])), default=start)
    end = len(lines)
    for index in rest:
        last = _TAIL.match(lines[index]) or _SIGNATURE.match(lines[index])
        if (last and index > prose) or (_ATTACHED.match(lines[index]) and index > numbered):
            end = index
            break
    while end > start + 1 and (_SIGNATURE.match(lines[end - 1]) or _TAIL.match(lines[end - 1])):
        end -= 1
    return end


def _is_heading(line: str) -> bool:
    label = labels.match(line)
    return label is not None and label.style in ("一、", "（一）")


def _is_prose(line: str) -> bool:
    return bool(labels.match(line)) or (len(line) > _LONGEST_LINE and "。" in line)


def _year(title: str) -> int | None:
    year = _YEAR.search(fold(title))
    return (int(year[1]) if year[1] else digits.digitwise(year[2])) if year else None


def _published(around: Sequence[str], meta: dict[str, str]) -> str | None:
    """The date behind a label, the more telling label first; else the one in a meta tag.

    A date without a label, in the navigation say, is not it.
    """
    dated: dict[str, str] = {}
    for line in around:
        labels = list(_LABELLED.finditer(line))
        ends = [*(label.start() for label in labels[1:]), len(line)]
        for label, end in zip(labels, ends, strict=False):
            found = _DATE.match(fold(line[label.end() : end]))
            if found and (day := _iso(found)):
                dated.setdefault(label["label"], day)
    for name in _DATE_LABELS.split("|"):
        if name in dated:
            return dated[name]
    for key in _META_DATES:
        found = _DATE.match(meta.get(key, ""))
        if found and (day := _iso(found)):
            return day
    return None


def _iso(found: re.Match[str]) -> str | None:
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
        clock = time(int(found["hour"]), int(found["minute"])) if found["hour"] else None
    except ValueError:
        return None
    return f"{day}T{clock:%H:%M}" if clock else str(day)


def _origin(around: Sequence[str]) -> str | None:
    for line in around:
        for label in _LABELLED.finditer(line) if line[-1] not in SENTENCE_ENDS else ():
            if label["label"] in _ORIGINS:
                said = re.split(
                    r"\s+|(?=发布|浏览|时间|日期|字号|作者|编辑|点击|【|\[)",
                    line[label.end() :],
                )
                if said and said[0]:
                    return said[0]
    return None


def _issuer(title: str | None, tail: Sequence[str], around: Sequence[str]) -> str | None:
    signed = [line for line in tail if _SIGNATURE.match(line) and not re.search(r"日$|[(（]", line)]
    return _found(_ISSUER, title, "issuer") or (signed[0] if signed else None)


def _found(pattern: re.Pattern[str], text: str | None, group: str) -> str | None:
    found = pattern.match(text or "")
    return (found[group] or None) if found else None


def _remarks(metadata: Metadata, body: Sequence[str]) -> tuple[str, ...]:
    remarks = [f"no {field} found" for field, value in metadata._asdict().items() if value is None]
    for line in body:
        label = labels.match(line)
        other = _year(line[:40]) if label and metadata.year else None
        if other and other not in (metadata.year, (metadata.year or 0) + 1):
            remarks.append(f"the title says {metadata.year}, a heading {other}: {line[:40]}")
    return tuple(remarks)
