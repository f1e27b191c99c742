"""How far texts are about the same thing."""

from hypothesis import given
from hypothesis import strategies as some

from checker.compare.likeness import Candidates, Language
from tests.compare.small_units import PACK

LANGUAGE = Language(PACK)
TASKS = ("精简会议，压缩文件", "安装路灯三十盏", "班子成员每月住村三晚", "修订公务接待管理办法", "补发拖欠的工资")


def nearest(text: str, *others: str) -> tuple[int, tuple[str, ...]]:
    found = Candidates([LANGUAGE.said(other) for other in others]).nearest(LANGUAGE.said(text))
    return found.place, found.words


def test_one_matter_in_different_words_is_found_and_shown() -> None:
    assert nearest("文山会海", *TASKS) == (0, ("文山/文件", "文山会海/会议"))
    assert nearest("干部很少下乡", *TASKS) == (2, ("下乡/住村",))
    assert nearest("吃喝成风", *TASKS) == (3, ("吃喝/接待",))


def test_a_rare_word_is_enough_without_any_matter() -> None:
    place, words = nearest("村口那座祠堂年久失修", "祠堂八月修好", "桥八月修好")
    assert (place, "祠堂" in words) == (0, True)


def test_common_words_and_those_for_how_a_task_is_done_make_nothing_alike() -> None:
    found = Candidates([LANGUAGE.said("由局长负责，每月检查一次，结果通报")]).nearest(LANGUAGE.said("局长每月开展检查"))
    assert found.value < 0.5


def test_names_of_the_unit_and_its_people_make_nothing_alike() -> None:
    without = Language(PACK, without=["白鹭镇", "何秀英"])
    found = Candidates([without.said("白鹭镇何秀英")]).nearest(without.said("白鹭镇何秀英"))
    assert (found.value, found.words) == (0.0, ())


def test_what_stands_beside_tells_half() -> None:
    full = Candidates([LANGUAGE.said("路灯")]).nearest(LANGUAGE.said("路灯不亮")).value
    half = Candidates([LANGUAGE.said("路灯")]).nearest(LANGUAGE.said("群众有意见", beside="路灯不亮")).value
    assert 0 < half < full


def test_what_stands_in_most_texts_tells_little() -> None:
    many = Candidates([LANGUAGE.said(f"路灯{other}") for other in ("", "坏", "修", "装", "换")])
    few = Candidates([LANGUAGE.said("路灯")])
    said = LANGUAGE.said("路灯不亮")
    assert many.nearest(said).value < few.nearest(said).value


def test_there_may_be_nothing_to_compare_with() -> None:
    assert nearest("路灯不亮") == (-1, ())


@given(some.lists(some.sampled_from(TASKS), min_size=1, max_size=6), some.sampled_from(TASKS))
def test_a_text_is_nearest_to_itself(others: list[str], text: str) -> None:
    found = Candidates([LANGUAGE.said(other) for other in [*others, text]])
    assert [*others, text][found.nearest(LANGUAGE.said(text)).place] == text
