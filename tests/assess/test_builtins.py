"""The engine's own tests, each seen true and seen false, by its name in a rule."""

import pytest

from checker.rulebook.builtins import BUILTINS, PREFIXES
from tests.assess.packs import answer, rule

HEADED = "# 检查报告\n@ 郭云生\n## 问题\n存在。\n{}"

# name → what follows in the tiny pack: a sentence of which it is true, one of which it is not, and where the rule looks
SENTENCES: dict[str, tuple[str, str]] = {
    "time": ("去年9月", "有一天"),
    "period": ("任职以来", "后来"),
    "money": ("花了300元", "花了钱"),
    "area": ("36平方米", "很宽"),
    "percent": ("33.6%", "一些"),
    "count": ("214块牌子", "几块牌子"),
    "counts": ("12户、34口人", "12户"),
    "figure": ("214块牌子", "3块牌子"),
    "deadline": ("6月底前办完", "尽快办完"),
    "frequency": ("每月去", "常去"),
    "book": ("《党章》", "党章"),
    "person": ("何秀英同志来过", "有人来过"),
    "place": ("去柳湾村", "去村里"),
    "substance": ("水渠垮塌淤积", "存在一些的"),
    "content": ("淤积", "存在一些的"),
    "rich": ("水渠垮塌淤积三百来口人吃不上水", "水渠"),
    "enumeration": ("拖拉、浪费、死板、偷懒", "拖拉、浪费、死板"),
    "quoted": ("他说“一切等我回来再说再办”", "他说“好”，我就信了他的话"),
    "name:slow": ("拖拉", "浪费"),
    "conduct:slow": ("水渠", "酒席"),
    "strict:car": ("公车", "轿车"),
    "promise": ("今后", "从前"),
    "telling": ("去年9月", "今后去年9月"),
}
ABOUT: dict[str, tuple[str, str]] = {
    "named": ("### 学习\n天晴，这是拖拉。", "### 拖拉\n天晴。"),
    "typical": ("### 拖拉\n水渠垮了。", "### 拖拉\n天晴。"),
    "listed": ("### 拖拉和浪费\n天晴。", "### 拖拉\n天晴。"),
    "about:slow": ("### 拖拉\n天晴。", "### 浪费\n天晴。"),
    "under:example": ("### 拖拉的例子\n天晴。", "### 拖拉\n这是例子。"),
}
PLACES: dict[str, list[str]] = {
    "heading": ["检查报告", "问题", "措施"],
    "title": ["检查报告"],
    "signature": ["郭云生"],
    "preamble": ["郭云生", "开场白。"],
    "cell": ["项目", "例子", "信", "压了"],
    "column": ["项目", "例子", "信"],
    "late": ["信", "压了", "天又晴。", "天还晴。", "天仍晴。"],
    "last": ["天又晴。", "天还晴。", "天仍晴。"],
    "in:problems": ["问题", "天晴。", "项目", "例子", "信", "压了"],
    "in:measures": ["措施", "天又晴。", "天还晴。", "天仍晴。"],
    "column:example": ["压了"],
}
WHOLE = (
    "# 检查报告\n@ 郭云生\n开场白。\n## 问题\n天晴。\n| 项目 | 例子 |\n| 信 | 压了 |\n"
    "## 措施\n天又晴。\n天还晴。\n天仍晴。"
)


def status(text: str, one: dict[str, object]) -> str:
    return answer(text, one).status


@pytest.mark.parametrize("name", SENTENCES)
def test_a_test_on_a_sentence_tells_it_from_another(name: str) -> None:
    one = rule("it", met=[{"all": [name], "none": ["title", "heading", "signature"]}])
    true, false = SENTENCES[name]
    assert [status(HEADED.format(f"{text}。"), one) for text in (true, false)] == ["met", "missing"]


@pytest.mark.parametrize("name", ABOUT)
def test_a_test_on_what_a_sentence_is_about_tells_it_from_another(name: str) -> None:
    one = rule("it", met=[{"all": [name], "none": ["heading"]}], look={"topic": "slow"})
    true, false = ABOUT[name]
    assert [status(HEADED.format(text), one) for text in (true, false)] == ["met", "missing"]


@pytest.mark.parametrize("name", PLACES)
def test_a_test_on_the_place_of_a_sentence_finds_just_these(name: str) -> None:
    there = set(PLACES[name])
    found = [piece.quote for piece in answer(WHOLE, rule("it", met=[{"all": [name]}])).evidence]
    others = [piece.quote for piece in answer(WHOLE, rule("it", met=[{"none": [name]}])).evidence]
    assert len(found) == min(len(there), 5)
    assert set(found) <= there
    assert not set(others) & there


def test_every_builtin_test_is_seen_here() -> None:
    seen = {*SENTENCES, *ABOUT, *PLACES}
    assert set(BUILTINS) <= seen
    assert {prefix for prefix in PREFIXES if any(name.startswith(prefix) for name in seen)} == set(PREFIXES)


def test_nothing_is_seen_here_that_is_not_offered() -> None:
    offered = {*BUILTINS, "promise", "telling"}
    assert all(name in offered or name.startswith(tuple(PREFIXES)) for name in {*SENTENCES, *ABOUT, *PLACES})
