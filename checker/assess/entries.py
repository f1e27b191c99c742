"""The items of a material as rules judge them: each with its sentences, owner, deadline and answer."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from checker.assess.answers import Recognition
from checker.assess.drafts import Draft, Part
from checker.assess.engine import Engine
from checker.assess.items_by_roles import drafts_by_roles
from checker.assess.items_of_lists import drafts_of_list
from checker.assess.items_of_paragraphs import clause_that_tells, part_that_tells
from checker.assess.outline import Outline
from checker.assess.spans import Span

_REFERENCE = re.compile(
    r"(?:第|问题)[0-9一二三四五六七八九十、，和及]{1,12}(?:[条个项类点]|(?<=[0-9一二三四五六七八九十])(?=[：，]))"
)
_REFERENCE_WITHIN = 24

Tell = Callable[[Span, str], Span | None]
_NUMBER = re.compile(r"[0-9]+|[一二三四五六七八九十]+")
_DIGITS = "〇一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Entry:
    """A problem or a measure.

    text      its sentences; `problem` is what it answers, `measure` what answers it
    owner     who is responsible, piece by piece, `deadline` by when
    group     the number of the paragraph, row or section that it stands in together with others
    is_open   a task of which only the problem is told
    firm      whether layout marks it as an item; prose is not firm where other items are
    """

    text: tuple[Span, ...]
    problem: tuple[Span, ...] = ()
    measure: tuple[Span, ...] = ()
    owner: tuple[Span, ...] = ()
    deadline: tuple[Span, ...] = ()
    subject: str = ""
    group: int = 0
    firm: bool = True
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Entries:
    """All problems and measures in reading order; `tasks` are the measures, and the problems that have none."""

    problems: tuple[Entry, ...] = ()
    measures: tuple[Entry, ...] = ()
    tasks: tuple[Entry, ...] = ()


def entries_of(outline: Outline, engine: Engine, recognition: Recognition) -> Entries:
    """The items of a material, by the pack's `items`; none where the pack has no such part."""
    items = engine.pack.items
    if items is None:
        return Entries()
    if recognition.kind not in items.kinds:
        return _entries(drafts_by_roles(outline, items, engine), partial(part_that_tells, items=items, engine=engine))
    drafts = drafts_of_list(outline, items, engine, items.kinds[recognition.kind])
    kept = [draft for draft in drafts if draft.structured or draft.problem]
    return _entries(kept, partial(clause_that_tells, items=items, engine=engine))


def _entries(drafts: Sequence[Draft], tell: Tell) -> Entries:
    problems: list[Entry] = []
    measures: list[Entry] = []
    tasks: list[Entry] = []
    for number, draft in enumerate(drafts, start=1):
        own = [_measure(draft, part, number, tell) for part in draft.parts]
        measures += own
        tasks += own
        if draft.problem:
            problem = _problem(draft, own, number)
            problems.append(problem)
            if not draft.parts and not draft.listed:
                tasks.append(replace(problem, is_open=True))
    return Entries(_answered(problems, measures), tuple(measures), tuple(tasks))


def _problem(draft: Draft, answers: Sequence[Entry], number: int) -> Entry:
    """The problem of an item, with the measures that answer it, and their owners and deadlines together."""
    return Entry(
        text=tuple(draft.problem),
        measure=tuple(span for answer in answers for span in answer.text),
        owner=_unlike(span for answer in answers for span in answer.owner) or _held(draft, "owner"),
        deadline=_unlike(span for answer in answers for span in answer.deadline) or _held(draft, "deadline"),
        subject=draft.subject,
        group=number,
        firm=draft.structured,
    )


def _measure(draft: Draft, part: Part, number: int, tell: Tell) -> Entry:
    """One measure: what stands beside it, else what holds for all around, else what its own sentences tell."""
    beside = (*part.spans, *draft.head, *draft.beside)
    return Entry(
        text=tuple(part.spans),
        problem=tuple(draft.problem),
        owner=_unlike([*part.owner, *_held(draft, "owner")]) or _told(beside, "owner", tell),
        deadline=tuple(part.deadline) or _held(draft, "deadline") or _told(beside, "deadline", tell),
        subject=draft.subject,
        group=number,
        firm=draft.structured,
    )


def _held(draft: Draft, name: str) -> tuple[Span, ...]:
    """The owner or deadline of an item, else that of the nearest section that has one."""
    for holder in (draft, draft.shared, *draft.above):
        pieces: list[Span] = getattr(holder, name)
        if pieces:
            return tuple(pieces)
    return ()


def _unlike(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple({span.text: span for span in spans}.values())


def _told(spans: Sequence[Span], name: str, tell: Tell) -> tuple[Span, ...]:
    """The clauses that tell owner or deadline without a label."""
    found = (tell(span, name) for span in spans)
    return tuple(clause for clause in found if clause is not None)


def _answered(problems: list[Entry], measures: list[Entry]) -> tuple[Entry, ...]:
    """Problems listed in one place, answered in another: by the number that a measure refers to, or by their order."""
    if any(problem.measure for problem in problems) or not problems:
        return tuple(problems)
    groups = [list(group) for _, group in groupby((m for m in measures if not m.problem), key=lambda m: m.group)]
    answers: dict[int, tuple[Span, ...]] = {}
    for place, group in enumerate(groups, start=1):
        text = tuple(span for measure in group for span in measure.text)
        referred = numbers_referred_to(text[0].text)
        for number in referred or ([place] if len(groups) == len(problems) else []):
            answers[number] = answers.get(number, ()) + text
    return tuple(
        replace(problem, measure=answers[place]) if place in answers else problem
        for place, problem in enumerate(problems, start=1)
    )


def numbers_referred_to(text: str) -> list[int]:
    """The numbers of the problems that a measure says it answers: “针对第3、4条”, “问题五”."""
    found: list[int] = []
    for match in _REFERENCE.finditer(text[:_REFERENCE_WITHIN]):
        found += [number for each in _NUMBER.findall(match.group()) if (number := _as_number(each)) is not None]
    return found


def _as_number(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    tens, _, ones = text.rpartition("十")
    if "十" not in text:
        return _DIGITS.index(text) if text in _DIGITS else None
    return (_DIGITS.index(tens) if tens else 1) * 10 + (_DIGITS.index(ones) if ones else 0)
