"""Templates: families of shared wording as one of the papers has them."""

from checker.compare.copying.collection import REPEATABLE, Collection
from checker.compare.copying.evidence import weigh
from checker.compare.copying.grams import GRAM, WINDOW
from checker.compare.copying.pairs import side
from checker.compare.copying.passages import Match, matches
from checker.compare.copying.results import Template
from checker.compare.copying.settings import Settings
from checker.compare.copying.shared import Family, Stretch
from checker.compare.copying.shelf import Shelf

_EDGE = GRAM + WINDOW


def template(shelf: Shelf, collection: Collection, family: Family, settings: Settings) -> Template | None:
    """What to report of a family: None if two of its carriers have a form in common, filled in differently."""
    usual = sorted(stretch.end - stretch.start for stretch in family.stretches)[len(family.stretches) // 2]
    example = next(stretch for stretch in family.stretches if stretch.end - stretch.start >= usual)
    other = next(one for one in reversed(family.stretches) if one.paper != example.paper)
    found = _in_common(collection, example, other, settings.least_likeness)
    own = sum(_weight(shelf, collection, match, (example.paper, other.paper)) for match in found)
    if own < settings.template_characters:
        return None
    start, end = _whole(_within(collection, example), found)
    names = [(shelf.name(one.paper), shelf.is_source(one.paper)) for one in family.stretches]
    return Template(
        shelf.name(example.paper),
        side(shelf.reading(example.paper), start, end),
        end - start,
        tuple(name for name, is_source in names if not is_source),
        tuple(name for name, is_source in names if is_source),
    )


def _within(collection: Collection, stretch: Stretch) -> tuple[int, int]:
    begin = int(collection.starts[stretch.paper])
    return stretch.start - begin, stretch.end - begin


def _in_common(collection: Collection, one: Stretch, other: Stretch, least_likeness: float) -> list[Match]:
    """The matches of two carriers around their stretches."""
    (start_a, end_a), (start_b, end_b) = _within(collection, one), _within(collection, other)
    text_a, text_b = collection.text(one.paper), collection.text(other.paper)
    grams = ((start, text_a[start : start + GRAM]) for start in range(start_a, end_a - GRAM + 1))
    hits = [(start, text_b.find(gram, start_b, end_b)) for start, gram in grams]
    return matches(text_a, text_b, [hit for hit in hits if hit[1] >= 0], least_likeness)


def _weight(shelf: Shelf, collection: Collection, match: Match, papers: tuple[int, int]) -> int:
    """How many characters of a match are neither quoted nor a form."""
    marks_a, marks_b = (collection.marks_of(paper) & REPEATABLE for paper in papers)
    return weigh(match, shelf.reading(papers[0]), shelf.reading(papers[1]), marks_a, marks_b).own


def _whole(stretch: tuple[int, int], found: list[Match]) -> tuple[int, int]:
    """A stretch to where it really begins and ends: up to a window before the first gram that all selected."""
    start, end = stretch
    spans = [span for span, _ in (match.spans for match in found) if span[0] < end and start < span[1]]
    first, last = min(start, *(span[0] for span in spans)), max(end, *(span[1] for span in spans))
    return max(first, start - _EDGE), min(last, end + _EDGE)
