"""Which problems of one paper nothing in another answers.

Nobody is asked for one task to each problem: one task may answer several problems, several tasks one. Listed is only
what has no candidate; where it is doubtful, the pair counts as matched.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checker.assess.answers import Evidence, Item
from checker.assess.checks.finding import Finding
from checker.compare.likeness import Candidates, Language, Nearest, Said, shared
from checker.compare.papers import Paper
from checker.compare.texts import BETWEEN
from checker.rulebook.model import Check
from checker.texts import Lang

_QUOTE_AT_MOST = 160
_CANDIDATE_AT_MOST = 40
_SHOWN_WORDS = 4
_PAIRS_SHOWN = 3
_WORTH_SAYING = 0.05
_LEAD_AT_MOST = 40


@dataclass(frozen=True, slots=True)
class Limits:
    """From when on two texts may belong together, and what a text must tell so that it can be compared at all."""

    alike_from: float
    tells_from: float


@dataclass(frozen=True, slots=True)
class Asked:
    """Something that wants an answer (a problem, an opinion), and where it stands."""

    evidence: Evidence
    said: Said


@dataclass(frozen=True, slots=True)
class Offered:
    """Something that may be the answer; `free` if it may be meant where nobody can see it from the words."""

    quote: str
    said: Said
    free: bool = True


@dataclass(frozen=True, slots=True)
class Matched:
    """What was asked with the nearest that is offered."""

    asked: Asked
    nearest: Nearest
    quote: str
    alike: bool


def limits_of(check: Check) -> Limits:
    """The limits in a rule's settings."""
    return Limits(_number(check, "alike-from"), _number(check, "tells-from"))


def problems_asked(paper: Paper, language: Language) -> list[Asked]:
    """The problems of a paper with the words that lead to them (保证金管理不透明。); what follows in the paragraph, the
    example as a rule, stands beside.
    """
    return [
        Asked(_evidence(problem, paper), language.said(problem.quote, lead, beside=beside))
        for problem, (lead, beside) in zip(paper.assessment.problems, _around(paper), strict=True)
    ]


def problems_offered(papers: Iterable[Paper], language: Language) -> list[Offered]:
    """The problems of papers, as answers to opinions."""
    return [
        Offered(problem.quote, language.said(problem.quote, lead, problem.subject, beside=beside))
        for paper in papers
        for problem, (lead, beside) in zip(paper.assessment.problems, _around(paper), strict=True)
    ]


def matched(asked: Sequence[Asked], offered: Sequence[Offered], limits: Limits) -> list[Matched]:
    """Each thing asked that tells enough, with the nearest of what is offered.

    What nothing is like may still be meant in other words: it is given to something offered that answers nothing else,
    one to each, unless it is plain that both are about different matters.
    """
    candidates = Candidates([each.said for each in offered])
    telling = [each for each in asked if each.said.tells >= limits.tells_from]
    values = [candidates.values(each.said) for each in telling]
    found = {place: candidates.nearest(each.said) for place, each in enumerate(telling)}
    alike = {place for place, nearest in found.items() if nearest.value >= limits.alike_from}
    free = {
        place
        for place, each in enumerate(offered)
        if each.free and all(row[place] < limits.alike_from for row in values)
    }
    pairs = (
        (values[place][other], place, other)
        for place in sorted(found.keys() - alike)
        for other in sorted(free)
        if not _apart(telling[place].said, offered[other].said)
    )
    for value, place, other in sorted(pairs, key=lambda pair: (-pair[0], abs(pair[1] - pair[2]), pair[1])):
        if place not in alike and other in free:
            alike.add(place)
            free.remove(other)
            found[place] = Nearest(other, value, shared(telling[place].said, offered[other].said))
    return [
        Matched(each, found[place], _quote_at(offered, found[place].place), place in alike)
        for place, each in enumerate(telling)
    ]


def _apart(one: Said, other: Said) -> bool:
    """Whether both are about known matters, and not about the same."""
    return bool(one.matters and other.matters and not one.matters & other.matters)


def _quote_at(offered: Sequence[Offered], place: int) -> str:
    return offered[place].quote if place >= 0 else ""


def finding_of(pairs: Sequence[Matched], noun: str, lang: Lang) -> Finding:
    """The answer: the unmatched with their nearest candidates, or some of the pairs where all are matched.

    `noun` says in BETWEEN what was asked and what is offered: “problems-tasks”.
    """
    asked, offered = (BETWEEN.say(f"{noun}-{end}", lang) for end in ("asked", "offered"))
    if not pairs:
        return Finding("not-evaluated", detail=BETWEEN.say("nothing-to-compare", lang, asked=asked))
    alone = [pair for pair in pairs if not pair.alike]
    if alone:
        detail = BETWEEN.say("unmatched", lang, total=len(pairs), number=len(alone), asked=asked, offered=offered)
        return Finding("weak", tuple(_evidence_alone(pair, offered, lang) for pair in alone), detail)
    shown = sorted(pairs, key=lambda pair: pair.nearest.value)[:_PAIRS_SHOWN]
    detail = BETWEEN.say("all-matched", lang, total=len(pairs), asked=asked, offered=offered)
    return Finding("met", tuple(_evidence_paired(pair, offered, lang) for pair in shown), detail)


def _evidence_alone(pair: Matched, offered: str, lang: Lang) -> Evidence:
    if not pair.quote or pair.nearest.value < _WORTH_SAYING:
        remark = BETWEEN.say("no-candidate", lang, offered=offered)
    else:
        words = _words(pair.nearest, lang) or BETWEEN.say("no-words", lang)
        remark = BETWEEN.say(
            "nearest",
            lang,
            quote=_short(pair.quote),
            likeness=f"{pair.nearest.value:.1f}",
            words=words,
            offered=offered,
        )
    return replace(pair.asked.evidence, remark=remark)


def _evidence_paired(pair: Matched, offered: str, lang: Lang) -> Evidence:
    words = _words(pair.nearest, lang) or BETWEEN.say("no-words", lang)
    remark = BETWEEN.say("pair", lang, quote=_short(pair.quote), words=words, offered=offered)
    return replace(pair.asked.evidence, remark=remark)


def _words(nearest: Nearest, lang: Lang) -> str:
    return ("、" if lang == "zh" else ", ").join(nearest.words[:_SHOWN_WORDS])


def _short(quote: str) -> str:
    return quote if len(quote) <= _CANDIDATE_AT_MOST else f"{quote[:_CANDIDATE_AT_MOST]}…"


def _evidence(item: Item, paper: Paper) -> Evidence:
    return Evidence(item.quote[:_QUOTE_AT_MOST], item.paragraph, item.place, path=paper.name)


def _around(paper: Paper) -> list[tuple[str, str]]:
    """For each problem, what leads to it at the head of its paragraph, and what follows it before the next begins."""
    texts = {line.paragraph: line.text for line in paper.assessment.lines}
    problems = paper.assessment.problems
    result = []
    for place, problem in enumerate(problems):
        text = texts.get(problem.paragraph, "")
        start = text.find(problem.quote)
        following = problems[place + 1] if place + 1 < len(problems) else None
        end = text.find(following.quote) if following and following.paragraph == problem.paragraph else -1
        first = place == 0 or problems[place - 1].paragraph != problem.paragraph
        lead = text[:start] if first and 0 < start <= _LEAD_AT_MOST else ""
        beside = "" if start < 0 else text[start + len(problem.quote) : end if end > start else len(text)]
        result.append((lead, beside))
    return result


def _number(check: Check, name: str) -> float:
    value = check.settings[name]
    assert isinstance(value, float | int)
    return float(value)
