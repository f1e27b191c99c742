"""The command as users type it: what it prints, writes and answers to a job."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import docx
import jsonschema
import junitparser
import pytest
from click.testing import CliRunner, Result

from checker import __version__, cli, terminal
from checker.cli import ExitCode, command
from checker.report.saving import ReportError, save
from checker.report.schema import SCHEMA_FILE
from checker.rulebook import load_pack

SMALL_PACK = str(Path(__file__).parent / "batch" / "small_pack")
SAMPLES = Path(__file__).parent.parent / "samples"
GOOD = ("本人住房一套98平方米。", "配有一辆公务用车。", "根子在于理想信念动摇。", "写得很长。")
WEAK = ("住房按政策执行。", *GOOD[1:])
BAD = ("公务用车按规定。", "理想信念要加强。")


def material(path: Path, *paragraphs: str, title: str = "对照检查材料") -> Path:
    """A .docx with a title and paragraphs."""
    document = docx.Document()
    document.add_paragraph(title, style="Title")
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    path.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(path))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One material that passes, one that needs review, one that fails, and a lock file."""
    root = tmp_path / "报送"
    material(root / "甲" / "好.docx", *GOOD)
    material(root / "甲" / "一般.docx", *WEAK)
    material(root / "差.docx", *BAD)
    (root / "~$差.docx").write_bytes(b"x")
    return root


def run(*arguments: object) -> Result:
    """The command in this process."""
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


def check(*arguments: object) -> Result:
    """`checker check` with the small pack."""
    return run("check", "--pack", SMALL_PACK, *arguments)


def spawn(*arguments: object, **settings: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "checker", *map(str, arguments)],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONUTF8": "1", **settings},
    )


def report(*arguments: object) -> dict[str, object]:
    """The JSON report of a check."""
    written: dict[str, object] = json.loads(check("--format", "json", *arguments).stdout_bytes)
    return written


def verdicts(*arguments: object) -> dict[str, str]:
    documents = report(*arguments)["documents"]
    assert isinstance(documents, list)
    return {document["path"]: document["verdict"] for document in documents}


class TestExitCodes:
    def test_0_if_all_pass_or_need_review(self, folder: Path) -> None:
        assert check(folder / "甲" / "好.docx").exit_code == 0
        assert check(folder / "甲").exit_code == 0

    def test_1_if_one_fails_or_with_strict_needs_review(self, folder: Path) -> None:
        assert check(folder).exit_code == 1
        assert check("--strict", folder / "甲").exit_code == 1
        assert check("--strict", folder / "甲" / "好.docx").exit_code == 0

    def test_2_if_a_document_could_not_be_checked_even_if_another_fails(self, folder: Path) -> None:
        (folder / "坏.docx").write_bytes(b"PK\x03\x04 broken")
        assert verdicts(folder) == {
            "坏.docx": "error",
            "差.docx": "fail",
            "甲/一般.docx": "review",
            "甲/好.docx": "pass",
        }
        assert check(folder).exit_code == 2

    def test_2_if_a_paper_of_another_kind_was_handed_in(self, tmp_path: Path) -> None:
        result = check(material(tmp_path / "总结.docx", *GOOD, title="2014年工作总结"))
        assert result.exit_code == 2
        assert "看起来像" in result.stdout or "像是工作总结" in result.stdout

    def test_2_if_none_of_the_requirements_asked_for_concerns_a_document(self, folder: Path) -> None:
        result = check("--rule", "plan.owner", folder / "甲" / "好.docx")
        assert (result.exit_code, "没有一项适用于这类材料（对照检查材料）" in result.stdout) == (2, True)

    @pytest.mark.parametrize("name", ["材料.doc", "材料.wps", "材料.pdf"])
    def test_2_for_a_format_that_is_not_read_yet_and_the_rest_is_checked(self, folder: Path, name: str) -> None:
        (folder / "甲" / name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" if name != "材料.pdf" else b"%PDF-1.4")
        assert verdicts(folder / "甲") == {name: "error", "一般.docx": "review", "好.docx": "pass"}
        result = check(folder / "甲")
        assert result.exit_code == 2
        assert ".docx" in result.stdout


class TestBadInput:
    """Each is refused with a message on standard error, exit code 2, and no traceback."""

    def refused(self, *arguments: object) -> str:
        result = check(*arguments)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert "Traceback" not in result.stderr
        return result.stderr

    def test_no_such_path(self, folder: Path) -> None:
        assert self.refused(folder / "无.docx") == f"错误：没有这个文件或文件夹：{folder}/无.docx\n".replace("\\", "/")

    def test_nothing_to_check(self, tmp_path: Path) -> None:
        assert "没有可检查的材料" in self.refused(tmp_path)
        (tmp_path / "~$a.docx").touch()
        assert "nothing to check" in self.refused(tmp_path, "--lang", "en")

    def test_no_path_at_all(self) -> None:
        assert "PATH" in self.refused()

    def test_an_unknown_requirement(self, folder: Path) -> None:
        assert "是不是 disclosure.housing？" in self.refused(folder, "--rule", "disclosure.hosing")

    def test_an_unknown_pack(self, folder: Path) -> None:
        result = run("check", folder, "--pack", "mass-line-2041")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == (
            "错误：没有这个规则包：mass-line-2041（既不是自带规则包的名称，也不是有 pack.yaml 的文件夹）；"
            "自带的有 mass-line-2014\n"
        )

    def test_a_pack_with_errors_lists_them_all(self, folder: Path, tmp_path: Path) -> None:
        pack = tmp_path / "pack"
        pack.mkdir()
        (pack / "pack.yaml").write_text("pack:\n  idd: x\n  titel: y\n", encoding="utf-8")
        result = run("check", folder, "--pack", pack)
        assert result.exit_code == 2
        assert 'pack.yaml:2: unknown key "idd"' in result.stderr
        assert 'pack.yaml:3: unknown key "titel"; did you mean "title"?' in result.stderr

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (("--kind", "x"), "未知的材料类别：x；可用的有 对照检查材料（self-examination）、整改方案"),
            (("--author", "x"), "未知的作者类别：x"),
            (("--unit", "x", "--lang", "en"), "error: unknown unit: x; known are township, village"),
            (("--lang", "fr"), "'fr' is not one of"),
            (("--format", "yaml"), "'yaml' is not one of"),
            (("--today", "1.7.2014"), "日期应写成 2014-07-01 的样子：1.7.2014"),
            (("--output", "report.pdf"), "不知道 report.pdf 要写成什么格式；后缀可用 .txt .json .xml .md"),
            (("--waivers", "none.yaml"), "none.yaml：文件打不开"),
            (("--output", "none/report.json"), "没有这个文件夹"),
        ],
    )
    def test_a_bad_option(self, folder: Path, arguments: Sequence[str], message: str) -> None:
        assert message in self.refused(folder, *arguments)

    def test_a_bad_list(self, folder: Path) -> None:
        (folder / "submissions.csv").write_text("path,kind\n差.docx,x\n无.docx,\n", encoding="utf-8")
        assert self.refused(folder).splitlines() == [
            "错误（2 处）：",
            "submissions.csv:2：未知的材料类别：x；"
            "可用的有 对照检查材料（self-examination）、整改方案（rectification-plan）",
            "submissions.csv:3：没有这个文件：无.docx",
        ]


class TestOptions:
    def test_every_requirement_is_answered_for_every_document(self, folder: Path) -> None:
        documents = report(folder)["documents"]
        assert isinstance(documents, list)
        ids = ["disclosure.housing", "disclosure.cars", "causes.ideals", "length.short"]
        assert [[each["id"] for each in document["requirements"]] for document in documents] == [ids] * 3

    def test_rules_can_be_asked_for_one_by_one(self, folder: Path) -> None:
        documents = report(folder, "--rule", "disclosure.*", "--rule", "length.short")["documents"]
        assert isinstance(documents, list)
        assert [[each["id"] for each in document["requirements"]] for document in documents] == [
            ["disclosure.housing", "disclosure.cars", "length.short"]
        ] * 3

    def test_what_is_stated_wins_over_what_is_recognised_and_options_over_the_list(self, folder: Path) -> None:
        (folder / "submissions.csv").write_text("path,author,unit\n差.docx,team,village\n", encoding="utf-8")
        documents = report(folder, "--unit", "township")["documents"]
        assert isinstance(documents, list)
        assert [(each["path"], each["author"], each["unit"]) for each in documents] == [
            ("差.docx", "team", "township"),
            ("甲/一般.docx", "", "township"),
            ("甲/好.docx", "", "township"),
        ]

    def test_a_kind_that_is_stated_lets_an_odd_title_be_checked(self, tmp_path: Path) -> None:
        path = material(tmp_path / "总结.docx", *GOOD, title="2014年工作总结")
        assert verdicts(path, "--kind", "对照检查材料") == {"总结.docx": "pass"}

    def test_waivers_hold_until_their_day(self, folder: Path, tmp_path: Path) -> None:
        waivers = tmp_path / "waivers.yaml"
        waivers.write_text(
            "- {document: 差.docx, requirement: '*', reason: 另附, person: 周明, expires: 2014-07-31}\n",
            encoding="utf-8",
        )
        before = report(folder, "--waivers", waivers, "--today", "2014-07-31")
        after = report(folder, "--waivers", waivers, "--today", "2014-08-01")
        assert isinstance(before["documents"], list)
        assert isinstance(after["documents"], list)
        assert (before["documents"][0]["verdict"], before["waivers"]) == ("pass", [])
        assert before["documents"][0]["requirements"][0]["status"] == "missing"
        assert after["documents"][0]["verdict"] == "fail"
        assert after["waivers"] == [
            {
                "document": "差.docx",
                "requirement": "*",
                "reason": "另附",
                "person": "周明",
                "expires": "2014-07-31",
                "problem": "expired",
            }
        ]

    def test_a_report_can_be_written_in_every_format_at_once(self, folder: Path, tmp_path: Path) -> None:
        names = ["r.json", "r.xml", "r.md", "r.txt"]
        result = check(folder, *(part for name in names for part in ("--output", tmp_path / name)))
        assert (result.exit_code, "差.docx" in result.stdout) == (1, True)
        schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
        jsonschema.validate(json.loads((tmp_path / "r.json").read_text(encoding="utf-8")), schema)
        suites = junitparser.JUnitXml.fromfile(str(tmp_path / "r.xml"))
        assert [suite.name for suite in suites] == ["差.docx", "甲/一般.docx", "甲/好.docx"]
        assert "| 差\\.docx | ✗ 不通过 |" in (tmp_path / "r.md").read_text(encoding="utf-8")
        assert "✗ 不通过  差.docx" in (tmp_path / "r.txt").read_text(encoding="utf-8")

    def test_a_report_that_cannot_be_written_does_not_keep_the_others_from_being_written(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(path: Path, content: bytes) -> None:
            if path.name == "a.json":
                raise ReportError("unwritable", path=str(path), why="no-permission")
            save(path, content)

        monkeypatch.setattr(cli, "save", refuse)
        result = check(folder / "甲", "--output", tmp_path / "a.json", "--output", tmp_path / "b.json")
        assert result.exit_code == 2
        assert "没有写入权限" in result.stderr
        assert (tmp_path / "b.json").exists()
        assert "好.docx" in result.stdout

    def test_the_console_report_says_what_was_skipped_and_counts_everything(self, folder: Path) -> None:
        lines = check(folder).stdout.splitlines()
        assert "  – ~$差.docx：Word 或 WPS 的锁文件" in lines
        assert "共 3 份材料、5 项要求，答复 12 项次" in lines[-2] + lines[-1]

    def test_the_report_can_be_in_english(self, folder: Path) -> None:
        assert "3 documents, 5 rules, 12 requirements: " in check(folder, "--lang", "en").stdout

    def test_the_same_folder_gives_the_same_bytes(self, folder: Path) -> None:
        for name in ("json", "junit", "markdown", "console"):
            assert check(folder, "--format", name).stdout_bytes == check(folder, "--format", name).stdout_bytes


class TestRules:
    def test_the_list_names_every_requirement(self) -> None:
        result = run("rules", "list", "--pack", SMALL_PACK)
        assert result.exit_code == 0
        assert result.stdout.splitlines()[2:5] == [
            "对照检查材料 (self-examination)",
            "  disclosure.housing  必备  住房情况",
            "  disclosure.cars     必备  公务用车",
        ]
        assert result.stdout.endswith("共 5 项要求\n")

    @pytest.mark.parametrize("arguments", [("explain",), ("rules", "explain")])
    def test_a_requirement_is_explained(self, arguments: Sequence[str]) -> None:
        result = run(*arguments, "disclosure.housing", "--pack", SMALL_PACK)
        assert result.exit_code == 0
        assert result.stdout.splitlines() == [
            "住房情况  disclosure.housing",
            "",
            "依据",
            "  对住房情况要作出说明",
            "  ——《某指导意见》",
            "性质",
            "  必备：缺少则不通过",
            "适用",
            "  对照检查材料 · 领导班子、班子成员个人 · 各类单位",
            "什么算写明",
            "  有数字或者明说没有",
            "缺少时的提示",
            "  没有说明住房情况",
            "怎么办",
            "  写明住房的面积和来源",
            "✓ 已写明的例子",
            "  本人住房一套98平方米。",
            "△ 需核实的例子",
            "  住房按政策来。",
            "✗ 缺少的例子",
            "  本人遵守规定。",
        ]

    def test_an_unknown_requirement_is_refused_with_the_nearest(self) -> None:
        result = run("explain", "disclosure.home", "--pack", SMALL_PACK, "--lang", "en")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == (
            "error: the rule pack has no such requirement: disclosure.home; did you mean disclosure.housing?\n"
        )

    def test_the_rules_own_tests_are_run(self) -> None:
        result = run("rules", "test", "--pack", SMALL_PACK)
        assert (result.exit_code, result.stdout) == (0, "规则用例 3 条：通过 3，失败 0\n")

    def test_a_rule_test_that_fails_is_shown_with_its_line(self, tmp_path: Path) -> None:
        text = (Path(SMALL_PACK) / "pack.yaml").read_text(encoding="utf-8")
        (tmp_path / "pack.yaml").write_text(text.replace('98平方米: ""', "98平方米: 97平方米"), encoding="utf-8")
        result = run("rules", "test", "--pack", tmp_path)
        assert result.exit_code == 1
        assert "只提到" in result.stdout
        assert "disclosure.housing: wanted weak, answered met" in result.stdout

    def test_a_pack_without_tests_was_not_tested(self, tmp_path: Path) -> None:
        head = "pack: {id: x, title: x, title_en: x, version: '1', source: x, source_en: x}\n"
        (tmp_path / "pack.yaml").write_text(head, encoding="utf-8")
        result = run("rules", "test", "--pack", tmp_path)
        assert (result.exit_code, "什么都没有测试" in result.stderr) == (2, True)

    def test_the_schema_of_rule_files_is_json(self) -> None:
        assert "requirements" in json.loads(run("rules", "schema").stdout)["properties"]


class TestShippedPack:
    """The whole with the pack that comes with the checker."""

    def test_every_requirement_of_the_pack_is_answered_for_a_material(self, tmp_path: Path) -> None:
        path = material(tmp_path / "a.docx", *GOOD, title="泽阳县水利局领导班子对照检查材料")
        result = run("check", path, "--format", "json", "--strict")
        assert result.exit_code == 1
        written = json.loads(result.stdout_bytes)
        jsonschema.validate(written, json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))
        answered = [each["id"] for each in written["documents"][0]["requirements"]]
        asked = [rule for rule in load_pack().rules if rule.concerns("self-examination") and rule.scope != "unit"]
        beside = [rule.id for rule in asked if rule.scope == "document" or "team" in (rule.authors or ("team",))]
        assert answered == beside
        assert sum(rule.kind == "self-examination" and rule.check is None for rule in asked) == 26

    @pytest.mark.parametrize("lang", ["zh", "en"])
    def test_every_requirement_can_be_explained(self, lang: str) -> None:
        for rule in load_pack().rules:
            result = run("explain", rule.id, "--lang", lang)
            assert (result.exit_code, rule.clause in result.stdout) == (0, True)

    def test_every_sample_has_answers_or_a_reason_why_not(self) -> None:
        written = json.loads(run("check", SAMPLES, "--format", "json").stdout_bytes)
        files = len(list(SAMPLES.rglob("*.docx")))
        assert written["summary"]["documents"] + len(written["supports"]) == files > 0
        assert all(document["requirements"] or document["problem"] for document in written["documents"])
        jsonschema.validate(written, json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))


class TestProcess:
    """In a process of its own: what only shows there."""

    def test_the_version_is_told_without_loading_anything_heavy(self) -> None:
        told = spawn("--version")
        assert (told.returncode, told.stdout.decode().split()[-1]) == (0, __version__)
        script = (
            "import sys, checker.cli\n"
            "heavy = {'pydantic', 'lxml', 'rich', 'jieba', 'yaml', 'docx', 'junitparser'} & set(sys.modules)\n"
            "print(sorted(heavy))"
        )
        loaded = subprocess.run([sys.executable, "-c", script], check=True, timeout=60, capture_output=True)
        assert loaded.stdout.decode().strip() == "[]"

    def test_json_in_a_pipe_is_utf_8_whatever_the_console(self, folder: Path) -> None:
        result = spawn(
            "check", "--pack", SMALL_PACK, folder, "--format", "json", PYTHONUTF8="0", PYTHONIOENCODING="cp1252"
        )
        assert result.returncode == 1
        assert json.loads(result.stdout.decode("utf-8"))["summary"]["documents"] == 3
        assert result.stderr == b""

    @pytest.mark.parametrize(("encoding", "sign"), [("gbk", "×"), ("cp1252", "x"), ("utf-8", "✗")])
    def test_no_console_encoding_is_a_crash(self, folder: Path, encoding: str, sign: str) -> None:
        result = spawn("check", "--pack", SMALL_PACK, folder, PYTHONUTF8="0", PYTHONIOENCODING=encoding)
        assert (result.returncode, result.stderr) == (1, b"")
        assert result.stdout.decode(encoding).startswith(f"{sign} ")

    def test_a_reader_who_goes_away_changes_nothing(self, folder: Path) -> None:
        process = subprocess.Popen(
            [sys.executable, "-m", "checker", "check", "--pack", SMALL_PACK, str(folder)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        process.stderr.close()
        assert process.wait(timeout=60) == 1

    @pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
    def test_an_interrupt_ends_with_130_and_one_line(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "waiting.yaml")
        material(tmp_path / "a.docx", *GOOD)
        arguments = ["check", "--pack", SMALL_PACK, "--waivers", tmp_path / "waiting.yaml", tmp_path / "a.docx"]
        process = subprocess.Popen(
            [sys.executable, "-m", "checker", *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        writer = os.open(tmp_path / "waiting.yaml", os.O_WRONLY)  # returns when the command has begun to read
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        os.close(writer)
        assert (process.returncode, out) == (130, b"")
        assert [line for line in err.decode().splitlines() if line] == ["已中断，没有写出报告"]

    def test_colour_in_a_pipe_only_where_it_is_forced(self, folder: Path) -> None:
        arguments = ("check", "--pack", SMALL_PACK, folder)
        plain, forced = spawn(*arguments, FORCE_COLOR="", NO_COLOR=""), spawn(*arguments, FORCE_COLOR="1", NO_COLOR="")
        assert (b"\x1b[" in plain.stdout, b"\x1b[" in forced.stdout) == (False, True)
        assert spawn(*arguments, FORCE_COLOR="1", NO_COLOR="1").stdout == plain.stdout

    def test_quiet_on_standard_error_in_a_pipe(self, tmp_path: Path) -> None:
        for number in range(6):
            material(tmp_path / f"{number}.docx", *GOOD)
        assert spawn("check", "--pack", SMALL_PACK, tmp_path).stderr == b""


class TestMain:
    """The last resort: whatever happens, one line and an exit code."""

    def end(self, *arguments: str) -> object:
        with pytest.raises(SystemExit) as ended:
            cli.main(list(arguments))
        return ended.value.code

    def test_an_unexpected_fault_is_one_line_without_content(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def fail(*_: object) -> object:
            raise KeyError("秘密")

        monkeypatch.setattr(cli, "_load", fail)
        monkeypatch.delenv("CHECKER_DEBUG", raising=False)
        assert self.end("check", str(folder)) == 2
        out, err = capsys.readouterr()
        assert (out, len(err.splitlines())) == ("", 1)
        assert "KeyError-test_cli.py:" in err
        assert "秘密" not in err
        monkeypatch.setenv("CHECKER_DEBUG", "1")
        with pytest.raises(KeyError):
            cli.main(["check", str(folder)])

    @pytest.mark.parametrize(
        ("arguments", "lines"),
        [
            (("chekc",), ["错误：没有这个命令：chekc；是不是 check？", "用法见：checker --help"]),
            (("check",), ["错误：缺少 PATH...", "用法见：checker check --help"]),
            (
                ("check", "--formt", "json"),
                ["错误：没有这个选项：--formt；是不是 --format？", "用法见：checker check --help"],
            ),
            (("check", "a", "--lang", "fr"), ["错误：--lang 只能是 zh、en", "用法见：checker check --help"]),
            (("check", "a", "--rule"), ["错误：--rule 用得不对：后面少了值，或多了值"]),
            (("explain", "a", "b"), ["错误：多了参数：b", "用法见：checker explain --help"]),
            (
                ("check", "--lang", "en", "--format", "yaml", "a"),
                [
                    "error: --format is one of console, json, junit, markdown, xlsx, csv, sarif, github, html",
                    "for the usage see: checker check --help",
                ],
            ),
        ],
    )
    def test_a_misused_command_line_is_told_in_the_language_of_the_user(
        self, arguments: Sequence[str], lines: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert self.end(*arguments) == 2
        assert capsys.readouterr().err.splitlines() == lines

    def test_the_exit_code_of_a_command_is_that_of_the_process(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert self.end("check", "--pack", SMALL_PACK, str(folder)) == 1
        assert self.end("check", "--pack", SMALL_PACK, str(folder / "甲")) == 0
        assert self.end("check", "--nonsense") == 2
        assert self.end("--version") == 0
        assert self.end("rules", "list", "--pack", SMALL_PACK) == 0
        capsys.readouterr()

    def test_a_full_disk_behind_standard_output_is_told(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def fail(*_: object, **__: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("checker.terminal.click.echo", fail)
        monkeypatch.setattr(terminal, "silence_stdout", lambda: None)
        monkeypatch.setattr(cli.Refusal, "show", lambda self, file=None: sys.stderr.write(self.message))
        assert self.end("check", "--pack", SMALL_PACK, str(folder)) == 2
        assert "报告写不进去" in capsys.readouterr().err

    def test_exit_codes_are_those_of_the_contract(self) -> None:
        assert [(code.name, code.value) for code in ExitCode] == [
            ("PASSED", 0),
            ("FAILED", 1),
            ("UNABLE", 2),
            ("INTERRUPTED", 130),
        ]


class TestProgress:
    def test_a_bar_only_on_a_terminal_and_for_more_than_a_few(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        many, few = list(range(10)), [1, 2]
        assert list(terminal.tracked(iter(many), many, "zh", False)) == many
        assert "正在检查" in capsys.readouterr().err
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        assert list(terminal.tracked(iter(few), few, "zh", False)) == few
        assert list(terminal.tracked(iter(many), many, "zh", True)) == many
        assert capsys.readouterr().err == ""
