"""The forms of numerals that are no figures, by the classes of GB/T 15835-2011: data.

Patterns are for folded text. Every repetition is bounded or possessive, so that no text takes
longer than its length. This module must not know how the rules are tried.
"""

from typing import Literal, NamedTuple

from lyfz.chinese.digits import ONES, ZEROS
from lyfz.chinese.quantity.numeral import HANZI_CHARS, TO

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


class Rule(NamedTuple):
    """One form of numeral: what it is, the characters it may begin with, what it looks like.

    Rules that begin with a digit name all digits of that kind, so that they are tried together.

    In `example` the rule takes a numeral that without it would be something else.
    """

    name: str
    reason: Reason
    first: str
    pattern: str
    example: str


ARABIC = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

_S = f"{ONES}十"
_DIGIT = ONES + ZEROS
_AND = f"{TO[:-1]}、]"
_NUMBER = rf"(?:[0-9]{{1,4}}+|[{HANZI_CHARS}]{{1,8}}+)"
_HOUR = "[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])"
_YEAR = "(?:1 ?[89]|2 ?0) ?[0-9] ?[0-9](?![0-9])"
_MONTH = "(?:1[0-2]|0?[1-9])(?![0-9])"
_DAY = "(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
_HANZI_MONTH = f"(?:十[一二]?|[{ONES}正])月(?:[{_S}]{{1,3}}日)?"
_CLOCK = "(?:[0-5]?[0-9] ?分|半|整)?"
_HEAD = r"(?<![^\n。;:!?\s\"),、》])"
_SMALL = f"[{_S}]{{1,3}}"

_ANY = ARABIC + HANZI_CHARS

# Tried in this order, before a figure is looked for.
BEFORE_FIGURES = (
    Rule("great things", "idiom", HANZI_CHARS, f"[两{_S}]大(?!型|会)", "三大平台"),
    Rule(
        "the ones", "idiom", HANZI_CHARS, f"[{_S}]个(?:一(?!百)|有之|必)", "“四个一”活动四个一活动"
    ),
    Rule(
        "one by one", "idiom", "一", f"一(?![{HANZI_CHARS}])[一-鿿]一[一-鿿](?<![、,])", "一企一策"
    ),
    Rule(
        "document number",
        "number-name",
        "〔[(【",
        r"[〔\[(【](?:19|20)[0-9]{2}[〕\])】][^\s,。;、]{0,12}?[0-9]++(?:-[0-9]++)?号",
        "陕政发〔2023〕5号",
    ),
    Rule(
        "round the clock",
        "number-name",
        ARABIC,
        r"7\s?[×xX*]\s?24\s?(?:小时)?|5\s?[×xX*]\s?8\s?(?:小时)?|7天24小时|360度"
        r"|365天[×xX*、]?24小时|24小时[×xX*]?365天|24小时(?:不打烊|全天候|自助|在线|值班|值守"
        r"|服务|开放|营业|热线|待命|响应|受理|政务|法律)|0(?:距离|跑动|投诉|容忍)",
        "提供24小时自助服务",
    ),
    Rule(
        "formula",
        "number-name",
        ARABIC,
        r"[0-9]{1,4}+(?:[+×xX][0-9A-WYZa-wyz]{1,4}+){1,8}+",
        "1+3+N模式",
    ),
    Rule(
        "telephone",
        "number-name",
        ARABIC,
        r"(?<![0-9-])(?:0[0-9]{2,3}|400|800)-[0-9]{3,8}(?:-[0-9]{1,6})?(?![0-9])",
        "电话0917-7961234",
    ),
    Rule("version", "number-name", ARABIC, r"(?<![0-9.])[0-9]{1,2}\.[0-9]版(?:本)?", "4.0版平台"),
    Rule(
        "letters and digits",
        "number-name",
        LETTERS,
        r"(?<![A-Za-z])[A-Za-z]{1,10}+(?:[-/][A-Za-z]{1,6}+)?-?[0-9]++(?:\.[0-9]++)?(?![0-9万亿])"
        r"(?!\s?[个条件次起])",
        "治理PM2.5",
    ),
    Rule(
        "digits and letters",
        "number-name",
        ARABIC,
        r"(?<![0-9.])[0-9]{1,4}+(?:\.[0-9])?(?!KB|MB|GB|TB|PB|km|kg|m²)[A-WYZa-wyz]{1,3}+级?",
        "3A级景区",
    ),
    Rule("ratio", "number-name", ARABIC, r"(?<![0-9:])[0-9]:[0-9](?![0-9])", "按3:1配备"),
    Rule(
        "size class",
        "number-name",
        _ANY,
        rf"[{HANZI_CHARS}0-9]{{1,4}}+吨级|[{HANZI_CHARS}0-9]{{1,4}}+亿?元级",
        "30万吨级码头",
    ),
    Rule(
        "ordinal",
        "ordinal",
        "第",
        rf"第 ?(?:{_NUMBER}|几)(?:{_AND} ?第? ?{_NUMBER}){{0,9}}+",
        "第三十二条",
    ),
    Rule("No.", "ordinal", "Nn", r"[Nn][Oo]\.? ?[0-9]{1,3}", "No.5"),
    Rule(
        "leading",
        "ordinal",
        "前",
        rf"前(?:[0-9]{{1,4}}|[{_S}]{{1,3}})(?=名|位|强|列|甲)|[前]三(?=[,。;、])",
        "前5位通报表扬",
    ),
    Rule(
        "party congress",
        "ordinal",
        HANZI_CHARS,
        rf"(?:十[{_S}]|二十)大(?!类|项|工程|行动)",
        "党的二十大",
    ),
    Rule(
        "session",
        "ordinal",
        HANZI_CHARS,
        rf"{_SMALL}+届[^0-9,。;\n{_S}]{{0,14}}+{_SMALL}+次(?:全体|常务)?会议",
        "十四届人大三次会议",
    ),
    Rule(
        "term of an assembly",
        "ordinal",
        HANZI_CHARS,
        rf"{_SMALL}+届(?=[{_S}]+[中次]|全国|[省市县区]|人大|政协|中央|常委|党|亚|世)",
        "二十届三中全会",
    ),
    Rule("plenum", "ordinal", HANZI_CHARS, rf"[{_S}]中(?=、?[{_S}]中|、?全会)", "二十届三中全会"),
    Rule("phase", "ordinal", HANZI_CHARS, rf"[{_S}]{{1,2}}(?=期(?:工程|项目|建设))", "二期工程"),
    Rule(
        "rank",
        "ordinal",
        "排位名列",
        r"(?:排名|位列|位居|名列|排在|列)(?:全[国省市县区])?[0-9]{1,3}(?=[,。;位名])",
        "全省排名3位",
    ),
    Rule(
        "years",
        "date",
        ARABIC,
        rf"(?<![0-9.]){_YEAR} ?年?(?:度)?(?: ?(?:{TO}{{1,2}}+|[、/]) ?(?:{_YEAR}|[0-9]{{2}})"
        " ?年?){1,6}+",
        "2021—2025规划",
    ),
    Rule(
        "year or day",
        "date",
        ARABIC,
        rf"(?<![0-9.]){_YEAR} ?年(?: ?{_MONTH} ?月(?: ?{_DAY} ?[日号])?)?",
        "2023年1月25日",
    ),
    Rule(
        "day in figures",
        "date",
        ARABIC,
        rf"(?<![0-9.]){_YEAR}[.\-/]{_MONTH}(?:[.\-/]{_DAY})?(?![0-9万亿千百余多%元件个项人名起次])",
        "2023.1.25",
    ),
    Rule(
        "year in Chinese",
        "date",
        HANZI_CHARS,
        rf"[一二][{_DIGIT}]{{3}}年(?:度|{_HANZI_MONTH})?",
        "二○二三年",
    ),
    Rule(
        "months",
        "date",
        ARABIC,
        rf"(?<![0-9.])(?:[0-9]{{1,2}}月?{_AND}){{1,11}}+{_MONTH} ?月(?: ?{_DAY} ?[日号])?",
        "1—9月",
    ),
    Rule(
        "month or day",
        "date",
        ARABIC,
        rf"(?<![0-9.]){_MONTH} ?月(?: ?{_DAY} ?[日号]?(?:{TO}(?:{_MONTH}月)?{_DAY}[日号])?)?",
        "5月底",
    ),
    Rule("month in Chinese", "date", HANZI_CHARS, _HANZI_MONTH, "十二月四日"),
    Rule(
        "festival",
        "date",
        _ANY,
        r"(?<![0-9.])[0-9]{1,2}[·•‧・][0-9]{1,2}(?![0-9])"
        r"|(?<![0-9.])[0-9]{1,2}\.[0-9]{1,2}(?=国家|全民|国际|世界|消费者|宪法|禁毒)"
        rf"|{_SMALL}[·•‧・]{_SMALL}",
        "3·15国际消费者权益日",
    ),
    Rule("time of day", "date", ARABIC, rf"(?<![0-9:]){_HOUR}(?:{TO}{_HOUR})?", "9:00-17:00"),
    Rule("quarter", "date", f"前{_ANY}", f"前?(?:[{_S}]|[1-4])季度", "前三季度"),
    Rule(
        "so far",
        "date",
        "前",
        rf"前(?:[两几{_S}]{{1,2}}|[0-9]{{1,2}})(?:个月|年)",
        "前10个月",
    ),
    Rule(
        "decade or century",
        "date",
        _ANY,
        rf"(?:[0-9]{{2}}|{_SMALL})年代|(?:[0-9]{{2}}|{_SMALL})世纪",
        "上世纪90年代",
    ),
    Rule("anniversary", "date", _ANY, rf"{_NUMBER}周年", "45周年"),
    Rule(
        "five-year plan",
        "date",
        HANZI_CHARS,
        f"十?[{_S}]五(?=规划|时期|期间|普法|计划|以来|开局|收官|目标|良好|发展|末|初)",
        "十四五规划",
    ),
    Rule(
        "heading",
        "label",
        HANZI_CHARS,
        rf"{_HEAD}{_SMALL}、(?!{_SMALL}(?:、|是|产))",
        "一、主要做法",
    ),
    Rule(
        "point",
        "label",
        HANZI_CHARS,
        rf"(?<![之唯统专单同{_S}]){_SMALL}(?=[是要](?![求素点件]))",
        "一是统筹推进",
    ),
    Rule("in parentheses", "label", "(", rf"[(](?:{_SMALL}|[0-9]{{1,2}})[)]", "（一）健全机制"),
    Rule("the first of them", "label", "其", rf"其[{_S}](?=[,是、:])", "其一，认识到位"),
    Rule(
        "item",
        "label",
        ARABIC,
        r"(?<![^\n。;:!?\s])[0-9]{1,2}(?:\.(?![0-9])|\.(?=(?:19|20)[0-9]{2}年)|[、)])",
        "1.压实责任",
    ),
)

# Tried in this order, where no figure was found.
BEHIND_FIGURES = (
    Rule(
        "section",
        "section",
        ARABIC,
        r"(?<![^\n])[0-9]{1,2}+(?:\.[0-9]{1,2}+){1,3}+(?![0-9%])",
        "2.1 工作机制",
    ),
    Rule(
        "years or days",
        "date",
        _ANY,
        rf"{_NUMBER}几?(?: ?{_AND} ?{_NUMBER})? ?年"
        rf"|(?<![0-9.]){_DAY}(?: ?{_AND} ?{_DAY})? ?日|{_SMALL}日",
        "五年来",
    ),
    Rule(
        "hour",
        "date",
        _ANY,
        rf"(?<![0-9.])[0-2]?[0-9] ?[时点](?![间候]){_CLOCK}(?:{TO}[0-2]?[0-9] ?[时点]{_CLOCK})?"
        rf"|(?<=上午|下午|晚上){_SMALL}[时点]{_CLOCK}",
        "上午9时",
    ),
    Rule(
        "number of a thing",
        "number-name",
        _ANY,
        rf"(?!一[线路]){_NUMBER}(?= ?(?:号|级|楼|室|线|路|中院|院|环|所中学))",
        "5号令",
    ),
    Rule(
        "hotline or code",
        "number-name",
        ARABIC,
        r"(?<![0-9.])(?:11[0-9]|12[0-9]|12[0-9]{3}|9[56][0-9]{3,4}|1[3-9][0-9]{9}|[0-9]{7,30})"
        r"(?![0-9.,])",
        "拨打12348",
    ),
    Rule(
        "some",
        "indefinite",
        "数几若好",
        "(?<![总人件次户少指基参函岁系])数[十百千万亿]{1,4}+[余多]?|几(?:[十百千万亿]{1,4}+)?"
        "|若干|[好]几",
        "数十家企业",
    ),
)
