"""How the checker sees one material, for a terminal: parts and topics line by line, then its problems and measures."""

from collections.abc import Iterator, Sequence

from checker.assess.answers import Assessment, Item, Line
from checker.report.clean import printable, shortened
from checker.report.layout import Layout
from checker.report.lines import Paragraph, Style, lines_of, styled
from checker.report.texts import OUTLINE, REPORT
from checker.rulebook import Pack
from checker.rulebook.model import Role, Topic
from checker.texts import Lang

_TEXT = 60
_QUOTE = 120
_NARROWEST = 40


def page(name: str, assessment: Assessment, pack: Pack, lang: Lang, layout: Layout) -> bytes:
    """The outline as UTF-8, `layout.width` columns wide."""
    width = max(layout.width, _NARROWEST)
    printed = []
    for paragraph in _paragraphs(name, assessment, _Names(pack, lang), lang):
        cleaned = Paragraph(printable(paragraph.text), paragraph.indent, paragraph.hanging, paragraph.style)
        printed += [styled(line, paragraph.style, layout.colour) for line in lines_of(cleaned, width)]
    return "".join(f"{line}\n" for line in printed).encode()


class _Names:
    """What the ids of the pack are called."""

    def __init__(self, pack: Pack, lang: Lang) -> None:
        self._lang = lang
        topics = {name: topic for family in pack.families.values() for name, topic in family.topics.items()}
        named: dict[str, Role | Topic] = {**pack.roles, **topics}
        self._of = {name: each.name if lang == "zh" else each.name_en for name, each in named.items()}
        labels = {**pack.head.kinds, **pack.head.authors, **pack.head.units}
        self._of.update({name: label.zh if lang == "zh" else label.en for name, label in labels.items()})

    def joined(self, ids: Sequence[str]) -> str:
        """The names of the ids with dots between; those of none are “not recognised”."""
        known = [self._of.get(each, each) for each in ids if each]
        return " · ".join(known) or REPORT.say("unknown", self._lang)


def _paragraphs(name: str, assessment: Assessment, names: _Names, lang: Lang) -> Iterator[Paragraph]:
    who, said = assessment.recognition, assessment.particulars
    yield Paragraph(name, style="bold")
    yield Paragraph(REPORT.say("document-title", lang, title=assessment.title or "–"), 2)
    recognised = names.joined([who.kind, who.author, who.unit]) if who.kind != "other" else assessment.problem
    yield Paragraph(OUTLINE.say("taken-for", lang, what=recognised), 2)
    particulars = [
        OUTLINE.say(code, lang, value=value)
        for code, value in (("date", said.date), ("unit", said.unit), ("person", said.person), ("post", said.post))
        if value
    ]
    if particulars:
        yield Paragraph("  ".join(particulars), 2)
    yield Paragraph("")
    yield Paragraph(OUTLINE.say("text", lang), style="bold")
    for line in assessment.lines:
        yield from _line(line, names)
    for code, items in (("problems", assessment.problems), ("measures", assessment.measures)):
        yield Paragraph("")
        yield Paragraph(OUTLINE.say(code, lang, count=len(items)), style="bold")
        for number, item in enumerate(items, start=1):
            yield from _item(number, item, lang)


def _line(line: Line, names: _Names) -> Iterator[Paragraph]:
    depth = 2 * (line.level or 0) if line.kind in ("title", "heading") else 4
    style: Style = "bold" if line.kind in ("title", "heading") else ""
    text = shortened(f"{line.number}{line.text}", _TEXT)
    parts = [*line.roles, *line.topics]
    tail = f"  〔{names.joined(parts)}〕" if parts else ""
    yield Paragraph(f"{text}{tail}", 2 + depth, hanging=2, style=style)


def _item(number: int, item: Item, lang: Lang) -> Iterator[Paragraph]:
    yield Paragraph(f"{number}. {shortened(item.quote, _QUOTE)}〔{item.place}〕", 2, hanging=3)
    details = [
        OUTLINE.say(code, lang, value=value)
        for code, value in (("subject", item.subject), ("owner", item.owner), ("deadline", item.deadline))
        if value
    ]
    if details:
        yield Paragraph("  ".join(details), 5, style="dim")
