"""Rosters as users meet them: an empty one is written, a filled one in the folder is heeded."""

import json
from pathlib import Path

from tests.test_cli import material, run

SIGNED = ("县水利局", "2014年7月2日")


def unit_answers(*arguments: object) -> dict[str, dict[str, object]]:
    written = json.loads(run("check", "--format", "json", *arguments).stdout_bytes)
    return {
        unit["name"]: next(each for each in unit["requirements"] if each["id"] == "unit.papers-due")
        for unit in written["units"]
    }


def handed_in(folder: Path) -> Path:
    material(folder / "水利局" / "班子.docx", *SIGNED, "会议多、文件多。", title="县水利局领导班子对照检查材料")
    return folder


def test_an_empty_roster_is_written_and_never_over_another_file(tmp_path: Path) -> None:
    path = tmp_path / "roster.xlsx"
    assert run("roster", path).exit_code == 0
    assert path.read_bytes().startswith(b"PK")
    again = run("roster", path)
    assert again.exit_code == 2
    assert "没有覆盖" in again.stderr
    assert run("roster", tmp_path / "roster.txt").exit_code == 2


def test_the_roster_in_the_folder_says_what_is_missing(tmp_path: Path) -> None:
    folder = handed_in(tmp_path)
    (folder / "roster.csv").write_text(
        "单位,类别,班子或成员,姓名\n县水利局,直属单位,班子,\n县水利局,直属单位,成员,邹大鹏\n", encoding="utf-8"
    )
    answer = unit_answers(folder)["县水利局"]
    assert answer["status"] == "weak"
    assert [each["remark"] for each in answer["evidence"]] == [  # type: ignore[attr-defined]
        "缺 县水利局 的整改方案",
        "缺 邹大鹏 的对照检查材料",
        "缺 邹大鹏 的个人整改措施",
    ]


def test_a_rule_that_only_units_are_asked_leaves_no_paper_unchecked(tmp_path: Path) -> None:
    folder = handed_in(tmp_path)
    (folder / "roster.csv").write_text("单位,班子或成员,应交材料\n县水利局,班子,对照检查材料\n", encoding="utf-8")
    result = run("check", "--rule", "unit.papers-due", "--format", "json", folder)
    assert result.exit_code == 0
    (document,) = json.loads(result.stdout_bytes)["documents"]
    assert (document["verdict"], document["requirements"]) == ("pass", [])


def test_without_a_roster_the_folders_are_units_and_that_is_said(tmp_path: Path) -> None:
    folder = handed_in(tmp_path)
    material(folder / "农业局" / "班子.docx", "文件多。", title="县农业局领导班子对照检查材料")
    result = run("check", folder)
    assert "没有名册：按文件夹划分单位" in result.stdout
    assert {name: answer["status"] for name, answer in unit_answers(folder).items()} == {
        "农业局": "not-evaluated",
        "水利局": "not-evaluated",
    }


def test_another_roster_can_be_named(tmp_path: Path) -> None:
    folder = handed_in(tmp_path / "材料")
    other = tmp_path / "名单.csv"
    other.write_text("单位,班子或成员,应交材料\n县水利局,班子,对照检查材料\n", encoding="utf-8")
    assert unit_answers("--roster", other, folder)["县水利局"]["status"] == "met"


def test_two_rosters_side_by_side_are_refused(tmp_path: Path) -> None:
    folder = handed_in(tmp_path)
    for name in ("roster.csv", "名册.csv"):
        (folder / name).write_text("单位,班子或成员\n县水利局,班子\n", encoding="utf-8")
    result = run("check", folder)
    assert result.exit_code == 2
    assert "有两份名册" in result.stderr


def test_a_wrong_roster_stops_before_anything_is_checked(tmp_path: Path) -> None:
    folder = handed_in(tmp_path)
    (folder / "roster.csv").write_text("单位,班子或成员\n,班子\n", encoding="utf-8")
    result = run("check", folder)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "roster.csv:2：没有写单位" in result.stderr
