"""The report for a terminal: what is missing first, a matrix at the end, and never a bare “OK”."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.assess.answers import STATUSES, Verdict
from checker.report.clean import printable, shortened
from checker.report.layout import Layout
from checker.report.lines import Cell, Paragraph, Style, lines_of, styled, table
from checker.report.model import Document, Report, Unit
from checker.report.texts import REPORT
from checker.report.unmet import STATUS_STYLES, unmet
from checker.report.wording import (
    by_requirement,
    copies_remarks,
    count,
    counts_line,
    note_line,
    pack_line,
    problem_line,
    remarks,
    since_line,
    status_word,
    symbols_for,
    verdict_word,
    verdicts_line,
    whose_line,
)

_VERDICT_STYLES: dict[Verdict, Style] = {
    "pass": "green",
    "review": "yellow",
    "fail": "red",
    "error": "magenta",
}
_NARROWEST = 40
_WIDE = 110
_PROBLEMS, _PROBLEM = 5, 60


def write(report: Report, layout: Layout) -> bytes:
    """The console report as UTF-8, `layout.width` columns wide, with colours if `layout.colour`."""
    page = _Page(report, layout)
    for document in report.documents:
        page.document(document)
    page.units()
    page.copies()
    page.summary()
    return "".join(f"{line}\n" for line in page.lines).encode()


class _Page:
    """Gathers the lines of one report."""

    def __init__(self, report: Report, layout: Layout) -> None:
        self.lines: list[str] = []
        self._report = report
        self._lang = report.lang
        self._is_single = len(report.documents) == 1
        self._symbols = symbols_for(layout.encoding)
        self._width = max(layout.width, _NARROWEST)
        self._colour = layout.colour
        self._rule = "-" if layout.encoding != "utf-8" else "─"

    def document(self, document: Document) -> None:
        """The verdict, what is not met, a count of the rest, notes."""
        self._put(f"{self._verdict(document)}  {document.path}", style=_VERDICT_STYLES[document.verdict])
        if document.title:
            self._put(REPORT.say("document-title", self._lang, title=document.title), indent=2)
        if document.kind:
            self._put(whose_line(document, self._report), indent=2, style="dim")
        if document.problem:
            self._put(document.problem, indent=2)
        if since := since_line(document, self._report):
            self._put(since, indent=2)
        self._add(unmet(document.requirements, self._lang, self._symbols))
        self._rest(document)
        self._problems(document)
        if document.notes:
            self._put(REPORT.say("notes", self._lang), indent=2)
        for note in document.notes:
            self._put(f"– {note_line(note, self._lang)}", indent=4, hanging=2, style="dim")
        self._put("")

    def units(self) -> None:
        """What is to be said of the papers of a unit together."""
        told = [(unit, list(self._of_unit(unit))) for unit in self._report.units]
        if any(lines for _, lines in told):
            self._put(REPORT.say("units", self._lang), style="bold")
        for unit, lines in told:
            if lines:
                self._put(unit.name or REPORT.say("topmost", self._lang), indent=2)
                self._add(lines)
                self._put("")

    def copies(self) -> None:
        """Papers that are alike, and wording that many share."""
        for heading, lines in copies_remarks(self._report):
            self._put(heading, style="bold")
            for line in lines:
                self._put(line, indent=2, hanging=2)
            self._put("")

    def _of_unit(self, unit: Unit) -> Iterator[Paragraph]:
        """What was found; what cannot be told for want of a roster is said once for the whole run."""
        found = [answer for answer in unit.requirements if answer.status in ("weak", "missing")]
        yield from unmet(found, self._lang, self._symbols)

    def _problems(self, document: Document) -> None:
        """The problems that the author admits: all of a single document, the first of each of several."""
        if not document.problems:
            return
        self._put(REPORT.say("problems", self._lang, count=len(document.problems)), indent=2)
        most = len(document.problems) if self._is_single else _PROBLEMS
        for number, item in enumerate(document.problems[:most], start=1):
            short = replace(item, quote=shortened(item.quote, _PROBLEM))
            self._put(problem_line(number, short, self._lang), indent=4, hanging=3, style="dim")
        if len(document.problems) > most:
            more = REPORT.say("more-evidence", self._lang, count=len(document.problems) - most)
            self._put(more, indent=4, style="dim")

    def summary(self) -> None:
        """The matrix, the documents, remarks, and the line that counts everything."""
        if not self._is_single and any(document.requirements for document in self._report.documents):
            self._put(self._with_legend("matrix"), style="bold")
            self.lines += self._matrix()
            self._put("")
        self._put(self._with_legend("documents"), style="bold")
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

    def _rest(self, document: Document) -> None:
        """What is met and what does not apply: counted; of a single document, which has no matrix, named too."""
        for status in ("met", "not-applicable"):
            titles = [answer.title for answer in document.requirements if answer.status == status]
            if titles or (status == "met" and document.requirements):
                line = REPORT.say("section", self._lang, status=status_word(status, self._lang), count=len(titles))
                names = REPORT.say("and", self._lang).join(titles) if self._is_single else ""
                tail = REPORT.say("after-colon", self._lang, text=names) if names else ""
                text = f"{self._symbols.status(status)} {line}{tail}"
                self._put(text, indent=2, hanging=2, style=STATUS_STYLES[status])

    def _with_legend(self, heading: str) -> str:
        """A heading, and what the signs at the head of the columns mean."""
        signs = "  ".join(f"{self._symbols.status(status)} {status_word(status, self._lang)}" for status in STATUSES)
        return REPORT.say(heading, self._lang) + REPORT.say("brackets", self._lang, text=signs)

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
        signs = [Cell(self._symbols.status(status), STATUS_STYLES[status]) for status in STATUSES]
        return table([*heads, *signs], rows, texts=len(heads), width=self._width, rule=self._rule, colour=self._colour)

    def _figures(self, counts: list[int]) -> list[Cell]:
        """Counts with the colour of their status; a nought is dim, so that the eye finds the others."""
        return [
            Cell(str(number), STATUS_STYLES[status] if number else "dim")
            for status, number in zip(STATUSES, counts, strict=True)
        ]

    def _verdict(self, document: Document) -> str:
        return f"{self._symbols.verdict(document.verdict)} {verdict_word(document.verdict, self._lang)}"

    def _put(self, text: str, indent: int = 0, hanging: int = 0, style: Style = "") -> None:
        """Add a paragraph."""
        self._add([Paragraph(text, indent, hanging, style)])

    def _add(self, paragraphs: Iterable[Paragraph]) -> None:
        for paragraph in paragraphs:
            for line in lines_of(replace(paragraph, text=printable(paragraph.text)), self._width):
                self.lines.append(styled(line, paragraph.style, self._colour))
