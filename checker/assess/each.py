"""Requirements on every item: each task, measure or problem held against a condition, and what the count says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.assess.answers import Answer, Evidence
from checker.assess.checks.finding import Finding, answer_of
from checker.assess.engine import Engine, Test
from checker.assess.entries import Entries, Entry
from checker.assess.items import quote_of
from checker.assess.places import place_in_words
from checker.assess.spans import Span
from checker.assess.texts import TEXTS
from checker.rulebook.model import Each, Label, Requirement
from checker.texts import Lang

_EVIDENCE_AT_MOST = 5
_LACKING_AT_MOST = 20

_IN_ORDER, _HALF, _LACKING = 2, 1, 0


@dataclass(frozen=True, slots=True)
class _Judged:
    """An item, how it stands (in order, half, lacking), and the sentence that shows it."""

    entry: Entry
    grade: int
    shown: Sequence[Span]


def judge_each(rule: Requirement, each: Each, entries: Entries, engine: Engine, lang: Lang) -> Answer:
    """Answer a requirement on every item; evidence are the items in order, or those that lack something."""
    return answer_of(rule, _finding(rule, each, entries, engine, lang), lang)


def _finding(rule: Requirement, each: Each, entries: Entries, engine: Engine, lang: Lang) -> Finding:
    judged = _as_groups([_judge(each, entry, entries, engine) for entry in _asked(each, entries)], each)
    count = [sum(item.grade == grade for item in judged) for grade in (_LACKING, _HALF, _IN_ORDER)]
    detail = _in_words(each, count, lang)
    if count[_IN_ORDER] == count[_HALF] == 0:
        return Finding("missing", (), detail)
    if _all_in_order(each, count):
        good = [item for item in judged if item.grade == _IN_ORDER]
        return Finding("met", _best(good, rule, each, engine))
    lacking = sorted((item for item in judged if item.grade != _IN_ORDER), key=lambda item: item.grade)
    shown = lacking or judged
    return Finding("weak", tuple(_evidence(item, each, lang) for item in shown[:_LACKING_AT_MOST]), detail)


def _asked(each: Each, entries: Entries) -> Sequence[Entry]:
    """The items that the rule asks about: the firm ones, where there are any."""
    every = {"task": entries.tasks, "measure": entries.measures, "problem": entries.problems}[each.item]
    return [entry for entry in every if entry.firm] or every


def _judge(each: Each, entry: Entry, entries: Entries, engine: Engine) -> _Judged:
    spans = _part(each, entry)
    if each.hollow is not None and spans and _names_its_problem(entry) and all(map(engine.test(each.hollow), spans)):
        return _Judged(entry, _LACKING, entry.text)
    answers = not each.answers or bool(entry.problem) or bool(entries.problems)
    for grade, condition in ((_IN_ORDER, each.met), (_HALF, each.weak)):
        if condition is None or (grade == _IN_ORDER and not answers):
            continue
        test = engine.test(condition)
        fulfilling = [span for span in spans if test(span)]
        if fulfilling:
            return _Judged(
                entry, grade, fulfilling[:1] if _is_beside(each) else _from(fulfilling[0], entry.text, spans)
            )
    return _Judged(entry, _LACKING, entry.text)


def _is_beside(each: Each) -> bool:
    """Whether what is looked at stands beside the items: names and times, of which one often holds for several."""
    return each.part in ("owner", "deadline")


def _from(shown: Span, text: Sequence[Span], spans: Sequence[Span]) -> Sequence[Span]:
    """The sentences from the one that shows it on; where only the time beside a measure shows it, the measure."""
    for sentences in (text, spans):
        for number, span in enumerate(sentences):
            if span is shown:
                return sentences[number:]
        if sentences is text and len(text) < len(spans) and spans[0] is text[0]:
            return text
    return spans


def _names_its_problem(entry: Entry) -> bool:
    """Whether the problem stands beside the measure, not only in its words (“解决……的问题”)."""
    return any(all(problem.text not in span.text for span in entry.text) for problem in entry.problem)


def _part(each: Each, entry: Entry) -> Sequence[Span]:
    """The sentences that are looked at. A problem alone is no task."""
    match each.part:
        case "text":
            return () if entry.is_open else entry.text
        case "whole":
            return (*entry.text, *entry.deadline)
        case part:
            pieces: Sequence[Span] = getattr(entry, part)
            return pieces


def _as_groups(judged: Sequence[_Judged], each: Each) -> Sequence[_Judged]:
    """Where items of a group answer for each other: the best of each group."""
    if not each.together:
        return judged
    best: dict[int, _Judged] = {}
    for item in judged:
        known = best.get(item.entry.group)
        if known is None or item.grade > known.grade:
            best[item.entry.group] = item
    return list(best.values())


def _all_in_order(each: Each, count: Sequence[int]) -> bool:
    lacking, half, in_order = count
    if lacking or in_order < each.at_least:
        return False
    return not half or (each.more_than is not None and in_order > each.more_than * (half + in_order))


def _best(good: Sequence[_Judged], rule: Requirement, each: Each, engine: Engine) -> tuple[Evidence, ...]:
    """The items that show most of what the rule prefers, one for each place, and for each owner or time."""
    tests = [engine.named(name) for name in rule.prefer]
    ranked = sorted(enumerate(good), key=lambda item: (-_worth(item[1], each, tests), item[0]))
    chosen: dict[tuple[int, str], Evidence] = {}
    for _, item in ranked:
        evidence = _evidence_at(item.shown)
        chosen.setdefault((0 if _is_beside(each) else evidence.paragraph, evidence.quote), evidence)
        if len(chosen) == _EVIDENCE_AT_MOST:
            break
    return tuple(chosen.values())


def _worth(item: _Judged, each: Each, tests: Sequence[Test]) -> int:
    """How much an item shows of what is preferred; a task that has both owner and deadline shows more."""
    whole = each.item == "task" and each.part == "text" and bool(item.entry.owner and item.entry.deadline)
    return 2 * sum(any(test(span) for span in item.shown) for test in tests) + whole


def _evidence_at(spans: Sequence[Span], remark: str = "") -> Evidence:
    paragraph = spans[0].paragraph
    return Evidence(quote_of(spans), paragraph.block.index, place_in_words(paragraph), remark=remark)


def _evidence(item: _Judged, each: Each, lang: Lang) -> Evidence:
    label = each.remarks.missing if item.grade == _LACKING else each.remarks.weak
    return _evidence_at(item.entry.text, _say(label, lang) if item.grade != _IN_ORDER else "")


def _in_words(each: Each, count: Sequence[int], lang: Lang) -> str:
    """“12项任务中有2项没有责任人，1项只写到部门。”"""
    lacking = [
        (number, _say(label, lang))
        for number, label in ((count[_LACKING], each.remarks.missing), (count[_HALF], each.remarks.weak))
        if number
    ]
    if not sum(count):
        return ""
    if not lacking:
        return TEXTS.say("items-in-order", lang, total=sum(count), noun=_say(each.called, lang))
    said = _joined((TEXTS.say("so-many", lang, number=number, remark=remark) for number, remark in lacking), lang)
    return TEXTS.say("of-items", lang, total=sum(count), noun=_say(each.called, lang), said=said)


def _joined(parts: Iterable[str], lang: Lang) -> str:
    return ("，" if lang == "zh" else ", ").join(parts)


def _say(label: Label | None, lang: Lang) -> str:
    return "" if label is None else label.zh if lang == "zh" else label.en
