"""The figures that a paper states of its unit and of people: what, of whom, of which year, so much, and where.

Read are levels only (so much was spent, so many cars, so many square metres), never changes, plans or limits. What is
not plain is left out: a figure without a year, one of some part of the unit, one shared by several people.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.assess.answers import Evidence, Line
from checker.assess.checks.years import Year, years_in
from checker.compare.papers import Paper
from checker.language.amounts import Amount, areas_in, counts_in, money_in
from checker.language.normal import normalise
from checker.language.patterns import Hit, Matcher
from checker.language.sentences import sentences
from checker.language.words import tagged

_QUOTE_AT_MOST = 160
_RIGHT_BEHIND = 2
_NEAR = 24  # so far behind the words that name a thing may its figure stand
_CLAUSE_MARKS = "，。；：！？（）"
_OF_A_CELL = re.compile(r"表(\d+) 第(\d+)行第(\d+)列")
_BARE = re.compile(r"\d[\d,.]*")
_COMPARES = re.compile("[比较与同]")
_OF_MANY = re.compile("成员$|委员$|常委$")
_CAR_UNITS = ("辆", "台")
_NAMING_TAGS = frozenset(("n", "v", "vn", "nz", "l", "j", "i", "nl"))
_WORDS_LEAST = 2
_UNIT_IN_HEAD = re.compile(r"万元|元|平方米|辆|台")

# The groups of words in a rule's settings: those that name a thing, and those that tell how a figure is meant.
MONEY, CARS, AREA = "money", "cars", "area"
_OTHER = "-other"


@dataclass(frozen=True, slots=True)
class Statement:
    """So much (`amount`) of a thing. `whose` is "" for the unit, else a person's name; `year` 0 where it plays no part;
    `part` of the year, and `before` where it is what was before a change.
    """

    thing: str
    whose: str
    year: int
    part: str
    before: bool
    amount: Amount
    evidence: Evidence
    paper: Paper

    @property
    def key(self) -> tuple[str, str, int, str, bool]:
        """What two statements must have in common to be about the same."""
        return self.thing, self.whose, self.year, self.part, self.before


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with the rule's words and the years in it. `named` is the year that the text before speaks of, `now`
    that of the paper; 0 where there is none.
    """

    text: str
    hits: Sequence[Hit]
    years: Sequence[Year]
    named: int
    now: int
    quote: Evidence
    paper: Paper


@dataclass(frozen=True, slots=True)
class People:
    """Who may be spoken of: names, and posts that only one of them holds, each with the name."""

    called: Mapping[str, str]

    def named_in(self, text: str) -> str:
        """The one that is named last in the text, "" if none is."""
        found = [(text.rfind(word), len(word), name) for word, name in self.called.items() if word in text]
        plain = [each for each in found if each[0] == 0 or text[each[0] - 1] != "副"]
        return max(plain)[2] if plain else ""


def people_of(papers: Sequence[Paper]) -> People:
    """The members that write papers, by name, and by each post that no other of them holds (not 成员)."""
    called: dict[str, str] = {}
    doubled: set[str] = set()
    for name, post in sorted({(paper.person, paper.assessment.particulars.post) for paper in papers if paper.person}):
        called[name] = name
        for each in filter(None, re.split(r"[、，\s]", post)):
            if _OF_MANY.search(each):
                continue
            if each in called and called[each] != name:
                doubled.add(each)
            called[each] = name
    return People({word: name for word, name in called.items() if word not in doubled})


class Reader:
    """Reads statements by the words of a rule's settings.

    Groups named money-…, cars and area… name things, those that end in -other what is none of them. `unit-words` say
    that the whole unit is meant, `own-words` the author, `part-words` only a part of the unit, `shared-words` several
    people. `skip-words` make a figure in their clause no level, unless `level-words` stand between; `before-words` and
    `after-words` tell what was before a change.
    """

    def __init__(self, settings: Mapping[str, float | str | tuple[str, ...]], people: People) -> None:
        groups = {name: words for name, words in settings.items() if isinstance(words, tuple)}
        self._matcher = Matcher(groups)
        self._people = people

    def statements(self, paper: Paper) -> Iterator[Statement]:
        """All statements of a paper, in reading order."""
        now = int(paper.assessment.particulars.date[:4] or 0)
        for line, text in _with_heads(paper.assessment.lines):
            named = 0
            for start, end in sentences(text):
                part = text[start:end]
                quote = Evidence(_quote(part, line), line.paragraph, line.place, path=paper.name)
                years = years_in(part, now, named)
                yield from self._of_sentence(_Sentence(part, self._matcher.find(part), years, named, now, quote, paper))
                named = years[-1].number if years else named

    def _of_sentence(self, sentence: _Sentence) -> Iterator[Statement]:
        text, hits = sentence.text, sentence.hits
        for measure, amounts in ((MONEY, money_in(text)), (CARS, _cars(text)), (AREA, areas_in(text))):
            for amount in amounts:
                thing = _thing(hits, measure, amount, amounts)
                if thing is not None and _is_level(sentence, amount):
                    yield from self._statement(sentence, thing, amount)
        yield from self._other_counts(sentence)

    def _statement(self, sentence: _Sentence, thing: Hit, amount: Amount) -> Iterator[Statement]:
        before = _last_of(sentence.hits, ("before-words", "after-words"), amount) == "before-words"
        if thing.name.startswith(AREA):
            whose = self._person(sentence, amount)
            if whose:
                yield Statement(thing.name, whose, 0, "", before, amount, sentence.quote, sentence.paper)
        elif self._is_of_unit(sentence, amount):
            year, part = _year(sentence, amount) if thing.name != CARS or sentence.years else (0, "")
            if thing.name == CARS and year == sentence.now:
                year, part = 0, ""  # so many there are now
            if year or thing.name == CARS:
                yield Statement(thing.name, "", year, part, before, amount, sentence.quote, sentence.paper)

    def _other_counts(self, sentence: _Sentence) -> Iterator[Statement]:
        """Counts of other things in a sentence about the whole unit: the thing is what all the words before it say."""
        for amount in counts_in(sentence.text):
            if amount.unit in _CAR_UNITS or not self._is_of_unit(sentence, amount, in_words=True):
                continue
            clause = max(sentence.text.rfind(mark, 0, amount.start) for mark in _CLAUSE_MARKS) + 1
            unit = {sentence.text[hit.start : hit.end] for hit in sentence.hits if hit.name == "unit-words"}
            words = _words_of(sentence.text[clause : amount.start]) - unit
            year, part = _year(sentence, amount) if sentence.years else (0, "")
            if year and len(words) >= _WORDS_LEAST and _is_level(sentence, amount):
                thing = "".join((amount.unit, *sorted(words)))
                yield Statement(thing, "", year, part, False, amount, sentence.quote, sentence.paper)

    def _is_of_unit(self, sentence: _Sentence, amount: Amount, in_words: bool = False) -> bool:
        """Whether a figure is of the whole unit: a team's is unless it says otherwise, a member must say so."""
        names = {hit.name for hit in sentence.hits if hit.start < amount.end}
        if names & {"part-words", "own-words"} or self._people.named_in(sentence.text[: amount.end]):
            return False
        return "unit-words" in names or (sentence.paper.author != "member" and not in_words)

    def _person(self, sentence: _Sentence, amount: Amount) -> str:
        """Whose office it is: the person named before the figure, else the author who speaks of his own."""
        names = {hit.name for hit in sentence.hits}
        if "shared-words" in names:
            return ""
        named = self._people.named_in(sentence.text[: amount.start])
        if named:
            return named
        return "" if names & {"unit-words", "part-words"} and "own-words" not in names else sentence.paper.person


def agree(one: Amount, other: Amount) -> bool:
    """Whether two amounts can be the same figure: equal, one a rounder form of the other, or a rough one near it."""
    if one.approximate or other.approximate:
        return one.low <= other.high and other.low <= one.high
    difference = abs(one.value - other.value)
    return not difference or (one.step != other.step and difference < max(one.step, other.step))


def _with_heads(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """Each line with its normalised text; a cell with the heads of its row and column in front."""
    cells: dict[tuple[int, int, int], Line] = {}
    for line in lines:
        if match := _OF_A_CELL.search(line.place):
            table, row, column = (int(number) for number in match.groups())
            cells.setdefault((table, row, column), line)
    places = {id(line): place for place, line in cells.items()}
    for line in lines:
        text = normalise(line.text).text
        place = places.get(id(line))
        if place is not None and place[1] > 1 and place[2] > 1:
            table, row, column = place
            above, beside = (cells.get((table, *at)) for at in ((1, column), (row, 1)))
            yield line, _cell(text, *(normalise(head.text).text if head else "" for head in (above, beside)))
        elif place is None and line.kind == "text":
            yield line, text


def _cell(text: str, above: str, beside: str) -> str:
    """“2013年（万元）”, “公务接待费”, “28.4” → 2013年公务接待费28.4万元."""
    unit = _UNIT_IN_HEAD.search(above) or _UNIT_IN_HEAD.search(beside)
    value = text + unit.group() if unit and _BARE.fullmatch(text) else text
    heads = "".join(re.sub(r"[（(].*?[）)]", "", head) for head in (above, beside))
    return heads + value


def _cars(text: str) -> list[Amount]:
    return [amount for amount in counts_in(text) if amount.unit in _CAR_UNITS]


def _thing(hits: Sequence[Hit], measure: str, amount: Amount, amounts: Sequence[Amount]) -> Hit | None:
    """The words that name what an amount is of: the nearest before it, with at most other amounts of the same between;
    or of cars right behind it (三辆公务用车).
    """
    if measure == CARS:
        behind = [hit for hit in hits if hit.name == CARS and 0 <= hit.start - amount.end <= _RIGHT_BEHIND]
        if behind:
            return behind[0]
    named = [hit for hit in hits if hit.name.startswith(measure) and hit.end <= amount.start]
    if not named:
        return None
    nearest = max(named, key=lambda hit: (hit.end, hit.end - hit.start))
    between = [other for other in amounts if nearest.end <= other.start < amount.start]
    reach = between[-1].end if between else nearest.end
    told = not nearest.name.endswith(_OTHER) and amount.start - reach <= _NEAR
    since = any(hit.name == "after-words" and reach <= hit.start and hit.end <= amount.start for hit in hits)
    return nearest if told and (not between or since or measure != CARS) else None


def _is_level(sentence: _Sentence, amount: Amount) -> bool:
    """Whether a figure says how much there is; not by how much it changed, what is planned or allowed."""
    text = sentence.text
    clause = max(text.rfind(mark, 0, amount.start) for mark in _CLAUSE_MARKS) + 1
    end = min((at for mark in _CLAUSE_MARKS if (at := text.find(mark, amount.end)) >= 0), default=len(text))
    in_clause = [hit for hit in sentence.hits if clause <= hit.start < end]
    reached = max((hit.end for hit in in_clause if hit.name == "level-words" and hit.end <= amount.start), default=-1)
    named = [hit for hit in in_clause if hit.name.startswith((MONEY, CARS, AREA))]
    return not any(
        hit.name == "skip-words" and hit.end > reached and not any(_within(hit, other) for other in named)
        for hit in in_clause
    )


def _within(hit: Hit, other: Hit) -> bool:
    return other.start <= hit.start and hit.end <= other.end


def _last_of(hits: Sequence[Hit], names: tuple[str, ...], amount: Amount) -> str:
    """Which of the groups has the last words before the amount."""
    before = [hit for hit in hits if hit.name in names and hit.end <= amount.start]
    return max(before, key=lambda hit: hit.end).name if before else ""


def _year(sentence: _Sentence, amount: Amount) -> tuple[int, str]:
    """The year of a figure and the part of it: the last one named before it, else the one that the sentence goes on
    with; 0 if that cannot be told.
    """
    before = [
        year
        for year in sentence.years
        if year.end <= amount.start and not _COMPARES.search(sentence.text, max(0, year.start - 1), year.start)
    ]
    if before:
        return (before[-1].number, before[-1].part) if before[-1].number > 0 else (0, "")
    return (max(sentence.named, 0), "") if not sentence.years else (0, "")


def _words_of(text: str) -> frozenset[str]:
    """The things and doings that a piece of text names; times, numbers and names of places are none."""
    return frozenset(word for word, tag in tagged(text) if len(word) > 1 and tag in _NAMING_TAGS)


def _quote(text: str, line: Line) -> str:
    normal = normalise(line.text)
    start = normal.text.find(text)
    return (normal.quote(start, start + len(text)) if start >= 0 else line.text.strip())[:_QUOTE_AT_MOST]
