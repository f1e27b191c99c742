"""Regulations cited: which edition is meant, and whether it was in force or issued at the date of the material."""

import pytest

from tests.assess.checks.small_pack import finding, remarks

WINDOW = {"window": ["2014-01-20", "2014-10-08"]}
REPEALED = {"name": "regulation-repealed", "words": {"past": ["当时"]}, "settings": WINDOW}
NOT_YET = {"name": "regulation-not-yet-issued", "words": {"coming": ["征求意见稿"]}, "settings": WINDOW}
SIGNED = "@ 2014年7月8日\n"


def test_a_regulation_no_longer_in_force_is_found_with_what_took_its_place() -> None:
    found = finding(REPEALED, f"{SIGNED}按《关于节约的暂行规定》办。", "zh")
    assert (found.status, remarks(found)) == (
        "weak",
        [("按《关于节约的暂行规定》办。", "“关于节约的暂行规定”（1997）自2013-11-18起不再有效，由《节约条例》代替")],
    )


def test_the_remark_is_english_where_english_is_asked_for() -> None:
    found = finding(REPEALED, f"{SIGNED}按《关于节约的暂行规定》办。", "en")
    assert remarks(found)[0][1] == (
        "“关于节约的暂行规定” (1997) has not been in force since 2013-11-18; it was replaced by 《节约条例》"
    )


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("按《节约条例》办。", "met"),
        ("按《节约条例》（2025年修订）办。", "met"),
        ("2012年按《关于节约的暂行规定》办。", "met"),
        ("2012年以来按《关于节约的暂行规定》办。", "weak"),
        ("按《关于节约的暂行规定》安排来人，2012年花了九万元。", "weak"),
        ("花了九万元，2012年按《关于节约的暂行规定》办。", "met"),
        ("按1997年《关于节约的暂行规定》办。", "weak"),
        ("按当时的《关于节约的暂行规定》办。", "met"),
        ("按《县里贯彻关于节约的暂行规定的意见》办。", "not-applicable"),
        ("按关于节约的暂行规定办。", "weak"),
        ("什么规定也没有看。", "not-applicable"),
    ],
)
def test_what_was_repealed_depends_on_edition_and_time(sentence: str, status: str) -> None:
    assert finding(REPEALED, SIGNED + sentence).status == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("对照《廉洁准则》。", "weak"),
        ("对照《廉洁准则》征求意见稿。", "met"),
        ("对照《节约条例》。", "met"),
        ("对照2025年修订的《节约条例》。", "weak"),
        ("对照《节约条例》（2013年）。", "met"),
    ],
)
def test_what_was_not_yet_issued_depends_on_edition_and_time(sentence: str, status: str) -> None:
    assert finding(NOT_YET, SIGNED + sentence).status == status


def test_a_later_material_may_cite_what_is_repealed_in_its_time() -> None:
    assert finding(NOT_YET, "@ 2016年3月1日\n对照《廉洁准则》。").status == "met"


def test_without_a_date_the_window_holds_and_the_answer_says_so() -> None:
    found = finding(NOT_YET, "对照《廉洁准则》。")
    assert (found.status, found.reason) == (
        "weak",
        "weak。材料没有可用的日期，按活动期间（2014-01-20至2014-10-08）判断。",
    )


def test_without_date_and_window_nothing_is_judged() -> None:
    found = finding({"name": "regulation-not-yet-issued"}, "对照《廉洁准则》。")
    assert (found.status, found.reason) == (
        "not-evaluated",
        "条件不全，不能判断，请人工核对。材料没有日期，无法与登记的日期对照。",
    )
