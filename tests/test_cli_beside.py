"""What `checker check` writes beside the report, and how it is held against an earlier one."""

import hashlib
import json
from pathlib import Path

import docx

from tests.test_cli import BAD, GOOD, check, material


def folder_of(root: Path) -> Path:
    material(root / "甲" / "好.docx", *GOOD)
    material(root / "差.docx", *BAD)
    return root


def test_annotated_copies_stand_in_the_sub_folders_and_originals_stay_as_they_are(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "报送")
    before = {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*.docx")}
    result = check("--annotate", tmp_path / "批注", folder)
    assert result.exit_code == 1
    copies = sorted(path.relative_to(tmp_path / "批注").as_posix() for path in (tmp_path / "批注").rglob("*.docx"))
    assert [name.partition("（")[0] for name in copies] == ["差", "甲/好"]
    comments = [comment.text for comment in docx.Document(str(tmp_path / "批注" / copies[0])).comments]
    assert any("住房" in comment for comment in comments)
    assert {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in before} == before


def test_a_folder_with_originals_is_refused_and_the_report_is_still_shown(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "报送")
    result = check("--annotate", folder, folder)
    assert result.exit_code == 2
    assert "原件不得改动" in result.stderr
    assert "材料结论" in result.stdout


def test_each_paper_gets_an_opinion_and_the_unit_a_summary(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "报送")
    check("--opinions", tmp_path / "意见", folder)
    written = [path.name for path in (tmp_path / "意见").rglob("*.docx")]
    assert sum("差" in name for name in written) == 1
    assert len(written) > 2
    (of_bad,) = [path for path in (tmp_path / "意见").rglob("*.docx") if "差" in path.name]
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(of_bad)).paragraphs)
    assert "住房" in text


def test_masked_reports_come_without_annotated_copies(tmp_path: Path) -> None:
    result = check("--mask", "--annotate", tmp_path / "批注", folder_of(tmp_path / "报送"))
    assert result.exit_code == 2
    assert "不能同时用" in result.stderr


def test_a_template_that_is_none_is_told(tmp_path: Path) -> None:
    template = tmp_path / "模板.docx"
    template.write_bytes(b"PK\x03\x04")
    result = check("--opinions", tmp_path / "意见", "--opinion-template", template, folder_of(tmp_path / "报送"))
    assert result.exit_code == 2
    assert "模板.docx" in result.stderr


def test_a_second_draft_is_held_against_the_first_report(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "报送")
    report = tmp_path / "上次.json"
    check("--output", report, folder)
    material(folder / "差.docx", *GOOD)
    written = json.loads(check("--previous", report, "--format", "json", folder).stdout_bytes)
    document = next(each for each in written["documents"] if each["path"] == "差.docx")
    assert {answer["since"] for answer in document["requirements"]} <= {"cleared", ""}
    assert any(answer["since"] == "cleared" for answer in document["requirements"])
    assert written["previous"]["same_rules"]


def test_what_is_no_report_is_refused_as_the_previous_one(tmp_path: Path) -> None:
    wrong = tmp_path / "x.json"
    wrong.write_text("{}", encoding="utf-8")
    result = check("--previous", wrong, folder_of(tmp_path / "报送"))
    assert result.exit_code == 2
    assert "不能用作上次的报告" in result.stderr
