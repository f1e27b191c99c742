"""The sheets of the workbook on the run as a whole: what is alike, the units, what was not checked, what words mean."""

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.assess.answers import STATUSES, VERDICTS
from checker.report.model import Passage, Report, Requirement, Unit
from checker.report.texts import REPORT
from checker.report.wording import (
    by_requirement,
    counts_line,
    pack_line,
    quote_line,
    remarks,
    status_word,
    verdict_word,
    verdicts_line,
)
from checker.report.workbook_cells import lines
from checker.report.workbook_places import Places, brief, unchecked
from checker.report.workbook_sheets import Cell, Column, Sheet
from checker.report.workbook_texts import ABOUT, HEADS, WORDS
from checker.texts import Lang

_NAMES_SHOWN = 5

_Row = tuple[str, list[Cell]]  # the document that its number leads to ("": none), and the cells after the number

_COPIES = (
    Column("number", 6, "number"),
    Column("sort", 10),
    Column("a", 18),
    Column("b", 18),
    Column("share-a", 7, "share"),
    Column("share-b", 7, "share"),
    Column("ordinal", 7, "number"),
    Column("characters", 7, "number"),
    Column("likeness", 7, "share"),
    Column("quote-a", 34),
    Column("place-a", 8),
    Column("quote-b", 34),
    Column("place-b", 8),
    Column("changed", 18),
)
_UNITS = (
    Column("number", 6, "number"),
    Column("unit", 16),
    Column("source", 8),
    Column("documents", 6, "number"),
    Column("fail", 7, "number", "missing"),
    Column("review", 7, "number", "weak"),
    Column("not-evaluated", 7, "number", "not-evaluated"),
    Column("requirement", 14),
    Column("severity", 6),
    Column("status", 9, "status"),
    Column("reason", 20),
    Column("found", 34),
    Column("clause", 28),
    Column("advice", 18),
    Column("id", 18),
)
_UNCHECKED = (
    Column("number", 6, "number"),
    Column("sort", 18),
    Column("what", 50),
    Column("documents", 9, "number"),
    Column("why", 70),
)
_ABOUT = (Column("item", 20), Column("word", 14, "status"), Column("content", 110))


def copies(report: Report, places: Places) -> Sheet:
    """One row for each passage that two documents share, then the groups of one origin and the templates."""
    rows = [*_passages(report), *_origins(report), *_templates(report)]
    return Sheet("copies", _COPIES, _numbered(rows, places), frozen=4)


def _passages(report: Report) -> Iterator[_Row]:
    for found in report.comparisons:
        sort = WORDS.say("source" if found.from_source else "pair", report.lang)
        pair: list[Cell] = [sort, brief(found.a), brief(found.b), found.share_a, found.share_b]
        for ordinal, passage in enumerate(found.passages, start=1):
            yield found.a, [*pair, ordinal, *_passage(passage, report.lang)]


def _passage(passage: Passage, lang: Lang) -> list[Cell]:
    changed = [f"{here or '–'} → {there or '–'}" for here, there in passage.changed]
    reordered = [WORDS.say("reordered", lang)] if passage.reordered else []
    quotes = [passage.a.quote, passage.a.place, passage.b.quote, passage.b.place]
    return [passage.characters, passage.likeness, *quotes, lines((*changed, *reordered), lang)]


def _origins(report: Report) -> Iterator[_Row]:
    """A row for each document or source of each group; the groups are counted."""
    for ordinal, origin in enumerate(report.origins, start=1):
        for name in (*origin.documents, *origin.sources):
            yield name, [WORDS.say("origin", report.lang), brief(name), "", "", "", ordinal]


def _templates(report: Report) -> Iterator[_Row]:
    lang = report.lang
    for found in report.templates:
        documents = [brief(found.example), _names((*found.documents, *found.sources), lang)]
        example: list[Cell] = [found.characters, "", found.side.quote, found.side.place]
        yield found.example, [WORDS.say("template", lang), *documents, "", "", "", *example]


def units(report: Report, places: Places) -> Sheet:
    """One row for each requirement of each unit; a unit that nothing is required of has one row too."""
    verdicts = {document.path: document.verdict for document in report.documents}
    rows: list[_Row] = []
    for unit in report.units:
        found = [verdicts.get(path) for path in unit.documents]
        source = WORDS.say(unit.source, report.lang)
        name = unit.name or REPORT.say("topmost", report.lang).strip()
        head: list[Cell] = [
            name,
            source,
            len(unit.documents),
            *(found.count(each) for each in ("fail", "review", "error")),
        ]
        rows += [("", [*head, *answer]) for answer in _unit_answers(unit, report.lang)]
    return Sheet("units", _UNITS, _numbered(rows, places))


def _unit_answers(unit: Unit, lang: Lang) -> list[list[Cell]]:
    return [_unit_answer(requirement, lang) for requirement in unit.requirements] or [[]]


def _unit_answer(requirement: Requirement, lang: Lang) -> list[Cell]:
    return [
        requirement.title,
        WORDS.say(requirement.severity, lang),
        status_word(requirement.status, lang),
        requirement.reason,
        lines((quote_line(evidence, lang) for evidence in requirement.evidence), lang),
        requirement.clause,
        requirement.advice,
        requirement.id,
    ]


def not_checked(report: Report, places: Places) -> Sheet:
    """What was not looked at, the documents first; nothing of it is a pass."""
    say, lang = WORDS.say, report.lang
    documents: list[_Row] = [
        (document.path, [say("document-unchecked", lang), document.path, 1, document.problem])
        for document in unchecked(report)
    ]
    rows: list[_Row] = [*documents, *_not_evaluated(report)]
    rows += [("", [say("skipped", lang), each.path, "", each.reason]) for each in report.skipped]
    if report.ignored:
        line = REPORT.say("ignored", lang, count=report.ignored)
        rows.append(("", [say("ignored", lang), "", report.ignored, line]))
    for each in report.waivers:
        line = REPORT.say(each.problem, lang, **each.model_dump())
        rows.append(("", [say("waiver", lang), each.document, "", line]))
    rows += [("", [say("notice", lang), each.place, "", each.text]) for each in report.notices]
    return Sheet("unchecked", _UNCHECKED, _numbered(rows, places), frozen=0)


def _not_evaluated(report: Report) -> Iterator[_Row]:
    """One row for each requirement and reason, with the number of documents."""
    for answers in by_requirement(report).values():
        reasons = Counter(answer.reason for answer in answers if answer.status == "not-evaluated")
        what = f"{answers[0].title} ({answers[0].id})"
        for reason, count in reasons.items():
            yield "", [WORDS.say("requirement-unchecked", report.lang), what, count, reason]


def about(report: Report) -> Sheet:
    """Which rules and which version, and what the words mean."""
    lang = report.lang
    say = ABOUT.say
    facts = [
        (say("report", lang), REPORT.say("title", lang)),
        (say("result", lang), verdicts_line(report)),
        (say("counts", lang), counts_line(report)),
        (say("rules", lang), pack_line(report)),
        (say("source", lang), report.pack.source),
        (say("digest", lang), report.pack.digest),
        (say("version", lang), report.checker),
        *(
            (say("caveat", lang), text)
            for text in (REPORT.say("caveat", lang), say("not-all", lang), say("copies", lang))
        ),
        (say("links", lang), say("links-mean", lang)),
    ]
    since = REPORT.say("previous", lang)
    facts += [(since, line) for heading, found in remarks(report) if heading == since for line in found]
    if report.supports:
        facts.append((say("supports", lang), _names(report.supports, lang)))
    rows = [(item, "", content) for item, content in facts]
    return Sheet("about", _ABOUT, [*rows, *_meanings(lang)], frozen=0, filters=False)


def _meanings(lang: Lang) -> Iterator[tuple[Cell, ...]]:
    for verdict in VERDICTS:
        yield HEADS.say("verdict", lang), verdict_word(verdict, lang), ABOUT.say(verdict, lang)
    for status in STATUSES:
        yield HEADS.say("status", lang), status_word(status, lang), ABOUT.say(status, lang)
    for severity in ("error", "advice"):
        yield HEADS.say("severity", lang), WORDS.say(severity, lang), ABOUT.say(f"{severity}-severity", lang)
    yield "", HEADS.say("waived", lang), ABOUT.say("waived", lang)


def _numbered(rows: Sequence[_Row], places: Places) -> list[list[Cell]]:
    return [[places.number(number, path), *row] for number, (path, row) in enumerate(rows, start=1)]


def _names(names: Sequence[str], lang: Lang) -> str:
    listed = WORDS.say("list", lang).join(map(brief, names[:_NAMES_SHOWN]))
    if len(names) > _NAMES_SHOWN:
        listed = WORDS.say("names-and-more", lang, names=listed)
    return WORDS.say("shared-by", lang, count=len(names), names=listed)
