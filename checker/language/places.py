"""Names of places and units in running text, found by their ends (桐坪县, 白鹭乡, 水利局) and cut where they begin."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checker.language.rarity import rarity
from checker.language.words import tagged

_UNIT_ENDS = (
    "局 医院 卫生院 卫生所 保健院 福利院 敬老院 中学 小学 高中 职校 技校 党校 中心校 "
    "学校 学院 幼儿园 银行 支行 公司 集团 联社 合作社 林场 农场 牧场 茶场 渔场 苗圃 "
    "煤矿 铁矿 水库 灌区 水厂 电厂 酒厂 糖厂 钢厂 药厂 纸厂 茶厂 化肥厂 机械厂 电站 "
    "粮库 派出所 司法所 财政所 国土所 税务所 工商所 供电所 研究所 管理所 管理处 法庭 "
    "法院 检察院 支队 大队 中队 消防队 客运站 车站 收费站 养护站 水文站 农技站 畜牧站 "
    "图书馆 文化馆 博物馆 档案馆 疾控中心 服务中心"
)
_SORTS = {
    "county": ("县", "区", "旗"),
    "town": ("镇", "乡", "街道"),
    "village": ("村", "社区"),
    "unit": tuple(_UNIT_ENDS.split()),
}
_ENDS = {end: sort for sort, ends in _SORTS.items() for end in ends}
_END = re.compile("|".join(sorted((*_ENDS, "乡镇"), key=len, reverse=True)))
_STEMS = {"county": (2, 3), "town": (2, 3), "village": (2, 3), "unit": (2, 3, 4, 5, 6, 7)}

# No name holds these characters at its beginning or anywhere; and these ends belong to other words.
_NO_NAME = re.compile(
    "[的了在是和与以及等由按据到去对为从把被全我各本该某这那每几两个们也都就还又不没有无件种次离最很自己让使给将并但报，。；：、！？（）“”《》0-9a-zA-Z%\\s]"
)
_OTHER_ENDS = re.compile(
    "(?:社|片|景|库|园|小|灌|校|辖|地|牧|山|城|老|新|林|矿|厂|选|开发|工业|保护|贫困|生活|郊|市|全|各|外|邻|兄弟)区$"
    "|(?:农|乡|驻|包|行政|自然|中心|示范|贫困|城中|入|下|进|重点|联系|后进)村$|(?:城|乡|集|重点|各乡|全|建制|中心)镇$|(?:城|下|家|故|返|回|老|同|山)乡$"
    "|(?:[山牧库老灾林]区|边远|偏远|贫困)[镇乡]$"
    "|(?:全|各|本|外|邻|兄弟|贫困|产粮|山区|人口大|农业)县$|(?:当|结|格|布|开|骗|饭|全|邮|大|定|僵|残)局$"
)
_LEFT = re.compile(
    "(?:^|[，。；：、！？（）“”《》.．\\s]|我们|咱们|作为|身为|我是|代表|今年|去年|年|月|日|以来|在|对|为|把|使|让|给|是|由|向|到|赴|从|与|和|同|跟|按|全体|整个|服务|建设"
    "|[县市区州省盟]|任|来到|走进|中共|参加|当|了|的|学习|借鉴|隶属|邻近|毗邻|靠近|前往|调到|调任|担任|支持|推动|促进|我)$"
)
_NAME_TAGS = frozenset(("ns", "nr", "nz", "nt", "nrt", "nrfg", "x", "j"))
_NO_NAME_TAGS = frozenset("pcdru")
_UNIT_TAGS = frozenset(("n", "vn", "b", "s", "l", "an", "m", "mq"))
_RARE = 8.5  # by jieba's measure: names are made of rare nouns (白鹭), not of common ones (山区)
_BODY = re.compile("(?:人民)?(?:[\\u4e00-\\u9fff]{2,8}?(?:局|办|院|中学|小学|中心|站|所|公司|联社|支行|卫生院))?")


@dataclass(frozen=True, slots=True)
class Named:
    """A name at text[start:end]; `beyond` it, so many characters belong to a body of that place (桐坪县|水利局)."""

    name: str
    sort: str
    start: int
    end: int
    beyond: int = 0


def sort_of(name: str) -> str:
    """What a name is of by its end: county, town, village or unit; "" if none of these."""
    return _ENDS.get(end_of(name), "")


def end_of(name: str) -> str:
    """The longest of the known ends that a name has (镇, 卫生院), "" if none."""
    return next((end for end in sorted(_ENDS, key=len, reverse=True) if name.endswith(end)), "")


def is_name(named: Named) -> bool:
    """Whether what stands before the end can be a name by its words (桐坪镇), and is not running text (按照镇).

    >>> [is_name(Named(text, sort_of(text), 0, 3)) for text in ("桐坪镇", "按照镇", "国土资源局")]
    [True, False, True]
    """
    stem = named.name.removesuffix(end_of(named.name))
    return all(_in_a_name(word, tag, named.sort) for word, tag in tagged(stem))


def _in_a_name(word: str, tag: str, sort: str) -> bool:
    if tag in _NAME_TAGS:
        return True
    if len(word) == 1:
        return tag not in _NO_NAME_TAGS and (sort != "unit" or tag != "v")
    if sort == "unit":
        return tag in _UNIT_TAGS
    return tag == "n" and rarity(word) >= _RARE


def named_in(text: str, known: Iterable[str]) -> list[Named]:
    """The names in a normalised text: those `known` wherever they stand, others where it shows where they begin.

    >>> [each.name for each in named_in("我们桐坪镇党委班子到安吉县考察，学习白沙村的做法", [])]
    ['桐坪镇', '安吉县', '白沙村']
    """
    found: dict[int, Named] = {}
    for name in known:
        for match in re.finditer(re.escape(name), text):
            found[match.end()] = _named(text, name, sort_of(name), match.start())
    for match in _END.finditer(text):
        if match.group() in _ENDS and match.end() not in found and (start := _start(text, match)) >= 0:
            found[match.end()] = _named(text, text[start : match.end()], _ENDS[match.group()], start)
    return [found[end] for end in sorted(found)]


def _start(text: str, end: re.Match[str]) -> int:
    """Where the name begins that ends here; -1 if it is none, or that cannot be seen."""
    for length in _STEMS[_ENDS[end.group()]]:
        start = end.start() - length
        if start < 0 or _NO_NAME.search(text, start, end.start()):
            return -1
        name = text[start : end.end()]
        if _LEFT.search(text, 0, start) and not _OTHER_ENDS.search(name):
            return start
    return -1


def _named(text: str, name: str, sort: str, start: int) -> Named:
    end = start + len(name)
    body = _BODY.match(text, end) if sort == "county" else None
    return Named(name, sort, start, end, len(body.group()) if body else 0)
