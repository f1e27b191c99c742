"""Text out of files, before it is shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report.clean import printable, shortened


@given(st.text())
def test_nothing_remains_that_controls_or_hides(text: str) -> None:
    left = printable(text)
    assert {unicodedata.category(each) for each in left} & {"Cc", "Cs", "Zl", "Zp"} == set()
    assert printable(left) == left


@pytest.mark.parametrize(
    "sign", "\u200b\u200d\u200e\u202e\u2066\u2069\ufeff\xad\u061c\x1b\x07\x9b\ud800\u2060\U000e0041"
)
def test_a_sign_that_cannot_be_seen_is_removed(sign: str) -> None:
    assert printable(f"住{sign}房") == "住房"


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\t", "\u2028", "\x0b", "\x85"])
def test_a_break_becomes_a_space(sign: str) -> None:
    assert printable(f"住{sign}房") == "住 房"


@pytest.mark.parametrize("text", ["住房情况，“说明”（一）", "①②③ㄅ𠀀é", "𠮷野 ½"])
def test_ordinary_text_stays(text: str) -> None:
    assert printable(text) == text


def test_a_long_text_is_cut_and_says_so() -> None:
    assert (shortened("一二三四五", 5), shortened("一二三四五六", 5)) == ("一二三四五", "一二三四…")
