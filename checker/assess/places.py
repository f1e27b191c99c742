"""Where a person finds a sentence, and the sentence as evidence."""

from checker.assess.answers import Evidence
from checker.assess.spans import Paragraph, Span
from checker.assess.texts import TEXTS

_QUOTE_AT_MOST = 160


def evidence_of(span: Span, remark: str = "") -> Evidence:
    """The sentence in the author's own characters, shortened where it is long, and where it stands."""
    return Evidence(
        span.quote[:_QUOTE_AT_MOST], span.paragraph.block.index, place_in_words(span.paragraph), remark=remark
    )


def place_in_words(paragraph: Paragraph) -> str:
    """Where a person finds it: the heading above and the paragraph's number below it, or the place Word knows."""
    if not paragraph.headings or paragraph.block.kind != "paragraph":
        return paragraph.block.place
    heading = " ".join(paragraph.headings[-1].block.text.split())
    return TEXTS.say("place", "zh", heading=heading, number=paragraph.number_in_section)
