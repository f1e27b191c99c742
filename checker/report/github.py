"""The report as annotations of GitHub Actions: one workflow command a line for all that is not met.

GitHub shows the first ten of a sort, so errors come before warnings, warnings before notices. Paths are those of the
report: run the checker in the folder of the repository. The last line sums up, in plain words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.report.clean import printable
from checker.report.layout import Layout
from checker.report.model import Report, Requirement
from checker.report.texts import REPORT
from checker.report.wording import (
    NOT_MET,
    evidence_shown,
    quote_line,
    since_word,
    status_word,
    verdicts_line,
    waiver_line,
)
from checker.texts import Lang

Level = Literal["error", "warning", "notice"]

_LEVELS: tuple[Level, ...] = ("error", "warning", "notice")


@dataclass(frozen=True, slots=True)
class _Annotation:
    level: Level
    title: str
    message: str
    file: str = ""

    def line(self) -> str:
        """The workflow command."""
        file = f"file={_property(self.file)}," if self.file else ""
        return f"::{self.level} {file}title={_property(self.title)}::{_data(self.message)}"


def write(report: Report, layout: Layout) -> bytes:
    """The commands in UTF-8."""
    annotations = sorted(_annotations(report), key=lambda each: _LEVELS.index(each.level))
    lines = [*(each.line() for each in annotations), printable(verdicts_line(report))]
    return "".join(f"{line}\n" for line in lines).encode()


def _annotations(report: Report) -> Iterator[_Annotation]:
    for document in report.documents:
        if document.verdict == "error":
            yield _Annotation("error", document.path, document.problem, document.path)
        for requirement in document.requirements:
            if requirement.status in NOT_MET:
                yield _annotation(requirement, report.lang, document.path)
    for unit in report.units:
        name = unit.name or REPORT.say("topmost", report.lang).strip()
        for requirement in unit.requirements:
            if requirement.status in NOT_MET:
                yield _annotation(requirement, report.lang, unit=name)
    for notice in report.notices:
        yield _Annotation("notice", notice.place or REPORT.say("notices", report.lang), notice.text)


def _annotation(requirement: Requirement, lang: Lang, file: str = "", unit: str = "") -> _Annotation:
    status = status_word(requirement.status, lang)
    answer = REPORT.say("answer", lang, status=status, title=requirement.title, reason=requirement.reason)
    quotes = [quote_line(evidence, lang) for evidence in evidence_shown(requirement)]
    clause = REPORT.say("clause", lang, clause=requirement.clause)
    message = "\n".join(
        filter(None, (answer, *quotes, clause, waiver_line(requirement, lang), since_word(requirement, lang)))
    )
    return _Annotation(level(requirement), f"{unit or file} · {requirement.id}", message, file)


def level(requirement: Requirement) -> Level:
    """What is missing is an error, what a person must look at a warning; what is waived or only advised is a notice."""
    if requirement.severity == "advice" or requirement.waiver:
        return "notice"
    return "error" if requirement.status == "missing" else "warning"


def _data(text: str) -> str:
    """`text` as the message of a command; its line feeds are kept, nothing else can begin a line or a command."""
    return "%0A".join(printable(line).replace("%", "%25") for line in text.split("\n"))


def _property(text: str) -> str:
    return printable(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
