"""Annotated copies of the samples: what their comments say and where, and that nothing else comes of them."""

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from checker.jobs import Request, check
from checker.report.annotated import annotate, write_all
from checker.report.model import Comparison, Document, Passage, PassageSide, Report
from checker.report.saving import ReportError
from checker.rulebook import load_pack
from scripts.sample_sources import SAMPLES
from tests.annotate.commented import commented

HOSPITAL = "澜亭县/县中医院/薛桂芬.docx"
COUNTY = "澜亭县/县政府/霍明远.docx"
CHOSEN = (HOSPITAL, COUNTY, "澜亭县/县统计局/苗世林.docx", "澜亭县/县文化馆/鲁念慈.docx")


def checked(folder: Path) -> Report:
    return check(
        Request((folder,), today="2014-08-01", workers=1), load_pack, "zh", lambda outcomes, _: outcomes
    ).report


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("材料")
    for name in CHOSEN:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SAMPLES.parent / "samples" / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def report(originals: Path) -> Report:
    return checked(originals)


def paths(report: Report, folder: Path) -> dict[str, Path]:
    """The files by the names that the report gives them, which are relative to their deepest common folder."""
    return {document.path: found for document in report.documents for found in folder.rglob(Path(document.path).name)}


def of(report: Report, name: str) -> Document:
    return next(document for document in report.documents if name.endswith(document.path))


def comments(report: Report, folder: Path, name: str) -> list[str]:
    document = of(report, name)
    return commented(annotate((folder / name).read_bytes(), document, report, "zh").content)


def test_weak_answers_stand_at_their_quotes(report: Report, originals: Path) -> None:
    written = comments(report, originals, HOSPITAL)
    quotes = [
        (answer.title, answer.evidence[0].quote)
        for answer in of(report, HOSPITAL).requirements
        if answer.status == "weak"
    ]
    assert quotes
    for title, quote in quotes:
        assert [each for each in written if each.startswith(f"{quote} ← 【需核实·{title}】")] != [], title


def test_what_is_missing_stands_at_the_heading_where_it_belongs(report: Report, originals: Path) -> None:
    at = {
        each.partition(" ← ")[2].partition("】")[0].removeprefix("【缺少·"): each.partition(" ← ")[0]
        for each in comments(report, originals, HOSPITAL)
        if "【缺少·" in each
    }
    assert set(at) == {answer.title for answer in of(report, HOSPITAL).requirements if answer.status == "missing"}
    headings = {line.text for line in of(report, HOSPITAL).lines if line.kind in ("heading", "title")}
    assert set(at.values()) <= headings
    assert at["职务消费"] == "二 需要说明的情况"


def test_the_title_tells_the_verdict(report: Report, originals: Path) -> None:
    first = comments(report, originals, HOSPITAL)[0]
    assert first.startswith("个人对照检查材料 ← 【核对结论·不通过】缺少 ")


def test_comments_have_at_most_five_short_lines(report: Report, originals: Path) -> None:
    for name in CHOSEN[:3]:
        for each in comments(report, originals, name):
            lines = each.partition(" ← ")[2].split(" / ")
            assert len(lines) <= 5
            assert max(map(len, lines)) <= 120


def test_passages_that_stand_elsewhere_are_marked_in_both_papers(report: Report, originals: Path) -> None:
    first, second = of(report, HOSPITAL), of(report, COUNTY)
    sides = [
        next(PassageSide(quote=line.text, paragraph=line.paragraph, place=line.place) for line in paper.lines[5:])
        for paper in (first, second)
    ]
    passage = Passage(a=sides[0], b=sides[1], characters=40, likeness=0.9, changed=(("这边", "那边"),))
    pair = Comparison(a=first.path, b=second.path, share_a=0.1, share_b=0.1, passages=(passage,))
    alike = report.model_copy(update={"comparisons": (pair,)})
    found = [each for name in (HOSPITAL, COUNTY) for each in comments(alike, originals, name) if "【雷同】" in each]
    assert [each.partition(" ← ")[0] for each in found] == [side.quote for side in sides]
    assert f"与《{second.path}》" in found[0]
    assert "这里“这边”，那里“那边”" in found[0]
    assert f"与《{first.path}》" in found[1]
    assert "这里“那边”，那里“这边”" in found[1]


def test_originals_stay_and_a_second_check_of_the_copies_finds_the_same(
    report: Report, originals: Path, tmp_path: Path
) -> None:
    before = {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in originals.rglob("*.docx")}
    messages = write_all(report, paths(report, originals), tmp_path)
    assert {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in before} == before
    (message,) = messages
    assert "鲁念慈.docx：没有批注件：" in message
    again = {document.path.replace("（批注）", ""): document for document in checked(tmp_path).documents}
    readable = [document for document in report.documents if document.lines]
    assert len(again) == len(readable) == 3
    for document in readable:
        copy = again[document.path]
        assert [(line.text, line.kind, line.place) for line in copy.lines] == [
            (line.text, line.kind, line.place) for line in document.lines
        ]
        assert copy.requirements == document.requirements


def test_copies_lie_in_the_folders_of_the_papers(report: Report, originals: Path, tmp_path: Path) -> None:
    write_all(report, paths(report, originals), tmp_path)
    names = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.docx")}
    assert names == {document.path.replace(".docx", "（批注）.docx") for document in report.documents if document.lines}


def test_a_folder_that_holds_originals_is_refused(report: Report, originals: Path) -> None:
    for folder in (originals, originals.parent, originals / "澜亭县" / "县中医院"):
        with pytest.raises(ReportError):
            write_all(report, paths(report, originals), folder)
    assert not list(originals.rglob("*（批注）*"))


def test_a_file_that_was_changed_since_is_left_out(report: Report, originals: Path, tmp_path: Path) -> None:
    other = {of(report, HOSPITAL).path: originals / COUNTY}
    (message,) = write_all(report, other, tmp_path)
    assert "检查之后文件又有改动" in message
    assert list(tmp_path.iterdir()) == []


def test_an_old_format_is_left_out(report: Report, tmp_path: Path) -> None:
    old = tmp_path / "旧.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0")
    (message,) = write_all(report, {of(report, HOSPITAL).path: old}, tmp_path / "批注")
    assert "不是 .docx" in message


def test_hostile_quotes_do_no_harm(report: Report, originals: Path) -> None:
    document = of(report, HOSPITAL)
    answers = tuple(
        answer.model_copy(
            update={
                "reason": "<w:t>&\x1b[31m\u202e\n" + "长" * 500,
                "evidence": tuple(replace(each, remark="]]>\x00", quote="不在其中") for each in answer.evidence),
            }
        )
        for answer in document.requirements
    )
    changed = document.model_copy(update={"requirements": answers})
    copy = annotate((originals / HOSPITAL).read_bytes(), changed, report, "zh")
    written = commented(copy.content)
    assert any("<w:t>&[31m 长长" in each for each in written)
    assert all(mark not in "".join(written) for mark in ("\x1b", "\u202e", "\n"))
