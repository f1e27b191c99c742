"""The command line: `checker check`, `compare`, `outline` and others. The only place that knows exit codes.

Heavy modules are imported inside the commands, so that `checker --version` and `--help` answer at once.
"""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn

import click

from checker import __version__, jobs, terminal
from checker.cli_texts import CLI
from checker.report.saving import ReportError, check_place, save
from checker.report.writers import WRITERS, writer_for, writer_named
from checker.texts import Lang

if TYPE_CHECKING:
    from checker.report.model import Report
    from checker.rulebook import Pack

DEFAULT_PACK = "mass-line-2014"


class ExitCode(IntEnum):
    """What the command answers to a job; a higher one of the first three beats a lower one."""

    PASSED = 0  # all documents pass, or need review without --strict
    FAILED = 1  # at least one document fails (or a rule's own test)
    UNABLE = 2  # the checker could not do its job, or not on every document
    INTERRUPTED = 130


class Refusal(click.ClickException):
    """The job cannot be done as it was asked for."""

    exit_code = ExitCode.UNABLE

    def __init__(self, message: str, lang: Lang) -> None:
        super().__init__(message)
        self._lang = lang

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message on standard error; several problems stand below each other, one a line."""
        count = len(self.message.splitlines())
        code = "errors" if count > 1 else "error"
        click.echo(CLI.say(code, self._lang, message=self.message, count=count), err=True)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and end the process with its exit code; no traceback reaches a user."""
    terminal.forgive_encodings()
    try:
        code = command.main(args=arguments, prog_name="checker", standalone_mode=False)
    except click.UsageError as error:
        code = _misused(error, sys.argv[1:] if arguments is None else arguments)
    except click.ClickException as error:
        error.show()
        code = ExitCode.UNABLE
    except click.Abort:
        click.echo(CLI.say("interrupted", "zh"), err=True)
        code = ExitCode.INTERRUPTED
    except BrokenPipeError:
        terminal.silence_stdout()
        code = ExitCode.UNABLE
    except Exception as error:  # the last resort: a fault of our own is one line with a name, never a traceback
        code = _fault(error)
    sys.exit(code if isinstance(code, int) else ExitCode.PASSED)


_lang = click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", help="报告语言 · language of the report")
_pack = click.option(
    "--pack",
    "pack_name",
    default=DEFAULT_PACK,
    metavar="NAME|DIR",
    help="规则包的名称或文件夹 · rule pack, by name or folder",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="checker", help="显示版本 · show the version")
def command() -> None:
    """检查对照检查材料是否写全了指导意见要求的各项内容。

    Check whether self-examination materials cover every item that the guideline requires.
    """


@command.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_name",
    type=click.Choice([writer.name for writer in WRITERS]),
    default="console",
    help="屏幕上的格式 · what is printed",
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="另存报告，格式由后缀决定，可重复 · write a report, its suffix picks the format; repeatable: "
    + " ".join(writer.suffix for writer in WRITERS),
)
@click.option(
    "--annotate",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="另存带批注的副本，原件不动 · copies of the .docx with comments; originals stay as they are",
)
@click.option(
    "--opinions",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="每份材料一份审核意见（.docx） · a review opinion for each material",
)
@click.option(
    "--opinion-template",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="审核意见的模板（.docx） · a template of your own for the opinions",
)
@click.option("--strict", is_flag=True, help="需核实也算不通过 · what needs review makes the exit code 1")
@_pack
@click.option("--rule", "rules", multiple=True, metavar="ID|GLOB", help="只查这些要求，可重复 · only these; repeatable")
@click.option("--kind", default="", help="材料类别 · the kind of all materials")
@click.option("--author", default="", help="作者类别 · the author of all materials")
@click.option("--unit", default="", help="单位类别 · the unit of all materials")
@click.option(
    "--roster",
    "roster_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="名册，默认用文件夹里的 roster.xlsx · who must hand in what; else the folder's roster.xlsx or .csv",
)
@click.option(
    "--against",
    multiple=True,
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="往年材料、范文、模板，只用来比对雷同，可重复 · sources that papers may be copied from; repeatable",
)
@click.option(
    "--previous",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="上次的 JSON 报告，对照看改了什么 · an earlier JSON report: what is cleared, what remains, what is new",
)
@click.option("--mask", is_flag=True, help="隐去姓名、证件号、电话、住址、个人钱款 · hide private particulars")
@click.option("--waivers", "waiver_file", type=click.Path(path_type=Path), help="豁免清单 · YAML list of waivers")
@click.option("--today", metavar="DATE", default="", help="按哪一天算豁免是否到期 · the day for expiry, as 2014-07-01")
@click.option(
    "--workers",
    type=click.IntRange(min=0),
    metavar="N",
    help="并行进程数，默认按需要，0 为不另开进程 · worker processes; 0: none",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    default=60,
    metavar="SECONDS",
    help="每份材料的时限（秒），默认 60 · seconds for each file",
)
@click.option("--no-progress", is_flag=True, help="不显示进度 · no progress bar")
@_lang
@click.pass_context
def check(
    context: click.Context,
    /,
    *,
    format_name: str,
    outputs: tuple[Path, ...],
    annotate: Path | None,
    opinions: Path | None,
    opinion_template: Path | None,
    strict: bool,
    pack_name: str,
    no_progress: bool,
    lang: Lang,
    **request: Any,
) -> None:
    """检查文件和文件夹（含下级）中的材料。

    Check the materials that PATH... names: files, and folders with all below them.

    退出码 · exit code: 0 通过 pass, 1 不通过 fail, 2 未能检查 not checked.
    """
    with _problems_told(lang):
        targets = [(writer_for(path), path) for path in outputs]
        for path in outputs:
            check_place(path)
        if annotate and request["mask"]:
            raise Refusal(CLI.say("annotate-masked", lang), lang)
        done = jobs.check(
            jobs.Request(**request),
            lambda: _load(pack_name, lang),
            lang,
            lambda items, of: terminal.tracked(items, of, lang, no_progress),
        )
        report, layout = done.report, terminal.layout(strict)
        results = [_saved(path, writer.write(report, terminal.file_layout(strict))) for writer, path in targets]
        results.append(_written_beside(done, annotate, opinions, opinion_template))
        failures = [failure for failure in results if failure]
        try:
            writer = writer_named(format_name)
            terminal.show(writer.write(report, layout), for_people=writer.name == "console")
        finally:  # after the report, which may be long, so that it is seen
            for failure in failures:
                Refusal(failure.message(lang), lang).show()
    context.exit(ExitCode.UNABLE if failures else _exit_code(report, strict))


@command.command()
@click.argument("requirement", metavar="ID")
@_pack
@_lang
def explain(requirement: str, pack_name: str, lang: Lang) -> None:
    """说明一项要求：依据、什么算写明、正反例子。

    Explain a requirement: its clause, what counts, and a met, a weak and a missing example.
    """
    with _problems_told(lang):
        from checker.batch.selection import the_rule
        from checker.report.rule_pages import page

        pack = _load(pack_name, lang)
        terminal.show(page(the_rule(requirement, pack), pack, lang).encode(), for_people=True)


@command.command()
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@_pack
@click.option("--kind", default="", help="材料类别 · the kind of the material")
@click.option("--author", default="", help="作者类别 · the author of the material")
@click.option("--unit", default="", help="单位类别 · the unit of the material")
@_lang
def outline(path: Path, *, pack_name: str, kind: str, author: str, unit: str, lang: Lang) -> None:
    """显示程序怎样理解一份材料：各部分、主题、问题、措施。

    Show how the checker sees a material: its parts and topics, problems and measures.
    """
    with _problems_told(lang):
        from checker.report.outline_page import page

        if path.is_dir():
            raise Refusal(CLI.say("one-file", lang, path=path), lang)
        pack = _load(pack_name, lang)
        outcome = jobs.read_as_checked(path, pack, (kind, author, unit), lang)
        terminal.show(page(outcome.name, outcome.assessment, pack, lang, terminal.layout(False)), for_people=True)


@command.command()
@click.argument("first", metavar="A", type=click.Path(path_type=Path))
@click.argument("second", metavar="B", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["console", "json"]),
    default="console",
    help="屏幕上的格式 · what is printed",
)
@_pack
@_lang
def compare(first: Path, second: Path, format_name: str, pack_name: str, lang: Lang) -> None:
    """比对两份文件，列出相近的段落和改动的字词。

    Compare two files: the passages that both have, and the words that were changed.
    """
    with _problems_told(lang):
        from checker.report.copies_page import page

        for path in (first, second):
            if path.is_dir():
                raise Refusal(CLI.say("two-files", lang, path=path), lang)
        report = jobs.compare(first, second, _load(pack_name, lang), lang)
        if format_name == "json":
            terminal.show(writer_named("json").write(report, terminal.layout(False)), for_people=False)
        else:
            terminal.show(page(report, (first.as_posix(), second.as_posix()), terminal.layout(False)), for_people=True)


@command.command()
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@_pack
@_lang
def roster(path: Path, pack_name: str, lang: Lang) -> None:
    """生成一份空白名册（.xlsx 或 .csv），填好后放在材料文件夹里。

    Write an empty roster (.xlsx or .csv) to fill in and put into the folder of the materials.
    """
    with _problems_told(lang):
        from checker.batch.roster_files import write_empty

        write_empty(path, _load(pack_name, lang))
        click.echo(CLI.say("roster-written", lang, path=path))


@command.group()
def rules() -> None:
    """规则：列出、说明、测试 · Rules: list, explain, test."""


rules.add_command(explain)


@rules.command("list")
@_pack
@_lang
def list_rules(pack_name: str, lang: Lang) -> None:
    """列出各项要求 · List the requirements of a pack."""
    with _problems_told(lang):
        from checker.report.rule_pages import listing

        terminal.show(listing(_load(pack_name, lang), lang).encode(), for_people=True)


@rules.command("test")
@_pack
@_lang
@click.pass_context
def run_rule_tests(context: click.Context, /, pack_name: str, lang: Lang) -> None:
    """运行规则自带的用例 · Run the tests that the rules bring along."""
    with _problems_told(lang):
        from checker.assess import run_tests
        from checker.report.rule_pages import test_report

        tests = run_tests(_load(pack_name, lang))
        if not tests:
            raise Refusal(CLI.say("no-tests", lang), lang)
        terminal.show(test_report(tests, lang).encode(), for_people=True)
    context.exit(ExitCode.FAILED if any(test.problems for test in tests) else ExitCode.PASSED)


@rules.command()
@_lang
def schema(lang: Lang) -> None:
    """规则文件的 JSON Schema · JSON Schema of rule files."""
    with _problems_told(lang):
        from checker.rulebook import json_schema

        terminal.show((json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n").encode(), for_people=False)


def _load(pack_name: str, lang: Lang) -> "Pack":
    from checker.rulebook import available_packs, load_pack

    known = available_packs()
    if pack_name not in known and not Path(pack_name, "pack.yaml").is_file():
        raise Refusal(CLI.say("no-such-pack", lang, name=pack_name, known=", ".join(known)), lang)
    return load_pack(pack_name)


def _saved(path: Path, content: bytes) -> ReportError | None:
    """Write one report; why that failed, which keeps no other report from being written, or None."""
    try:
        save(path, content)
    except ReportError as error:
        return error
    return None


def _written_beside(
    done: jobs.Done, annotate: Path | None, opinions: Path | None, template: Path | None
) -> ReportError | None:
    """Write what is asked for beside the report, and tell what could not be done; why all of it failed, or None."""
    try:
        for message in jobs.write_beside(done, annotate, opinions, template):
            click.echo(message, err=True)
    except ReportError as error:
        return error
    return None


def _exit_code(report: "Report", strict: bool) -> ExitCode:
    summary = report.summary
    if summary.error or not summary.documents:
        return ExitCode.UNABLE
    return ExitCode.FAILED if summary.fail or (strict and summary.review) else ExitCode.PASSED


@contextmanager
def _problems_told(lang: Lang) -> Iterator[None]:
    """Turn the typed errors of the layers below into a message and exit code 2."""
    from checker.batch.errors import BatchError
    from checker.rulebook import RulebookError

    try:
        yield
    except (BatchError, ReportError) as error:
        raise Refusal(error.message(lang), lang) from None
    except RulebookError as error:
        raise Refusal("\n".join(error.problems), lang) from None


def _misused(error: click.UsageError, arguments: Sequence[str]) -> ExitCode:
    from checker.usage import language_of, told

    if isinstance(error, getattr(click.exceptions, "NoArgsIsHelpError", ())):  # older versions of click lack it
        error.show()
    else:
        lang = language_of(arguments)
        click.echo(CLI.say("error", lang, message=told(error, lang)), err=True)
    return ExitCode.UNABLE


def _fault(error: Exception) -> ExitCode:
    from checker.batch.errors import fault_id

    if os.environ.get("CHECKER_DEBUG") == "1":
        raise error
    click.echo(CLI.say("error", "zh", message=CLI.say("fault", "zh", fault=fault_id(error))), err=True)
    return ExitCode.UNABLE
