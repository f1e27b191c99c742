"""The problems that a material admits, and the tasks and measures that it lays down, one by one."""

from collections.abc import Sequence

from checker.assess.answers import Item
from checker.assess.entries import Entries, Entry
from checker.assess.places import place_in_words
from checker.assess.spans import Span

_QUOTE_AT_MOST = 160


def problems_of(entries: Entries) -> tuple[Item, ...]:
    """The problems that the author admits, in reading order."""
    return tuple(_item(entry) for entry in entries.problems)


def measures_of(entries: Entries) -> tuple[Item, ...]:
    """The tasks and measures that are laid down, in reading order, each with its owner and time where it has them."""
    return tuple(_item(entry) for entry in entries.measures)


def quote_of(spans: Sequence[Span]) -> str:
    """The author's own characters from the first sentence on, as far as they run on in its paragraph."""
    first = spans[0]
    end = first.end
    for span in spans[1:]:
        if span.paragraph is not first.paragraph or span.start != end:
            break
        end = span.end
    return first.paragraph.normal.quote(first.start, end)[:_QUOTE_AT_MOST]


def _item(entry: Entry) -> Item:
    paragraph = entry.text[0].paragraph
    return Item(
        quote=quote_of(entry.text),
        paragraph=paragraph.block.index,
        place=place_in_words(paragraph),
        subject=entry.subject or (quote_of(entry.problem) if entry.problem else ""),
        owner="、".join(span.quote for span in entry.owner),
        deadline="，".join(span.quote for span in entry.deadline),
    )
