"""What is hidden where a report is shown to others."""

import pytest

from checker.language.private import Mask, persons_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("副镇长何秀英在会上念稿子。", {"何秀英"}),
        ("我的妻子李玉兰在县医院工作，儿子周小川经营一家饭店。", {"李玉兰", "周小川"}),
        ("村民张大山、王桂香反映屋顶漏雨。", {"张大山", "王桂香"}),
        ("责任人：尉迟敏，8月底前完成。", {"尉迟敏"}),
        ("会议多、文件多，下基层坐车转。", set()),
    ],
)
def test_names_of_persons_are_found(text: str, names: set[str]) -> None:
    assert names <= persons_in([text])
    assert names or not persons_in([text])


def test_a_name_is_hidden_but_for_its_first_character_wherever_it_stands() -> None:
    assert Mask({"何秀英", "何秀"}).names("何秀英说，何秀英同志来过，何秀也在") == "何**说，何**同志来过，何*也在"


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("身份证号51010219700101123X。", "身份证号******************。"),
        ("手机13800138000，", "手机***********，"),
        ("电话：6213907，有人接听", "电话：*******，有人接听"),
        ("住在桂花小区3栋2单元501室，", "***************，"),
        ("收受礼金2000元，", "收受礼金***元，"),
        ("借给他三万五千元。", "借给他***元。"),
        ("2014年7月2日召开会议6次", "2014年7月2日召开会议6次"),
    ],
)
def test_numbers_addresses_and_sums_are_hidden(text: str, hidden: str) -> None:
    assert Mask(()).hide(text, sums=True) == hidden


def test_sums_stay_where_they_are_not_private() -> None:
    assert Mask(()).hide("“三公”经费27.6万元", sums=False) == "“三公”经费27.6万元"
