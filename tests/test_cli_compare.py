"""`checker compare` and `checker check --against` as users type them."""

import json
from pathlib import Path

from tests.test_cli import material, run

OWN = (
    "去年腊月里我到浅滩组看望孤寡老人，送完米面合了个影就走，老人的屋顶漏雨，我站在门口都看见了，却没有多问一句，后来是邻居替他翻的瓦。"
    "今年开春，组里来人找我批宅基地，我让他先回去等，一等就是四十多天，材料还压在抽屉里。"
)


def papers(folder: Path) -> tuple[Path, Path]:
    first = material(folder / "甲.docx", f"作为桐坪县的一名干部，{OWN}", title="个人对照检查材料")
    second = material(folder / "乙.docx", f"作为云岭县的一名干部，{OWN}", title="个人对照检查材料")
    return first, second


def test_two_files_are_compared_and_the_changed_name_is_pointed_out(tmp_path: Path) -> None:
    result = run("compare", *papers(tmp_path))
    assert result.exit_code == 0
    assert "共有 1 处相近" in result.stdout
    assert "改动：A“桐坪县” → B“云岭县”" in result.stdout


def test_the_comparison_is_there_as_json(tmp_path: Path) -> None:
    first, second = papers(tmp_path)
    (found,) = json.loads(run("compare", "--format", "json", first, second).stdout_bytes)["comparisons"]
    assert (found["a"], found["b"]) == (first.as_posix(), second.as_posix())
    assert found["passages"][0]["changed"] == [["桐坪县", "云岭县"]]
    assert found["share_a"] > 0.9


def test_files_of_any_kind_can_be_compared(tmp_path: Path) -> None:
    first, _ = papers(tmp_path)
    summary = material(tmp_path / "总结.docx", OWN, title="2013年工作总结")
    assert "共有 1 处相近" in run("compare", first, summary).stdout


def test_a_folder_a_missing_and_a_broken_file_are_refused(tmp_path: Path) -> None:
    first, _ = papers(tmp_path)
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04")
    for other, said in (
        (tmp_path, "compare 比对两个文件"),
        (tmp_path / "无.docx", "没有这个文件"),
        (tmp_path / "坏.docx", "坏.docx"),
    ):
        result = run("compare", first, other)
        assert result.exit_code == 2
        assert said in result.stderr


def test_a_batch_reports_copies_in_it_as_advice(tmp_path: Path) -> None:
    papers(tmp_path)
    written = json.loads(run("check", "--format", "json", tmp_path).stdout_bytes)
    assert [(each["a"], each["b"]) for each in written["comparisons"]] == [("乙.docx", "甲.docx")]
    answers = [
        answer
        for document in written["documents"]
        for answer in document["requirements"]
        if answer["id"] == "authorship.own-work"
    ]
    assert [(answer["status"], answer["severity"]) for answer in answers] == [("weak", "advice")] * 2


def test_sources_are_compared_with_and_kept_out_of_the_verdicts(tmp_path: Path) -> None:
    first, second = papers(tmp_path / "往年")
    checked = tmp_path / "今年" / "甲.docx"
    checked.parent.mkdir()
    checked.write_bytes(first.read_bytes())
    written = json.loads(run("check", "--format", "json", "--against", second.parent, checked.parent).stdout_bytes)
    assert [document["path"] for document in written["documents"]] == ["甲.docx"]
    assert {each["b"] for each in written["comparisons"]} == {first.as_posix(), second.as_posix()}
    assert all(each["from_source"] for each in written["comparisons"])


def test_sources_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    first, _ = papers(tmp_path / "今年")
    bad = tmp_path / "往年" / "坏.docx"
    bad.parent.mkdir()
    bad.write_bytes(b"PK\x03\x04")
    refused = run("check", "--against", bad.parent, first)
    assert refused.exit_code == 2
    assert "没有可以比对的来源" in refused.stderr
    (bad.parent / "好.docx").write_bytes(first.read_bytes())
    told = json.loads(run("check", "--format", "json", "--against", bad.parent, first).stdout_bytes)["notices"]
    assert [(each["code"], each["place"]) for each in told] == [("unread-source", bad.as_posix())]
    assert "没有比对" in told[0]["text"]
