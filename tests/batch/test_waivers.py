"""Waivers are laid over a status and never replace it."""

import datetime
from pathlib import Path

import pytest

from checker.batch.errors import BatchError, problem
from checker.batch.outcomes import Checked, Failed
from checker.batch.waivers import Waiver, covering, day, lay_over, read_waivers
from tests.batch.fakes import CARS, HOUSING, IDEALS, answer, checked, small_pack

TODAY = datetime.date(2014, 7, 1)


def waiver(document: str = "甲/a.docx", requirement: str = HOUSING, expires: str = "2014-07-01") -> Waiver:
    return Waiver(
        document=document,
        requirement=requirement,
        reason="另附",
        person="周明",
        expires=datetime.date.fromisoformat(expires),
    )


def paper() -> Checked:
    return checked("甲/a.docx", answer(HOUSING, "missing"), answer(CARS, "weak"), answer(IDEALS, "met"))


def over(*waivers: Waiver) -> Checked:
    outcome = lay_over(paper(), waivers, TODAY)
    assert isinstance(outcome, Checked)
    return outcome


def test_a_waived_requirement_keeps_its_status_and_does_not_count_for_the_verdict() -> None:
    outcome = over(waiver())
    assert outcome.waived == {HOUSING: waiver()}
    assert outcome.assessment == paper().assessment
    assert (paper().verdict, outcome.verdict) == ("fail", "review")


def test_with_all_that_is_not_met_waived_the_material_passes() -> None:
    assert over(waiver("甲/*", "*")).verdict == "pass"


def test_a_waiver_for_everything_does_not_touch_what_is_met() -> None:
    assert set(over(waiver("*", "*")).waived) == {HOUSING, CARS}


def test_a_material_of_which_every_answer_is_waived_passes() -> None:
    outcome = lay_over(checked("a.docx", answer(HOUSING, "missing")), [waiver("a.docx")], TODAY)
    assert isinstance(outcome, Checked)
    assert outcome.verdict == "pass"


def test_a_waiver_holds_on_its_last_day_and_not_on_the_next() -> None:
    assert over(waiver(expires="2014-07-01")).waived
    assert not over(waiver(expires="2014-06-30")).waived


@pytest.mark.parametrize("other", [waiver(document="乙/a.docx"), waiver(requirement=IDEALS), waiver(document="a.docx")])
def test_a_waiver_for_something_else_changes_nothing(other: Waiver) -> None:
    assert over(other) == paper()
    assert list(covering(paper(), [other])) == []


def test_the_first_of_two_waivers_is_the_one_that_is_carried() -> None:
    assert over(waiver(), waiver("*", "*")).waived[HOUSING] == waiver()


def test_a_file_that_failed_cannot_be_waived() -> None:
    failed = Failed("甲/a.docx", problem("unreadable-folder"))
    assert lay_over(failed, [waiver("*", "*")], TODAY) == failed


def test_a_name_with_brackets_is_taken_as_it_stands() -> None:
    outcome = checked("a[1].docx", answer(HOUSING, "missing"))
    assert list(covering(outcome, [waiver("a[1].docx")])) == [waiver("a[1].docx")]


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "waivers.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_read(tmp_path: Path) -> None:
    text = """
- document: 甲/a.docx
  requirement: disclosure.housing
  reason: 另附
  person: 周明
  expires: 2014-07-01
- {document: "*", requirement: "causes.*", reason: 1, person: yes, expires: "2015-01-31"}
"""
    assert read_waivers(written(tmp_path, text), small_pack()) == (
        waiver(),
        Waiver(document="*", requirement="causes.*", reason="1", person="yes", expires=datetime.date(2015, 1, 31)),
    )


def test_an_empty_file_holds_no_waivers(tmp_path: Path) -> None:
    assert read_waivers(written(tmp_path, "# none yet\n"), small_pack()) == ()


def test_every_problem_is_told_with_its_line(tmp_path: Path) -> None:
    text = """\
- document: a.docx
  requirement: disclosure.housng
  reason: r
  person: p
  expires: 2014-07-01
- document: a.docx
  requirement: causes.x*
  reason: ''
  person: [p]
  until: 2014-07-01
  expires: 明年
- just words
- document: a.docx
  document: b.docx
  requirement: disclosure.cars
  reason: r
  person: p
"""
    path = written(tmp_path, text)
    with pytest.raises(BatchError) as raised:
        read_waivers(path, small_pack())
    assert [line.removeprefix(f"{path}:") for line in raised.value.message("en").splitlines()] == [
        "2: the rule pack has no such requirement: disclosure.housng; did you mean disclosure.housing?",
        "8: reason must not be blank",
        "9: person should be a text",
        "11: expires should be a date like 2014-07-01",
        '10: unknown key "until"; known are document, requirement, reason, person, expires',
        "12: this item should be a mapping",
        '14: "document" stands there twice',
        "13: expires is missing",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [("a: b\n", ":1: a waiver file is a list"), ("- a: [\n", "not valid YAML"), ("- \t- x\n", "not valid YAML")],
)
def test_a_file_that_is_no_list_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(BatchError) as raised:
        read_waivers(written(tmp_path, text), small_pack())
    assert problem in raised.value.message("en")


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BatchError, match="cannot be opened"):
        read_waivers(tmp_path / "none.yaml", small_pack())
    (tmp_path / "gbk.yaml").write_bytes("- 中".encode("gbk"))
    with pytest.raises(BatchError, match="not UTF-8"):
        read_waivers(tmp_path / "gbk.yaml", small_pack())


def test_a_day_is_written_in_one_way() -> None:
    assert day("2014-07-01") == TODAY
    with pytest.raises(BatchError, match="2014-07-01"):
        day("1.7.2014")
