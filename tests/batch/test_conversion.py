"""Before files are checked: old documents among them get their copies, and the order stays."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.assess import Given
from checker.batch.conversion import default_cache, jobs
from checker.batch.discovery import Found
from checker.batch.errors import problem
from checker.document import office
from checker.document.errors import NotConverted
from checker.document.legacy import Copy
from tests.document.docx_builder import docx, paragraph
from tests.document.fake_office import FakeOffice

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the program is a script")


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeOffice:
    made = FakeOffice(tmp_path / "program", docx(paragraph("甲")))
    monkeypatch.setenv("PATH", f"{made.folder}{os.pathsep}{os.environ['PATH']}")
    return made


def found(folder: Path, **contents: str) -> list[Found]:
    files = []
    for name, content in contents.items():
        (folder / name).write_text(content, encoding="utf-8")
        files.append(Found(folder / name, name))
    return files


def test_each_file_is_a_job_in_its_order_with_its_copy_or_why_there_is_none(tmp_path: Path, fake: FakeOffice) -> None:
    files = found(tmp_path, a="text", b="{\\rtf1 good}", c="{\\rtf1 silent}", d="{\\rtf1 good}")
    files.insert(1, Found(tmp_path / "锁着", "锁着/", problem("unreadable-folder")))
    given = {tmp_path / "b": Given(kind="plan")}
    made = list(jobs(files, given, None, 20))
    assert [job.found for job in made] == files
    assert [type(job.copy) for job in made] == [type(None), type(None), Copy, NotConverted, Copy]
    assert [job.given for job in made] == [Given(), Given(), Given(kind="plan"), Given(), Given()]


def test_copies_that_are_not_kept_last_as_long_as_the_jobs_do(tmp_path: Path, fake: FakeOffice) -> None:
    made = jobs(found(tmp_path, a="{\\rtf1 good}"), {}, None, 20)
    copy = next(made).copy
    assert isinstance(copy, Copy)
    assert copy.path.is_file()
    made.close()
    assert not copy.path.exists()


def test_files_are_looked_at_in_groups(tmp_path: Path, fake: FakeOffice) -> None:
    taken = 0

    def files() -> Iterator[Found]:
        nonlocal taken
        for found_file in found(tmp_path, **{f"{number:03}": f"{{\\rtf1 good {number}}}" for number in range(120)}):
            taken += 1
            yield found_file

    made = jobs(files(), {}, None, 20)
    assert isinstance(next(made).copy, Copy)
    assert taken == 100
    assert sum(len(call.names) for call in fake.calls()) == 100
    assert len(list(made)) == 119
    assert sum(len(call.names) for call in fake.calls()) == 120


def test_nothing_is_looked_for_where_there_is_nothing_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_office", lambda: pytest.fail("looked for LibreOffice"))
    assert [job.copy for job in jobs(found(tmp_path, a="text"), {}, None, 20)] == [None]


def test_copies_are_kept_in_the_users_own_folder() -> None:
    assert default_cache().parts[-2:] == ("checker", "converted")
    assert default_cache().is_absolute()
