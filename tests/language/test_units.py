"""Which names call the same organisation."""

import pytest

from checker.language.units import core_of, is_unit, same_unit


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("中共云坪乡委员会", "云坪乡"),
        ("澜亭县水利局领导班子", "澜亭县水利局"),
        ("中共临沅县国土资源局党组", "临沅县国土资源局"),
        ("中共城北街道工作委员会", "城北街道"),
        ("芦湾镇荷叶洼村党支部", "芦湾镇荷叶洼村"),
        ("澜亭县人民政府领导班子", "澜亭县政府"),
        ("中共澜亭县委员会", "澜亭县委"),
        ("县委常委班子", "县委"),
    ],
)
def test_the_core_is_the_unit_without_its_body(name: str, core: str) -> None:
    assert core_of(name) == core


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("县水利局", "中共澜亭县水利局党组"),
        ("县政府", "澜亭县人民政府"),
        ("渡口镇", "澜亭县渡口镇党委"),
        ("荷叶洼村", "芦湾镇荷叶洼村党支部"),
        ("区教育局", "江汊区教育局"),
    ],
)
def test_a_short_name_calls_the_same_unit(one: str, other: str) -> None:
    assert same_unit(one, other)
    assert same_unit(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("桐坪县水利局", "澜亭县水利局"),
        ("县政府", "澜亭县委"),
        ("县中医院", "县医院"),
        ("渡口镇", "白鹭乡"),
        ("", "白鹭乡"),
    ],
)
def test_other_units_stay_apart(one: str, other: str) -> None:
    assert not same_unit(one, other)


def test_a_unit_ends_as_organisations_do() -> None:
    assert is_unit("澜亭县水利局")
    assert is_unit("枫香岭中心卫生院院务班子")
    assert not is_unit("营造节约氛围")
