"""An item while it is read: a problem with the measures that answer it, who is responsible and by when."""

from dataclasses import dataclass, field

from checker.assess.spans import Span


@dataclass(slots=True)
class Shared:
    """Owner and deadline that hold for all items of a section."""

    owner: list[Span] = field(default_factory=list)
    deadline: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Part:
    """One measure of an item: its sentences, and the owner and deadline that stand beside it alone."""

    spans: list[Span]
    owner: list[Span] = field(default_factory=list)
    deadline: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A row, a numbered paragraph, a block of labelled lines, a section.

    problem     the sentences that tell the problem; `parts` are its measures, `open` what is not yet told apart
    head        what stands before parts that are counted
    owner       names and times that hold for all of it, `deadline` likewise; `shared` those of its section
    beside      what else stands with it (other columns)
    structured  whether its layout marks it as an item (a row, a number, a label), or it is prose
    numbered    whether a number or a label of its own marks it
    by_section  whether a whole section is the item
    deeper      whether its parts are numbered paragraphs one level below it
    labelled    whether labels head its parts; `empty_label`: a label of a measure with nothing behind it
    above       what the sections around it share, nearest first
    listed      whether it stands in a list of problems that is answered elsewhere
    settled     whether it stands where the material tells what is done already
    """

    structured: bool = False
    numbered: bool = False
    by_section: bool = False
    labelled: bool = False
    deeper: bool = False
    empty_label: bool = False
    subject: str = ""
    head: list[Span] = field(default_factory=list)
    problem: list[Span] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    open: list[Part] = field(default_factory=list)
    owner: list[Span] = field(default_factory=list)
    deadline: list[Span] = field(default_factory=list)
    shared: Shared = field(default_factory=Shared)
    beside: list[Span] = field(default_factory=list)
    above: list[Shared] = field(default_factory=list)
    listed: bool = False
    settled: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """The index of the block in which it begins, and the position there."""
        spans = [*self.problem, *self.head, *(span for part in self.parts for span in part.spans)]
        return (spans[0].paragraph.block.index, spans[0].start) if spans else (0, 0)
