"""Reports made up for measuring: report files that load, of any number, the same on every machine.

Words are drawn by Zipf's law from official ones and those of pypinyin's phrases, so that an index
grows as it would on real reports; each place has names of its own, which are the rare words.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from random import Random
from typing import NamedTuple

from pypinyin import lazy_pinyin
from pypinyin.phrases_dict import phrases_dict

from lyfz.vocabulary.concepts import vocabulary
from lyfz.vocabulary.match import concept

YEARS = range(2014, 2024)
VOCABULARY = 20_000  # words
COUNTIES = 25  # in a folder: 500 reports
NUMERAL = set("一二三四五六七八九十百千万亿两零〇半廿卅双几数多余近约第壹贰叁肆伍陆柒捌玖拾佰仟")

# What a page of any such report says, the most common first.
OFFICIAL = """
的 和 行政 工作 建设 法治 法治政府 在 执法 依法 依法行政 行政执法 对 制度 全面 推进 开展 政府 加强
服务 管理 重大 机制 决策 落实 法律 监督 规范 学习 宣传 教育 单位 部门 干部 社会 群众 完善 强化
提升 工作人员 领导 责任 规定 要求 重点 组织 依照 深入 积极 健全 坚持 贯彻 习近平法治思想 党的领导
会议 培训 审查 合法性审查 规范性文件 备案 复议 行政复议 行政诉讼 应诉 案件 纠纷 调解 人民调解 化解
矛盾 基层 治理 改革 优化 营商环境 政务服务 审批 许可 清单 权责清单 公开 信息公开 公示 全过程记录
法制审核 综合执法 队伍 能力 水平 素质 考核 督察 示范 创建 普法 法治宣传 宪法 民法典 公共法律服务
法律顾问 法律援助 司法 公正 文明 严格 执行 程序 公众参与 专家论证 风险评估 集体讨论 决定 履行 职责
第一责任人 职能 转变 市场 监管 信用 环境 保护 安全 生产 食品 药品 应急 保障 突发事件 联合 检查
整改 问题 意识 氛围 效能 质量 创新 方式 平台 数字化 智慧 为 以 将 与 等 及 全县 我县 我局 同时
进一步 不断 切实 有效 及时 认真 充分 扎实 持续 着力 稳步 明显
""".split()
PLACES = (
    "安宁清和平阳永昌临泰云岭河川江源石泉金沙青龙白马长丰新兴东西南北城固德仁义礼信康乐怀远松柏梅竹"
)
OFFICES = (
    ("司法局", "sifaju"),
    ("市场监督管理局", "shijianju"),
    ("水利局", "shuiliju"),
    ("民政局", "minzhengju"),
)
HEADINGS = """
提高政治站位，加强党的领导 转变政府职能，优化营商环境 完善制度体系，规范决策程序
规范行政执法，促进社会公平 化解矛盾纠纷，维护和谐稳定 加大普法力度，营造法治氛围
强化权力监督，推进政务公开 加强队伍建设，提升执法能力
""".split()
CHAPTERS = "一二三四五六七八"
WORKS = """
中华人民共和国宪法 中华人民共和国民法典 中华人民共和国行政处罚法 中华人民共和国行政复议法
行政许可法 中华人民共和国行政诉讼法 中华人民共和国政府信息公开条例 重大行政决策程序暂行条例
优化营商环境条例 行政强制法 法治政府建设实施纲要（2021—2025年）
法治社会建设实施纲要（2020—2025年） 法治中国建设规划（2020—2025年）
党政主要负责人履行推进法治建设第一责任人职责规定 关于加强行政规范性文件制定和监督管理工作的通知
信访工作条例 关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见
中华人民共和国安全生产法 中华人民共和国食品安全法 中华人民共和国环境保护法
中华人民共和国反有组织犯罪法 中华人民共和国土地管理法
""".split()
# What is counted: verbs, nouns, the unit, and about how many.
COUNTED = (
    ("受理 办结 审理", "行政复议案件 行政诉讼案件 法律援助案件 劳动仲裁案件 公证事项", "件", 90),
    (
        "查处 移送 立案",
        "食品安全案件 环境违法案件 交通运输案件 土地违法案件 价格违法案件",
        "起",
        120,
    ),
    ("召开 组织", "政府常务会议 法治工作会议 专题讲座 执法培训班 听证会 庭审观摩", "次", 9),
    ("审查 修订 废止", "规范性文件 行政合同 政府规章 涉企政策 招商协议", "件", 30),
    ("培训 轮训 选派", "执法人员 人民调解员 村居干部 法律明白人 青年志愿者", "人次", 700),
    ("发放 编印", "普法读本 宣传手册 法律便民卡 典型案例汇编 挂图", "份", 6000),
    ("检查 走访", "餐饮单位 在建工地 重点企业 文化场所 加油站点 校外机构", "家", 160),
    ("建成 改造", "法治文化广场 便民服务中心 司法所用房 公共法律服务站 普法长廊", "个", 12),
    ("制作 播出", "普法短片 以案释法节目 法治微视频 广播专题", "期", 20),
    ("取消 承接 下放", "审批事项 证明材料 许可项目 备案事项 办理环节", "项", 40),
    ("调处 排查", "婚姻家庭纠纷 邻里纠纷 山林土地纠纷 劳资纠纷 医患纠纷", "件", 200),
)
RATES = """
应诉案件出庭率 行政复议办结率 网上可办率 持证上岗率 公开及时率 群众满意率 矛盾调解成功率
""".split()


class Kind(NamedTuple):
    """Something that reports count: `phrase` goes before the number; `unit` as YAML writes it."""

    id: str
    name: str
    phrase: str
    unit: str
    usual: int

    @property
    def concept(self) -> str | None:
        return _concept(self.name, self.unit.strip("'"))


class Made(NamedTuple):
    """A report: its path in a folder, without an ending, its file, and its words line by line."""

    path: str
    file: str
    text: str


class Figure(NamedTuple):
    kind: Kind
    value: str
    qualifier: str
    quote: str


@cache
def _concept(name: str, unit: str) -> str | None:
    counts = concept(name, unit, name, vocabulary())
    return counts.id if counts else None


def pinyin(words: str) -> str:
    return "-".join(lazy_pinyin(words))


@cache
def kinds() -> list[Kind]:
    """Return all that is counted, each by a name of its own."""
    counted = [
        Kind(pinyin(noun + verb), noun + verb, verb + noun, unit, usual)
        for verbs, nouns, unit, usual in COUNTED
        for noun in nouns.split()
        for verb in verbs.split()
    ]
    return counted + [Kind(pinyin(rate), rate, f"{rate}达到", "'%'", 90) for rate in RATES]


@cache
def words() -> tuple[list[str], list[float]]:
    """Return the vocabulary, and how often each word comes, added up as `choices` wants it."""
    others = [
        phrase
        for phrase in phrases_dict
        if 2 <= len(phrase) <= 3  # most of four are idioms, which such prose hardly has
        and all("一" <= char <= "\u9fa5" for char in phrase)
        and not NUMERAL & set(phrase)
    ]
    Random(0).shuffle(others)
    vocabulary = [*OFFICIAL, *others[: VOCABULARY - len(OFFICIAL)]]
    return vocabulary, list(accumulate(1 / (rank + 3) for rank in range(len(vocabulary))))


@cache
def places(number: int) -> list[tuple[str, str]]:
    """Return so many names of counties, each with its pinyin, which no other has."""
    random = Random(1)
    names: dict[str, str] = {}
    while len(names) < number:
        name = "".join(random.choices(PLACES, k=random.choice((2, 2, 3)))) + random.choice("县县区")
        names.setdefault(pinyin(name).replace("-", ""), name)
    return [(name, spelt) for spelt, name in names.items()]


def own_names(county: int) -> list[str]:
    """Return names that stand in the reports of one county, and by chance in others."""
    random = Random(f"names {county}")
    stems = ["".join(phrase[0] for phrase in random.choices(words()[0], k=2)) for _ in range(5)]
    return [stem + random.choice(("镇", "乡", "村", "社区", "街道")) for stem in stems]


def make(number: int) -> Made:
    """Return report `number`; ten years of a county follow each other, then those of its office."""
    unit, year = divmod(number, len(YEARS))
    county, office = divmod(unit, 2)
    return _Writer(county, office == 1, YEARS[year]).report()


class _Writer:
    def __init__(self, county: int, office: bool, year: int):
        self.random = Random(f"{county} {office} {year}")
        self.region, spelt = places(-(-(county + 1) // 1000) * 1000)[county]  # few lists
        name, short = OFFICES[county % len(OFFICES)] if office else ("人民政府", "")
        self.body, self.year = f"{self.region}{name}", year
        self.id = "-".join(filter(None, (spelt, short, str(year))))
        self.path = f"{county // COUNTIES:03}/{self.id}"
        self.own = own_names(county)
        self.lines: list[str] = []
        self.texts: list[str] = []

    def report(self) -> Made:
        title = f"{self.body}{self.year}年度法治政府建设工作报告"
        parts, points = self.random.randint(4, 5), self.random.randint(4, 5)
        chosen = self.random.sample(kinds(), self.random.randint(40, 70))
        figures = [self._figure(kind) for kind in chosen]
        share = -(-len(figures) // (parts * points))
        self.lines = [
            "format: 1",
            "report:",
            f"  id: {self.id}",
            f"  title: {title}",
            f"  region: {self.region}",
            f"  year: {self.year}",
            f"  published: '{self.year + 1}-01-{self.random.randint(5, 29):02}'",
            f"  issuer: {self.body}",
            "sections:",
        ]
        self.texts = [title]
        opening = f"{self.year}年，{self._prose(30)}现将有关情况报告如下："
        self._section("", "preamble", opening, title="前言")
        headings = self.random.sample(HEADINGS, parts)
        for chapter, heading in zip(CHAPTERS, headings, strict=False):
            self._section("", "work", f"{chapter}、{heading}。")
            self._points([[figures.pop() for _ in figures[:share]] for _ in range(points)], 60)
        self._section("", "problems", f"{CHAPTERS[parts]}、存在的问题。")
        self._points([[]] * self.random.randint(2, 3), 40)
        self._section("", "plan", f"{CHAPTERS[parts + 1]}、下一步工作打算。")
        self._points([[]] * self.random.randint(3, 5), 50)
        return Made(self.path, "\n".join(self.lines) + "\n", "\n".join(self.texts) + "\n")

    def _points(self, points: Sequence[Sequence[Figure]], length: int) -> None:
        self.lines.append("  sections:")
        for label, figures in zip(CHAPTERS, points, strict=False):
            drawn = self.random.randint(length * 2 // 3, length * 4 // 3)
            text = f"{label}是{self._clause(4)}。{self._prose(drawn)}"
            if figures:
                text += "，".join(figure.quote for figure in figures) + "。"
            self._section("  ", "", text, figures)

    def _section(
        self, indent: str, kind: str, text: str, figures: Sequence[Figure] = (), title: str = ""
    ) -> None:
        self.texts.append(text)
        keys = [f"kind: {kind}"] * bool(kind) + [f"title: {title}"] * bool(title)
        first, *rest = [*keys, "text: |-"]
        self.lines += [f"{indent}- {first}", *(f"{indent}  {line}" for line in rest)]
        self.lines.append(f"{indent}    {text}")
        if figures:
            self.lines.append(f"{indent}  indicators:")
        for figure in figures:
            self.lines += self._indicator(f"{indent}  ", figure)

    @staticmethod
    def _indicator(indent: str, figure: Figure) -> Iterator[str]:
        yield f"{indent}- id: {figure.kind.id}"
        yield f"{indent}  name: {figure.kind.name}"
        yield f"{indent}  value: {figure.value}"
        if figure.qualifier != "exact":
            yield f"{indent}  qualifier: {figure.qualifier}"
        yield f"{indent}  unit: {figure.kind.unit}"
        yield f"{indent}  quote: {figure.quote}"
        if figure.kind.concept:
            yield f"{indent}  concept: {figure.kind.concept}"

    def _figure(self, kind: Kind) -> Figure:
        if kind.unit == "'%'":
            value = f"{self.random.randint(800, 999) / 10:g}"
            return Figure(kind, value, "exact", f"{kind.phrase}{value}%")
        number = int(kind.usual * self.random.lognormvariate(0, 0.6)) + 1
        if number > 100 and self.random.random() < 0.3:
            number = number // 10 * 10
            return Figure(kind, str(number), "over", f"{kind.phrase}{number}余{kind.unit}")
        return Figure(kind, str(number), "exact", f"{kind.phrase}{number}{kind.unit}")

    def _clause(self, length: int) -> str:
        vocabulary, weights = words()
        return "".join(self.random.choices(vocabulary, cum_weights=weights, k=length))

    def _prose(self, length: int) -> str:
        """Return sentences of about so many words, a work or a name of the place among them."""
        clauses = [self._clause(size) for size in self.random.choices(range(3, 9), k=length // 5)]
        if self.random.random() < 0.3:
            clauses.append(f"落实《{self.random.choice(WORKS)}》")
        if self.random.random() < 0.25:
            clauses.append(f"在{self.random.choice(self.own)}开展试点")
        self.random.shuffle(clauses)
        ends = self.random.choices("，，、。；", k=len(clauses) - 1)
        return "".join(map("".join, zip(clauses, [*ends, "。"], strict=True)))
