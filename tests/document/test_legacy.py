"""Old documents through LibreOffice, whose place a program takes that fails in all the ways that it has."""

import hashlib
import os
import re
import sys
import zipfile
from pathlib import Path

import pytest

from checker.document import office
from checker.document.copies import CopyStore
from checker.document.errors import DamagedFile, FileUnavailable, NotConverted
from checker.document.legacy import Converter, Copy, read_copy
from checker.document.model import Note
from checker.document.office import find_office
from tests.batch.processes import are_gone
from tests.document.docx_builder import docx, paragraph
from tests.document.fake_office import FakeOffice
from tests.document.ole_builder import word

GOOD = docx(paragraph("一、个人住房情况"))

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the program is a script")


@pytest.fixture
def fake(tmp_path: Path) -> FakeOffice:
    return FakeOffice(tmp_path / "program", GOOD)


def rtf(folder: Path, *contents: str) -> list[Path]:
    """An .rtf for each of `contents`, which tell the program what to do; called by their numbers, and .doc."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"材料 {number}.doc" for number in range(len(contents))]
    for path, content in zip(paths, contents, strict=True):
        path.write_text(f"{{\\rtf1 {path.name} {content}}}", encoding="utf-8")
    return paths


def converter(fake: FakeOffice, store: CopyStore | None = None, at_once: int = 1, seconds: float = 20) -> Converter:
    return Converter(fake.program, store, at_once=at_once, seconds=seconds)


def codes(copies: dict[Path, Copy | NotConverted]) -> list[str]:
    return [copy.code if isinstance(copy, NotConverted) else "copy" for copy in copies.values()]


def test_an_old_document_is_read_from_its_copy_under_its_own_name_and_hash(tmp_path: Path, fake: FakeOffice) -> None:
    (path,) = rtf(tmp_path / "报送", "good")
    with converter(fake) as convert:
        (copy,) = convert.copies([path]).values()
        assert isinstance(copy, Copy)
        document = read_copy(copy, path.name)
    assert [block.text for block in document.blocks] == ["一、个人住房情况"]
    assert document.name == "材料 0.doc"
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert document.notes == (Note("converted"),)


def test_nothing_is_left_behind_but_what_is_kept(tmp_path: Path, fake: FakeOffice) -> None:
    with converter(fake) as convert:
        copies = convert.copies(rtf(tmp_path / "报送", "good", "silent"))
        (made,) = [copy.path for copy in copies.values() if isinstance(copy, Copy)]
        workshop = made.parent.parent
        assert workshop.is_dir()
        assert os.listdir(workshop / "in") == []
    assert not workshop.exists()


def test_macros_that_a_conversion_drops_are_noted(tmp_path: Path, fake: FakeOffice) -> None:
    path = tmp_path / "a.wps"
    path.write_bytes(word(extra={"Macros": b""}))
    with converter(fake) as convert:
        (copy,) = convert.copies([path]).values()
    assert isinstance(copy, Copy)
    assert copy.notes == (Note("converted"), Note("macros"))
    assert fake.calls()[0].names[0].endswith(".doc")


def test_several_files_go_to_one_start_under_names_that_no_program_stumbles_over(
    tmp_path: Path, fake: FakeOffice
) -> None:
    paths = rtf(tmp_path / "报送", *["good"] * 60)
    with converter(fake) as convert:
        assert codes(convert.copies(paths)) == ["copy"] * 60
    calls = fake.calls()
    assert [len(call.names) for call in calls] == [25, 25, 10]
    assert all(re.fullmatch(r"[0-9a-f]{16}\.rtf", name) for call in calls for name in call.names)


def test_starts_at_the_same_time_have_profiles_of_their_own(tmp_path: Path, fake: FakeOffice) -> None:
    with converter(fake, at_once=2) as convert:
        assert codes(convert.copies(rtf(tmp_path / "报送", *["good"] * 6))) == ["copy"] * 6
    first, second = fake.calls()
    assert (len(first.names), len(second.names)) == (3, 3)
    assert first.profile != second.profile


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        ("crash", "not-converted"),
        ("silent", "not-converted"),
        ("other name", "not-converted"),
        ("hang", "conversion-too-long"),
    ],
)
def test_a_file_that_ends_a_start_costs_only_itself(harm: str, code: str, tmp_path: Path, fake: FakeOffice) -> None:
    paths = rtf(tmp_path / "报送", "good", "good", harm, "good")
    with converter(fake, seconds=2 if harm == "hang" else 20) as convert:
        assert codes(convert.copies(paths)) == ["copy", "copy", code, "copy"]
    missing = ["silent", "other name"]
    assert [len(call.names) for call in fake.calls()] == ([4, 1] if harm in missing else [4, 1, 1])
    assert are_gone([call.pid for call in fake.calls()], within=0)


def test_a_file_that_is_converted_when_it_is_alone_is_read(tmp_path: Path, fake: FakeOffice) -> None:
    with converter(fake) as convert:
        assert codes(convert.copies(rtf(tmp_path / "报送", "weak", "good"))) == ["copy", "copy"]


def test_a_start_that_hangs_is_killed_with_its_children(tmp_path: Path, fake: FakeOffice) -> None:
    (path,) = rtf(tmp_path / "报送", "hang")
    with converter(fake, seconds=1) as convert:
        (copy,) = convert.copies([path]).values()
    assert isinstance(copy, NotConverted)
    assert copy.message("zh").startswith("LibreOffice 转换 材料 0.doc 超过 1 秒，已停止")
    assert are_gone([fake.calls()[0].pid, fake.child()], within=1)


def test_a_program_that_cannot_be_started_converts_nothing(tmp_path: Path, fake: FakeOffice) -> None:
    fake.program.write_text("#!/no/such/interpreter\n", encoding="utf-8")
    with converter(fake) as convert:
        assert codes(convert.copies(rtf(tmp_path / "报送", "good"))) == ["not-converted"]


@pytest.mark.parametrize("method", ["mkdir", "write_bytes", "write_text", "replace"])
def test_a_full_disk_costs_the_copies_and_no_more(
    method: str, tmp_path: Path, fake: FakeOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    paths = rtf(tmp_path / "报送", "good")
    monkeypatch.setattr(Path, method, fail)
    with converter(fake) as convert:
        assert [code for code in codes(convert.copies(paths)) if code == "copy"] == []


def test_the_profile_forbids_macros_and_links(tmp_path: Path, fake: FakeOffice) -> None:
    with converter(fake) as convert:
        convert.copies(rtf(tmp_path / "报送", "good"))
        profile = Path(fake.calls()[0].profile.removeprefix("-env:UserInstallation=file://"))
        settings = (profile / "user/registrymodifications.xcu").read_text(encoding="utf-8")
    for name, value in (("BlockUntrustedRefererLinks", "true"), ("DisableMacrosExecution", "true"), ("Link", "0")):
        assert f'<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop>' in settings


def test_other_files_are_left_alone(tmp_path: Path, fake: FakeOffice) -> None:
    (tmp_path / "a.doc").write_bytes(GOOD)
    (tmp_path / "b.doc").write_bytes(b"<html></html>")
    with converter(fake) as convert:
        assert convert.copies([tmp_path / "a.doc", tmp_path / "b.doc", tmp_path / "none.doc"]) == {}
    assert fake.calls() == []


def test_the_same_content_is_converted_once(tmp_path: Path, fake: FakeOffice) -> None:
    first, second = rtf(tmp_path / "报送", "good", "good")
    second.write_bytes(first.read_bytes())
    with converter(fake) as convert:
        assert codes(convert.copies([first, second])) == ["copy", "copy"]
    assert [len(call.names) for call in fake.calls()] == [1]


class TestStore:
    def test_a_copy_is_found_again_even_where_there_is_no_libreoffice_any_more(
        self, tmp_path: Path, fake: FakeOffice
    ) -> None:
        paths = rtf(tmp_path / "报送", "good", "silent")
        store = CopyStore(tmp_path / "cache")
        with converter(fake, store) as convert:
            assert codes(convert.copies(paths)) == ["copy", "not-converted"]
        with Converter(None, store) as convert:
            again = convert.copies(paths)
        assert list(again) == paths[:1]
        (copy,) = again.values()
        assert isinstance(copy, Copy)
        assert read_copy(copy, "a").blocks[0].text == "一、个人住房情况"
        assert len(fake.calls()) == 2

    def test_only_the_user_may_look_into_it(self, tmp_path: Path, fake: FakeOffice) -> None:
        with converter(fake, CopyStore(tmp_path / "deep/cache")) as convert:
            convert.copies(rtf(tmp_path / "报送", "good"))
        assert (tmp_path / "deep/cache").stat().st_mode & 0o077 == 0

    def test_it_is_bounded_and_lets_go_of_what_was_not_asked_for_longest(self, tmp_path: Path) -> None:
        store = CopyStore(tmp_path / "cache", most=250)
        for number, name in enumerate("abc"):
            (tmp_path / "made").write_bytes(b"x" * 78 + b"PK\5\6" + b"\0" * 18)  # the end of a zip
            os.utime(store.keep(name, tmp_path / "made"), (number, number))
        store.find("a")
        store.trim()
        assert sorted(path.name for path in (tmp_path / "cache").iterdir()) == ["a.docx", "c.docx"]

    def test_a_copy_that_is_not_whole_is_made_again(self, tmp_path: Path, fake: FakeOffice) -> None:
        (path,) = rtf(tmp_path / "报送", "good")
        store = CopyStore(tmp_path / "cache")
        with converter(fake, store) as convert:
            (first,) = convert.copies([path]).values()
            assert isinstance(first, Copy)
            first.path.write_bytes(first.path.read_bytes()[:100])
            assert convert.copies([path]) == {path: first}
        assert first.path.read_bytes() == GOOD
        assert len(fake.calls()) == 2

    def test_one_that_cannot_be_written_is_done_without(self, tmp_path: Path, fake: FakeOffice) -> None:
        (tmp_path / "file").touch()
        (path,) = rtf(tmp_path / "报送", "good")
        with converter(fake, CopyStore(tmp_path / "file/cache")) as convert:
            (copy,) = convert.copies([path]).values()
            assert isinstance(copy, Copy)
            assert zipfile.is_zipfile(copy.path)


def test_what_is_wrong_with_a_copy_is_told_under_the_name_of_the_original(tmp_path: Path) -> None:
    (tmp_path / "copy.docx").write_bytes(GOOD[:100])
    with pytest.raises(DamagedFile) as caught:
        read_copy(Copy(tmp_path / "copy.docx", "", ()), "何秀英.doc")
    assert caught.value.message("zh").startswith("何秀英.doc 已损坏")
    with pytest.raises(FileUnavailable):
        read_copy(Copy(tmp_path / "none.docx", "", ()), "何秀英.doc")


class TestFinding:
    def test_the_program_on_the_path_is_found(
        self, tmp_path: Path, fake: FakeOffice, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", os.pathsep.join([str(tmp_path / "none"), str(fake.folder)]))
        assert find_office() == fake.program

    def test_a_program_beside_the_materials_is_not_taken_for_it(
        self, fake: FakeOffice, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(fake.folder)
        monkeypatch.setenv("PATH", os.pathsep.join([".", "", "program"]))
        monkeypatch.setattr(office, "_USUAL_PLACES", {})
        assert find_office() is None

    def test_it_is_looked_for_in_the_usual_places_of_each_system(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", "")
        program = tmp_path / "LibreOffice 24.8" / "program" / "soffice"
        program.parent.mkdir(parents=True)
        program.touch()
        monkeypatch.setattr(office, "_USUAL_PLACES", {"darwin": (f"{tmp_path}/LibreOffice*/program/soffice",)})
        assert find_office("darwin") == program
        assert find_office("linux") is None

    def test_windows_programs_have_endings(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        program = tmp_path / "soffice.com"
        program.touch(mode=0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        assert find_office("win32") == program
