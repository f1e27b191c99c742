"""What comparing found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Side:
    """Where a passage stands in one paper: the first and the last of its blocks, its place, the author's own words."""

    paragraph: int
    last_paragraph: int
    place: str
    quote: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Wording that stands in two papers.

    characters  letters and digits that both have, marks not counted
    likeness    the share of both sides that agrees, numbers compared digit by digit, 0..1
    changed     words that were exchanged, (as in a, as in b), the most telling first
    reordered   its sentences stand in another order
    """

    a: Side
    b: Side
    characters: int
    likeness: float
    changed: tuple[tuple[str, str], ...]
    reordered: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two papers with passages in common: their names, and the share of each (0..1) that stands in the other.

    `a` comes before `b` in what was given. Nothing is said about who copied: that is not in the text. If
    `from_source`, `b` is a source; if `same_unit`, both are of the same known unit.
    """

    a: str
    b: str
    from_source: bool
    same_unit: bool
    share_a: float
    share_b: float
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Papers with one origin, and the sources among them, in the order given."""

    papers: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """Long wording that many papers share and no official text has, as the paper `example` has it.

    papers, sources  the names of all that have it, in the order given
    """

    example: str
    side: Side
    characters: int
    papers: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """The share of a paper (0..1) that stands in any other paper or source, and in templates."""

    name: str
    copied: float
    templates: float


@dataclass(frozen=True, slots=True)
class Copies:
    """All that was found. `shares` names the papers that have any."""

    pairs: tuple[Pair, ...]
    groups: tuple[Group, ...]
    templates: tuple[Template, ...]
    shares: tuple[Share, ...]
