"""Sentences and the numbers at the start of lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.sentences import Enumerator, enumerator, sentences

texts = st.text(alphabet=st.sampled_from("群众下村。！？；，：、“”（）（1）一二三是第其①…"), max_size=80)


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("没有句号", ["没有句号"]),
        ("我没下村。我怕热！为什么？怕苦；就这样。", ["我没下村。", "我怕热！", "为什么？", "怕苦；", "就这样。"]),
        ("他说：“等着。”我就走了。", ["他说：“等着。”", "我就走了。"]),
        ("他说“等着。再等。还等”就走了。", ["他说“等着。再等。还等”就走了。"]),
        ("（会议多。）文件也多。", ["（会议多。）", "文件也多。"]),
        ("我想……算了。", ["我想……", "算了。"]),
        ("主要有：一是会多，二是文多，三是表多。", ["主要有：", "一是会多，", "二是文多，", "三是表多。"]),
        ("问题有，（1）会多、（2）文多", ["问题有，", "（1）会多、", "（2）文多"]),
        ("今后，①下村；②学习。", ["今后，", "①下村；", "②学习。"]),
        ("大家一是一二是二地说。", ["大家一是一二是二地说。"]),
    ],
)
def test_a_paragraph_is_cut_into_these_sentences(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@given(texts)
def test_sentences_cover_the_text_in_order_without_gaps(text: str) -> None:
    bounds = sentences(text)
    assert "".join(cut(text)) == text
    assert all(end > start for start, end in bounds)
    assert [end for _, end in bounds[:-1]] == [start for start, _ in bounds[1:]]


@given(st.lists(st.sampled_from(["我没下村。", "怕热；", "一是会多，", "他说", "（1）文多。"]), max_size=8), texts)
def test_what_stands_in_quotation_marks_is_not_cut(before: list[str], said: str) -> None:
    quoted = "“" + said.replace("“", "").replace("”", "") + "”"
    text = "".join(before) + quoted + "我走了。"
    first = text.index(quoted)
    assert not any(first < start < first + len(quoted) for start, _ in sentences(text))


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("一、形式主义", Enumerator("han", 2)),
        ("十一、会风", Enumerator("han", 3)),
        ("（一）形式主义", Enumerator("paren", 3)),
        ("1.形式主义", Enumerator("digit", 2)),
        ("1、形式主义", Enumerator("digit", 2)),
        ("12）形式主义", Enumerator("digit", 3)),
        ("（1）形式主义", Enumerator("round", 3)),
        ("①形式主义", Enumerator("ring", 1)),
        ("一是会多", Enumerator("count", 2)),
        ("一是，会多", Enumerator("count", 3)),
        ("一来会多", Enumerator("count", 2)),
        ("其一，会多", Enumerator("ordinal", 3)),
        ("第二，文多", Enumerator("ordinal", 3)),
        ("第三条，文多", Enumerator("ordinal", 4)),
        ("首先，会多", Enumerator("word", 3)),
        ("此外，会多", Enumerator("word", 3)),
        ("首先是会多", None),
        ("13.5万元花在接待上", None),
        ("2013年9月", None),
        ("十来户村民找过我", None),
        ("一来二去就拖黄了", None),
        ("第二批活动开始", None),
        ("会多", None),
        ("", None),
    ],
)
def test_the_number_at_the_start_of_a_line(line: str, number: Enumerator | None) -> None:
    assert enumerator(line) == number
