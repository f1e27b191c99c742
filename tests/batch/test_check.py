"""Checking files one by one: nothing that is wrong with one of them stops the others."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.assess import Given
from checker.assess.answers import Assessment, Recognition
from checker.batch import check, machine
from checker.batch.check import Options, check_all
from checker.batch.discovery import Found
from checker.batch.errors import BatchError, problem
from checker.batch.outcomes import Checked, Failed, Outcome
from checker.batch.protocol import MEGABYTE, Bounds
from checker.document import Document, from_markup
from checker.document.errors import DamagedFile
from tests.batch import misbehaving
from tests.batch.fakes import HOUSING, answer, small_pack

ANSWERS = (answer(HOUSING, "met"),)
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="spawned workers know nothing of the fakes here")


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader of text files that finds “broken” ones damaged, and an assessor that stumbles over “odd” ones."""

    def read(path: Path) -> Document:
        text = path.read_text(encoding="utf-8")
        if text == "broken":
            raise DamagedFile("damaged-zip", name=path.name)
        misbehaving.work(text)
        return from_markup(path.name, text)

    def assess(document: Document, *_: object, given: Given, only: frozenset[str], lang: str) -> Assessment:
        if document.blocks[0].text == "odd":
            raise KeyError(document.blocks[0].text)
        title = f"{document.blocks[0].text} {given.kind} {','.join(only)} {lang}"
        return Assessment(title, Recognition("self-examination", "", ""), "pass", ANSWERS)

    monkeypatch.setattr(check, "read", read)
    monkeypatch.setattr(check, "assess", assess)


HERE = Options(workers=0)
SUPERVISED = Options(workers=2, bounds=Bounds(seconds=1, memory=512 * MEGABYTE))


def outcomes(tmp_path: Path, texts: dict[str, str], options: Options = HERE) -> list[Outcome]:
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
    assert list(check_all([found], small_pack(), HERE)) == [Failed("锁着/", problem("unreadable-folder"))]


@pytest.mark.parametrize("workers", [0, pytest.param(1, marks=linux_only), pytest.param(2, marks=linux_only)])
def test_what_is_stated_the_requirements_asked_for_and_the_language_reach_the_judge(
    tmp_path: Path, workers: int
) -> None:
    options = Options({tmp_path / "b": Given(kind="plan")}, frozenset({HOUSING}), "en", workers=workers)
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
    stream = check_all([Found(tmp_path / "a", "a"), Found(tmp_path / "none", "none")], small_pack(), HERE)
    assert next(stream).name == "a"


@linux_only
def test_a_file_that_harms_its_worker_is_named_with_the_reason_and_the_others_are_checked(tmp_path: Path) -> None:
    texts = {"a": "一", "b": "sleeps", "c": "segfaults", "d": "eats memory", "e": "broken", "f": "odd", "g": "二"}
    found = outcomes(tmp_path, texts, SUPERVISED)
    assert [each.name for each in found] == list(texts)
    failed = {each.name: each.error.message("zh") for each in found if isinstance(each, Failed)}
    assert {name: message.split("，")[0] for name, message in failed.items()} == {
        "b": "检查这份材料超过 1 秒",
        "c": "读取这份材料的进程意外终止（SIGSEGV）",
        "d": "检查这份材料所用内存超过 512 MB",
        "e": "e 已损坏",
        "f": failed["f"].split("，")[0],
    }
    assert "KeyError-test_check.py:" in failed["f"]
    assert [len(each.sha256) for each in found if isinstance(each, Failed)] == [64, 64, 64, 64, 0]


def test_a_file_that_takes_all_memory_of_this_process_is_that_files_error(tmp_path: Path) -> None:
    first, second = outcomes(tmp_path, {"a": "stumbles", "b": "一"})
    assert first == Failed("a", problem("out-of-memory"))
    assert isinstance(second, Checked)


def test_where_no_worker_can_be_started_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr("multiprocessing.process.BaseProcess.start", refuse)
    with pytest.raises(BatchError, match="--workers 0"):
        outcomes(tmp_path, {"a": "一"}, SUPERVISED)


@linux_only
def test_one_file_is_checked_in_this_process_and_several_in_workers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Noted:
        def __init__(self, _prepare: object, number: int, _bounds: Bounds) -> None:
            started.append(number)

        def results(self, _: object) -> Iterator[tuple[object, object]]:
            yield from ()

        __class_getitem__ = classmethod(lambda cls, _: cls)

    started: list[int] = []
    monkeypatch.setattr(machine, "cores", lambda: 4)
    monkeypatch.setattr("checker.batch.workers.Supervisor", Noted)
    for number in (1, 2, 20, 500):
        outcomes(tmp_path, {str(each): "一" for each in range(number)}, Options())
    assert started == [1, 3, 4]
