"""Checking files one by one: nothing that is wrong with one of them stops the others."""

from pathlib import Path

import pytest

from checker.assess import Given
from checker.assess.answers import Assessment, Recognition
from checker.batch import check
from checker.batch.check import Options, check_all
from checker.batch.discovery import Found
from checker.batch.errors import problem
from checker.batch.outcomes import Checked, Failed, Outcome
from checker.document import Document, from_markup
from checker.document.errors import DamagedFile
from tests.batch.fakes import HOUSING, answer, small_pack

ANSWERS = (answer(HOUSING, "met"),)


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader of text files that finds “broken” ones damaged, and an assessor that stumbles over “odd” ones."""

    def read(path: Path) -> Document:
        text = path.read_text(encoding="utf-8")
        if text == "broken":
            raise DamagedFile("damaged-zip", name=path.name)
        return from_markup(path.name, text)

    def assess(document: Document, *_: object, given: Given, only: frozenset[str], lang: str) -> Assessment:
        if document.blocks[0].text == "odd":
            raise KeyError(document.blocks[0].text)
        title = f"{document.blocks[0].text} {given.kind} {','.join(only)} {lang}"
        return Assessment(title, Recognition("self-examination", "", ""), "pass", ANSWERS)

    monkeypatch.setattr(check, "read", read)
    monkeypatch.setattr(check, "assess", assess)


def outcomes(tmp_path: Path, texts: dict[str, str], options: Options = Options()) -> list[Outcome]:  # noqa: B008
    files = []
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        files.append(Found(tmp_path / name, name))
    return list(check_all(files, small_pack(), options))


def test_every_file_has_its_outcome_in_order_whatever_happens_to_the_others(tmp_path: Path) -> None:
    first, second, third, fourth = outcomes(tmp_path, {"a": "一", "b": "broken", "c": "odd", "d": "二"})
    assert isinstance(first, Checked)
    assert (first.name, first.assessment.answers, first.verdict) == ("a", ANSWERS, "pass")
    assert isinstance(second, Failed)
    assert (second.name, second.error.message("en")[:12], len(second.sha256)) == ("b", "b is damaged", 64)
    assert isinstance(third, Failed)
    assert "KeyError-test_check.py:" in third.error.message("zh")
    assert "odd" not in third.error.message("zh").replace("test_check", "")
    assert isinstance(fourth, Checked)


def test_what_is_known_to_be_wrong_is_not_read_again(tmp_path: Path) -> None:
    found = Found(tmp_path / "锁着", "锁着/", problem("unreadable-folder"))
    assert list(check_all([found], small_pack(), Options())) == [Failed("锁着/", problem("unreadable-folder"))]


def test_what_is_stated_the_requirements_asked_for_and_the_language_reach_the_judge(tmp_path: Path) -> None:
    options = Options({tmp_path / "b": Given(kind="plan")}, frozenset({HOUSING}), "en")
    titles = [
        each.assessment.title for each in outcomes(tmp_path, {"a": "x", "b": "y"}, options) if isinstance(each, Checked)
    ]
    assert titles == ["x  disclosure.housing en", "y plan disclosure.housing en"]


def test_a_fault_of_our_own_can_be_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_DEBUG", "1")
    with pytest.raises(KeyError):
        outcomes(tmp_path, {"c": "odd"})


def test_files_are_read_one_by_one_as_they_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("一", encoding="utf-8")
    stream = check_all([Found(tmp_path / "a", "a"), Found(tmp_path / "none", "none")], small_pack(), Options())
    assert next(stream).name == "a"
