"""The comments on one paper: its verdict at the title, what is missing, weak or contradicted, and what is alike.

They point to the gap and to the clause; none supplies text to write.
"""

from collections.abc import Iterable, Iterator, Sequence

from checker.assess.answers import Evidence
from checker.document.comments import Comment, Spot
from checker.report.annotated.places import Places
from checker.report.annotated.texts import COMMENTS
from checker.report.clean import printable, shortened
from checker.report.model import Comparison, Document, Passage, PassageSide, Report, Requirement
from checker.report.texts import REPORT
from checker.report.wording import NOT_MET, quote_line, status_word, verdict_word
from checker.texts import Lang

_LINE = 120
_QUOTE = 60
_PLACES_SHOWN = 10
_PASSAGES_SHOWN = 30
_CHANGES_SHOWN = 3
_TITLES_SHOWN = 8


def comments_on(document: Document, report: Report, lang: Lang) -> list[Comment]:
    """All comments on a paper of `report` in the order of its text."""
    places = Places(document)
    found = [comment for requirement in document.requirements for comment in _on(requirement, document, places, lang)]
    for unit in report.units:
        if document.path in unit.documents:
            for requirement in unit.requirements:
                found += _on_own(requirement, document, places, lang)
    found += _on_copies(document, report, places, {comment.spot for comment in found}, lang)
    found.sort(key=lambda comment: (comment.spot.block, comment.spot.start))
    return [_verdict(document, places, lang), *found]


def _on(requirement: Requirement, document: Document, places: Places, lang: Lang) -> Iterator[Comment]:
    """On an answer of this paper: at its evidence, or where what is missing belongs."""
    if not _counts(requirement):
        return
    written = list(_on_own(requirement, document, places, lang, named=False))
    yield from written
    if not written:
        elsewhere = [evidence for evidence in requirement.evidence if evidence.path]
        lines = _lines(requirement, None, elsewhere, 0, lang)
        yield Comment(lines, Spot(places.of_missing(requirement)))


def _on_own(
    requirement: Requirement, document: Document, places: Places, lang: Lang, *, named: bool = True
) -> Iterator[Comment]:
    """On the evidence in this paper; `named` where evidence of several papers is told apart by its path."""
    if not _counts(requirement):
        return
    own = [each for each in requirement.evidence if each.paragraph and _is_of(each, document, named=named)]
    elsewhere = [each for each in requirement.evidence if not _is_of(each, document, named=named)]
    shown = [each for each in own if each.remark] or own[:1]
    for number, evidence in enumerate(shown[:_PLACES_SHOWN]):
        spot = places.of_quote(evidence.quote, evidence.paragraph)
        if number:
            yield Comment(_lines_again(requirement, evidence, lang), spot)
        else:
            yield Comment(_lines(requirement, evidence, elsewhere, len(shown) - _PLACES_SHOWN, lang), spot)


def _counts(requirement: Requirement) -> bool:
    return requirement.status in ("missing", "weak") and requirement.waiver is None


def _is_of(evidence: Evidence, document: Document, *, named: bool) -> bool:
    return evidence.path == document.path or not (evidence.path or named)


def _lines(
    requirement: Requirement, evidence: Evidence | None, elsewhere: Sequence[Evidence], more: int, lang: Lang
) -> tuple[str, ...]:
    """At most five: what was found, what is to be seen here or elsewhere, the clause, what is asked for."""
    lines = [_head(requirement, requirement.reason, lang)]
    seen = COMMENTS.say("here", lang, remark=evidence.remark) if evidence and evidence.remark else ""
    if elsewhere:
        line = quote_line(elsewhere[0], lang)
        seen = REPORT.say("and", lang).join(filter(None, (seen, COMMENTS.say("elsewhere", lang, line=line))))
    if more > 0:
        seen = REPORT.say("and", lang).join(filter(None, (seen, COMMENTS.say("more", lang, count=more))))
    lines.append(seen)
    lines.append(COMMENTS.say("clause", lang, clause=requirement.clause))
    if requirement.advice:
        lines.append(COMMENTS.say("demand", lang, advice=requirement.advice))
    if requirement.severity == "advice":
        lines.append(COMMENTS.say("advised", lang))
    return _short(lines)


def _lines_again(requirement: Requirement, evidence: Evidence, lang: Lang) -> tuple[str, ...]:
    """At the further places of a requirement: only what is to be seen there."""
    return _short([_head(requirement, evidence.remark, lang)])


def _head(requirement: Requirement, text: str, lang: Lang) -> str:
    status = status_word(requirement.status, lang)
    return COMMENTS.say("head", lang, status=status, title=requirement.title, text=text)


def _verdict(document: Document, places: Places, lang: Lang) -> Comment:
    """The verdict with its counts, and what nobody but a person can answer."""
    binding = [each for each in document.requirements if each.severity == "error" and each.waiver is None]
    counts = [
        COMMENTS.say("count", lang, status=status_word(status, lang), count=count)
        for status in NOT_MET
        if (count := sum(each.status == status for each in binding))
    ] or [COMMENTS.say("all-met", lang)]
    advised = sum(each.severity == "advice" and _counts(each) for each in document.requirements)
    waived = sum(each.waiver is not None for each in document.requirements)
    counts += [COMMENTS.say("of-advice", lang, count=advised)] if advised else []
    counts += [COMMENTS.say("waived", lang, count=waived)] if waived else []
    lines = [
        COMMENTS.say(
            "verdict",
            lang,
            verdict=verdict_word(document.verdict, lang),
            counts=COMMENTS.say("and", lang).join(counts) if document.requirements else document.problem,
        )
    ]
    unanswered = [each.title for each in document.requirements if each.status == "not-evaluated"]
    if unanswered:
        titles = COMMENTS.say("between", lang).join(unanswered[:_TITLES_SHOWN])
        tail = "…" if len(unanswered) > _TITLES_SHOWN else ""
        lines.append(COMMENTS.say("open", lang, titles=titles + tail))
    lines.append(REPORT.say("caveat", lang))
    return Comment(_short(lines), Spot(places.title))


def _on_copies(document: Document, report: Report, places: Places, known: set[Spot], lang: Lang) -> Iterator[Comment]:
    """On passages that stand in other papers, the longest first, but for those that have a comment already."""
    starts = {(spot.block, spot.start) for spot in known}
    passages = sorted(_passages(document, report.comparisons), key=lambda found: -found[1].characters)
    comments = []
    for found in passages:
        own = found[2]
        first, last = places.of_passage(own.quote, own.paragraph, own.last_paragraph)
        if (first.block, first.start) not in starts:
            starts.add((first.block, first.start))
            comments.append(Comment(_copied(*found, lang), first, last))
    yield from comments[:_PASSAGES_SHOWN]
    if len(comments) > _PASSAGES_SHOWN:
        more = COMMENTS.say("more-copied", lang, count=len(comments) - _PASSAGES_SHOWN)
        yield Comment((more,), Spot(places.title))


def _passages(
    document: Document, comparisons: Iterable[Comparison]
) -> Iterator[tuple[Comparison, Passage, PassageSide, PassageSide]]:
    """Every passage with the side of this paper and the other one."""
    for comparison in comparisons:
        for passage in comparison.passages:
            if comparison.a == document.path:
                yield comparison, passage, passage.a, passage.b
            elif comparison.b == document.path and not comparison.from_source:
                yield comparison, passage, passage.b, passage.a


def _copied(
    comparison: Comparison, passage: Passage, own: PassageSide, other: PassageSide, lang: Lang
) -> tuple[str, ...]:
    is_first = own is passage.a
    lines = [
        COMMENTS.say(
            "source" if comparison.from_source else "copied",
            lang,
            other=comparison.b if is_first else comparison.a,
            place=other.place,
            characters=passage.characters,
            likeness=f"{passage.likeness:.0%}",
        ),
        COMMENTS.say("other-text", lang, quote=shortened(printable(other.quote), _QUOTE)),
    ]
    changes = [
        COMMENTS.say("change", lang, here=(pair if is_first else pair[::-1])[0] or "–", there=pair[is_first] or "–")
        for pair in passage.changed[:_CHANGES_SHOWN]
    ]
    if changes:
        lines.append(COMMENTS.say("changed", lang, changes=REPORT.say("and", lang).join(changes)))
    lines.append(COMMENTS.say("compare", lang))
    return _short(lines)


def _short(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(shortened(printable(line), _LINE) for line in lines if line)
