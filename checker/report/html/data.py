"""The report as the page's script reads it: an index of all papers, and for each paper and pair a block of its own.

The script takes a block apart only when it is looked at; that is what lets a thousand papers open at once. What stands
in many places is written once: requirements, and the `sayings` (reasons and advice), which answers name by number.

An answer is [requirement, status, advised, reason, advice, waiver, evidence, since], one piece of evidence is [quote,
place, remark, line, paper]; `line` is the index of a line of its paper, `paper` that of another paper; -1 means none.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import PurePosixPath

from checker.assess.answers import STATUSES, VERDICTS, Evidence, Item
from checker.report.clean import printable
from checker.report.html.places import NOWHERE, Text, cell_of
from checker.report.html.safely import Plain, opaque
from checker.report.html.texts import page_words
from checker.report.html.units import units_of
from checker.report.model import Comparison, Document, PassageSide, Report, Requirement
from checker.report.texts import COPIES, OUTLINE, REPORT
from checker.report.wording import (
    Symbols,
    copies_remarks,
    count,
    counts_line,
    note_line,
    pack_line,
    remarks,
    since_line,
    since_word,
    status_word,
    verdict_word,
    waiver_line,
    whose_line,
)

_NOT_ANSWERED = " "
_SIGNS = Symbols()


class Data:
    """The blocks of one report: `index`, and by their number `paper`, `text` and `pair`."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._number = {document.path: number for number, document in enumerate(report.documents)}
        self._texts = [Text(document.lines) for document in report.documents]
        self._sayings: dict[str, int] = {}
        self._requirements: dict[str, Requirement] = {}
        answers = [each.requirements for each in report.documents] + [each.requirements for each in report.units]
        for answer in chain.from_iterable(answers):
            self._requirements.setdefault(answer.id, answer)
            self._saying(answer.reason)
            self._saying(answer.advice)
        self._order = {identity: number for number, identity in enumerate(self._requirements)}

    def index(self) -> Plain:
        """All that the list of papers and the overview show."""
        report, lang = self._report, self._report.lang
        units = units_of(report)
        pairs_heading = COPIES.say("pairs", lang)  # the page has a table of them
        unit_of = {number: place for place, unit in enumerate(units) for number in unit.papers}
        return {
            "words": page_words(lang),
            "pack": pack_line(report),
            "source": report.pack.source,
            "counts": counts_line(report),
            "kinds": {kind: self._kind(kind) for kind in sorted({each.kind for each in report.documents if each.kind})},
            "statuses": [[status, status_word(status, lang), _SIGNS.status(status)] for status in STATUSES],
            "verdicts": [[verdict, verdict_word(verdict, lang), _SIGNS.verdict(verdict)] for verdict in VERDICTS],
            "requirements": [[each.id, each.title, each.clause] for each in self._requirements.values()],
            "sayings": tuple(self._sayings),
            "units": [
                [opaque(unit.name), unit.name, unit.short, unit.papers, [self._answer(each) for each in unit.answers]]
                for unit in units
            ],
            "papers": [self._entry(document, unit_of[number]) for number, document in enumerate(report.documents)],
            "pairs": [self._pair_entry(each) for each in report.comparisons],
            "alike": [[heading, lines] for heading, lines in copies_remarks(report) if heading != pairs_heading],
            "remarks": [[heading, lines] for heading, lines in remarks(report)],
            "supports": report.supports,
        }

    def papers(self) -> Iterator[Plain]:
        """What is shown of a paper besides its text, for each in turn."""
        for document, text in zip(self._report.documents, self._texts, strict=True):
            yield self._paper(document, text)

    def texts(self) -> Iterator[Plain]:
        """The text of each paper, line by line, and nothing else: the search looks into these blocks unread."""
        for text in self._texts:
            yield text.texts

    def pairs(self) -> Iterator[Plain]:
        """The passages of each comparison: [side a, side b, characters, likeness, changed, reordered]."""
        for found in self._report.comparisons:
            yield [
                [
                    self._side(each.a, found.a),
                    self._side(each.b, found.b),
                    each.characters,
                    each.likeness,
                    each.changed,
                    each.reordered,
                ]
                for each in found.passages
            ]

    def _entry(self, document: Document, unit: int) -> Plain:
        statuses = [_NOT_ANSWERED] * len(self._requirements)
        for answer in document.requirements:
            statuses[self._order[answer.id]] = str(STATUSES.index(answer.status))
        return {
            "id": opaque(document.path),
            "path": document.path,
            "name": PurePosixPath(printable(document.path)).stem,
            "person": document.particulars.person,
            "title": document.title,
            "kind": document.kind,
            "unit": unit,
            "verdict": VERDICTS.index(document.verdict),
            "counts": [count(document, status) for status in STATUSES],
            "statuses": "".join(statuses),
        }

    def _paper(self, document: Document, text: Text) -> Plain:
        lang = self._report.lang
        particulars = document.particulars
        told = ((code, getattr(particulars, code)) for code in ("unit", "person", "post", "date"))
        copied = document.copied
        return {
            "whose": whose_line(document, self._report) if document.kind else "",
            "particulars": [OUTLINE.say(code, lang, value=value) for code, value in told if value],
            "problem": document.problem,
            "sha256": document.sha256,
            "notes": [*self._since(document), *(note_line(each, lang) for each in document.notes)],
            "copied": [copied.share, copied.templates] if copied else None,
            "lines": [
                [each.kind, each.level, each.number, each.place, *(cell_of(each.place) or (0, 0, 0))]
                for each in document.lines
            ],
            "answers": [self._answer(each, text) for each in document.requirements],
            "marks": [
                [*span, number, place]
                for number, answer in enumerate(document.requirements)
                for place, evidence in enumerate(answer.evidence)
                if not self._elsewhere(evidence, document)
                and (span := text.span_of(evidence.quote, evidence.paragraph))
            ],
            "problems": [self._item(each, text) for each in document.problems],
            "measures": [self._item(each, text) for each in document.measures],
        }

    def _since(self, document: Document) -> list[str]:
        line = since_line(document, self._report)
        return [line] if line else []

    def _answer(self, answer: Requirement, text: Text | None = None) -> Plain:
        return [
            self._order[answer.id],
            STATUSES.index(answer.status),
            int(answer.severity == "advice"),
            self._saying(answer.reason),
            self._saying(answer.advice),
            waiver_line(answer, self._report.lang),
            [self._evidence(each, text) for each in answer.evidence],
            since_word(answer, self._report.lang),
        ]

    def _evidence(self, evidence: Evidence, text: Text | None) -> Plain:
        other = self._number.get(evidence.path, NOWHERE)
        where = self._texts[other] if other != NOWHERE else None if evidence.path else text
        line = where.line_of(evidence.paragraph) if where and evidence.quote else NOWHERE
        remark = evidence.remark
        if evidence.path and other == NOWHERE:
            remark = REPORT.say("in-paper", self._report.lang, path=evidence.path, line=remark)
        return [evidence.quote, evidence.place, remark, line, other]

    @staticmethod
    def _elsewhere(evidence: Evidence, document: Document) -> bool:
        return bool(evidence.path) and evidence.path != document.path

    @staticmethod
    def _item(item: Item, text: Text) -> Plain:
        return [item.quote, text.line_of(item.paragraph), item.place, item.subject, item.owner, item.deadline]

    def _pair_entry(self, found: Comparison) -> Plain:
        names = [found.a, found.b]
        numbers = [self._number.get(name, NOWHERE) for name in names]
        return [*numbers, *names, found.share_a, found.share_b, len(found.passages), found.from_source]

    def _side(self, side: PassageSide, path: str) -> Plain:
        number = self._number.get(path, NOWHERE)
        lines: Sequence[int] = (NOWHERE, NOWHERE)
        if number != NOWHERE:
            text = self._texts[number]
            first = text.line_of(side.paragraph)
            last = text.line_of(max(side.paragraph, side.last_paragraph))
            lines = (first, last if last != NOWHERE else first)
        return [side.quote, side.place, *lines]

    def _saying(self, text: str) -> int:
        return self._sayings.setdefault(text, len(self._sayings))

    def _kind(self, kind: str) -> str:
        if kind == "other":
            return REPORT.say("other-kind", self._report.lang)
        return self._report.pack.labels.kinds.get(kind, kind)
