"""The report for a terminal: what is missing first, a matrix at the end, and never a bare “OK”."""

from collections.abc import Iterator
from dataclasses import replace

from checker.assess.answers import STATUSES, Status, Verdict
from checker.report.clean import printable, shortened
from checker.report.layout import Layout
from checker.report.lines import Cell, Style, paragraph, styled, table
from checker.report.model import Document, Report, Requirement
from checker.report.texts import REPORT
from checker.report.wording import (
    NOT_MET,
    by_requirement,
    count,
    counts_line,
    note_line,
    pack_line,
    quote_line,
    remarks,
    status_word,
    symbols_for,
    verdict_word,
    verdicts_line,
    waiver_line,
    whose_line,
)

_STATUS_STYLES: dict[Status, Style] = {
    "met": "green",
    "weak": "yellow",
    "missing": "red",
    "not-evaluated": "magenta",
    "not-applicable": "dim",
}
_VERDICT_STYLES: dict[Verdict, Style] = {
    "pass": "green",
    "review": "yellow",
    "fail": "red",
    "error": "magenta",
}
_QUOTE = 160
_NARROWEST = 40
_WIDE = 110


def write(report: Report, layout: Layout) -> bytes:
    """The console report as UTF-8, `layout.width` columns wide, with colours if `layout.colour`."""
    page = _Page(report, layout)
    for document in report.documents:
        page.document(document)
    page.summary()
    return "".join(f"{line}\n" for line in page.lines).encode()


class _Page:
    """Gathers the lines of one report."""

    def __init__(self, report: Report, layout: Layout) -> None:
        self.lines: list[str] = []
        self._report = report
        self._lang = report.lang
        self._symbols = symbols_for(layout.encoding)
        self._width = max(layout.width, _NARROWEST)
        self._colour = layout.colour
        self._rule = "-" if layout.encoding != "utf-8" else "─"

    def document(self, document: Document) -> None:
        """The verdict, what is missing, weak and not evaluated, a count of what is met, notes."""
        self._put(f"{self._verdict(document)}  {document.path}", style=_VERDICT_STYLES[document.verdict])
        if document.title:
            self._put(document.title, indent=2)
        if document.kind:
            self._put(whose_line(document, self._report), indent=2, style="dim")
        if document.problem:
            self._put(document.problem, indent=2)
        for status in NOT_MET:
            self._section(document, status)
        self._counts(document)
        if document.notes:
            self._put(REPORT.say("notes", self._lang), indent=2)
        for note in document.notes:
            self._put(f"– {note_line(note, self._lang)}", indent=4, hanging=2, style="dim")
        self._put("")

    def summary(self) -> None:
        """The matrix, the documents, remarks, and the line that counts everything."""
        if any(document.requirements for document in self._report.documents):
            self._put(REPORT.say("matrix", self._lang), style="bold")
            self.lines += self._matrix()
            self._put("")
        self._put(REPORT.say("documents", self._lang), style="bold")
        self.lines += self._documents()
        self._put("")
        for heading, lines in remarks(self._report):
            self._put(heading, style="bold")
            for line in lines:
                self._put(f"– {line}", indent=2, hanging=2)
            self._put("")
        self._put(pack_line(self._report), style="dim")
        self._put(REPORT.say("caveat", self._lang), style="dim")
        self._put(verdicts_line(self._report), style="bold")
        self._put(counts_line(self._report), style="bold")

    def _section(self, document: Document, status: Status) -> None:
        requirements = [each for each in document.requirements if each.status == status]
        if requirements:
            heading = REPORT.say("section", self._lang, status=status_word(status, self._lang), count=len(requirements))
            self._put(heading, indent=2, style=_STATUS_STYLES[status])
        for requirement in requirements:
            sign = self._symbols.status(status)
            self._put(
                f"{sign} {requirement.title}  {requirement.id}", indent=4, hanging=2, style=_STATUS_STYLES[status]
            )
            for line in self._about(requirement):
                self._put(line, indent=6)

    def _about(self, requirement: Requirement) -> Iterator[str]:
        yield requirement.reason
        if requirement.evidence:
            first = requirement.evidence[0]
            quoted = replace(first, quote=shortened(printable(first.quote), _QUOTE))
            more = len(requirement.evidence) - 1
            tail = "  " + REPORT.say("more-evidence", self._lang, count=more) if more else ""
            yield quote_line(quoted, self._lang) + tail
        yield REPORT.say("clause", self._lang, clause=requirement.clause)
        if requirement.advice:
            yield REPORT.say("advice", self._lang, advice=requirement.advice)
        if requirement.severity == "advice":
            yield REPORT.say("advice-only", self._lang)
        if requirement.waiver:
            yield waiver_line(requirement, self._lang)

    def _counts(self, document: Document) -> None:
        if document.requirements:
            met = REPORT.say("met-line", self._lang, count=count(document, "met"))
            self._put(f"{self._symbols.status('met')} {met}", indent=2, style=_STATUS_STYLES["met"])
        not_applicable = count(document, "not-applicable")
        if not_applicable:
            line = REPORT.say("not-applicable-line", self._lang, count=not_applicable)
            self._put(f"{self._symbols.status('not-applicable')} {line}", indent=2, style="dim")

    def _matrix(self) -> Iterator[str]:
        """Requirements × how many documents have which status."""
        with_ids = self._width >= _WIDE
        heads = [Cell(REPORT.say("requirement", self._lang)), *([Cell("id")] if with_ids else [])]
        rows = []
        for requirement, answers in by_requirement(self._report).items():
            ids = [Cell(requirement, "dim")] if with_ids else []
            counts = [sum(answer.status == status for answer in answers) for status in STATUSES]
            rows.append([Cell(printable(answers[0].title)), *ids, *self._figures(counts)])
        return self._table(heads, rows)

    def _documents(self) -> Iterator[str]:
        """Documents × how many requirements have which status."""
        heads = [Cell(REPORT.say("document", self._lang)), Cell(REPORT.say("verdict", self._lang))]
        rows = []
        for document in self._report.documents:
            counts = [count(document, status) for status in STATUSES]
            verdict = Cell(self._verdict(document), _VERDICT_STYLES[document.verdict])
            rows.append([Cell(printable(document.path)), verdict, *self._figures(counts)])
        return self._table(heads, rows)

    def _table(self, heads: list[Cell], rows: list[list[Cell]]) -> Iterator[str]:
        signs = [f"{self._symbols.status(status)}{status_word(status, self._lang)}" for status in STATUSES]
        all_heads = [
            *heads,
            *(Cell(sign, _STATUS_STYLES[status]) for sign, status in zip(signs, STATUSES, strict=True)),
        ]
        return table(all_heads, rows, texts=len(heads), width=self._width, rule=self._rule, colour=self._colour)

    def _figures(self, counts: list[int]) -> list[Cell]:
        """Counts with the colour of their status; a nought is dim, so that the eye finds the others."""
        return [
            Cell(str(number), _STATUS_STYLES[status] if number else "dim")
            for status, number in zip(STATUSES, counts, strict=True)
        ]

    def _verdict(self, document: Document) -> str:
        return f"{self._symbols.verdict(document.verdict)} {verdict_word(document.verdict, self._lang)}"

    def _put(self, text: str, indent: int = 0, hanging: int = 0, style: Style = "") -> None:
        """Add a paragraph."""
        for line in paragraph(printable(text), self._width, indent, hanging):
            self.lines.append(styled(line, style, self._colour))
