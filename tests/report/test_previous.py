"""What became of each paper since an earlier report."""

import dataclasses
import io
import zipfile
from pathlib import Path

import docx
import pytest

from checker.assess.answers import Particulars
from checker.batch.outcomes import Outcome
from checker.report import console, json_report, junit, markdown
from checker.report.layout import Layout
from checker.report.model import Report
from checker.report.opinions import opinion
from checker.report.previous import held_against, read_previous
from checker.report.saving import ReportError
from checker.report.writers import WRITERS, Writer, writer_named
from tests.batch.fakes import CARS, HOUSING, IDEALS, answer, checked
from tests.report.fakes import report

BEFORE = report(
    outcomes=(
        checked("甲.docx", answer(HOUSING, "missing"), answer(CARS, "weak", "一句"), answer(IDEALS, "met", "原文")),
        checked("走了.docx", answer(HOUSING, "met", "原文")),
    )
)
NOW = report(
    outcomes=(
        checked("甲.docx", answer(HOUSING, "met", "原文"), answer(CARS, "missing"), answer(IDEALS, "weak", "原文")),
        checked("新来.docx", answer(HOUSING, "missing")),
    )
)


def signed(name: str, person: str) -> Outcome:
    outcome = checked(name, answer(HOUSING, "missing"))
    said = Particulars(unit="渡口镇", person=person)
    return dataclasses.replace(outcome, assessment=dataclasses.replace(outcome.assessment, particulars=said))


def test_each_answer_says_what_became_of_it() -> None:
    held = held_against(NOW, BEFORE)
    first, new = held.documents
    assert {each.id: each.since for each in first.requirements} == {HOUSING: "cleared", CARS: "remains", IDEALS: "new"}
    assert (first.previous, new.previous) == ("甲.docx", "")
    assert [each.since for each in new.requirements] == [""]
    assert held.previous is not None
    assert (held.previous.gone, held.previous.same_rules) == (("走了.docx",), True)


def test_a_renamed_draft_is_known_by_its_author_if_there_is_only_one() -> None:
    before = report(outcomes=(signed("一稿.docx", "何秀英"), signed("别人.docx", "曹景和")))
    held = held_against(report(outcomes=(signed("二稿.docx", "何秀英"),)), before)
    assert held.documents[0].previous == "一稿.docx"
    twice = report(outcomes=(signed("二稿.docx", "何秀英"), signed("三稿.docx", "何秀英")))
    assert [each.previous for each in held_against(twice, before).documents] == ["", ""]


def test_other_rules_are_pointed_out() -> None:
    other = BEFORE.model_copy(update={"pack": BEFORE.pack.model_copy(update={"digest": "other"})})
    assert "变化可能来自规则" in console.write(held_against(NOW, other), Layout()).decode()


def test_every_format_for_people_tells_the_changes() -> None:
    held = held_against(NOW, BEFORE)
    text = console.write(held, Layout(width=110)).decode()
    assert "与上次（甲.docx）相比：已改 1 项，仍有 1 项，新出现 1 项" in text
    assert "（上次就有，仍未改）" in text
    assert "上次有、这次没有交：走了.docx" in text
    assert "上次就有，仍未改" in markdown.write(held, Layout()).decode()
    assert "上次就有，仍未改" in junit.write(held, Layout()).decode()


@pytest.mark.parametrize("writer", [each for each in WRITERS if each.name != "sarif"], ids=lambda each: each.name)
def test_no_format_keeps_silent_about_them(writer: Writer) -> None:
    written = writer.write(held_against(NOW, BEFORE), Layout())
    if written.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(written)) as archive:
            written = b"".join(archive.read(name) for name in archive.namelist())
    text = written.decode()
    assert "上次就有" in text or '"since": "remains"' in text


def test_sarif_calls_them_by_its_own_words() -> None:
    text = writer_named("sarif").write(held_against(NOW, BEFORE), Layout()).decode()
    assert '"baselineState": "unchanged"' in text
    assert '"baselineState": "new"' in text


def test_an_opinion_tells_what_remains() -> None:
    held = held_against(NOW, BEFORE)
    opened = docx.Document(io.BytesIO(opinion(held.documents[0], held)))
    assert any("上次就有，仍未改" in paragraph.text for paragraph in opened.paragraphs)


def test_a_report_can_be_read_back(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(json_report.write(NOW, Layout()))
    again = read_previous(path)
    assert json_report.write(again, Layout()) == path.read_bytes()
    assert [each.since for each in held_against(NOW, again).documents[0].requirements] == ["", "remains", "remains"]


@pytest.mark.parametrize(("content", "code"), [(b"{}", "previous-not-a-report"), (None, "previous-unreadable")])
def test_what_is_no_report_is_refused(tmp_path: Path, content: bytes | None, code: str) -> None:
    path = tmp_path / "report.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ReportError) as caught:
        read_previous(path)
    assert caught.value.code == code
    assert str(path) in caught.value.message("zh")


def test_without_a_previous_report_nothing_is_said() -> None:
    plain: Report = report()
    assert "上次" not in console.write(plain, Layout()).decode()
