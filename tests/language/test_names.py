"""Who and what is named. All people and places are invented."""

import pytest

from checker.language.names import has_person, has_place

PEOPLE = [
    "镇长王志强带队检查",
    "找支书赵德厚谈过",
    "主任刘建国签了字",
    "村民李大娘来了三趟",
    "何秀英同志反映水管坏了",
    "我向张师傅道歉",
    "老周说话直",
    "小王去了现场",
]
NO_PEOPLE = [
    "贪图安逸",
    "资金周转不灵",
    "高标准要求自己",
    "高度重视此事",
    "安排部署工作",
    "严格要求自己",
    "张贴公告",
    "方向不明",
    "万元以上",
    "老百姓有意见",
    "老同志提了意见",
    "老师带学生",
    "老大难问题",
    "基层单位反映",
    "局长负责同志讲话",
    "主任高度重视",
    "小事不管",
    "毛病不少",
    "白天不干",
]
PLACES = [
    "白水村的水渠塌了",
    "去柳疃粮站检查",
    "在青石镇住了两天",
    "到云岭中学听课",
    "把秦家湾的五保户忘了",
    "向澜亭县医院借的",
]
NO_PLACES = [
    "本村的路没修",
    "村里的路没修",
    "各乡镇都一样",
    "到基层单位调研",
    "深入农村",
    "下乡镇",
    "进村入户",
    "全县各学校",
    "办了四个项目",
    "成立领导小组",
    "陪同工作组",
    "贪图安逸",
    "老百姓有意见",
]


@pytest.mark.parametrize("text", PEOPLE)
def test_a_person_is_named(text: str) -> None:
    assert has_person(text)


@pytest.mark.parametrize("text", NO_PEOPLE + NO_PLACES)
def test_no_person_is_named(text: str) -> None:
    assert not has_person(text)


@pytest.mark.parametrize("text", PLACES)
def test_a_place_or_unit_is_named(text: str) -> None:
    assert has_place(text)


@pytest.mark.parametrize("text", NO_PLACES + NO_PEOPLE)
def test_no_place_or_unit_is_named(text: str) -> None:
    assert not has_place(text)
