"""Winnowing: what is shared is selected on both sides."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.copying.folding import fold
from checker.compare.copying.grams import GRAM, WINDOW, gram_hashes, winnow

letters = st.text("abcdefghij", max_size=60)
shared = st.text("abcdefghij", min_size=GRAM + WINDOW - 1, max_size=80)


def selected(text: str) -> set[tuple[int, int]]:
    """(hash, place)."""
    hashes = gram_hashes(fold(text)[0])
    return {(int(hashes[place]), int(place)) for place in winnow(hashes)}


@given(letters, letters, letters, letters, shared)
def test_two_texts_select_the_same_gram_from_what_they_share(a: str, b: str, c: str, d: str, both: str) -> None:
    one = {(code, place - len(a)) for code, place in selected(a + both + b)}
    other = {(code, place - len(c)) for code, place in selected(c + both + d)}
    assert any(0 <= place <= len(both) - GRAM for _, place in one & other)


@given(letters)
def test_places_ascend_and_no_window_is_left_without_one(text: str) -> None:
    hashes = gram_hashes(fold(text)[0])
    places = winnow(hashes).tolist()
    assert places == sorted(set(places))
    assert len(hashes) == max(0, len(text) - GRAM + 1)
    assert bool(places) == bool(len(hashes))
    gaps = np.diff([-1, *places, len(hashes)])
    assert gaps.max(initial=0) <= WINDOW


def test_equal_grams_have_equal_hashes_and_others_do_not() -> None:
    hashes = gram_hashes(fold("甲乙丙丁戊己庚辛、甲乙丙丁戊己庚辛")[0]).tolist()
    assert hashes[0] == hashes[8]
    assert len(set(hashes)) == 8
