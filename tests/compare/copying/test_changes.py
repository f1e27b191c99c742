"""The words that were exchanged: whole, and the most telling first."""

import pytest

from checker.compare.copying.find import find_copies
from checker.compare.copying.settings import Settings
from tests.compare.copying.prose import paper

TEXT = (
    "去年入夏以后，{}的干部到{}入户走访，{}同志负责登记，一共花了{}，前后用了{}。回来以后材料写得很漂亮，"
    "可是群众提出的修路和灌溉两件事没有一件真正办成，自己也没有再去问过，说到底还是心里没有群众。"
)
WORDS = ("桐坪县", "柳河镇双塘村", "何秀英", "12.5万元", "3个月")


def changed(*words: str) -> tuple[tuple[str, str], ...]:
    papers = [paper("a", TEXT.format(*WORDS)), paper("b", TEXT.format(*words))]
    (passage,) = find_copies(papers, Settings()).pairs[0].passages
    return passage.changed


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (0, "云岭县"),
        (0, "桐柏县"),
        (1, "石桥镇大湾村"),
        (2, "郑文"),
        (2, "何建国"),
        (3, "8.2万元"),
        (4, "6个月"),
    ],
)
def test_one_exchanged_word_is_told_whole(number: int, word: str) -> None:
    words = [*WORDS[:number], word, *WORDS[number + 1 :]]
    assert changed(*words) == ((WORDS[number], word),)


def test_names_come_before_numbers_and_the_same_pair_is_told_once() -> None:
    told = changed("云岭县", "石桥镇大湾村", "郑文", "9万元", "5个月")
    assert set(told) == set(zip(WORDS, ("云岭县", "石桥镇大湾村", "郑文", "9万元", "5个月"), strict=True))
    assert {pair[0] for pair in told[:3]} == set(WORDS[:3])


def test_nothing_is_exchanged_in_a_verbatim_copy_nor_by_other_marks_and_widths() -> None:
    assert changed(*WORDS) == ()
    assert changed("桐坪县", "柳河镇双塘村", "何秀英", "１２.５万元", "3 个月") == ()


def test_what_was_only_added_is_not_an_exchange() -> None:
    assert changed("桐坪县", "柳河镇双塘村", "何秀英", "12.5万元", "3个月，很是辛苦") == ()


def test_the_number_of_an_item_that_moved_is_not_an_exchange() -> None:
    text = "{}是" + TEXT.format(*WORDS)
    (passage,) = (
        find_copies([paper("a", text.format("三")), paper("b", text.format("五"))], Settings()).pairs[0].passages
    )
    assert (passage.changed, passage.a.quote) == ((), text.format("三"))


def test_a_name_is_told_without_the_word_before_it() -> None:
    text = TEXT.format(*WORDS) + "这件事后来由{}负责落实。" + TEXT[20:].format(*WORDS[2:])
    papers = [paper("a", text.format("赵国德")), paper("b", text.format("郑晓桂"))]
    assert find_copies(papers, Settings()).pairs[0].passages[0].changed == (("赵国德", "郑晓桂"),)
