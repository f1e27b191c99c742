"""Papers of the genre with planted copies, and the truth about them.

Every paper is about 4,000 characters from frames that all papers share and a vocabulary that is drawn unevenly, as
writers do, so that papers that have nothing to do with each other share the genre's phrases. Each character of an
original has an origin; a copy keeps it, a changed character has none. The truth about two papers is in their origins.

    verbatim     1-3 passages of 60-320 characters stand in another paper's paragraphs
    changed-N    the same with every character in 100/N replaced, doubled or left out in turn
    renamed      the same with people, places, years, sums and the congress exchanged
    reordered    5-8 sentences, in another order
    lifted       a whole paragraph
    rewritten    60-95 % of the paragraphs, renamed
    template     a text of about 600 characters, filled in differently, in every eighth paper: shared wording
    quoting      the same long quotation, titles, official wording: innocent
    form         the same form sentences with their own numbers: innocent
"""

import random
import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

import jieba

from checker.compare.copying.papers import Paper, PaperBlock
from checker.compare.copying.settings import Settings

CHARACTERS = 4_000
KINDS = ("verbatim", "changed-2", "changed-4", "changed-6", "changed-8", "renamed", "reordered", "lifted", "rewritten")
_COPIERS = (3, 6, 9)
_TEMPLATE_SHARE = 1 / 8
_SHORTEST, _LONGEST = 60, 320
_FRAMES = 240
TEMPLATE = 1 << 50  # origins from here on are the template's
_SLOT = re.compile(r"\{(\w)\}")
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = "秀英建国志强文华明军丽芳海涛桂兰玉梅立新国庆永红春生德福长青云飞晓东振兴"
_PLACE = "桐柏云岭柳河石桥双塘大湾白水青山龙泉清溪松林凤鸣金沙银杏竹园东岗西坪南浦北岸丰乐安宁永和"
_UNITS = ("县", "镇", "乡", "村", "街道", "县财政局", "县民政局", "镇中心小学", "县水务局", "供电所", "社区")
_CONGRESSES = ("十六大", "十七大", "十八大", "十九大")
_TAGS = {"n": ("n",), "v": ("v", "vn"), "a": ("a", "ad"), "i": ("i", "l")}
_OPENINGS = (
    "",
    "",
    "",
    "一是",
    "二是",
    "三是",
    "同时，",
    "此外，",
    "平时，",
    "有时，",
    "总体上看，",
    "具体来说，",
    "回过头来看，",
)
_STOCK = (  # noqa: SIM905 - read more easily
    "习惯于 满足于 没有做到 不够深入 存在 的现象 的问题 的时候 在一定程度上 对照要求 还有差距 "
    "认为 下基层 群众 没有及时 有时候 往往 只注重 而忽视了 缺乏 的意识 的精神 思想上 工作中 "
    "生活上 作风上 不愿 不敢 怕得罪人 图省事 走过场 听汇报 看材料 调查研究 联系群众 坚持 "
    "进一步 切实加强 带头 严格执行 认真落实 建立健全 制度 力争 以实际行动 从我做起 主要是因为 "
    "理论学习 宗旨意识 党性修养 有所放松 标准不高 要求不严 方法简单 效果不好 举一反三"
).split()
OFFICIAL = (
    "要坚持把学习教育贯穿始终，深入查找自身存在的突出问题，认真开展批评和自我批评，自己动手撰写材料，做到见人见事见思想，不回避矛盾，不遮掩问题，不以工作问题代替作风问题。",
    "各级领导干部要以普通党员身份参加组织生活，轻车简从到基层，不打招呼不作陪同，不搞迎来送往，不在风景名胜区开会，切实改进工作方法，使群众看到实实在在的变化和成效。",
    "对查找出来的问题要列出清单，建立台账，明确责任单位、责任人和完成时限，整改一个销号一个，做到事事有着落，件件有回音，整改结果在一定范围内公示，接受群众的评议和监督。",
)
_QUOTATIONS = (
    "一切为了群众，一切依靠群众，从群众中来，到群众中去，这是我们做好各项工作的根本路线，任何时候都不能有丝毫的动摇和含糊",
    "物必先腐而后虫生，作风上的问题绝对不是小事，如果不坚决纠正，就会像一座无形的墙把我们和群众隔开，就会失去根基和血脉",
)
_FORMS = (
    "本人“三公”经费支出{m}万元，比上年下降{m}%，其中公务接待{m}次、{m}人，公务用车{m}辆，运行费用{m}万元，办公用房面积由{m}平方米调整为{m}平方米。",
    "全年共下基层{m}天，走访群众{m}户，召开座谈会{m}场，收集意见{m}条，已办结{m}条，正在办理{m}条，发放资金{m}万元，慰问困难家庭{m}户。",
)
_REPLACEMENTS = "甲乙丙丁戊己庚辛壬癸的了在是有和就不人都上也很到说要去你会着看好这"


@dataclass(frozen=True, slots=True)
class Planted:
    """A passage of paper `a` that was put into paper `b`, by the origins of its characters."""

    kind: str
    a: int
    b: int
    origins: frozenset[int]
    length: int


@dataclass(slots=True)
class Made:
    """A paper in the making: paragraphs of (character, origin)."""

    paragraphs: list[list[tuple[str, int]]]
    planted: list[Planted] = field(default_factory=list)
    has_template: bool = False

    def paper(self, number: int) -> Paper:
        """As the engine gets it."""
        texts = ["".join(char for char, _ in paragraph) for paragraph in self.paragraphs]
        heading = PaperBlock(0, "对照检查材料及存在的主要问题、原因分析和今后的努力方向与整改措施", False, "标题")
        blocks = tuple(PaperBlock(index, text, True, f"第{index}段") for index, text in enumerate(texts, 1))
        return Paper(
            f"unit{number % 97:02}/paper{number:06}.docx", f"{number:064x}", f"unit{number % 97:02}", (heading, *blocks)
        )


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, list[str]]:
    """jieba's words of 2-4 characters by part of speech, the frequent ones first."""
    words: dict[str, list[tuple[int, str]]] = {kind: [] for kind in _TAGS}
    kinds = {tag: kind for kind, tags in _TAGS.items() for tag in tags}
    with jieba.get_dict_file() as dictionary:
        lines = dictionary.read().decode("utf-8").splitlines()
    for line in lines:
        word, frequency, tag = line.split(" ")
        if 2 <= len(word) <= 4 and tag in kinds:
            words[kinds[tag]].append((-int(frequency), word))
    return {kind: [word for _, word in sorted(found)] for kind, found in words.items()}


@lru_cache(maxsize=1)
def frames() -> tuple[str, ...]:
    """Sentences with slots that every writer uses: stock phrases joined in `_FRAMES` ways."""
    chance = random.Random("frames")
    slots = ["{n}", "{v}", "{n}", "{v}{n}", "{a}{n}", "{i}", "{n}{v}"]
    made = []
    for _ in range(_FRAMES):
        clauses = []
        for _ in range(chance.randint(2, 4)):
            stock = chance.sample(_STOCK, chance.randint(1, 3))
            parts = [part for phrase in stock for part in (phrase, chance.choice(slots))]
            clauses.append("".join(parts[chance.randint(0, 1) :]))
        made.append("，".join(clauses) + "。")
    named = ("在{p}{u}调研时，", "{y}年{d}月，", "党的{c}以来，", "{x}同志说，", "为此花费{m}万元，")
    return tuple(chance.choice(named) + frame if number % 4 == 0 else frame for number, frame in enumerate(made))


def original(number: int, seed: int = 0) -> Made:
    """A paper that is nobody else's; the same number gives the same paper."""
    chance = random.Random(f"{seed}:{number}")
    texts: list[str] = []
    length = 0
    while length < CHARACTERS:
        sentences = [_sentence(chance) for _ in range(chance.randint(4, 9))]
        texts.append("".join(sentences))
        length += len(texts[-1])
    if number % 5 == 0:
        quotation = chance.choice(_QUOTATIONS)
        texts[1] += f"常言道：“{quotation}。”按照《关于改进工作作风密切联系群众的若干规定》办理。"
    if number % 3 == 0:
        texts[2] += chance.choice(OFFICIAL)
    if number % 2 == 0:
        texts.append("".join(_filled(chance, form) for form in _FORMS))
    counter = number << 20
    paragraphs = []
    for text in texts:
        paragraphs.append([(char, counter + offset) for offset, char in enumerate(text)])
        counter += len(text)
    return Made(paragraphs)


def made(number: int, count: int, seed: int = 0) -> Made:
    """Paper `number` of `count`. Three in ten have copies, from papers that have none."""
    one = original(number, seed)
    chance = random.Random(f"{seed}:copy:{number}")
    if number % 10 in _COPIERS:
        source = chance.choice([other for other in range(10) if other not in _COPIERS])
        source += 10 * chance.randrange(max(1, count // 10))
        _plant(one, original(source, seed), source, number, chance)
    if chance.random() < _TEMPLATE_SHARE:
        one.paragraphs.insert(1, _with_origins(chance, _template()))
        one.has_template = True
    return one


def settings() -> Settings:
    """The usual settings with the official texts that some papers repeat."""
    return Settings(official=OFFICIAL)


def _with_origins(chance: random.Random, text: str) -> list[tuple[str, int]]:
    """The template filled in; what is not filled in has the same origin in all papers."""
    made: list[tuple[str, int]] = []
    done = 0
    for slot in _SLOT.finditer(text):
        made += [(text[place], TEMPLATE + place) for place in range(done, slot.start())]
        made += [(char, -1) for char in _filling(chance, slot[1])]
        done = slot.end()
    return made + [(text[place], TEMPLATE + place) for place in range(done, len(text))]


def _sentence(chance: random.Random) -> str:
    return chance.choice(_OPENINGS) + _filled(chance, chance.choice(frames()))


def _filled(chance: random.Random, frame: str) -> str:
    return _SLOT.sub(lambda slot: _filling(chance, slot[1]), frame)


def _filling(chance: random.Random, slot: str) -> str:
    words = vocabulary().get(slot)
    if words is not None:
        return words[int(len(words) * chance.random() ** 3)]
    makers = {
        "p": lambda: "".join(chance.sample(_PLACE, 2)),
        "u": lambda: chance.choice(_UNITS),
        "x": lambda: chance.choice(_SURNAMES) + "".join(chance.sample(_GIVEN, 2)),
        "y": lambda: str(chance.randint(2009, 2018)),
        "d": lambda: str(chance.randint(1, 12)),
        "m": lambda: f"{chance.uniform(1, 90):.1f}".removesuffix(".0"),
        "c": lambda: chance.choice(_CONGRESSES),
    }
    return makers[slot]()


@lru_cache(maxsize=1)
def _template() -> str:
    """About 600 characters that somebody wrote once, with slots for names and years."""
    chance = random.Random("template")
    parts: list[str] = []
    while sum(len(part) for part in parts) < 600:
        parts.append(_sentence(chance))
        if len(parts) % 4 == 0:
            parts.append("为此，{p}{u}在{y}年专门作了安排，由{x}负责。")
    return "".join(parts)


def _plant(made: Made, source: Made, a: int, b: int, chance: random.Random) -> None:
    kind = chance.choice(KINDS)
    if kind == "rewritten":
        _rewrite(made, source, a, b, chance)
        return
    own = range(len(source.paragraphs) - 1)  # the last may be the form
    for _ in range(chance.randint(1, 3) if kind not in ("lifted", "reordered") else 1):
        paragraph = source.paragraphs[chance.choice([index for index in own if index not in (1, 2)])]
        passage = _taken(kind, paragraph, chance)
        length = len(passage)
        changed = _as(kind, passage, chance)
        target = made.paragraphs[chance.randrange(3, len(made.paragraphs) - 1)]  # not into a quotation nor a form
        at = chance.randrange(len(target)) if kind not in ("lifted",) else 0
        if kind == "lifted":
            made.paragraphs.insert(chance.randrange(3, len(made.paragraphs)), changed)
        else:
            target[at:at] = changed
        made.planted.append(Planted(kind, a, b, frozenset(origin for _, origin in changed if origin >= 0), length))


def _taken(kind: str, paragraph: list[tuple[str, int]], chance: random.Random) -> list[tuple[str, int]]:
    if kind in ("lifted", "reordered"):
        return list(paragraph)
    length = min(len(paragraph), chance.randint(_SHORTEST, _LONGEST))
    start = chance.randint(0, len(paragraph) - length)
    return paragraph[start : start + length]


def _as(kind: str, passage: list[tuple[str, int]], chance: random.Random) -> list[tuple[str, int]]:
    if kind.startswith("changed-"):
        return _every_nth_changed(passage, round(100 / int(kind[-1])), chance)
    if kind == "renamed":
        return _renamed(passage, chance)
    if kind == "reordered":
        return _reordered(passage, chance)
    return list(passage)


def _every_nth_changed(passage: list[tuple[str, int]], every: int, chance: random.Random) -> list[tuple[str, int]]:
    changed: list[tuple[str, int]] = []
    first = chance.randrange(every)
    for offset, (char, origin) in enumerate(passage):
        if offset % every != first:
            changed.append((char, origin))
            continue
        way = chance.randrange(3)
        if way == 0:
            changed.append((chance.choice(_REPLACEMENTS), -1))
        elif way == 1:
            changed.extend(((char, origin), (chance.choice(_REPLACEMENTS), -1)))
    return changed


def _renamed(passage: list[tuple[str, int]], chance: random.Random) -> list[tuple[str, int]]:
    """Every number, congress and name that the frames put in is exchanged, and five common words."""
    text = "".join(char for char, _ in passage)
    spots: dict[tuple[int, int], str] = {}
    for match in re.finditer(r"在(.{2})(?=[县镇乡村街供社])", text):
        spots[match.span(1)] = "".join(chance.sample(_PLACE, 2))
    for match in re.finditer(r"(.{3})同志", text):
        spots[match.span(1)] = chance.choice(_SURNAMES) + chance.choice(_GIVEN)
    for match in re.finditer(r"十[六七八九]大", text):
        spots[match.span()] = chance.choice(_CONGRESSES)
    for match in re.finditer(r"\d+(?:\.\d+)?", text):
        spots[match.span()] = str(chance.randint(1, 2020))
    result: list[tuple[str, int]] = []
    done = 0
    for (start, end), word in sorted(spots.items()):
        if start >= done:
            result += passage[done:start] + [(char, -1) for char in word]
            done = end
    return result + passage[done:]


def _reordered(passage: list[tuple[str, int]], chance: random.Random) -> list[tuple[str, int]]:
    ends = [offset + 1 for offset, (char, _) in enumerate(passage) if char == "。"]
    sentences = [passage[start:end] for start, end in pairwise([0, *ends])]
    chance.shuffle(sentences)
    return [pair for sentence in sentences for pair in sentence]


def _rewrite(made: Made, source: Made, a: int, b: int, chance: random.Random) -> None:
    share = chance.uniform(0.60, 0.95)
    kept = [paragraph for paragraph in source.paragraphs[:-1] if chance.random() < share]  # the last may be the form
    copies = [_renamed(paragraph, chance) for paragraph in kept]
    for copy, paragraph in zip(copies, kept, strict=True):
        origins = frozenset(origin for _, origin in copy if origin >= 0)
        made.planted.append(Planted("rewritten", a, b, origins, len(paragraph)))
    others = made.paragraphs[: max(1, len(source.paragraphs) - len(kept))]
    made.paragraphs = copies + [list(paragraph) for paragraph in others]
