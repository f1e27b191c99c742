"""Which lines are titles and headings, by style where there is one, else by look and number.

Most submissions use no styles: a heading is then a short line in bold or in a heading font, or one that starts with a
heading number (一、 （一） 1.) and is followed by text. Short numbered lines that follow each other without text
between them are a list. When in doubt a line stays a paragraph.

The input is one `Line` per paragraph of the body, in order, and an `ASIDE` for whatever stands between them (table
cells, text boxes, notes); nothing here knows of files.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.document.levels import UNNUMBERED, comparable_ranks
from checker.document.lines import ASIDE, SENTENCE_END, Line, Look, is_date
from checker.document.number_families import HeadingNumber, heading_number
from checker.document.titles import find_titles

_LONGEST_PLAIN = 45
_LONGEST_DISTINCT = 60
_LONGEST_SENTENCE = 30
_LONGEST_UNMARKED = 18
_FEWEST_UNMARKED = 2
_LONGEST_STYLED = 80
_LIST_OF_LINES = 3
_LARGER_BY = 1.0
_DEEPEST_LEVEL = 9

_OPEN_END = tuple("，,、；;")
_STOP_INSIDE = re.compile(r"[。；！？;!?](?=.)", re.DOTALL)
_COLON = re.compile("[：:]")
_SENTENCE_MARK = re.compile(r"[。；：！？;:!?…—]")
_ENUMERATION = re.compile(r"[一二三四五六七八九十]+是|首先|其次|再次|最后|此外|另外|同时")
_CONTENTS_LINE = re.compile(r".*(?:\t|…{2,}|\.{4,}|·{4,})\s*\d{1,3}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a line is: a title (level 0) or a heading (level from 1)."""

    kind: Literal["title", "heading"]
    level: int


def mark_lines(lines: Sequence[Line], body: Look) -> list[Mark | None]:
    """For every line its mark, None for a paragraph. `body` is the look of the running text."""
    titles = find_titles(lines, body)
    ranks = comparable_ranks(lines, _Headings(lines, body, titles).find(), body)
    levels = {rank: min(level, _DEEPEST_LEVEL) for level, rank in enumerate(sorted(set(ranks.values())), start=1)}
    marks: list[Mark | None] = [None] * len(lines)
    for index in titles:
        marks[index] = Mark("title", 0)
    for index, rank in ranks.items():
        marks[index] = Mark("heading", levels[rank])
    return marks


class _Headings:
    """Finds the lines that are headings, family by family, outer families first."""

    def __init__(self, lines: Sequence[Line], body: Look, titles: Sequence[int]) -> None:
        self._lines = lines
        self._body = body
        self._titles = frozenset(titles)
        self._numbers = [None if line is ASIDE else heading_number(line.text, line.number) for line in lines]
        self._text_begins = next((i for i, line in enumerate(lines) if _is_running_text(line)), len(lines))
        self._text_ends = next((i for i in reversed(range(len(lines))) if _is_running_text(lines[i])), -1)
        self._found: dict[int, float] = {}

    def find(self) -> dict[int, float]:
        """The index of every heading with its rank: of its style, its number family, or the rank of unnumbered ones."""
        self._find_styled()
        for family in sorted({number.rank for number in self._numbers if number is not None}):
            self._find_numbered(family)
        self._find_unnumbered()
        self._find_unmarked()
        return self._found

    def _find_styled(self) -> None:
        for index, line in enumerate(self._lines):
            rank = 0 if line.role == "title" else line.styled
            if rank is None or index in self._titles:
                continue
            if len(line.text) <= _LONGEST_STYLED and not _STOP_INSIDE.search(line.text):
                self._found[index] = float(rank)

    def _find_numbered(self, family: float) -> None:
        singles = []
        for region in self._regions(family):
            plain = [index for index in region if self._may_be_numbered_heading(index)]
            if self._count_up(plain):
                self._found.update(dict.fromkeys(plain, family))
                continue
            headings = frozenset(plain)
            for group in self._parted_at_restarts(region):
                candidates = [index for index in group if index in headings]
                distinct = [index for index in candidates if self._is_distinct(index)]
                if self._are_headings(distinct, distinct):
                    self._found.update(dict.fromkeys(distinct, family))
                elif len(group) == 1:
                    singles += candidates
                if len(group) > 1 and self._are_headings(candidates, group):
                    self._found.update(dict.fromkeys(candidates, family))
                elif self._are_sentence_headings(group):
                    self._found.update(dict.fromkeys(group, family))
        if family in self._found.values():
            self._found.update(dict.fromkeys((index for index in singles if self._has_text(index)), family))

    def _regions(self, family: float) -> list[list[int]]:
        """The lines of a family that are not yet headings, parted by headings of outer families."""
        regions: list[list[int]] = [[]]
        for index, own in enumerate(self._numbers):
            if self._found.get(index, family) < family:
                regions.append([])
            elif own is not None and own.rank == family and index not in self._found and index not in self._titles:
                regions[-1].append(index)
        return [region for region in regions if region]

    def _parted_at_restarts(self, region: Sequence[int]) -> list[list[int]]:
        groups: list[list[int]] = []
        for index in region:
            if not groups or self._value(index) <= self._value(groups[-1][-1]):
                groups.append([])
            groups[-1].append(index)
        return groups

    def _value(self, index: int) -> int:
        number = self._numbers[index]
        return number.value if number else 0

    def _count_up(self, candidates: Sequence[int]) -> bool:
        """Whether candidates count 1, 2, 3 … with text under each, though longer items between them count as well."""
        counted = [self._value(index) for index in candidates] == list(range(1, len(candidates) + 1))
        return len(candidates) >= _LIST_OF_LINES and counted and all(self._has_text(index) for index in candidates)

    def _are_headings(self, candidates: Sequence[int], group: Sequence[int]) -> bool:
        """Whether more candidates have text of their own than members of the group are mere items of a list."""
        own_text = sum(1 for index in candidates if self._has_text(index))
        followed = sum(1 for index in candidates if self._is_followed_by_next(index))
        items = len(group) - len(candidates) + followed
        return own_text > items

    def _are_sentence_headings(self, group: Sequence[int]) -> bool:
        """Some end their headings with a full stop: then all of them are short and have text of their own."""
        short = all(
            self._may_be_heading(index) and len(self._lines[index].text) <= _LONGEST_SENTENCE for index in group
        )
        return len(group) > 1 and short and all(self._has_text(index) for index in group)

    def _is_followed_by_next(self, index: int) -> bool:
        """Whether the next number of the same family follows at once."""
        own, following = self._numbers[index], self._number_after(index)
        return own is not None and following is not None and own.rank == following.rank and own.value < following.value

    def _number_after(self, index: int) -> HeadingNumber | None:
        return self._numbers[index + 1] if index + 1 < len(self._lines) else None

    def _has_text(self, index: int) -> bool:
        """Whether something follows that is neither the next of its family nor an outer heading."""
        own = self._numbers[index]
        if own is None or index + 1 >= len(self._lines) or self._is_followed_by_next(index):
            return False
        return self._found.get(index + 1, own.rank) >= own.rank

    def _may_be_heading(self, index: int) -> bool:
        line = self._lines[index]
        if line.look is None or line.role == "contents" or index in self._titles or index in self._found:
            return False
        longest = _LONGEST_DISTINCT if self._is_distinct(index) else _LONGEST_PLAIN
        if len(line.text) > longest or line.look.right or _STOP_INSIDE.search(line.text):
            return False
        if line.text.endswith(_OPEN_END) and not self._is_carried_on(index):
            return False
        return not (is_date(line.text) or _CONTENTS_LINE.fullmatch(line.text))

    def _is_carried_on(self, index: int) -> bool:
        """Whether a heading that ends in a comma goes on in the next line, which is as short."""
        following = self._lines[index + 1] if index + 1 < len(self._lines) else ASIDE
        short = following.look is not None and len(following.text) <= _LONGEST_PLAIN
        return short and not following.text.endswith((*SENTENCE_END, *_OPEN_END))

    def _may_be_numbered_heading(self, index: int) -> bool:
        """A numbered line that ends as a sentence is only a heading if it also looks like one."""
        ends_sentence = self._lines[index].text.endswith(SENTENCE_END)
        return self._may_be_heading(index) and (self._is_distinct(index) or not ends_sentence)

    def _is_distinct(self, index: int) -> bool:
        """Whether the line looks unlike the running text, the way headings do."""
        look = self._lines[index].look
        if look is None:
            return False
        heading_font = look.in_heading_font() and not self._body.in_heading_font()
        larger = look.centred and look.size >= self._body.size + _LARGER_BY
        return bool((look.bold and not self._body.bold) or heading_font or larger)

    def _find_unnumbered(self) -> None:
        for run in self._runs(range(len(self._lines)), self._may_be_unnumbered_heading):
            if len(run) < _LIST_OF_LINES:
                self._found.update(dict.fromkeys(run, UNNUMBERED))

    def _may_be_unnumbered_heading(self, index: int) -> bool:
        """A line that looks like a heading, ends like one, and stands where one can stand."""
        if self._numbers[index] is not None or not self._may_be_heading(index) or not self._is_distinct(index):
            return False
        text = self._lines[index].text
        in_brackets = text.startswith(("（", "(")) and text.endswith(("）", ")"))
        if self._carries_on(index) or text.endswith("。") or in_brackets:
            return False
        return index < self._text_ends and (index > self._text_begins or self._may_stand_at_the_top(index))

    def _carries_on(self, index: int) -> bool:
        return index - 1 in self._found and self._lines[index - 1].text.endswith(_OPEN_END)

    def _may_stand_at_the_top(self, index: int) -> bool:
        """Before the text begins, centred lines and those with a colon name author, unit and date."""
        line, following = self._lines[index], self._lines[index + 1]
        centred = line.look is not None and line.look.centred
        leads_on = _is_running_text(following) or self._numbers[index + 1] is not None or following.look == line.look
        return leads_on and not centred and not _COLON.search(line.text)

    def _find_unmarked(self) -> None:
        """Where text was pasted without any look, a few characters alone between sentences are a heading."""
        unmarked: list[int] = []
        for run in self._runs(range(self._text_begins + 1, self._text_ends), self._is_unmarked):
            around = (self._lines[run[0] - 1], self._lines[run[-1] + 1])
            if len(run) < _LIST_OF_LINES and all(line is not ASIDE and _is_running_text(line) for line in around):
                unmarked += run
        if len(unmarked) >= _FEWEST_UNMARKED and not self._found:
            self._found.update(dict.fromkeys(unmarked, UNNUMBERED))

    def _is_unmarked(self, index: int) -> bool:
        text = self._lines[index].text
        if not 1 < len(text) <= _LONGEST_UNMARKED or _SENTENCE_MARK.search(text) or _ENUMERATION.match(text):
            return False
        return self._numbers[index] is None and self._may_be_heading(index)

    def _runs(self, indexes: Iterable[int], belongs: Callable[[int], bool]) -> Iterator[list[int]]:
        """The runs of neighbouring lines that belong."""
        run: list[int] = []
        for index in indexes:
            if self._lines[index].look and belongs(index):
                run.append(index)
            elif run:
                yield run
                run = []
        if run:
            yield run


def _is_running_text(line: Line) -> bool:
    return line is ASIDE or (line.styled is None and (line.look is None or line.text.endswith(SENTENCE_END)))
