"""Where the body of a report ends among the lines around it, and which lines those are.

Pure. It must not know what the lines around the body say.
"""

import re
from collections.abc import Sequence

from lyfz.chinese import labels
from lyfz.chinese.digits import ONES, ZEROS
from lyfz.chinese.marks import SENTENCE_ENDS
from lyfz.importer.title import ORGAN

DATES = """
    发布时间 发布日期 发稿时间 发文日期 发文时间 公开日期 公开时间 公布日期 信息时间 生成日期
    成文日期 印发日期 更新时间 时间 日期
""".split()
ORIGINS = "信息来源 来源 发布机构 发布单位".split()
_OTHERS = """
    发文机关 发文单位 公开机构 作者 责任编辑 浏览次数 浏览量 阅读次数 阅读量 点击数 点击次数 访问量
    字号 字体 打印 分享 索引号 文号 主题词 主题分类 信息名称 名称 有效性 公开方式 公开范围 体裁
    关键词 编辑 审核 保护视力色
""".split()
FIELD = re.compile(rf"(?P<name>{'|'.join((*DATES, *ORIGINS, *_OTHERS))})\s*[:：】\]]\s*")
SIGNATURE = re.compile(rf"[一-鿿（）()]{{2,}}(?:{ORGAN})$")
_DATE_LINE = re.compile(
    rf"(?:\d{{4}}年\d{{1,2}}月\d{{1,2}}日|[{ONES}{ZEROS}Ｏ]{{4}}年[{ONES}十]+月[{ONES}十]+日)$"
)
_NOTE = re.compile(r"[(（]此件.*[)）]$")
_DOCUMENT_NUMBER = re.compile(r"[^。]*〔\d{4}〕\d+号$")

_TAIL = re.compile(
    "附件|附表|附录|名词解释|注释|注：|打印|关闭|分享|扫一扫|上一篇|下一篇"
    "|相关(?:链接|附件|文档|新闻|阅读|稿件)|版权所有|主办单位|承办单位|网站地图|联系我们"
    r"|【|\[|本作品|本文件|Public domain|false$|返回顶部|我要纠错|无障碍|抄送"
)
# Attachments and glossaries end the body though prose follows; no numbered heading does.
_ATTACHED = re.compile(r"(?:附件|附表|附录|名词解释|注释)\s*[0-9０-９一二三]*\s*(?:[:：]|$)")
_LONGEST_NOTICE = 80  # characters of a sentence at the foot of a page: 建议使用…浏览器。


def find_body(lines: Sequence[str], start: int) -> tuple[int, int]:
    """Return where the body lies, half-open, given where the title ends: `start`."""
    while start < len(lines) and _is_head(lines[start]):
        start += 1
    rest = range(start + 1, len(lines))
    text = max((at for at in rest if _is_text(lines[at])), default=start)
    numbered = max((at for at in rest if _is_heading(lines[at])), default=start)
    for end in rest:
        attached = end > numbered and _ATTACHED.match(lines[end])
        if attached or (end > text and _is_tail(lines[end])):
            break
    else:
        end = len(lines)
    while end > start + 1 and _is_tail(lines[end - 1]):
        end -= 1
    return start, end


def _is_head(line: str) -> bool:
    """Whether a line may stand between title and body: fields, a date, a document number."""
    if FIELD.search(line) and line[-1] not in SENTENCE_ENDS:
        return True
    return _signs(line) or bool(_DOCUMENT_NUMBER.match(line))


def _is_tail(line: str) -> bool:
    return _signs(line) or bool(_TAIL.match(line) or FIELD.match(line))


def _signs(line: str) -> bool:
    return any(form.match(line) for form in (SIGNATURE, _DATE_LINE, _NOTE))


def _is_heading(line: str) -> bool:
    label = labels.match(line)
    return label is not None and label.style in ("一、", "（一）")


def _is_text(line: str) -> bool:
    """Whether a line belongs to the body, so that the body goes on up to it at least."""
    is_prose = len(line) > _LONGEST_NOTICE and line[-1] in SENTENCE_ENDS
    return is_prose or labels.match(line) is not None
