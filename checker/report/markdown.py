"""The report as GitHub Markdown, for job summaries and merge requests; text from files is escaped."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.assess.answers import STATUSES
from checker.report.clean import printable, shortened
from checker.report.layout import Layout
from checker.report.model import Document, Report, Requirement, Unit
from checker.report.texts import REPORT
from checker.report.wording import (
    NOT_MET,
    Symbols,
    by_requirement,
    copies_remarks,
    count,
    counts_line,
    evidence_shown,
    note_line,
    pack_line,
    problem_line,
    quote_line,
    remarks,
    since_line,
    since_word,
    status_word,
    verdict_word,
    verdicts_line,
    waiver_line,
    whose_line,
)

_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&:$^=\"'/])")
_NAMES = re.compile(r"([@#])(?=\w)")
_SIGNS = Symbols()
_QUOTE = 300


def write(report: Report, layout: Layout) -> bytes:
    """UTF-8 Markdown with the tables of GitHub."""
    return ("\n".join(_lines(report)).rstrip("\n") + "\n").encode()


def escaped(text: str) -> str:
    """`text` as Markdown that shows just that text: no markup, no link, no HTML, no name or issue that is notified."""
    marked = _MARKS.sub(r"\\\1", printable(text).strip())
    return _NAMES.sub(r"\1<!-- -->", marked)


def _lines(report: Report) -> Iterator[str]:
    say = REPORT.say
    yield f"# {say('title', report.lang)}"
    yield ""
    yield f"**{escaped(verdicts_line(report))}**"
    yield ""
    yield escaped(counts_line(report))
    yield ""
    yield escaped(pack_line(report))
    yield ""
    yield escaped(say("caveat", report.lang))
    yield ""
    yield f"## {say('documents', report.lang)}"
    yield ""
    yield from _documents(report)
    yield f"## {say('matrix', report.lang)}"
    yield ""
    yield from _matrix(report)
    yield f"## {say('details', report.lang)}"
    yield ""
    for document in report.documents:
        yield from _document(document, report)
    units = [line for unit in report.units for line in _unit(unit, report)]
    if units:
        yield f"## {say('units', report.lang)}"
        yield ""
        yield from units
    for heading, lines in (*copies_remarks(report), *remarks(report)):
        yield f"## {heading}"
        yield ""
        yield from (f"- {escaped(line)}" for line in lines)
        yield ""


def _documents(report: Report) -> Iterator[str]:
    heads = [REPORT.say("document", report.lang), REPORT.say("verdict", report.lang), *_status_heads(report)]
    yield from _table_head(heads, texts=2)
    for document in report.documents:
        verdict = f"{_SIGNS.verdict(document.verdict)} {verdict_word(document.verdict, report.lang)}"
        yield _row([escaped(document.path), verdict, *(str(count(document, status)) for status in STATUSES)])
    yield ""


def _matrix(report: Report) -> Iterator[str]:
    yield from _table_head([REPORT.say("requirement", report.lang), *_status_heads(report)], texts=1)
    for requirement, answers in by_requirement(report).items():
        counts = [str(sum(answer.status == status for answer in answers)) for status in STATUSES]
        yield _row([f"{escaped(answers[0].title)} ({escaped(requirement)})", *counts])
    yield ""


def _status_heads(report: Report) -> list[str]:
    return [f"{_SIGNS.status(status)} {status_word(status, report.lang)}" for status in STATUSES]


def _table_head(heads: list[str], texts: int) -> Iterator[str]:
    yield _row(heads)
    yield _row([":---" if column < texts else "---:" for column in range(len(heads))])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _document(document: Document, report: Report) -> Iterator[str]:
    verdict = verdict_word(document.verdict, report.lang)
    yield f"### {_SIGNS.verdict(document.verdict)} {verdict} {escaped(document.path)}"
    yield ""
    if document.title:
        yield f"{escaped(REPORT.say('document-title', report.lang, title=document.title))}  "
    if document.kind:
        yield escaped(whose_line(document, report))
    yield ""
    if document.problem:
        yield f"**{escaped(document.problem)}**"
        yield ""
    if since := since_line(document, report):
        yield escaped(since)
        yield ""
    for status in NOT_MET:
        for requirement in document.requirements:
            if requirement.status == status:
                yield from _requirement(requirement, report)
    if document.requirements:
        met = REPORT.say("section", report.lang, status=status_word("met", report.lang), count=count(document, "met"))
        yield f"- {_SIGNS.status('met')} {met}"
    yield from (f"- {escaped(note_line(note, report.lang))}" for note in document.notes)
    yield ""
    yield from _problems(document, report)


def _problems(document: Document, report: Report) -> Iterator[str]:
    """The problems that the author admits, folded away."""
    if document.problems:
        count = REPORT.say("problems", report.lang, count=len(document.problems))
        yield f"<details><summary>{escaped(count)}</summary>"
        yield ""
        for number, item in enumerate(document.problems, start=1):
            yield f"- {escaped(problem_line(number, item, report.lang))}"
        yield ""
        yield "</details>"
        yield ""


def _unit(unit: Unit, report: Report) -> Iterator[str]:
    found = [answer for answer in unit.requirements if answer.status in ("weak", "missing")]
    if found:
        yield f"### {escaped(unit.name or REPORT.say('topmost', report.lang))}"
        yield ""
        for requirement in found:
            yield from _requirement(requirement, report)
        yield ""


def _requirement(requirement: Requirement, report: Report) -> Iterator[str]:
    lang = report.lang
    status = f"{_SIGNS.status(requirement.status)} {status_word(requirement.status, lang)}"
    reason = escaped(REPORT.say("after-colon", lang, text=requirement.reason))
    since = since_word(requirement, lang)
    mark = escaped(REPORT.say("brackets", lang, text=since)) if since else ""
    yield f"- {status} **{escaped(requirement.title)}** ({escaped(requirement.id)}){mark}{reason}"
    for evidence in evidence_shown(requirement):
        short = replace(evidence, quote=shortened(evidence.quote, _QUOTE))
        yield f"  - {escaped(quote_line(short, lang))}"
    yield f"  - {escaped(REPORT.say('clause', lang, clause=requirement.clause))}"
    if requirement.advice:
        yield f"  - {escaped(REPORT.say('advice', lang, advice=requirement.advice))}"
    if requirement.severity == "advice":
        yield f"  - {escaped(REPORT.say('advice-only', lang))}"
    if requirement.waiver:
        yield f"  - {escaped(waiver_line(requirement, lang))}"
