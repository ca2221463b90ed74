"""Numerals that are no figures, by the classes of GB/T 15835-2011: what each looks like.

Patterns for folded text, made when needed. Every repetition is bounded or possessive, so that no
text takes longer than its length. It must not know how figures are read.
"""

from typing import Literal

from lyfz.chinese.quantity.figure import unit
from lyfz.chinese.quantity.idioms import CODES, IDIOMS
from lyfz.chinese.quantity.numeral import HANZI_CHARS

Reason = Literal[
    "figure",
    "ordinal",  # 第三条, 二十大, 前三名, 一审
    "date",  # 2023年, 3·15, 十四五, 五年来, 9:00
    "number-name",  # “12348”, 〔2023〕5号, 1+3+N, 三级, 5G
    "label",  # 一、 （一） 1. 一是 其一
    "section",  # 2.1 and 3.2.4 at the head of a paragraph
    "idiom",  # 一体化, 双随机、一公开, 三农
    "article",  # 一份答卷
    "indefinite",  # 几个, 数十起, 若干
    "title",  # inside 《》
    "masked",  # *次, ××件, XX起
]

_SMALL = "一二三四五六七八九十"
_DIGIT = "〇○零一二三四五六七八九"
_TO = "[-‐‑–—―−~〜至到]"
_AND = "[-‐‑–—―−~〜至到、]"
_NUMBER = rf"(?:[0-9]{{1,4}}+|[{HANZI_CHARS}]{{1,8}}+)"
_HOUR = "[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])"
_YEAR = "(?:1 ?[89]|2 ?0) ?[0-9] ?[0-9](?![0-9])"
_MONTH = "(?:1[0-2]|0?[1-9])(?![0-9])"
_DAY = "(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
_FIVE_YEARS = f"十?[{_SMALL}]五(?=规划|时期|期间|普法|计划|以来|开局|收官|目标|良好|发展|末|初)"

TOKEN = rf"(?:[0-9]+(?:[.,][0-9]+)*|[{HANZI_CHARS}几○]|若干)++"


def starts() -> str:
    """Return the characters that a class may begin with, so that a scan can pass over the rest."""
    phrases = "".join(phrase[0] for phrase in IDIOMS) + "统"
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    return phrases + letters + HANZI_CHARS + "0123456789几○若好数第前其正排位名列*×□_(〔[【"


def idiom() -> str:
    """Set phrases, the longest first, grouped by first character; and 一企一策 and its like."""
    by_char: dict[str, list[str]] = {}
    for phrase in sorted(IDIOMS, key=len, reverse=True):
        if phrase[0] != "(":
            by_char.setdefault(phrase[0], []).append(phrase[1:])
    literal = "|".join(f"{char}(?:{'|'.join(by_char[char])})" for char in by_char)
    bracketed = "|".join(phrase for phrase in IDIOMS if phrase[0] == "(")
    sets = rf"[两{_SMALL}]大(?!型|会)|[{_SMALL}]个(?:一(?!百)|有之|必)|一[一-鿿]一[一-鿿](?<![、,])"
    first = "".join(dict.fromkeys("".join(by_char) + "统两" + _SMALL))
    return f"(?=[{first}])(?:{literal}|{bracketed}|{sets})"


def masked() -> str:
    """A number that the publisher blotted out, before a measure word."""
    mask = "[*×□]++|[Xx]{1,6}+|○{2,}+|_{2,}+"
    return (
        rf"(?<![A-Za-z0-9*×□○_])[0-9]{{0,6}}+(?:{mask})[0-9]{{0,6}}+(?:[余多千百万亿]{{0,4}}+)"
        rf"(?= ?(?:(?![村镇乡县市区省]|街道|社区|单位|部门|企业){unit()}|[年月日号]))"
    )


def code() -> str:
    """Codes, document numbers, versions: digits that name."""
    return "|".join(
        (
            r"[〔\[(【](?:19|20)[0-9]{2}[〕\])】][^\s,。;、]{0,12}?[0-9]++(?:-[0-9]++)?号",
            *CODES,
            r"[0-9]{1,4}+(?:[+×xX][0-9A-WYZa-wyz]{1,4}+){1,8}+",
            r"(?<![0-9-])(?:0[0-9]{2,3}|400|800)-[0-9]{3,8}(?:-[0-9]{1,6})?(?![0-9])",
            r"(?<![0-9.])[0-9]{1,2}\.[0-9]版(?:本)?",
            r"(?<![A-Za-z])[A-Za-z]{1,10}+(?:[-/][A-Za-z]{1,6}+)?-?[0-9]++(?:\.[0-9]++)?(?![0-9万亿])"
            r"(?!\s?[个条件次起])",
            r"(?<![0-9.])[0-9]{1,4}+(?:\.[0-9])?(?!KB|MB|GB|TB|PB|km|kg|m²)[A-WYZa-wyz]{1,3}+级?",
            r"(?<![0-9:])[0-9]:[0-9](?![0-9])",
            rf"[{HANZI_CHARS}0-9]{{1,4}}+吨级|[{HANZI_CHARS}0-9]{{1,4}}+亿?元级",
        )
    )


def ordinal() -> str:
    """Ranks: 第三, 前三名, 二十大, 十四届三次会议, 二十届三中全会, 二期工程."""
    session = rf"[{_SMALL}]{{1,3}}+"
    return "|".join(
        (
            rf"第 ?(?:{_NUMBER}|几)(?:{_AND} ?第? ?{_NUMBER}){{0,9}}+",
            r"(?:[Nn][Oo]\.? ?)[0-9]{1,3}",
            rf"前(?:[0-9]{{1,4}}|[{_SMALL}]{{1,3}})(?=名|位|强|列|甲)|[前]三(?=[,。;、])",
            rf"(?:十[{_SMALL}]|二十)大(?!类|项|工程|行动)",
            rf"{session}届[^0-9,。;\n{_SMALL}]{{0,14}}+{session}次(?:全体|常务)?会议",
            rf"{session}届(?=[{_SMALL}]+[中次]|全国|[省市县区]|人大|政协|中央|常委|党|亚|世)",
            rf"[{_SMALL}]中(?=、?[{_SMALL}]中|、?全会)",
            rf"[{_SMALL}]{{1,2}}(?=期(?:工程|项目|建设))",
            r"(?:排名|位列|位居|名列|排在|列)(?:全[国省市县区])?[0-9]{1,3}(?=[,。;位名])",
        )
    )


def date() -> str:
    """Whatever is a date by its own form: years, months, festivals, five-year plans, hours."""
    another = f" ?(?:{_TO}{{1,2}}+|[、/]) ?(?:{_YEAR}|[0-9]{{2}})"
    no_amount = "(?![0-9万亿千百余多%元件个项人名起次])"
    hanzi_month = f"(?:十[一二]?|[{_SMALL[:9]}正])月(?:[{_SMALL}]{{1,3}}日)?"
    return "|".join(
        (
            rf"(?<![0-9.]){_YEAR} ?年?(?:度)?(?:{another} ?年?){{1,6}}+",
            rf"(?<![0-9.]){_YEAR} ?年(?: ?{_MONTH} ?月(?: ?{_DAY} ?[日号])?)?",
            rf"(?<![0-9.]){_YEAR}[.\-/]{_MONTH}(?:[.\-/]{_DAY})?{no_amount}",
            rf"[一二][{_DIGIT}]{{3}}年(?:度|{hanzi_month})?",
            rf"(?<![0-9.])(?:[0-9]{{1,2}}月?{_AND}){{1,11}}+{_MONTH} ?月(?: ?{_DAY} ?[日号])?",
            rf"(?<![0-9.]){_MONTH} ?月(?: ?{_DAY} ?[日号]?(?:{_TO}(?:{_MONTH}月)?{_DAY}[日号])?)?",
            hanzi_month,
            r"(?<![0-9.])[0-9]{1,2}[·•‧・][0-9]{1,2}(?![0-9])",
            r"(?<![0-9.])[0-9]{1,2}\.[0-9]{1,2}(?=国家|全民|国际|世界|消费者|宪法|禁毒)",
            rf"[{_SMALL}]{{1,3}}[·•‧・][{_SMALL}]{{1,3}}",
            rf"(?<![0-9:]){_HOUR}(?:{_TO}{_HOUR})?",
            rf"前?(?:[{_SMALL}]|[1-4])季度|前(?:[两几{_SMALL}]{{1,2}}|[0-9]{{1,2}})(?:个月|年)",
            rf"(?:[0-9]{{2}}|[{_SMALL}]{{1,3}})年代|(?:[0-9]{{2}}|[{_SMALL}]{{1,3}})世纪",
            rf"{_NUMBER}周年",
            _FIVE_YEARS,
        )
    )


def loose_date() -> str:
    """What is a date unless it is measured, and so stands behind the figures: 五年, 25日, 9时."""
    clock = "(?:[0-5]?[0-9] ?分|半|整)?"
    return (
        rf"{_NUMBER}几?(?: ?{_AND} ?{_NUMBER})? ?年|(?<![0-9.]){_DAY}(?: ?{_AND} ?{_DAY})? ?日"
        rf"|(?<![0-9.])[0-2]?[0-9] ?[时点](?![间候]){clock}(?:{_TO}[0-2]?[0-9] ?[时点]{clock})?"
        rf"|[{_SMALL}]{{1,3}}日|(?<=上午|下午|晚上)[{_SMALL}]{{1,3}}[时点]{clock}"
    )


def label() -> str:
    """Numbering at the head of a paragraph, a sentence or a point."""
    head = r"(?<![^\n。;:!?\s\"),、》])"
    number = f"[{_SMALL}]{{1,3}}"
    return "|".join(
        (
            rf"{head}{number}、(?!{number}(?:、|是|产))",
            rf"(?<![之唯统专单同{_SMALL}]){number}(?=[是要](?![求素点件]))",
            rf"[(](?:{number}|[0-9]{{1,2}})[)]",
            rf"其[{_SMALL}](?=[,是、:])",
            r"(?<![^\n。;:!?\s])[0-9]{1,2}(?:\.(?![0-9])|\.(?=(?:19|20)[0-9]{2}年)|[、)])",
        )
    )


def section() -> str:
    """2.1 and 3.2.4 where a paragraph begins."""
    return r"(?<![^\n])[0-9]{1,2}+(?:\.[0-9]{1,2}+){1,3}+(?![0-9%])"


def grade() -> str:
    """Numbers that name a thing after the figures had their turn: 5号, 三级, 302室, 110, 12345."""
    return "|".join(
        (
            rf"{_NUMBER}(?= ?(?:号|级|楼|室|线|路|中院|院|环|所中学))",
            r"(?<![0-9.])(?:11[0-9]|12[0-9]|12[0-9]{3}|9[56][0-9]{3,4}|1[3-9][0-9]{9}|[0-9]{7,30})"
            r"(?![0-9.,])",
        )
    )


def indefinite() -> str:
    """几个, 数十起, 若干: a number that is not told."""
    return (
        "(?<![总人件次户少指基参函岁系])数[十百千万亿]{1,4}+[余多]?|几(?:[十百千万亿]{1,4}+)?"
        "|若干|[好]几"
    )
