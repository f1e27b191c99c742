"""The material as sentences in their places: paragraphs with the part they play, spans with what was found in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from checker.document.model import Block
from checker.language.normal import Normal
from checker.language.patterns import Hit


@dataclass(eq=False, slots=True)
class Paragraph:
    """A block as the rules see it.

    offset    where its normalised text begins in that of the whole document
    headings  the headings above it, outermost first
    roles     the parts its section (or table column) plays
    column    signals in the head of its table column
    weights   how much substance the document holds up to each position (`outline`), shared by all paragraphs
    """

    block: Block
    normal: Normal
    offset: int
    headings: tuple["Paragraph", ...] = ()
    roles: frozenset[str] = frozenset()
    column: frozenset[str] = frozenset()
    is_heading: bool = False
    is_label: bool = False
    is_signature: bool = False
    is_preamble: bool = False
    is_late: bool = False
    is_last: bool = False
    number_in_section: int = 0
    weights: Sequence[int] = ()
    spans: list["Span"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.normal.text


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
        weights, offset = self.paragraph.weights, self.paragraph.offset
        return weights[offset + self.end] - weights[offset + self.start]

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
