"""The registers of the shipped pack: days in their order, names that find their own entries."""

import re
from datetime import date

import pytest

from checker.assess.engine import engine_for
from checker.rulebook import load_pack

PACK = load_pack()
ENGINE = engine_for(PACK)


def named_in(text: str, register: str) -> set[str]:
    hits = ENGINE.signals.find(text)
    return {hit.name.partition(":")[2] for hit in hits if hit.name.startswith(f"{register}:")}


@pytest.mark.parametrize("name", sorted(PACK.regulations))
def test_a_regulation_is_issued_then_valid_then_repealed(name: str) -> None:
    entry = PACK.regulations[name]
    days = [entry.issued, entry.valid_from or entry.issued, entry.repealed or date.max]
    assert days == sorted(days)


@pytest.mark.parametrize("name", sorted(PACK.regulations))
def test_a_regulation_is_found_by_its_title(name: str) -> None:
    assert name in named_in(f"对照《{PACK.regulations[name].title}》检查。", "regulation")


@pytest.mark.parametrize("name", [name for name, entry in PACK.regulations.items() if entry.superseded_by])
def test_what_replaced_a_regulation_stands_in_the_register(name: str) -> None:
    title = re.match(r"《([^》]+)》", PACK.regulations[name].superseded_by)
    assert title is not None
    assert title[1] in {entry.title for entry in PACK.regulations.values()} | {
        "事业单位领导人员管理规定",
        "中国共产党统一战线工作条例",
    }


@pytest.mark.parametrize("name", sorted(PACK.events))
def test_an_event_is_announced_before_it_begins(name: str) -> None:
    entry = PACK.events[name]
    assert entry.announced is None or entry.announced < entry.began


@pytest.mark.parametrize(
    "name", [name for name in PACK.events if name.startswith(("congress-", "plenum-", "discipline-plenum-"))]
)
def test_a_congress_or_plenum_is_found_by_its_usual_name(name: str) -> None:
    assert name in named_in(f"学习{PACK.events[name].title}精神。", "event")


@pytest.mark.parametrize("sort", ["congress", "plenum", "discipline-plenum"])
def test_congresses_and_plenums_follow_each_other(sort: str) -> None:
    numbered = {
        tuple(int(part) for part in name[len(sort) + 1 :].split("-")): entry.began
        for name, entry in PACK.events.items()
        if re.fullmatch(rf"{sort}(-\d+)+", name)
    }
    days = [numbered[number] for number in sorted(numbered)]
    assert days == sorted(days)
    assert len(days) > 4


@pytest.mark.parametrize("name", sorted(PACK.campaigns))
def test_a_campaign_begins_before_it_ends(name: str) -> None:
    entry = PACK.campaigns[name]
    assert entry.ended is None or entry.began < entry.ended
