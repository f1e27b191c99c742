"""The papers and the sources under one numbering, read when they are needed."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace

from checker.compare.copying.folding import Reading, read_paper
from checker.compare.copying.papers import Paper

_KEPT = 256


class Shelf:
    """Papers are numbered from 0 in the order given, sources after them. The last readings are kept."""

    def __init__(self, papers: Sequence[Paper], sources: Sequence[Paper]) -> None:
        self._papers = papers
        self._sources = sources
        self._labels: dict[int, Paper] = {}
        self._readings: OrderedDict[int, Reading] = OrderedDict()

    def __len__(self) -> int:
        return len(self._papers) + len(self._sources)

    def __getitem__(self, number: int) -> Paper:
        papers = len(self._papers)
        paper = self._papers[number] if number < papers else self._sources[number - papers]
        self._labels[number] = replace(paper, blocks=())
        return paper

    def is_source(self, number: int) -> bool:
        """Whether a number is that of a source."""
        return number >= len(self._papers)

    def name(self, number: int) -> str:
        """The name of a paper."""
        return self._label(number).name

    def unit(self, number: int) -> str:
        """The key of its unit."""
        return self._label(number).unit

    def sha256(self, number: int) -> str:
        """The digest of its file."""
        return self._label(number).sha256

    def may_repeat(self, a: int, b: int) -> bool:
        """Whether two papers are different kinds of paper by the same author, who may repeat himself."""
        one, other = self._label(a), self._label(b)
        return one.author == other.author != "" and one.kind != other.kind and not self.is_source(b)

    def reading(self, number: int) -> Reading:
        """The folded text of a paper with the way back."""
        reading = self._readings.pop(number, None)
        if reading is None:
            reading = read_paper(self[number])
        self._readings[number] = reading
        if len(self._readings) > _KEPT:
            self._readings.popitem(last=False)
        return reading

    def _label(self, number: int) -> Paper:
        """What is kept of every paper."""
        if number not in self._labels:
            self[number]
        return self._labels[number]
