"""Extending: how far two texts agree around a place."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from checker.compare.copying.alignment import Block, Segment, extend
from tests.compare.copying.prose import prose

letters = st.text("abcdefghijklmnopqrstuvwxyz", max_size=120)
core = st.text("0123456789", min_size=8, max_size=8)


def test_equal_texts_agree_from_end_to_end() -> None:
    text = prose(1, 700)
    assert extend(text, text, 300, 300) == Segment((Block(0, 0, len(text)),))


def test_a_changed_a_missing_and_an_added_word_are_stepped_over() -> None:
    a = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
    b = "一二三四五六七八九十天地丙丁戊己庚辛壬癸子寅卯辰巳午未加上申酉戌亥"
    blocks = extend(a, b, 0, 0).blocks
    assert [a[block.a : block.a + block.length] for block in blocks] == [
        "一二三四五六七八九十",
        "丙丁戊己庚辛壬癸子",
        "寅卯辰巳午未",
        "申酉戌亥",
    ]


def test_what_follows_and_has_nothing_in_common_is_left_out() -> None:
    a, b = prose(1, 100) + prose(2, 200), prose(1, 100) + prose(3, 200)
    segment = extend(a, b, 10, 10)
    assert segment.start_a == 0
    assert len(prose(1, 100)) <= segment.end_a < len(prose(1, 100)) + 12


@given(letters, letters, letters, letters, core)
def test_blocks_are_equal_ascend_and_hold_the_place(a: str, b: str, c: str, d: str, both: str) -> None:
    one, other = a + both + b, c + both + d
    blocks = extend(one, other, len(a), len(c)).blocks
    for block in blocks:
        assert one[block.a : block.a + block.length] == other[block.b : block.b + block.length]
        assert block.length > 0
    for earlier, later in pairwise(blocks):
        assert earlier.a + earlier.length <= later.a
        assert earlier.b + earlier.length <= later.b
        assert (earlier.a + earlier.length, earlier.b + earlier.length) != (later.a, later.b)
    assert any(block.a <= len(a) and len(a) + 8 <= block.a + block.length for block in blocks)
