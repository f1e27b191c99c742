"""Names of places and units in running text."""

import pytest

from checker.language.places import Named, end_of, is_name, named_in, sort_of
from checker.language.rarity import UNKNOWN, rarity


def names(text: str, *known: str) -> list[tuple[str, str]]:
    return [(each.name, each.sort) for each in named_in(text, known)]


def test_names_are_cut_where_they_begin() -> None:
    assert names("我们桐坪镇党委班子到安吉县考察，学习白沙村的做法") == [
        ("桐坪镇", "town"),
        ("安吉县", "county"),
        ("白沙村", "village"),
    ]
    assert names("桐坪县国土资源局党组") == [("桐坪县", "county"), ("国土资源局", "unit")]


@pytest.mark.parametrize("text", ["全镇", "我县", "有的村", "社区", "农村", "各乡镇", "开发区", "这个局", "山区乡"])
def test_words_that_end_like_names_are_none(text: str) -> None:
    assert names(text) == []


def test_known_names_are_found_wherever_they_stand() -> None:
    assert names("昨天晚上前进镇停电", "前进镇") == [("前进镇", "town")]


def test_a_body_of_the_place_belongs_to_the_name() -> None:
    (county,) = (each for each in named_in("桐坪县水利局党组", ()) if each.sort == "county")
    assert (county.end, county.beyond) == (3, 3)


def test_running_text_is_no_name() -> None:
    texts = {"桐坪镇": True, "白鹭乡": True, "水利局": True, "按照镇": False, "会议由联社": False}
    assert {text: is_name(Named(text, sort_of(text), 0, len(text))) for text in texts} == texts


def test_the_longest_end_tells_the_sort() -> None:
    assert (end_of("西坡镇卫生院"), sort_of("西坡镇卫生院"), sort_of("何秀英")) == ("卫生院", "unit", "")


def test_rare_words_are_told_from_common_ones() -> None:
    assert rarity("报告") < rarity("路灯") < rarity("桐坪镇的祠堂") == UNKNOWN
