"""How counters are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document.number_families import HeadingNumber, heading_number
from checker.document.number_formats import format_number


@pytest.mark.parametrize(
    ("number_format", "value", "text"),
    [
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 11, "十一"),
        ("chineseCounting", 20, "二十"),
        ("chineseCounting", 99, "九十九"),
        ("chineseCounting", 100, "一○○"),
        ("chineseCounting", 101, "一○一"),
        ("chineseCountingThousand", 100, "一百"),
        ("chineseCountingThousand", 101, "一百〇一"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1005, "一千〇五"),
        ("japaneseCounting", 21, "二十一"),
        ("chineseLegalSimplified", 11, "壹拾壹"),
        ("ideographTraditional", 10, "癸"),
        ("ideographTraditional", 11, "11"),
        ("ideographZodiac", 12, "亥"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircle", 50, "㊿"),
        ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedParen", 3, "⑶"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalZero", 7, "07"),
        ("upperLetter", 26, "Z"),
        ("upperLetter", 27, "AA"),
        ("lowerLetter", 53, "aaa"),
        ("lowerRoman", 1994, "mcmxciv"),
        ("ordinal", 11, "11th"),
        ("ordinal", 22, "22nd"),
        ("bullet", 5, ""),
        ("noSuchFormat", 5, "5"),
        ("lowerRoman", 0, "0"),
    ],
)
def test_a_counter_is_written_as_word_writes_it(number_format: str, value: int, text: str) -> None:
    assert format_number(value, number_format) == text


@pytest.mark.parametrize("number_format", ["chineseCounting", "chineseCountingThousand", "japaneseCounting"])
@given(value=st.integers(1, 99))
def test_chinese_headings_are_counted_back(number_format: str, value: int) -> None:
    assert heading_number(format_number(value, number_format) + "、题目") == HeadingNumber(1.0, value)


@given(value=st.integers(1, 20))
def test_circled_headings_are_counted_back(value: int) -> None:
    assert heading_number(format_number(value, "decimalEnclosedCircle") + "题目") == HeadingNumber(5.0, value)


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("第一部分 基本情况", 0.0),
        ("第二章 查摆问题", 0.0),
        ("一、形式主义", 1.0),
        ("十二．其他", 1.0),
        ("（一）形式主义", 2.0),
        ("(二)官僚主义", 2.0),
        ("1.文风", 3.0),
        ("2、会风", 3.0),
        ("1.1 文风", 3.5),
        ("（1）少发文", 4.0),
        ("2）少开会", 4.0),
        ("①少开会", 5.0),
    ],
)
def test_heading_numbers_are_told_by_family(text: str, rank: float) -> None:
    number = heading_number(text)
    assert number is not None
    assert number.rank == rank


@pytest.mark.parametrize(
    "text", ["一是文风", "1.86亿元", "2014年6月", "一、二、三组的地", "第一，文风", "十年来", "同志们", ""]
)
def test_other_beginnings_are_no_heading_numbers(text: str) -> None:
    assert heading_number(text) is None
