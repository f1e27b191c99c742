"""Switching parts of a pack off: every change changes the pack, and does to judging what it says."""

from dataclasses import fields

import pytest

from benchmarks.answering import by_checker
from benchmarks.keywords import by_keywords
from benchmarks.parts import NEVER, Part, parts_of, signals_of, without_anchors, without_kind
from benchmarks.sources import Source
from checker.document import from_markup
from checker.rulebook import Pack, load_pack

TEXT = """# 对照检查材料
@ 柳塘镇党委书记 贺永福
## 存在的问题
### 官僚主义方面
去年9月12日，王家坪村来人反映水渠垮塌，我让他在门口等，一等四十分钟。
## 个人有关情况
住房方面，现有房改房一套，96平方米。
"""
EXAMPLE = "four-styles.bureaucratism.example"
CONDUCT = "four-styles.bureaucratism.manifestation"
HOUSING, VEHICLE = "disclosure.housing", "disclosure.official-vehicle"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


@pytest.fixture
def source() -> Source:
    return Source("x", "self-examination", "member", {}, (), from_markup("x.md", TEXT))


def statuses(pack: Pack, source: Source) -> dict[str, str]:
    return {name: answer.status for name, answer in by_checker(pack)(source).answers.items()}


def content(pack: Pack) -> dict[str, object]:
    """What the pack says, but for the signal that only switched off conditions ask for."""
    said = {each.name: getattr(pack, each.name) for each in fields(pack)}
    return {**said, "signals": {name: patterns for name, patterns in pack.signals.items() if name != NEVER}}


def test_every_part_switches_something_off(pack: Pack) -> None:
    whole = content(pack)
    idle = [f"{part.group}: {part.name}" for part in parts_of(pack) if content(part.without(pack)) == whole]
    assert idle == []


def test_every_part_has_a_name_of_its_own(pack: Pack) -> None:
    names = [(part.group, part.name) for part in (*parts_of(pack), *signals_of(pack))]
    assert len(set(names)) == len(names)


def test_the_pack_itself_stays_as_it_is(pack: Pack, source: Source) -> None:
    before = statuses(pack, source)
    for part in parts_of(pack):
        part.without(pack)
    assert NEVER not in pack.signals
    assert statuses(pack, source) == before


def test_without_events_there_is_no_example(pack: Pack, source: Source) -> None:
    assert statuses(pack, source)[EXAMPLE] == "met"
    assert statuses(without_kind(pack, "event"), source)[EXAMPLE] == "missing"


def test_without_any_anchor_nothing_can_be_checked(pack: Pack, source: Source) -> None:
    names = ("time", "money", "counts", "figure", "person", "place", "count", "period", "area")
    answered = statuses(without_anchors(pack, names), source)
    assert (answered[EXAMPLE], answered[CONDUCT]) == ("missing", "met")


def test_a_signal_switched_off_is_never_found(pack: Pack) -> None:
    part = next(part for part in signals_of(pack) if part.name == "announce-words")
    assert part == Part("signal", "announce-words", part.without)
    assert part.without(pack).signals["announce-words"] == ()
    assert part.without(pack).signals.keys() == pack.signals.keys()


def test_keywords_find_names_anywhere_and_nothing_else(pack: Pack, source: Source) -> None:
    found = by_keywords(pack, "names")(source).answers
    assert (found[HOUSING].status, found[VEHICLE].status) == ("met", "missing")
    assert found[HOUSING].quotes == ("住房方面，现有房改房一套，96平方米。",)
    assert found[CONDUCT].quotes == ("官僚主义方面",)
