"""What the console says about the answers of one document or unit that are not met, made to be scanned.

What decides the verdict comes first: missing, then weak, then not evaluated; what is only advised stands apart after
it. A clause or an advice that neighbours share is given once, after the last of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from checker.assess.answers import Status
from checker.report.clean import printable, shortened
from checker.report.lines import Paragraph, Style
from checker.report.model import Requirement
from checker.report.texts import REPORT
from checker.report.wording import NOT_MET, Symbols, evidence_shown, quote_line, since_word, status_word, waiver_line
from checker.texts import Lang

STATUS_STYLES: dict[Status, Style] = {
    "met": "green",
    "weak": "yellow",
    "missing": "red",
    "not-evaluated": "magenta",
    "not-applicable": "dim",
}
_QUOTE = 160
_HEADING, _TITLE, _DETAIL = 2, 4, 6


def unmet(requirements: Sequence[Requirement], lang: Lang, symbols: Symbols) -> Iterator[Paragraph]:
    """The paragraphs on the answers that are not met."""
    advised = []
    for status in NOT_MET:
        answers = [answer for answer in requirements if answer.status == status]
        binding = [answer for answer in answers if answer.severity == "error"]
        advised += [answer for answer in answers if answer.severity == "advice"]
        if binding:
            heading = REPORT.say("section", lang, status=status_word(status, lang), count=len(binding))
            yield Paragraph(heading, _HEADING, style=STATUS_STYLES[status])
            yield from _answers(binding, lang, symbols)
    if advised:
        yield Paragraph(REPORT.say("advice-section", lang, count=len(advised)), _HEADING)
        yield from _answers(advised, lang, symbols)


def _answers(answers: Sequence[Requirement], lang: Lang, symbols: Symbols) -> Iterator[Paragraph]:
    for clause, neighbours in groupby(answers, key=lambda answer: answer.clause):
        group = list(neighbours)
        advice = group[0].advice if all(answer.advice == group[0].advice for answer in group) else ""
        for answer in group:
            yield from _answer(answer, lang, symbols)
            if answer.advice and not advice:
                yield Paragraph(REPORT.say("advice", lang, advice=answer.advice), _DETAIL)
        if advice:
            yield Paragraph(_of_all(group, REPORT.say("advice", lang, advice=advice), lang), _DETAIL)
        yield Paragraph(_of_all(group, REPORT.say("clause", lang, clause=clause), lang), _DETAIL, style="dim")


def _answer(answer: Requirement, lang: Lang, symbols: Symbols) -> Iterator[Paragraph]:
    """What is required, why it is not met, the best quote, who waived it."""
    style = STATUS_STYLES[answer.status]
    since = since_word(answer, lang)
    head = f"{symbols.status(answer.status)} {answer.title}  {answer.id}"
    yield Paragraph(head + (REPORT.say("brackets", lang, text=since) if since else ""), _TITLE, hanging=2, style=style)
    yield Paragraph(answer.reason, _DETAIL)
    shown = evidence_shown(answer)
    for number, evidence in enumerate(shown, start=1):
        line = quote_line(replace(evidence, quote=shortened(printable(evidence.quote), _QUOTE)), lang)
        more = len(answer.evidence) - number if number == len(shown) else 0
        tail = REPORT.say("brackets", lang, text=REPORT.say("more-evidence", lang, count=more)) if more else ""
        yield Paragraph(line + tail, _DETAIL)
    if answer.waiver:
        yield Paragraph(waiver_line(answer, lang), _DETAIL)


def _of_all(group: Sequence[Requirement], line: str, lang: Lang) -> str:
    return REPORT.say("of-all", lang, count=len(group), line=line) if len(group) > 1 else line
