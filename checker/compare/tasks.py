"""What a plan or a member's measures offer as answers to problems: the items, and what else stands among them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from checker.assess.answers import Item
from checker.compare.answering import Offered
from checker.compare.likeness import Language
from checker.compare.papers import Paper
from checker.language.normal import normalise
from checker.rulebook.model import Check

_ROW = re.compile(r"(表\d+ 第\d+行)")


def measures_offered(papers: Iterable[Paper], language: Language, check: Check) -> list[Offered]:
    """The tasks and measures of papers with what they stand under; a problem that is named there counts as taken up.

    A problem and its measure in one row or paragraph are one. Only a measure is given to a problem that nothing is
    like, and none that is about seeing that the others are done (`overseeing` in the rule's settings).
    """
    overseeing = _any_of(check, "overseeing")
    return [each for paper in papers for each in _of_paper(paper, language, overseeing)]


def _of_paper(paper: Paper, language: Language, overseeing: re.Pattern[str]) -> Iterator[Offered]:
    measures, problems = paper.assessment.measures, paper.assessment.problems
    for group in _groups(measures, problems):
        free = not measures or any(item in measures and not overseeing.search(item.quote) for item in group)
        texts = [text for item in group for text in (item.quote, item.subject)]
        yield Offered(group[0].quote, language.said(*texts), free)
    for text in _between(paper):
        yield Offered(text, language.said(text), free=not measures)
    for row in _rows_without_items(paper):
        yield Offered(row[0], language.said(*row))


def _groups(measures: Sequence[Item], problems: Sequence[Item]) -> Iterator[list[Item]]:
    """Each measure with the problems of its row or paragraph; the problems that stand alone."""
    beside: dict[object, list[Item]] = {}
    for problem in problems:
        beside.setdefault(_where(problem), []).append(problem)
    taken = set()
    for measure in measures:
        where = _where(measure)
        taken.add(where)
        yield [measure, *beside.get(where, ())]
    for where, alone in beside.items():
        if where not in taken:
            yield from ([problem] for problem in alone)


def _where(item: Item) -> object:
    row = _ROW.search(item.place)
    return row.group() if row else item.paragraph


def _between(paper: Paper) -> Iterator[str]:
    """The paragraphs in which no item was found, in the sections of measures and behind them: tasks in running text."""
    measures = paper.assessment.measures
    items = {item.paragraph for item in (*measures, *paper.assessment.problems)}
    first = min((item.paragraph for item in measures), default=0)
    sections = {_section(item.place) for item in measures} - {""}
    for line in paper.assessment.lines:
        told = line.kind == "text" and line.paragraph not in items and not _ROW.search(line.place)
        if told and (line.paragraph > first or _section(line.place) in sections):
            yield normalise(line.text).text


def _section(place: str) -> str:
    """The heading in “整改任务 · 第2段”, "" where there is none."""
    return place.rpartition(" · ")[0]


def _rows_without_items(paper: Paper) -> Iterator[list[str]]:
    """The rows of tables in which no item was found, but for the first: their columns have names of their own."""
    known = {_table(item.place) for item in (*paper.assessment.measures, *paper.assessment.problems)}
    rows: dict[str, list[str]] = {}
    heads: dict[str, str] = {}
    for line in paper.assessment.lines:
        row, table = _ROW.search(line.place), _table(line.place)
        if row and table not in known and heads.setdefault(table, row.group()) != row.group():
            rows.setdefault(row.group(), []).append(normalise(line.text).text)
    for cells in rows.values():
        yield sorted(cells, key=len, reverse=True)


def _table(place: str) -> str:
    row = _ROW.search(place)
    return row.group().split()[0] if row else ""


def _any_of(check: Check, name: str) -> re.Pattern[str]:
    words = check.settings[name]
    assert isinstance(words, tuple)
    return re.compile("|".join(map(re.escape, words)))
