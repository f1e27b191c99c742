"""The material as sentences in their places: paragraphs with the part they play, spans with what was found in them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from checker.document.model import Block
from checker.language.normal import Normal
from checker.language.patterns import Hit


@dataclass(eq=False, slots=True)
class Paragraph:
    """A block as the rules see it.

    headings  the headings above it, outermost first
    roles     the parts its section (or table column) plays
    labels    what it stands under, nearest first: its own text if a label, the heads of its row and column, or the
              heading right above (the heading itself for a heading)
    column    signals in the head of its table column
    weigh     how its weights are found, when they are first asked for
    """

    block: Block
    normal: Normal
    headings: tuple["Paragraph", ...] = ()
    roles: frozenset[str] = frozenset()
    column: frozenset[str] = frozenset()
    labels: tuple[str, ...] = ()
    is_heading: bool = False
    is_label: bool = False
    is_signature: bool = False
    is_preamble: bool = False
    is_late: bool = False
    is_last: bool = False
    number_in_section: int = 0
    weigh: "Callable[[Paragraph], Sequence[int]] | None" = None
    _weights: Sequence[int] = ()
    spans: list["Span"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.normal.text

    def reading(self, normal: Normal) -> "Paragraph":
        """Another text in the same place, without sentences yet."""
        return Paragraph(
            self.block,
            normal,
            self.headings,
            self.roles,
            self.column,
            self.labels,
            self.is_heading,
            self.is_label,
            self.is_signature,
            self.is_preamble,
            self.is_late,
            self.is_last,
            self.number_in_section,
            self.weigh,
        )

    @property
    def weights(self) -> Sequence[int]:
        """How much substance stands before each position of the text (one more value than characters)."""
        if not self._weights and self.weigh is not None:
            self._weights = self.weigh(self)
        return self._weights


@dataclass(eq=False, slots=True)
class Span:
    """A sentence, or a part of one, with the hits inside it. Positions are those of its paragraph's normalised text.

    mask    the bits of the signals among the hits (`Engine.bits`)
    topics  what it is read as being about
    opened  the roles that its paragraph announced up to here, if it did
    memory  answers of tests on this reading of the sentence; `facts` those on its text, shared by all readings
    """

    paragraph: Paragraph
    start: int
    end: int
    hits: tuple[Hit, ...] = ()
    mask: int = 0
    topics: frozenset[str] = frozenset()
    previous: "Span | None" = None
    opened: frozenset[str] | None = None
    memory: dict[str, bool] = field(default_factory=dict)
    facts: dict[str, bool] = field(default_factory=dict)

    @property
    def roles(self) -> frozenset[str]:
        """The parts that the sentence plays: what its paragraph announced, else those of its section."""
        return self.paragraph.roles if self.opened is None else self.opened

    @property
    def text(self) -> str:
        return self.paragraph.text[self.start : self.end]

    @property
    def substance(self) -> int:
        """How many characters are neither plain words nor names of topics, void clauses left out."""
        weights = self.paragraph.weights
        return weights[self.end] - weights[self.start]

    @property
    def quote(self) -> str:
        """The author's own characters."""
        return self.paragraph.normal.quote(self.start, self.end)

    def part(self, start: int, end: int, topics: frozenset[str], bits: Mapping[str, int]) -> "Span":
        """The piece from `start` to `end` of the same paragraph, with the hits that lie inside it."""
        hits = tuple(hit for hit in self.hits if start <= hit.start and hit.end <= end)
        mask = 0
        for hit in hits:
            mask |= bits[hit.name]
        return Span(self.paragraph, start, end, hits, mask, topics, self.previous, self.opened)

    def about(self, topics: frozenset[str]) -> "Span":
        """The same sentence, read as being about `topics`."""
        return replace(self, topics=topics, memory={})
