"""Finding copies: what is found, how it is told, and what is nobody's wording."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import overload

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.compare.copying.find import find_copies
from checker.compare.copying.papers import Paper
from checker.compare.copying.results import Copies, Group, Share, Side
from checker.compare.copying.settings import Settings
from tests.compare.copying.prose import paper, prose

USUAL = Settings()
NOTHING = Copies((), (), (), ())


def quotes(copies: Copies) -> list[tuple[str, str]]:
    return [(passage.a.quote, passage.b.quote) for pair in copies.pairs for passage in pair.passages]


def test_nothing_is_found_among_no_papers_and_in_empty_ones() -> None:
    assert find_copies([], USUAL) == NOTHING
    assert find_copies([paper("a"), paper("b", ""), paper("c", "，。"), paper("d", "短")], USUAL) == NOTHING


def test_nothing_is_found_among_papers_that_have_nothing_in_common() -> None:
    assert find_copies([paper(str(number), prose(number, 2_000)) for number in range(20)], USUAL) == NOTHING


def test_a_passage_is_told_with_both_places_and_both_quotes() -> None:
    copied = prose(1, 120)
    a = paper("甲/a.docx", prose(2, 400), prose(3, 90) + copied + prose(4, 90))
    b = paper("乙/b.docx", copied + prose(5, 90), prose(6, 400))
    (pair,) = find_copies([a, b], USUAL).pairs
    (passage,) = pair.passages
    assert (pair.a, pair.b, pair.from_source) == ("甲/a.docx", "乙/b.docx", False)
    assert passage.a == Side(2, 2, "第2段", copied)
    assert passage.b == Side(1, 1, "第1段", copied)
    assert passage.characters == len(copied.replace("，", "").replace("。", ""))
    assert (passage.likeness, passage.changed, passage.reordered) == (1.0, (), False)


def test_a_passage_may_run_over_paragraphs_that_were_split() -> None:
    first, second = prose(1, 80), prose(2, 80)
    copies = find_copies([paper("a", first, second), paper("b", prose(3, 200), first + second)], USUAL)
    (passage,) = copies.pairs[0].passages
    assert passage.a == Side(1, 2, "第1段", f"{first}\n{second}")
    assert passage.b == Side(2, 2, "第2段", first + second)


def test_the_same_paper_twice_is_all_of_it() -> None:
    copies = find_copies([paper("a", prose(1, 1_000)), paper("b", prose(1, 1_000))], USUAL)
    assert [(pair.share_a, pair.share_b) for pair in copies.pairs] == [(1.0, 1.0)]
    assert copies.groups == (Group(("a", "b"), ()),)
    assert copies.shares == (Share("a", 1.0, 0.0), Share("b", 1.0, 0.0))


def test_the_share_is_of_each_papers_own_length() -> None:
    copies = find_copies([paper("a", prose(1, 500)), paper("b", prose(1, 500), prose(2, 1_500))], USUAL)
    (pair,) = copies.pairs
    assert pair.share_a == 1.0
    assert pair.share_b == pytest.approx(0.25, abs=0.02)


def test_the_share_of_a_paper_counts_every_character_once_over_all_pairs() -> None:
    one, two = prose(1, 500), prose(2, 500)
    copies = find_copies([paper("a", one, two), paper("b", one), paper("c", one), paper("d", two)], USUAL)
    assert copies.shares[0] == Share("a", 1.0, 0.0)
    assert copies.groups == (Group(("a", "b", "c", "d"), ()),)


def test_names_and_years_that_were_exchanged_are_pointed_out() -> None:
    text = (
        "桐坪县委书记何秀英同志多次提出，2013年以来本单位下乡时间少。到柳河镇调研时听汇报多、看现场少，"
        "对群众反映的饮水困难没有放在心上，直到党的十八大召开前才去过问，群众意见很大。"
    )
    other = (
        text.replace("桐坪县", "云岭县")
        .replace("何秀英", "郑文")
        .replace("2013年", "2014年")
        .replace("十八大", "十九大")
    )
    copies = find_copies([paper("a", prose(1, 300), text), paper("b", other, prose(2, 300))], USUAL)
    (passage,) = copies.pairs[0].passages
    assert (passage.a.quote, passage.b.quote) == (text, other)
    assert set(passage.changed) == {
        ("桐坪县", "云岭县"),
        ("何秀英", "郑文"),
        ("十八大", "十九大"),
        ("2013年", "2014年"),
    }
    assert 0.8 < passage.likeness < 1


def test_sentences_in_another_order_are_one_passage() -> None:
    first, *rest = [prose(number, 40) for number in range(5)]
    a, b = "".join((first, *rest)), "".join((*reversed(rest), first))
    (pair,) = find_copies([paper("a", a, prose(9, 500)), paper("b", prose(8, 500), b)], USUAL).pairs
    (passage,) = pair.passages
    assert (passage.a.quote, passage.b.quote, passage.reordered) == (a, b, True)


def test_a_reworded_sentence_in_the_middle_does_not_break_a_passage() -> None:
    before, after = prose(1, 100), prose(2, 100)
    a, b = before + "会后没有人再去问过一句结果怎样。" + after, before + "事后谁都不曾追问究竟有没有用。" + after
    assert quotes(find_copies([paper("a", a), paper("b", b)], USUAL)) == [(a, b)]


def test_two_passages_with_much_of_ones_own_between_them_are_told_apart() -> None:
    first, second = prose(1, 80), prose(2, 80)
    a, b = first + prose(3, 20) + second, first + prose(4, 140) + second
    assert quotes(find_copies([paper("a", a), paper("b", b)], USUAL)) == [(first, first), (second, second)]


def test_a_passage_that_stands_twice_in_the_other_paper_is_told_with_one_of_its_places_at_least() -> None:
    text = prose(1, 100)
    copies = find_copies([paper("a", prose(2, 200), text), paper("b", text + prose(3, 60), text)], USUAL)
    assert set(quotes(copies)) == {(text, text)}


@pytest.mark.parametrize("every", [50, 25, 13])
def test_a_passage_is_found_when_every_so_many_characters_were_changed(every: int) -> None:
    text = prose(1, 240)
    other = "".join("某" if place % every == 5 else char for place, char in enumerate(text))
    ((quote, _),) = quotes(find_copies([paper("a", text, prose(2, 500)), paper("b", prose(3, 500), other)], USUAL))
    assert len(quote) > 200


def test_every_second_character_changed_is_another_text() -> None:
    other = "".join("某" if place % 2 else char for place, char in enumerate(prose(1, 400)))
    assert find_copies([paper("a", prose(1, 400)), paper("b", other)], USUAL) == NOTHING


@pytest.mark.parametrize(("length", "found"), [(70, 1), (40, 0)])
def test_short_runs_are_not_passages(length: int, found: int) -> None:
    copied = prose(1, 200)[:length]
    copies = find_copies([paper("a", prose(2, 300) + copied), paper("b", copied + prose(3, 300))], USUAL)
    assert len(copies.pairs) == found


@pytest.mark.parametrize(("units", "same"), [(("甲县", "甲县"), True), (("甲县", "乙县"), False), (("", ""), False)])
def test_a_pair_tells_whether_both_papers_are_of_one_unit(units: tuple[str, str], same: bool) -> None:
    papers = [replace(paper(str(number), prose(1, 300)), unit=unit) for number, unit in enumerate(units)]
    assert [pair.same_unit for pair in find_copies(papers, USUAL).pairs] == [same]


def test_sources_are_compared_with_papers_but_not_among_themselves() -> None:
    last_year = [paper("去年/a.docx", prose(1, 500)), paper("去年/b.docx", prose(1, 500), prose(2, 300))]
    papers = [paper("今年/a.docx", prose(3, 500)), paper("今年/b.docx", prose(2, 300), prose(4, 300))]
    copies = find_copies(papers, USUAL, last_year)
    assert [(pair.a, pair.b, pair.from_source) for pair in copies.pairs] == [("今年/b.docx", "去年/b.docx", True)]
    assert copies.groups == (Group(("今年/b.docx",), ("去年/b.docx",)),)
    assert [share.name for share in copies.shares] == ["今年/b.docx"]


class OnDemand(Sequence[Paper]):
    """Papers that are made when they are asked for, and how often each was."""

    def __init__(self, count: int) -> None:
        self.asked = [0] * count

    def __len__(self) -> int:
        return len(self.asked)

    @overload
    def __getitem__(self, index: int) -> Paper: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Paper]: ...
    def __getitem__(self, index: int | slice) -> Paper | Sequence[Paper]:
        assert isinstance(index, int)
        self.asked[index] += 1
        return paper(str(index), prose(index, 300), prose(5, 100) if index in (2, 8) else prose(50 + index, 100))


def test_papers_are_read_once_and_again_only_to_quote_from_them() -> None:
    papers = OnDemand(12)
    assert len(find_copies(papers, USUAL).pairs) > 0
    assert max(papers.asked) == 2
    assert [number for number, times in enumerate(papers.asked) if times == 2] == [2, 5, 8]


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(6)))
def test_the_order_of_papers_changes_the_sides_and_nothing_else(order: list[int]) -> None:
    texts = [
        prose(1, 300),
        prose(1, 150) + prose(2, 200),
        prose(2, 200),
        prose(3, 300),
        prose(4, 90) + prose(3, 120),
        prose(5, 300),
    ]
    copies = find_copies([paper(str(number), texts[number]) for number in order], USUAL)
    told = {frozenset(((pair.a, pair.share_a), (pair.b, pair.share_b))) for pair in copies.pairs}
    usual = find_copies([paper(str(number), text) for number, text in enumerate(texts)], USUAL)
    assert told == {frozenset(((pair.a, pair.share_a), (pair.b, pair.share_b))) for pair in usual.pairs}
    assert {frozenset(group.papers) for group in copies.groups} == {frozenset(group.papers) for group in usual.groups}
    names = [str(number) for number in order]
    places = [(names.index(pair.a), names.index(pair.b)) for pair in copies.pairs]
    assert all(a < b for a, b in places)
    assert all(one < other for one, other in pairwise(places))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 400), st.integers(0, 300), st.integers(80, 300), st.integers(0, 300))
def test_a_verbatim_copy_is_found_wherever_it_begins(start: int, before: int, length: int, after: int) -> None:
    source = prose(1, 800)
    copied = source[start : start + length]
    copies = find_copies(
        [paper("a", source), paper("b", prose(2, 320)[:before] + copied + prose(3, 320)[:after])], USUAL
    )
    ((_, quote),) = quotes(copies)
    assert copied.strip("，。") in quote
