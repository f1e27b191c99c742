"""The command with worker processes and old documents: the same report from any number, and nothing left unsaid."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.batch import workers
from checker.cli import command
from checker.document import office
from tests.batch.processes import are_gone
from tests.document.docx_builder import docx, paragraph
from tests.document.fake_office import FakeOffice

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"
SMALL_PACK = ROOT / "tests" / "batch" / "small_pack"
GOOD = docx("".join(map(paragraph, ("对照检查材料", "本人住房一套98平方米。", "配有一辆公务用车。"))))

# Checks the folder on its command line, where reading 2.docx never ends.
_HANGING = """
import pathlib, sys, time
from checker import cli
from checker.batch import check
from tests.batch.processes import children

read = check.read
def hang(path):
    while path.name == "2.docx":
        time.sleep(0.01)
    return read(path)
check.read = hang

def tell(outcomes, *_):
    for number, outcome in enumerate(outcomes):
        if number == 0:
            pathlib.Path(sys.argv[1], "children").write_text(" ".join(map(str, children())))
        yield outcome
cli.terminal.tracked = tell
cli.main(["check", "--workers", "2", sys.argv[1]])
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for copies that no other test has filled."""
    cache = tmp_path / "cache"
    monkeypatch.setattr("checker.batch.conversion.default_cache", lambda: cache)
    return cache


@pytest.fixture
def submitted(tmp_path: Path) -> Path:
    """One .docx, one .rtf that is called .doc, and three files that are not read."""
    folder = tmp_path / "报送"
    folder.mkdir()
    (folder / "1.docx").write_bytes(GOOD)
    (folder / "2.doc").write_bytes(b"{\\rtf1 x}")
    (folder / "3.pdf").write_bytes(b"%PDF-1.4")
    (folder / "4.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (folder / "5.rar").write_bytes(b"Rar!\x1a\x07")
    return folder


def check(*arguments: object) -> Result:
    """`checker check` in this process."""
    return CliRunner().invoke(command, ["check", *map(str, arguments)])


def documents(result: Result) -> list[dict[str, object]]:
    return list(json.loads(result.stdout_bytes)["documents"])


@pytest.mark.parametrize("format_name", ["json", "console"])
def test_the_report_is_the_same_whatever_the_number_of_workers(format_name: str) -> None:
    reports = {
        check(SAMPLES, "--workers", number, "--format", format_name).stdout_bytes for number in ("0", "1", "2", "3")
    }
    assert len(reports) == 1
    assert check(SAMPLES, "--format", format_name).stdout_bytes in reports


def test_the_report_is_the_same_from_workers_that_were_spawned(monkeypatch: pytest.MonkeyPatch) -> None:
    here = check(SAMPLES, "--workers", "0", "--format", "json").stdout_bytes
    monkeypatch.setattr(workers, "can_fork", lambda: False)
    assert check(SAMPLES, "--workers", "2", "--format", "json").stdout_bytes == here


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("--workers", "-1"), "--workers 应是 0 或更大的整数"),
        (("--workers", "x"), "--workers 应是 0 或更大的整数"),
        (("--time-limit", "0"), "--time-limit 应是大于 0 的秒数"),
    ],
)
def test_a_wrong_number_is_told(arguments: tuple[str, str], problem: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "checker", "check", str(SAMPLES), *arguments],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.decode().splitlines()[0] == f"错误：{problem}"


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc; signals differ")
def test_an_interrupt_ends_busy_workers_at_once_and_says_one_line(tmp_path: Path) -> None:
    for number in range(1, 6):
        (tmp_path / f"{number}.docx").write_bytes(GOOD)
    process = subprocess.Popen(
        [sys.executable, "-c", _HANGING, str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    told = tmp_path / "children"
    while not told.exists() or not told.read_text():
        assert process.poll() is None
        time.sleep(0.01)
    started = [int(pid) for pid in told.read_text().split()]
    time.sleep(0.1)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to every process
    out, err = process.communicate(timeout=10)
    assert (process.returncode, out) == (130, b"")
    assert [line for line in err.decode().splitlines() if line] == ["已中断，没有写出报告"]
    assert len(started) == 2
    assert are_gone(started, within=0)


@pytest.mark.skipif(sys.platform != "linux", reason="the seam is inherited by forked workers only")
def test_a_file_that_hangs_is_named_and_the_report_is_written(tmp_path: Path) -> None:
    for number in range(1, 4):
        (tmp_path / f"{number}.docx").write_bytes(GOOD)
    script = _HANGING.replace('"--workers", "2"', '"--time-limit", "1", "--format", "json"')
    ended = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert (ended.returncode, ended.stderr) == (2, b"")
    problems = {each["path"]: each["problem"] for each in json.loads(ended.stdout)["documents"] if each["problem"]}
    assert {name: problem.split("，")[0] for name, problem in problems.items()} == {"2.docx": "检查这份材料超过 1 秒"}


@pytest.mark.skipif(sys.platform == "win32", reason="the program is a script")
def test_old_documents_are_read_through_libreoffice_and_said_to_be(
    submitted: Path, tmp_path: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = FakeOffice(tmp_path / "program", GOOD)
    monkeypatch.setenv("PATH", f"{fake.folder}{os.pathsep}{os.environ['PATH']}")
    for _ in range(2):
        first, second, *_ = documents(check("--pack", SMALL_PACK, submitted, "--format", "json"))
        assert (first["verdict"], first["notes"]) == (second["verdict"], [])
        assert second["notes"] == [{"code": "converted", "text": "经 LibreOffice 转换读取", "place": ""}]
        assert second["sha256"] != first["sha256"]
    assert len(fake.calls()) == 1
    assert [path.stem for path in own_cache.iterdir()] == [second["sha256"]]


def test_what_is_not_read_is_an_error_with_what_to_do(submitted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(office, "_USUAL_PLACES", {})
    result = check("--pack", SMALL_PACK, submitted, "--format", "json")
    assert result.exit_code == 2
    assert {each["path"]: each["problem"] for each in documents(result) if each["verdict"] == "error"} == {
        "2.doc": "2.doc 是 RTF 文件；请用 Word 或 WPS 打开，另存为 .docx，或在本机安装 LibreOffice 后再检查",
        "3.pdf": "3.pdf 是 PDF，本工具不读 PDF；请交 Word 原稿（.docx）",
        "4.jpg": "4.jpg 是图片，里面的字读不出来；请交 Word 原稿（.docx）",
        "5.rar": "5.rar 是压缩包；请解压后交里面的 .docx",
    }
