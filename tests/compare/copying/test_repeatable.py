"""What stands in two papers and is nobody's wording."""

from dataclasses import replace

import pytest

from checker.compare.copying.find import find_copies
from checker.compare.copying.results import Copies
from checker.compare.copying.settings import Settings
from tests.compare.copying.prose import FORM, paper, prose

USUAL = Settings()
NOTHING = Copies((), (), (), ())


def quotes(copies: Copies) -> list[tuple[str, str]]:
    return [(passage.a.quote, passage.b.quote) for pair in copies.pairs for passage in pair.passages]


def test_set_phrases_in_common_are_no_passage() -> None:
    phrases = [
        "习惯于听汇报看材料",
        "没有深入田间地头了解",
        "满足于一般化的要求",
        "怕得罪人当老好人",
        "抓落实的力度还不够",
    ]
    a = "".join(prose(number, 30) + phrase for number, phrase in enumerate(phrases * 4, 1))
    b = "".join(prose(number, 30) + phrase for number, phrase in enumerate(phrases * 4, 100))
    assert find_copies([paper("a", a), paper("b", b)], USUAL) == NOTHING


def test_headings_titles_and_labels_are_never_copied() -> None:
    title = prose(1, 150)
    a, b = paper("a", title, prose(2, 300)), paper("b", title, prose(3, 300))
    unmarked = find_copies([a, b], USUAL)
    marked = [replace(one, blocks=(replace(one.blocks[0], counts=False), one.blocks[1])) for one in (a, b)]
    assert len(unmarked.pairs) == 1
    assert find_copies(marked, USUAL) == NOTHING


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "「{}」", "《{}》"])
def test_quotations_and_titles_of_rules_may_be_repeated(marks: str) -> None:
    words = prose(1, 80)[:90]
    a, b = (
        paper(str(number), prose(number, 200) + marks.format(words) + prose(number + 1, 200)) for number in (10, 20)
    )
    assert find_copies([a, b], USUAL) == NOTHING


def test_an_open_quotation_mark_hides_nothing() -> None:
    copied = prose(1, 120)
    assert len(find_copies([paper("a", "“" + copied), paper("b", "“" + copied)], USUAL).pairs) == 1


def test_official_wording_may_be_repeated_and_does_not_count_for_the_share() -> None:
    guideline, copied = prose(1, 600), prose(2, 200)
    official = Settings(official=(guideline,))
    a, b = paper("a", guideline, copied), paper("b", copied, guideline[100:400], prose(3, 200))
    (pair,) = find_copies([a, b], official).pairs
    assert [passage.a.quote for passage in pair.passages] == [copied]
    assert pair.share_a == 1.0
    assert find_copies([paper("a", guideline), paper("b", guideline)], official) == NOTHING


def test_short_official_phrases_one_after_another_may_be_repeated() -> None:
    phrases = (
        "照着镜子",
        "正一正衣冠",
        "洗一洗澡",
        "治一治病",
        "听党的话",
        "跟党一起走",
        "为民服务",
        "务求实效",
        "清正廉洁",
        "敢于担当",
    )
    litany = "、".join(phrases) + "，" + "、".join(reversed(phrases))
    papers = [paper("a", prose(1, 200), litany), paper("b", litany, prose(2, 200))]
    assert len(find_copies(papers, USUAL).pairs) == 1
    assert find_copies(papers, Settings(official=phrases)) == NOTHING


def test_a_form_filled_in_with_other_numbers_is_no_copy() -> None:
    papers = [
        paper("a", prose(1, 200), FORM.format("12.5", 33, 18, 120, 2, "3.4", 36, 24, 3, 5)),
        paper("b", FORM.format("8", "41.2", 7, 66, 1, "2.2", 54, 18, 2, 4), prose(2, 200)),
    ]
    assert find_copies(papers, USUAL) == NOTHING


def test_a_form_with_the_same_numbers_is_a_copy() -> None:
    text = FORM.format("12.5", 33, 18, 120, 2, "3.4", 36, 24, 3, 5)
    assert quotes(find_copies([paper("a", prose(1, 200), text), paper("b", text, prose(2, 200))], USUAL)) == [
        (text, text)
    ]


def test_a_sentence_with_a_date_and_an_idiom_with_numerals_is_no_form() -> None:
    text = (
        "在{}年{}月的检查中，我没有做到举一反三，问题一再发生，"
        "自己却三番五次找理由推托，群众心里十分不满，多次当面批评过我。"
    )
    papers = [paper("a", prose(1, 200), text.format(2012, 3)), paper("b", text.format(2013, 9), prose(2, 200))]
    assert [pair.passages[0].changed for pair in find_copies(papers, USUAL).pairs] == [
        (("2012年", "2013年"), ("3月", "9月"))
    ]
