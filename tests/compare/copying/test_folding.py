"""Folding: what is one character for comparing, and where it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.copying.folding import fold, read_paper
from checker.compare.copying.papers import Paper, PaperBlock
from tests.compare.copying.prose import paper


def folded(text: str) -> str:
    return fold(text)[0].tobytes().decode("utf-16-le")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("作风，建设", "作 风\u3000建　设。"),
        ("２０１３年８月", "2013年12月"),
        ("2013年", "二〇一四年"),
        ("二○一三年", "二〇一四年"),
        ("党的十八大", "党的十九大"),
        ("12.5万元", "3千元"),
        ("1,234元", "七元"),
        ("ＡＢＣ公司", "abc公司"),
    ],
)
def test_spellings_that_compare_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_rare_characters_count_as_one_each() -> None:
    assert len(folded("𠮷𡈽𠮷田")) == 4
    assert folded("𠮷") != folded("𡈽")


@pytest.mark.parametrize(("one", "other"), [("桐坪县", "云岭县"), ("甲方", "乙方"), ("十八大", "大会"), ("a", "b")])
def test_wording_that_differs_stays_different(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text())
def test_every_folded_character_comes_from_the_one_it_names(text: str) -> None:
    codes, at = fold(text)
    assert len(codes) == len(at)
    assert all(fold(text[place])[0].tolist() == [code] for code, place in zip(codes.tolist(), at.tolist(), strict=True))


@given(st.text())
def test_marks_and_space_make_no_difference(text: str) -> None:
    assert folded("，".join(text.split("一"))) == folded("".join(text.split("一")))


def test_a_paper_reads_as_its_counting_blocks_with_the_way_back() -> None:
    blocks = (
        PaperBlock(0, "标题", False),
        PaperBlock(1, "", True),
        PaperBlock(2, "第一段。"),
        PaperBlock(5, "末段，完"),
    )
    reading = read_paper(Paper("a", "", "", blocks))
    assert reading.raw == "第一段。\n末段，完"
    assert [reading.block_at(int(place)).index for place in reading.at] == [2, 2, 2, 5, 5, 5]
    assert reading.raw[slice(*reading.span(2, 5))] == "段。\n末段"


@pytest.mark.parametrize(
    ("text", "number", "written"),
    [
        ("共12.5万元。", "12.5万", "12.5万"),
        ("在２０１３年", "2013", "２０１３"),
        ("在二〇一三年", "2013", "二〇一三"),
        ("计1,200元", "1200", "1,200"),
    ],
)
def test_a_number_is_one_character_and_keeps_its_digits(text: str, number: str, written: str) -> None:
    reading = read_paper(paper("a", text))
    assert reading.number(1) == number
    assert reading.raw[slice(*reading.span(1, 2))] == written
