"""The items in running text: numbered paragraphs, blocks of labelled lines, sections under one owner, prose."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from checker.assess.drafts import Draft, Part, Shared
from checker.assess.engine import Engine, Test
from checker.assess.items_of_paragraphs import Mode, Segment, clause_that_tells, segments
from checker.assess.spans import Paragraph, Span
from checker.language.sentences import enumerator
from checker.rulebook.model import Condition, Items

_LINE = 12
_LINE_WITH_COLON = 40
_SIGNATURE = 24
_HEADLINE = 30
_ENDS = ("。", "；", "！", "？", "：", "”", "）")
_NUMBER_AND_SPACE = re.compile(r"\s*[0-9０-９]{1,2}\s*[.、．]\s*(?=[0-9０-９])")


@dataclass(frozen=True, slots=True)
class Reading:
    """How running text is read in a material.

    default   what an item is where nothing tells
    labelled  whether measures stand under labels or headings of their own, so that the rest tells none
    """

    items: Items
    engine: Engine
    default: str
    labelled: bool


@dataclass(slots=True)
class _State:
    """What has been read of a section."""

    drafts: list[Draft] = field(default_factory=list)
    lead: list[tuple[Paragraph, list[Segment]]] = field(default_factory=list)
    shared: Shared = field(default_factory=Shared)
    targets: list[Draft] = field(default_factory=list)
    since: list[Draft] = field(default_factory=list)
    family: str = ""
    collecting: Mode = ""
    one_each: bool = False
    leading: bool = False
    under_headline: bool = False

    @property
    def current(self) -> Draft | None:
        return self.drafts[-1] if self.drafts else None


def drafts_of_section(
    paragraphs: Sequence[Paragraph], reading: Reading, sort: str, shared: Shared
) -> tuple[list[Draft], list[Draft]]:
    """The items of the paragraphs below one heading, and those of its prose, which count only where nothing else does.

    `sort` is what the heading says stands here ("problem", "measure", "" for neither); `shared` is filled with the
    owner and deadline that hold for all below the heading.
    """
    state = _State(shared=shared)
    parsed = [(paragraph, segments(paragraph, reading.items, reading.engine)) for paragraph in paragraphs]
    has_measure_label = any(segment.mode == "measure" for _, parts in parsed for segment in parts)
    above = _above_labels(parsed)
    for paragraph, parts in parsed:
        if _is_outside(paragraph, reading):
            break
        if parts and id(paragraph) not in above:
            _read(paragraph, parts, state, reading, sort)
            state.under_headline = _is_headline(paragraph, parts)
    for draft in state.drafts:
        _settle(draft, reading, sort or ("problem" if has_measure_label else reading.default))
    if state.drafts:
        for paragraph, _ in state.lead:
            _read_shared(paragraph, state.shared, reading, lead=True)
        return state.drafts, []
    return [], _prose(state, reading, sort)


def _is_headline(paragraph: Paragraph, parts: Sequence[Segment]) -> bool:
    """Whether a paragraph is numbered, short and no sentence, and so heads what follows."""
    return (
        bool(_family(paragraph))
        and len(paragraph.text) <= _HEADLINE
        and not paragraph.text.endswith(_ENDS)
        and not any(part.mode or part.owner or part.deadline for part in parts)
    )


def _above_labels(parsed: Sequence[tuple[Paragraph, list[Segment]]]) -> set[int]:
    """Which paragraphs are but headlines of items whose problems have labels, or headlines of such headlines."""
    found: set[int] = set()
    below: tuple[Paragraph, list[Segment]] | None = None
    for paragraph, parts in reversed(parsed):
        if below is not None and _is_headline(paragraph, parts):
            labelled = bool(below[1]) and below[1][0].mode == "problem"
            if labelled or (id(below[0]) in found and _family(below[0]) != _family(paragraph)):
                found.add(id(paragraph))
        below = (paragraph, parts)
    return found


def _read(paragraph: Paragraph, parts: list[Segment], state: _State, reading: Reading, sort: str) -> None:
    """Hand a paragraph to the item that it begins or goes on with, by its number and labels."""
    family = _family(paragraph)
    if all(part.bare for part in parts) and not any(part.mode for part in parts):
        _read_fields(parts, state)
    elif state.collecting and family and state.current is not None and family != state.family:
        _go_on(state.current, [replace(part, mode=part.mode or state.collecting) for part in parts])
    elif parts[0].mode == "problem" or (family and not _goes_deeper(family, state)):
        state.family = state.family or family
        for begun in [[part] for part in parts] if sort == "problem" else [parts]:
            _begin(state, begun, numbered=bool(family) or bool(parts[0].mode))
    elif state.current is not None and state.under_headline and not family and not parts[0].mode:
        _make_head(state.current)
        _go_on(state.current, parts)
    elif state.current is not None and (family or parts[0].mode == "measure"):
        if family:
            _make_head(state.current)
        _go_on(state.current, parts)
    elif any(part.mode == "measure" for part in parts):
        _begin_with_lead(state, parts)
    elif any(part.owner or part.deadline for part in parts):
        _begin(state, parts)
    else:
        _read_plain(paragraph, parts, state, reading)
    if any(part.mode for part in parts):
        state.collecting = parts[-1].mode if parts[-1].bare else ""


def _read_plain(paragraph: Paragraph, parts: list[Segment], state: _State, reading: Reading) -> None:
    """A paragraph without number and label: before the items their lead, after a labelled one more of its measures."""
    if _signs_off(paragraph):
        return
    if state.current is None:
        state.lead.append((paragraph, parts))
    elif state.current.labelled and not _closes(paragraph, reading):
        told = (part for part in parts if _tells(part.spans, "measure", reading))
        state.current.parts += [Part(part.spans, part.owner, part.deadline) for part in told]
    else:
        _read_shared(paragraph, state.shared, reading)


def _signs_off(paragraph: Paragraph) -> bool:
    """Whether it is a line of draft or date, which ends like no sentence."""
    return len(paragraph.text) <= _SIGNATURE and not paragraph.text.endswith(_ENDS)


def _make_head(draft: Draft) -> None:
    """What was read of an item whose parts are numbered one level deeper is the head of these parts."""
    if draft.deeper:
        return
    draft.deeper = True
    for part in draft.open:
        draft.head += part.spans
        draft.owner += part.owner
        draft.deadline += part.deadline
    draft.open = []


def _begin(state: _State, parts: list[Segment], numbered: bool = False) -> None:
    draft = Draft(structured=True, numbered=numbered, shared=state.shared)
    state.drafts.append(draft)
    state.since.append(draft)
    _go_on(draft, parts)


def _begin_with_lead(state: _State, parts: list[Segment]) -> None:
    """A labelled measure without an item before it: the paragraphs above it in the section tell the problem."""
    _begin(state, [])
    draft = state.drafts[-1]
    draft.by_section = True
    for _, segments_before in state.lead:
        for segment in segments_before:
            draft.problem += segment.spans
    state.lead.clear()
    _go_on(draft, parts)


def _go_on(draft: Draft, parts: list[Segment]) -> None:
    """More of the same item. Of parts that are counted, what stands before the first is their common head."""
    draft.labelled = draft.labelled or any(part.mode for part in parts)
    counted = [part for part in parts if part.spans and enumerator(part.spans[0].text) is not None]
    head = parts[0] if len(counted) > 1 and parts and parts[0] not in counted and parts[0].mode != "problem" else None
    for part in parts:
        if part.bare and not part.mode:
            draft.owner += part.owner
            draft.deadline += part.deadline
        elif part.mode == "problem":
            draft.problem += part.spans
            draft.owner += part.owner
            draft.deadline += part.deadline
        elif part is head:
            draft.head += part.spans
        elif part.mode == "measure":
            draft.empty_label = draft.empty_label or part.bare
            if part.spans:
                draft.parts.append(Part(part.spans, part.owner, part.deadline))
            else:
                draft.owner += part.owner
                draft.deadline += part.deadline
        else:
            draft.open.append(Part(part.spans, part.owner, part.deadline))


def _read_fields(parts: list[Segment], state: _State) -> None:
    """A line of owner or deadline alone holds, before the items, for all of them; after some, for the last or all."""
    owner = [piece for part in parts for piece in part.owner]
    deadline = [piece for part in parts for piece in part.deadline]
    if state.current is None or (state.leading and not state.since):
        state.leading = True
        state.shared.owner += owner
        state.shared.deadline += deadline
        return
    if state.leading:
        state.shared = Shared(owner, deadline)
        state.since = []
        return
    if state.since:
        state.one_each = state.one_each or len(state.since) == 1
        state.targets = state.since[-1:] if state.one_each else state.since
        state.since = []
    for draft in state.targets:
        _give(draft, owner, deadline)


def _give(draft: Draft, owner: list[Span], deadline: list[Span]) -> None:
    """To the item as a whole, or, where some of its parts have theirs already, to the parts that have none."""
    parts = [*draft.open, *draft.parts]
    for name, pieces in (("owner", owner), ("deadline", deadline)):
        if any(getattr(part, name) for part in parts):
            for part in parts:
                if not getattr(part, name):
                    getattr(part, name).extend(pieces)
        else:
            getattr(draft, name).extend(pieces)


def _settle(draft: Draft, reading: Reading, default: str) -> None:
    """Tell problem and measures apart in what stands in the item without a label."""
    if draft.head and not draft.problem and _test(reading, "problem")(draft.head[0]):
        draft.problem = draft.head[:1]
    labelled_parts = bool(draft.parts) or draft.empty_label
    labelled_problem = bool(draft.problem) and not draft.head
    for part in draft.open:
        if labelled_problem and not labelled_parts:
            draft.parts.append(part)
        elif labelled_parts or default == "problem":
            _take_as_problem(draft, part, reading, split=not labelled_parts and not reading.labelled)
        else:
            _take_as_measure(draft, part, reading)
    draft.open = []


def _take_as_problem(draft: Draft, part: Part, reading: Reading, split: bool) -> None:
    """The sentences of a part tell the problem, up to the first that lays something down, if they may be split."""
    told = _test(reading, "measure")
    first = next((n for n, span in enumerate(part.spans) if told(span)), len(part.spans)) if split else len(part.spans)
    draft.problem += part.spans[:first]
    if first < len(part.spans):
        draft.parts.append(Part(part.spans[first:], part.owner, part.deadline))
    else:
        draft.owner += part.owner
        draft.deadline += part.deadline


def _take_as_measure(draft: Draft, part: Part, reading: Reading) -> None:
    """The sentences of a part lay down a measure, but for a first one that names the problem.

    A part that does no more than that is no measure, unless it is to be settled (“解决……的问题”).
    """
    recounted = _recounted(part.spans, reading)
    if recounted:
        draft.problem += part.spans[:recounted]
        draft.parts.append(Part(part.spans[recounted:], part.owner, part.deadline))
        return
    first, rest = part.spans[0], part.spans[1:]
    names = _test(reading, "problem")(first)
    settles = reading.engine.test(reading.items.settles)(first)
    if not names or _test(reading, "measure")(first) or (settles and not rest):
        draft.parts.append(part)
        clause = clause_that_tells(first, "problem", reading.items, reading.engine) if names and settles else None
        draft.problem += [clause] if clause else []
    elif rest:
        draft.problem.append(first)
        draft.parts.append(Part(rest, part.owner, part.deadline))
    else:
        draft.problem.append(first)
        draft.owner += part.owner
        draft.deadline += part.deadline


def _recounted(spans: Sequence[Span], reading: Reading) -> int:
    """How many sentences at the beginning tell what was, before others that lay something down; 0 if none follow.

    A name of the matter (“一是请客。”) may stand before them.
    """
    recounts, lays_down = reading.engine.test(reading.items.recounts), _test(reading, "measure")
    settles = reading.engine.test(reading.items.settles)
    first = 0
    for number, span in enumerate(spans[:-1]):
        if lays_down(span) or settles(span):
            break
        if recounts(span):
            first = number + 1
        elif number > first or len(span.text) > _LINE:
            break
    return first


def _prose(state: _State, reading: Reading, sort: str) -> list[Draft]:
    """Each paragraph of a section without numbers and labels as an item, or the section as one problem."""
    drafts: list[Draft] = []
    default = sort or ("measure" if reading.default == "measure" else "problem")
    if default == "problem" and reading.labelled:
        spans = [span for _, parts in state.lead for part in parts for span in part.spans]
        return [Draft(problem=spans, by_section=True, shared=state.shared)] if spans else []
    for paragraph, parts in state.lead:
        if _closes(paragraph, reading):
            continue
        if len(state.lead) > 1 and _read_shared(paragraph, state.shared, reading):
            continue
        answers = sort == "measure" and reading.default != "measure"
        draft = Draft(structured=answers or bool(state.shared.owner or state.shared.deadline), shared=state.shared)
        _go_on(draft, parts)
        _settle(draft, reading, default)
        if not (answers or (draft.structured and reading.default == "measure")):
            draft.parts = [part for part in draft.parts if _tells(part.spans, "measure", reading)]
        if draft.problem or draft.parts:
            drafts.append(draft)
    return drafts


def _read_shared(paragraph: Paragraph, shared: Shared, reading: Reading, lead: bool = False) -> bool:
    """Take owner and deadline from the sentences that speak for all items around; whether there is such a sentence.

    Before the items (`lead`), whoever is named as responsible is so for all of them.
    """
    found = False
    speaks, owns = reading.engine.test(reading.items.shared), _test(reading, "owner")
    for span in paragraph.spans:
        if speaks(span) or (lead and owns(span)):
            found = True
            add_told(span, shared, reading.items, reading.engine)
    return found


def add_told(span: Span, shared: Shared, items: Items, engine: Engine) -> None:
    """Add the owner and the deadline that a sentence tells to what is shared."""
    owner = clause_that_tells(span, "owner", items, engine)
    deadline = clause_that_tells(span, "deadline", items, engine)
    shared.owner += [owner] if owner else []
    shared.deadline += [deadline] if deadline else []


def _tells(spans: Iterable[Span], name: str, reading: Reading) -> bool:
    test = _test(reading, name)
    return any(test(span) for span in spans)


def _test(reading: Reading, name: str) -> Test:
    told: Condition | None = getattr(reading.items, name).told
    return reading.engine.test(told)


def _is_outside(paragraph: Paragraph, reading: Reading) -> bool:
    """Whether a short line says, as a heading would, that what follows holds no items (“几点说明”)."""
    outside = reading.engine.test(reading.items.outside)
    most = _LINE_WITH_COLON if paragraph.text.endswith("：") else _LINE
    return len(paragraph.text) <= most and any(outside(span) for span in paragraph.spans)


def _closes(paragraph: Paragraph, reading: Reading) -> bool:
    closes = reading.engine.test(reading.items.closing)
    return bool(paragraph.spans) and closes(paragraph.spans[0])


def _goes_deeper(family: str, state: _State) -> bool:
    return bool(state.family) and family != state.family and state.current is not None


def _family(paragraph: Paragraph) -> str:
    """How the paragraph is numbered, "" if it is not."""
    mark = enumerator(paragraph.block.number + "、" if paragraph.block.number.isdigit() else paragraph.block.number)
    typed = enumerator(paragraph.text)
    if typed is not None and typed.family not in ("word",):
        return typed.family
    if _NUMBER_AND_SPACE.match(paragraph.block.text):
        return "digit"
    return mark.family if mark is not None else "number" if paragraph.block.number else ""
