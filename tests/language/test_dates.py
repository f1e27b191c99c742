"""Tests of reading times: what a day, month, span or length of time in Chinese text is worth."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.dates import dates_in, intervals_in, months_between
from checker.language.lengths import lengths_in
from checker.language.normal import normalise

YEAR = 2014


def stretches(text: str) -> list[str]:
    """Every time in `text` as “words first..last”, a single day once."""
    normal = normalise(text).text
    return [
        f"{normal[when.start : when.end]} {when.first}" + (f"..{when.last}" if when.last != when.first else "")
        for when in dates_in(normal, YEAR)
    ]


def edges(text: str) -> list[str]:
    return [when.edge for when in dates_in(normalise(text).text, YEAR)]


def spans(text: str) -> list[tuple[str, str]]:
    return [(str(one.begin.first), str(one.finish.last)) for one in intervals_in(normalise(text).text, YEAR)]


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("3月15日动员", "3月15日 2014-03-15"),
        ("二〇一四年八月", "二〇一四年八月 2014-08-01..2014-08-31"),
        ("2014年3月上旬", "2014年3月上旬 2014-03-01..2014-03-10"),
        ("6月中旬", "6月中旬 2014-06-11..2014-06-20"),
        ("2月下旬", "2月下旬 2014-02-21..2014-02-28"),
        ("5月中下旬", "5月中下旬 2014-05-11..2014-05-31"),
        ("5月上、中旬", "5月上、中旬 2014-05-01..2014-05-20"),
        ("四月初", "四月初 2014-04-01..2014-04-10"),
        ("9月底前完成", "9月底 2014-09-26..2014-09-30"),
        ("第三季度", "第三季度 2014-07-01..2014-09-30"),
        ("二季度末", "二季度末 2014-06-01..2014-06-30"),
        ("下半年", "下半年 2014-07-01..2014-12-31"),
        ("年底前见效", "年底 2014-12-01..2014-12-31"),
        ("2013年底", "2013年底 2013-12-01..2013-12-31"),
        ("今年年初", "今年年初 2014-01-01..2014-01-31"),
        ("去年9月", "去年9月 2013-09-01..2013-09-30"),
        ("2012年度", "2012年度 2012-01-01..2012-12-31"),
        ("13年11月", "13年11月 2013-11-01..2013-11-30"),
        ("2014.2", "2014.2 2014-02-01..2014-02-28"),
        ("2014-02-15", "2014-02-15 2014-02-15"),
        ("国庆节前完成", "国庆节 2014-10-01"),
        ("“七一”前", "“七一” 2014-07-01"),
        ("中秋前", "中秋 2014-09-08"),
        ("十二月三十一日", "十二月三十一日 2014-12-31"),
        ("５月廿三日", "5月廿三日 2014-05-23"),
        ("元月", "元月 2014-01-01..2014-01-31"),
    ],
)
def test_a_time_reaches_from_its_first_day_to_its_last(text: str, stretch: str) -> None:
    assert stretches(text) == [stretch]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "历时3个月",
            "每月15日开会",
            "一月一次",
            "五年内",
            "多年底子",
            "腊月二十三",
            "正月初三",
            "2014.2万元",
            "总支〔2014〕6号",
        ),
        *("2月30日", "第3组", "三十日内答复", "本月底", "12.5", "一年四季", "十几个月份额"),
    ],
)
def test_what_names_no_day_is_none(text: str) -> None:
    assert stretches(text) == []


def test_a_year_that_is_left_out_is_the_last_one_of_the_sentence() -> None:
    assert stretches("2013年3月建站，9月停用。9月重开") == [
        "2013年3月 2013-03-01..2013-03-31",
        "9月 2013-09-01..2013-09-30",
        "9月 2014-09-01..2014-09-30",
    ]


def test_what_leans_on_the_month_before_is_of_that_month() -> None:
    assert stretches("3月12日、15日，4月上旬至中旬") == [
        "3月12日 2014-03-12",
        "15日 2014-03-15",
        "4月上旬 2014-04-01..2014-04-10",
        "中旬 2014-04-11..2014-04-20",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月10日起", ["from"]),
        ("从3月开始", ["from"]),
        ("2月20日启动，6月中旬基本结束", ["from", "by"]),
        ("6月底前", ["by"]),
        ("截至8月31日", ["by"]),
        ("8月29日止", ["by"]),
        ("清明前后", [""]),
        ("3月10日，局党组开会", [""]),
    ],
)
def test_the_words_around_tell_a_beginning_from_a_term(text: str, expected: list[str]) -> None:
    assert edges(text) == expected


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2014.2–2014.9", ("2014-02-01", "2014-09-30")),
        ("2014.2-9", ("2014-02-01", "2014-09-30")),
        ("2014.2.15-9.30", ("2014-02-15", "2014-09-30")),
        ("2月20日启动，6月中旬基本结束", ("2014-02-20", "2014-06-20")),
        ("从2014年2月开始，到9月底基本结束", ("2014-02-01", "2014-09-30")),
        ("3月上旬至6月中旬", ("2014-03-01", "2014-06-20")),
        ("3—5月", ("2014-03-01", "2014-05-31")),
        ("三月到五月", ("2014-03-01", "2014-05-31")),
        ("4月26日－30日", ("2014-04-26", "2014-04-30")),
        ("3月10—25日", ("2014-03-10", "2014-03-25")),
        ("自2014年3月10日开始，至8月31日基本结束，历时近六个月", ("2014-03-10", "2014-08-31")),
        ("从3月17日起，到8月29日止", ("2014-03-17", "2014-08-29")),
        ("2013年12月至次年3月", ("2013-12-01", "2014-03-31")),
        ("2013年11月至2月", ("2013-11-01", "2014-02-28")),
        ("2012—2013年", ("2012-01-01", "2013-12-31")),
    ],
)
def test_a_beginning_and_an_end_make_a_span(text: str, span: tuple[str, str]) -> None:
    assert spans(text) == [span]


@pytest.mark.parametrize(
    "text", ["3月10日开会，8月底前办结。", "3月开始。9月结束。", "5月、6月", "2014年3月至2013年2月"]
)
def test_two_times_side_by_side_are_no_span(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "months", "bound"),
    [
        ("为期四个月", 4, ""),
        ("不少于3个月", 3, "at-least"),
        ("三个月以上", 3, "at-least"),
        ("不超过半年", 6, "at-most"),
        ("一个半月", 1.5, ""),
        ("两年半", 30, ""),
        ("近100天", 100 / 30, ""),
        ("一百天", 100 / 30, ""),
        ("十二周", 12 * 7 / 30, ""),
        ("两个季度", 6, ""),
    ],
)
def test_lengths_are_told_in_months(text: str, months: float, bound: str) -> None:
    (found,) = lengths_in(text)
    assert found.months == pytest.approx(months)
    assert found.bound == bound


@pytest.mark.parametrize("text", ["2014年", "3月15日", "第3年", "十八日上午", "周一", "下半年", "上半月"])
def test_what_is_a_time_is_no_length(text: str) -> None:
    assert lengths_in(text) == ()


def test_months_are_counted_from_the_first_day_to_the_end_of_the_last() -> None:
    assert months_between(date(2014, 3, 1), date(2014, 5, 31)) == 3
    assert months_between(date(2014, 3, 10), date(2014, 6, 9)) == 3
    assert 2.9 < months_between(date(2014, 3, 1), date(2014, 5, 30)) < 3


days = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@given(days)
def test_any_day_is_read_as_itself(day: date) -> None:
    for text in (f"{day.year}年{day.month}月{day.day}日", f"{day:%Y-%m-%d}", f"{day.year}.{day.month}.{day.day}"):
        (found,) = dates_in(text, YEAR)
        assert (found.first, found.last, found.own_year, found.start, found.end) == (day, day, True, 0, len(text))


@given(days, days)
def test_any_two_days_in_order_make_their_span(one: date, other: date) -> None:
    first, last = sorted((one, other))
    text = f"{first.year}年{first.month}月{first.day}日至{last.year}年{last.month}月{last.day}日"
    assert spans(text) == [(str(first), str(last))]


@given(st.text("0123456789年月日至到—-.、，。一二三十〇底初中下旬前起季度第半个每廿〔〕“七”节国庆内次去", max_size=30))
def test_whatever_the_text_times_stand_in_it_in_order(text: str) -> None:
    found = dates_in(text, YEAR)
    assert all(when.first <= when.last for when in found)
    assert all(0 <= when.start < when.end <= len(text) for when in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(one.begin.first <= one.finish.last for one in intervals_in(text, YEAR))
    assert all(one.months > 0 for one in lengths_in(text))
