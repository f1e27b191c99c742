"""Which papers belong to the same unit."""

from checker.assess.answers import Assessment, Particulars, Recognition
from checker.compare.papers import Paper
from checker.compare.roster import Entry, Roster
from checker.compare.units import units_of

ROSTER = Roster("roster.csv", (Entry("渡口镇"), Entry("县水利局", person="邹大鹏"), Entry("县教育局")))


def paper(name: str, unit: str = "", person: str = "") -> Paper:
    said = Particulars(unit=unit, person=person)
    return Paper(name, "", Assessment("", Recognition("self-examination", "team", ""), "pass", (), particulars=said))


def grouped(*papers: Paper, roster: Roster | None = ROSTER) -> dict[str, list[str]]:
    return {unit.name: [each.name for each in unit.papers] for unit in units_of(papers, (), roster)}


def test_folders_are_units_without_a_roster() -> None:
    assert grouped(paper("a/1.docx"), paper("b/2.docx"), paper("3.docx"), roster=None) == {
        "": ["3.docx"],
        "a": ["a/1.docx"],
        "b": ["b/2.docx"],
    }


def test_the_deepest_folder_that_is_listed_decides_then_the_signature_then_the_person() -> None:
    assert grouped(
        paper("澜亭县/渡口镇/个人/1.docx", "县水利局"),
        paper("全部/2.docx", "中共澜亭县水利局党组"),
        paper("全部/3.docx", person="邹大鹏"),
    ) == {
        "渡口镇": ["澜亭县/渡口镇/个人/1.docx"],
        "县水利局": ["全部/2.docx", "全部/3.docx"],
        "县教育局": [],
    }


def test_what_belongs_to_no_listed_unit_stays_in_its_folder() -> None:
    assert grouped(paper("白鹭乡/1.docx"))["白鹭乡"] == ["白鹭乡/1.docx"]


def test_supporting_papers_stand_beside_the_papers_of_their_unit() -> None:
    (unit, *_) = units_of([paper("渡口镇/1.docx")], [paper("渡口镇/征求意见汇总.xlsx")], ROSTER)
    assert [each.name for each in unit.supports] == ["渡口镇/征求意见汇总.xlsx"]
