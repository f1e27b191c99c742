"""What a paper may repeat."""

import pytest

from checker.compare.copying.folding import fold
from checker.compare.copying.grams import gram_hashes
from checker.compare.copying.quotations import official, quoted
from tests.compare.copying.prose import prose


def shown(raw: str, inside: list[bool]) -> str:
    """The characters that may be repeated, with | for what lies between."""
    _, at = fold(raw)
    letters = [raw[place] if free else "|" for place, free in zip(at.tolist(), inside, strict=True)]
    return "|".join(part for part in "".join(letters).split("|") if part)


@pytest.mark.parametrize(
    ("raw", "free"),
    [
        ("按照《若干规定》办理", "若干规定"),
        ("他说：“" + "很长的话" * 5 + "。”说完就走", "很长的话" * 5),
        ("所谓“短引号”不算", ""),
        ("没有关上的“" + "话" * 30, ""),
        ("“" + "话" * 15 + "\n" + "话" * 15 + "”", ""),
        ('他说："' + "很长的话" * 5 + '"', "很长的话" * 5),
    ],
)
def test_titles_and_long_quotations_are_quoted(raw: str, free: str) -> None:
    assert shown(raw, quoted(raw, fold(raw)[1], 20).tolist()) == free


def found(raw: str, *texts: str) -> str:
    codes, _ = fold(raw)
    return shown(raw, official(codes, gram_hashes(codes), texts).tolist())


def test_a_run_of_official_wording_is_found_whatever_its_marks() -> None:
    text = "要坚持把学习教育贯穿始终深入查找自身存在的突出问题"
    assert found(f"我们{text[:13]}，{text[13:]}，并且", text) == text


def test_a_few_characters_of_an_official_text_are_anybodys() -> None:
    assert found("我们坚持把学习教育抓好", "要坚持把学习教育贯穿始终深入查找自身存在的突出问题") == ""


def test_set_phrases_count_only_one_after_another() -> None:
    phrases = ("清正廉洁", "敢于担当", "为民务实")
    assert found("做到清正廉洁、敢于担当和为民务实，努力", *phrases) == "清正廉洁敢于担当和为民务实"
    assert found("做到清正廉洁，遇到困难的时候能够敢于担当", *phrases) == ""


def test_without_official_texts_nothing_is_official() -> None:
    assert found(prose(1, 100)) == ""
    assert found(prose(1, 100), "", "，。") == ""
