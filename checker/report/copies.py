"""Copied wording as the report has it."""

from checker.compare.copying import results
from checker.report.model import Comparison, Copied, Origin, Passage, PassageSide, Template

_DIGITS = 4


def comparisons(copies: results.Copies) -> tuple[Comparison, ...]:
    """Every two papers that have something in common, most of it first."""
    every = [_comparison(pair) for pair in copies.pairs]
    return tuple(sorted(every, key=lambda found: (-max(found.share_a, found.share_b), found.a, found.b)))


def origins(copies: results.Copies) -> tuple[Origin, ...]:
    """Papers with one origin."""
    return tuple(Origin(documents=group.papers, sources=group.sources) for group in copies.groups)


def templates(copies: results.Copies) -> tuple[Template, ...]:
    """Wording that many share."""
    return tuple(
        Template(
            example=found.example,
            side=_side(found.side),
            characters=found.characters,
            documents=found.papers,
            sources=found.sources,
        )
        for found in copies.templates
    )


def copied(copies: results.Copies) -> dict[str, Copied]:
    """What of each paper stands elsewhere, by its name."""
    return {
        share.name: Copied(share=round(share.copied, _DIGITS), templates=round(share.templates, _DIGITS))
        for share in copies.shares
    }


def _comparison(pair: results.Pair) -> Comparison:
    return Comparison(
        a=pair.a,
        b=pair.b,
        share_a=round(pair.share_a, _DIGITS),
        share_b=round(pair.share_b, _DIGITS),
        passages=tuple(_passage(each) for each in pair.passages),
        from_source=pair.from_source,
        same_unit=pair.same_unit,
    )


def _passage(found: results.Passage) -> Passage:
    return Passage(
        a=_side(found.a),
        b=_side(found.b),
        characters=found.characters,
        likeness=round(found.likeness, _DIGITS),
        changed=found.changed,
        reordered=found.reordered,
    )


def _side(side: results.Side) -> PassageSide:
    return PassageSide(quote=side.quote, paragraph=side.paragraph, last_paragraph=side.last_paragraph, place=side.place)
