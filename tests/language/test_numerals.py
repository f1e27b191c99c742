"""Numbers in digits and in characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.numerals import read_number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("53.65", "53.65"),
        ("536,500", "536500"),
        ("十", "10"),
        ("二十三", "23"),
        ("一百二", "120"),
        ("一百零二", "102"),
        ("一万二", "12000"),
        ("二〇一四", "2014"),
        ("两亿三千万", "230000000"),
        ("三点二五", "3.25"),
    ],
)
def test_numbers_have_the_value_that_is_meant(written: str, value: str) -> None:
    number = read_number(written)
    assert number is not None
    assert f"{number.value:f}".rstrip("0" if "." in f"{number.value:f}" else "") == value


@pytest.mark.parametrize("written", ["", "千", "百", "甲", "1.2.3"])
def test_what_is_no_number_has_none(written: str) -> None:
    assert read_number(written) is None


_DIGITS = "零一二三四五六七八九"


def in_characters(number: int) -> str:
    """A number below 10,000 in characters, as it is read aloud."""
    parts: list[str] = []
    gap = False
    for scale, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, scale)
        if digit:
            parts.append(("零" if gap and parts else "") + _DIGITS[digit] + unit)
            gap = False
        else:
            gap = True
    return "".join(parts)


@given(st.integers(1, 9999))
def test_every_number_is_read_as_it_is_written(number: int) -> None:
    read = read_number(in_characters(number))
    assert read is not None
    assert read.value == number
