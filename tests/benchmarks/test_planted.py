"""Planted faults: how cases are read and counted, and that those of the project are still found."""

from pathlib import Path

import pytest
import yaml

from benchmarks.planted import FAMILIES, PLANTED, Case, Found, answered, by_family, cases, detection, main
from checker.rulebook import Pack, load_pack

STALE = "text.stale-year"
TEAM_PAPER = (
    "# 渡口镇领导班子对照检查材料\n@ 中共渡口镇委员会\n@ {}年7月2日\n## 存在的问题\n文件多，村干部没有时间干活。\n"
)
ROSTER = "单位,类别,层级,班子或成员,姓名,职务,职级,应交材料\n渡口镇,乡镇街道,乡,班子,,,,对照检查材料\n"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


@pytest.fixture(scope="module")
def found(pack: Pack) -> list[Found]:
    return [answered(case, pack) for case in cases(PLANTED)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One check with a fault, a near-miss and a fault that nobody could find; another with a roster."""
    stale = [
        {"name": "last year", "fault": True, "quote": "2013年7月2日", "text": TEAM_PAPER.format(2013)},
        {"name": "this year", "fault": False, "text": TEAM_PAPER.format(2014)},
        {"name": "in the mind of its author", "fault": True, "quote": "文件多", "text": TEAM_PAPER.format(2014)},
    ]
    due = [{"name": "all there", "fault": False, "papers": {"班子.docx": TEAM_PAPER.format(2014)}, "roster": ROSTER}]
    (tmp_path / f"{STALE}.yaml").write_text(yaml.safe_dump(stale, allow_unicode=True), encoding="utf-8")
    (tmp_path / "unit.papers-due.yaml").write_text(yaml.safe_dump(due, allow_unicode=True), encoding="utf-8")
    (tmp_path / "README.md").write_text("no cases", encoding="utf-8")
    return tmp_path


def test_cases_are_read_by_file_with_their_check(folder: Path) -> None:
    names = [(case.check, case.name, case.fault) for case in cases(folder)]
    assert names == [
        (STALE, "last year", True),
        (STALE, "this year", False),
        (STALE, "in the mind of its author", True),
        ("unit.papers-due", "all there", False),
    ]


def test_found_missed_and_left_alone_are_counted_by_check_family_and_all(folder: Path, pack: Pack) -> None:
    groups = by_family([answered(case, pack) for case in cases(folder)])
    results = {name: detection(group) for name, group in groups.items()}
    counted = {name: (each.found, each.false_alarms, each.missed) for name, each in results.items()}
    assert counted == {
        STALE: (1, 0, 1),
        "unit.papers-due": (0, 0, 0),
        "= between papers": (0, 0, 0),
        "= left-overs": (1, 0, 1),
        "= all": (1, 0, 1),
    }


def test_a_finding_shows_the_quote_or_does_not(pack: Pack) -> None:
    text = {"材料.docx": TEAM_PAPER.format(2013)}
    right, wrong = (answered(Case(STALE, "", True, quote, text), pack) for quote in ("2013年7月2日", "村干部"))
    assert (right.alarm, right.shows, wrong.shows) == (True, True, False)


def test_errors_are_listed_with_what_the_checker_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(folder), "--errors"])
    printed = capsys.readouterr().out
    assert f"{STALE}: missed: in the mind of its author" in printed
    assert "last year" not in printed


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no cases"):
        main([str(tmp_path)])


def test_names_are_unique_in_a_file_and_every_fault_has_its_quote() -> None:
    every = list(cases(PLANTED))
    assert len({(case.check, case.name) for case in every}) == len(every)
    assert [case.name for case in every if case.fault and not case.quote] == []


def test_every_check_of_the_folder_is_a_rule_of_the_pack_and_of_a_family(pack: Pack) -> None:
    checks = {case.check for case in cases(PLANTED)}
    starts = tuple(start for each in FAMILIES.values() for start in each)
    assert checks <= {rule.id for rule in pack.rules}
    assert [check for check in checks if not check.startswith(starts)] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_each_family_still_finds_its_faults_and_leaves_near_misses_alone(family: str, found: list[Found]) -> None:
    result = detection(by_family(found)[f"= {family}"])
    assert result.precision is not None
    assert result.recall is not None
    assert (result.precision >= 0.95, result.recall >= 0.9) == (True, True)
