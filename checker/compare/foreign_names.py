"""Names of other counties, towns and units that stand where the author's own should: left in from another's paper."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from checker.assess.answers import Evidence, Line
from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.compare.papers import Batch, Paper, UnitPapers
from checker.compare.texts import BETWEEN
from checker.language.normal import Normal, normalise
from checker.language.places import Named, end_of, is_name, named_in, sort_of
from checker.language.sentences import sentences
from checker.language.units import core_of
from checker.rulebook.model import Check
from checker.texts import Lang

_QUOTE_AT_MOST = 160
_SHOWN_AT_MOST = 8


@dataclass(frozen=True, slots=True)
class Words:
    """How a sentence shows whose name stands there, from the rule's settings.

    before, after   what stands before one's own unit (我们, 作为) or behind it (党委班子, 群众)
    other, visited  what stands before the name of another (到, 与) or behind it (考察, 挂职)
    elsewhere       says in a clause that another is meant (交界, 经验)
    past            says in a sentence that it was so once (曾, 调到)
    """

    before: re.Pattern[str]
    after: re.Pattern[str]
    other: re.Pattern[str]
    visited: re.Pattern[str]
    elsewhere: re.Pattern[str]
    past: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Own:
    """What a paper's unit is called, and what it lies in: its names by sort (“county” → 澜亭县)."""

    names: Mapping[str, frozenset[str]]
    texts: tuple[str, ...]

    def holds(self, named: Named) -> bool:
        """Whether the name is one of the unit's own, in full or shortened (国土局), or made of one (沙河联社)."""
        if any(_calls(named.name, own) for own in self.names.get(named.sort, ())):
            return True
        stems = (own[:-1] for sort in ("county", "town") for own in self.names.get(sort, ()))
        return any(named.name.startswith(stem) for stem in stems)

    def has_the_like(self, named: Named) -> bool:
        """Whether the unit has a name of this sort, and for an office or school one that ends alike."""
        names = self.names.get(named.sort, frozenset())
        if named.sort != "unit":
            return bool(names)
        return any(end_of(own) == end_of(named.name) for own in names)

    def elsewhere(self, name: str) -> bool:
        """Whether other papers of the unit speak of it too."""
        return any(name in text for text in self.texts)


def _calls(name: str, own: str) -> bool:
    """Whether all characters of the shorter name stand in the longer one, in order."""
    short, long = sorted((name, own), key=len)
    rest = iter(long)
    return all(char in rest for char in short)


def foreign_names(check: Check, batch: Batch) -> Mapping[str, Finding]:
    """For each paper that says whose it is: the foreign names in it, met if its own stand in their place throughout."""
    words = _words(check)
    known = _known(batch)
    found = {}
    for unit in batch.units:
        for paper in unit.papers:
            own = _own(paper, unit)
            if own.names:
                found[paper.name] = _finding(paper, own, words, known, batch.lang)
    return found


def _finding(paper: Paper, own: Own, words: Words, known: frozenset[str], lang: Lang) -> Finding:
    read = [(line, normalise(line.text)) for line in paper.assessment.lines if line.kind != "signature"]
    wrong: list[Evidence] = []
    right: list[Evidence] = []
    for line, normal in read:
        for start, end in sentences(normal.text):
            for named in _as_own(normal.text[start:end], words, known):
                if own.holds(named):
                    right.append(_evidence(line, normal, start, end))
                elif own.has_the_like(named) and not own.elsewhere(named.name):
                    remark = BETWEEN.say("foreign-name", lang, name=named.name, own=_called(own, named.sort))
                    wrong.append(_evidence(line, normal, start, end, remark))
    if wrong:
        return Finding("weak", tuple(wrong[:_SHOWN_AT_MOST]))
    return Finding("met", tuple(right[:1])) if right else NOTHING_OF_THE_KIND


def _as_own(sentence: str, words: Words, known: frozenset[str]) -> Iterator[Named]:
    """The names in a sentence that stand where the author's own unit stands."""
    for named in named_in(sentence, known):
        before, after = sentence[: named.start], sentence[named.end :]
        if words.other.search(before) or words.visited.match(after) or words.elsewhere.search(_clause(sentence, named)):
            continue
        if words.past.search(sentence):
            continue
        as_own = words.before.search(before) or (words.after.match(after[named.beyond :]) and not before.endswith("、"))
        if as_own and (named.name in known or is_name(named)):
            yield named


def _clause(sentence: str, named: Named) -> str:
    start = max(sentence.rfind(mark, 0, named.start) for mark in "，；：") + 1
    ends = [at for mark in "，；：" if (at := sentence.find(mark, named.end)) >= 0]
    return sentence[start : min(ends, default=len(sentence))]


def _own(paper: Paper, unit: UnitPapers) -> Own:
    """The names of a paper's unit: by its signature or title, and what that leaves open by the unit's other papers and
    its folder.
    """
    others = [other for other in unit.papers if other is not paper]
    signed = _by_sort([paper.assessment.particulars.unit])
    around = _by_sort([*(other.assessment.particulars.unit for other in others), *unit.name.split("/")])
    return Own({**around, **signed}, tuple(_text(other) for other in others))


def _by_sort(units: Iterable[str]) -> dict[str, frozenset[str]]:
    names: dict[str, set[str]] = {}
    for unit in filter(None, units):
        for named in named_in(core_of(unit), ()):
            names.setdefault(named.sort, set()).add(named.name)
    return {sort: frozenset(found) for sort, found in names.items()}


def _text(paper: Paper) -> str:
    return "\n".join(normalise(line.text).text for line in paper.assessment.lines)


def _known(batch: Batch) -> frozenset[str]:
    """The names of all units that the batch or its roster knows."""
    listed = batch.roster.units if batch.roster else ()
    signed = (paper.assessment.particulars.unit for paper in batch.papers)
    cores = {core_of(name) for name in (*listed, *signed) if name}
    return frozenset(named.name for core in cores for named in named_in(core, ()) if sort_of(named.name))


def _called(own: Own, sort: str) -> str:
    return "、".join(sorted(own.names[sort]))


def _evidence(line: Line, normal: Normal, start: int, end: int, remark: str = "") -> Evidence:
    return Evidence(normal.quote(start, end)[:_QUOTE_AT_MOST], line.paragraph, line.place, remark=remark)


def _words(check: Check) -> Words:
    return Words(
        before=re.compile(f"(?:{_any(check, 'own-before')})$"),
        after=re.compile(_any(check, "own-after")),
        other=re.compile(f"(?:{_any(check, 'other-before')})$"),
        visited=re.compile(_any(check, "other-after")),
        elsewhere=re.compile(_any(check, "elsewhere")),
        past=re.compile(_any(check, "past")),
    )


def _any(check: Check, name: str) -> str:
    words = check.settings[name]
    assert isinstance(words, tuple)
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
