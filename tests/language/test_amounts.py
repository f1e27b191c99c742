"""Amounts as values: what each form means, how exact it is, and what is no amount."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.amounts import Amount, areas_in, counts_in, litres_in, money_in, percents_in


def values(found: list[Amount]) -> list[str]:
    return [str(amount.value) for amount in found]


@pytest.mark.parametrize(
    ("text", "value", "step", "about"),
    [
        ("53.65万元", "536500", "100", ""),
        ("五十三万多元", "530000", "10000", "over"),
        ("28.4万，", "284000", "1000", ""),
        ("536,500元", "536500", "1", ""),
        ("两亿三千万元", "230000000", "10000", ""),
        ("3.2亿元", "320000000", "10000000", ""),
        ("三点二亿元", "320000000", "10000000", ""),
        ("1万2千元", "12000", "1000", ""),
        ("五十八万四千元", "584000", "1", ""),
        ("20多万元", "200000", "10000", "over"),
        ("近30万元", "300000", "10000", "under"),
        ("约5万元", "50000", "10000", "around"),
        ("30万元左右", "300000", "10000", "around"),
        ("2—3万元", "30000", "10000", "around"),
        ("0万元", "0", "10000", ""),
    ],
)
def test_money_is_read_in_yuan(text: str, value: str, step: str, about: str) -> None:
    (amount,) = money_in(text)
    assert (str(amount.value), str(amount.step), amount.about) == (value, step, about)


@pytest.mark.parametrize(
    "text", ["28.4万人", "几万元", "数十万元", "2013年", "第3万元", "万元户", "1.2.3万元", "3万亩"]
)
def test_what_is_no_sum_of_money_is_not_found(text: str) -> None:
    assert money_in(text) == []


def test_vague_sums_leave_room_on_the_side_that_they_name() -> None:
    (over,) = money_in("五十多万元")
    (under,) = money_in("近30万元")
    (plain,) = money_in("53.65万元")
    assert [(int(each.low), int(each.high)) for each in (over, under, plain)] == [
        (500000, 600000),
        (200000, 300000),
        (536450, 536550),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("下降33.6%", ["33.6"]),
        ("百分之三十三点六", ["33.6"]),
        ("下降三成五", ["35"]),
        ("近三成", ["30"]),
        ("不到一半", ["50"]),
        ("5个百分点", []),
        ("完成任务，五年建成", []),
        ("三成果", []),
    ],
)
def test_shares_are_read_in_percent(text: str, wanted: list[str]) -> None:
    assert values(percents_in(text)) == wanted


def test_areas_are_read_in_square_metres() -> None:
    assert values(areas_in("26㎡、十八个平方、1.2万平方米、9平；3平方公里，20亩")) == ["26", "18", "12000", "9"]


def test_engine_sizes_are_read_in_litres() -> None:
    assert values(litres_in("排量1.8升、2.0T、3.0L、一点六升、排量为2.4、1998毫升；3T")) == [
        "1.8", "2", "3", "1.6", "2.4", "1.998",
    ]  # fmt: skip


def test_counts_are_read_with_what_is_counted() -> None:
    found = counts_in("主要有三个方面，接待114批次，第三次，2013年")
    assert [(str(each.value), each.unit) for each in found] == [("3", "个"), ("114", "批次")]


@given(st.integers(1, 999999), st.sampled_from(["", "0", "5", "25"]))
def test_a_sum_in_digits_means_the_same_in_any_unit(whole: int, decimals: str) -> None:
    written = f"{whole}.{decimals}" if decimals else str(whole)
    (in_ten_thousands,) = money_in(f"共{written}万元。")
    (in_yuan,) = money_in(f"共{Decimal(written) * 10000:f}元。")
    assert in_ten_thousands.value == in_yuan.value == Decimal(written) * 10000
    assert in_ten_thousands.low <= in_ten_thousands.value <= in_ten_thousands.high


@given(st.text(alphabet="0123456789.,〇一二两三十百千万亿点多余来元成%半分之约近至—。", max_size=16))
def test_any_run_of_such_characters_is_read_without_error_and_in_place(text: str) -> None:
    for amount in (*money_in(text), *percents_in(text), *counts_in(text), *areas_in(text), *litres_in(text)):
        assert 0 <= amount.start < amount.end <= len(text)
        assert amount.low <= amount.value <= amount.high
