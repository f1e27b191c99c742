"""Lines of Chinese and mixed text."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from checker.report.wrapping import wrapped

TEXTS = st.text(st.sampled_from("住房情况，。（）《》“”ab1 -./、"), max_size=60)


def test_lines_break_between_signs_and_not_before_a_comma_or_after_a_bracket() -> None:
    assert wrapped("住房情况，按规定说明（见附件）。", 8) == ["住房情", "况，按规", "定说明", "（见附", "件）。"]


def test_words_of_letters_stay_whole() -> None:
    assert wrapped("要求 disclosure.housing 没有写", 20) == ["要求", "disclosure.housing", "没有写"]


def test_an_apostrophe_belongs_to_its_word() -> None:
    assert wrapped("another unit's case", 13) == ["another", "unit's case"]


def test_an_empty_text_is_an_empty_line() -> None:
    assert wrapped("", 10) == [""]


def test_a_long_word_is_cut_where_it_must_be() -> None:
    assert wrapped("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


@given(TEXTS, st.integers(min_value=4, max_value=40))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cell_len(line) <= width for line in lines)
