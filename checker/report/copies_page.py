"""What two files have in common, for a terminal: the passages side by side, what was changed in them marked."""

from collections.abc import Iterator

from checker.report.clean import printable
from checker.report.layout import Layout
from checker.report.lines import Paragraph, lines_of, styled
from checker.report.model import Passage, PassageSide, Report
from checker.report.texts import COPIES
from checker.texts import Lang

_NARROWEST = 40


def page(report: Report, names: tuple[str, str], layout: Layout) -> bytes:
    """The comparison of the two files `names` as UTF-8, `layout.width` columns wide."""
    width = max(layout.width, _NARROWEST)
    printed = []
    for paragraph in _paragraphs(report, names):
        cleaned = Paragraph(printable(paragraph.text), paragraph.indent, paragraph.hanging, paragraph.style)
        printed += [styled(line, paragraph.style, layout.colour) for line in lines_of(cleaned, width)]
    return "".join(f"{line}\n" for line in printed).encode()


def _paragraphs(report: Report, names: tuple[str, str]) -> Iterator[Paragraph]:
    lang = report.lang
    yield Paragraph(f"A  {names[0]}", style="bold")
    yield Paragraph(f"B  {names[1]}", style="bold")
    yield Paragraph("")
    if not report.comparisons:
        yield Paragraph(COPIES.say("nothing", lang), style="green")
    for found in report.comparisons:
        values = {"share_a": f"{found.share_a:.0%}", "share_b": f"{found.share_b:.0%}"}
        yield Paragraph(COPIES.say("shares", lang, count=len(found.passages), **values), style="yellow")
        for number, passage in enumerate(found.passages, start=1):
            yield Paragraph("")
            yield from _passage(number, passage, lang)
    yield Paragraph("")
    yield Paragraph(COPIES.say("caveat", lang), style="dim")


def _passage(number: int, passage: Passage, lang: Lang) -> Iterator[Paragraph]:
    likeness = f"{passage.likeness:.0%}"
    yield Paragraph(
        COPIES.say("passage", lang, number=number, characters=passage.characters, likeness=likeness), style="bold"
    )
    yield from _side("A", passage.a, lang)
    yield from _side("B", passage.b, lang)
    for here, there in passage.changed:
        yield Paragraph(COPIES.say("changed", lang, a=here or "–", b=there or "–"), 3, style="red")
    if passage.reordered:
        yield Paragraph(COPIES.say("reordered", lang), 3, style="dim")


def _side(letter: str, side: PassageSide, lang: Lang) -> Iterator[Paragraph]:
    yield Paragraph(COPIES.say("side", lang, letter=letter, place=side.place, quote=side.quote), 3, hanging=3)
