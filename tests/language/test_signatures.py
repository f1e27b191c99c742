"""Who signs: unit, post and person in the lines under a title."""

import pytest

from checker.language.signatures import Signature, person_named, read_signature


@pytest.mark.parametrize(
    ("line", "unit", "post", "person"),
    [
        ("澜亭县渡口镇党委委员、副镇长　纪春生", "澜亭县渡口镇", "党委委员、副镇长", "纪春生"),
        ("桐坪县社会保险中心副主任(分管服务大厅) 何 秀 英", "桐坪县社会保险中心", "副主任", "何秀英"),
        ("河湾市自来水公司副经理 王 得 顺", "河湾市自来水公司", "副经理", "王得顺"),
        ("县水务局党组成员、副局长 虞建波", "县水务局", "党组成员、副局长", "虞建波"),
        ("沅口县水务局 师同舟", "沅口县水务局师同舟", "", ""),
        ("县妇联主席尉迟敏", "县妇联", "主席", "尉迟敏"),
        ("柳条井村党支部书记 邵长河 执笔", "柳条井村", "党支部书记", "邵长河"),
        ("单位：丹阜县水务局 职务：党委委员、总工程师 姓名：甘致远", "丹阜县水务局", "党委委员、总工程师", "甘致远"),
        ("中共云坪乡委员会", "中共云坪乡委员会", "", ""),
        ("映山县图书馆 丁素梅", "映山县图书馆", "", "丁素梅"),
        ("黄荆乡党委副书记、乡人民政府乡长 邹大河", "黄荆乡", "党委副书记、乡人民政府乡长", "邹大河"),
    ],
)
def test_a_signature_is_taken_apart(line: str, unit: str, post: str, person: str) -> None:
    assert read_signature(line) == Signature(unit, post, person)


@pytest.mark.parametrize(
    ("title", "person"),
    [
        ("罗朝贵个人对照检查材料", "罗朝贵"),
        ("云陂镇党委委员、副镇长杜宛如同志对照检查材料", "杜宛如"),
        ("何秀英", "何秀英"),
        ("何秀英（定稿）", "何秀英"),
        ("个人对照检查材料", ""),
        ("领导班子", ""),
        ("党支部", ""),
        ("澜亭县水利局领导班子对照检查材料", ""),
    ],
)
def test_a_title_or_file_name_names_a_person(title: str, person: str) -> None:
    assert person_named(title) == person
