"""Which papers a unit owes by the roster, and which of them were handed in: missing, doubled, surplus, mismatched."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.assess.answers import Evidence
from checker.assess.checks.finding import Finding
from checker.compare.papers import Batch, Paper, UnitPapers
from checker.compare.roster import Entry
from checker.compare.texts import DUE
from checker.language.normal import normalise
from checker.language.units import same_unit
from checker.rulebook.model import Check

_BETWEEN_POSTS = re.compile(r"[、，,；;/\s]|兼(?:任)?")
_IN_BRACKETS = re.compile(r"（[^）]*）")
_SEAT = re.compile("(?:成员|委员|常委|党员)$")


def papers_due(check: Check, unit: UnitPapers, batch: Batch) -> Finding:
    """Compare the papers of a unit with the roster. `check.settings`: "category.author" → the kinds that are due.

    Without a roster only doubled papers can be told, and that is said.
    """
    if not unit.entries:
        return _without_entries(unit, batch)
    account = _Account(check, unit, batch)
    remarks = list(account.remarks())
    if remarks:
        return Finding("weak", tuple(remarks))
    if not account.owed:
        return Finding("not-applicable")
    handed_in = tuple(Evidence("", 0, "", path=paper.name) for paper in unit.papers)
    return Finding("met", handed_in, DUE.say("complete", batch.lang, count=account.owed))


def _without_entries(unit: UnitPapers, batch: Batch) -> Finding:
    if batch.roster is not None:
        said = DUE.say("unit-not-in-roster", batch.lang, unit=unit.name or "–", roster=batch.roster.name)
        return Finding("weak", tuple(Evidence("", 0, "", said, paper.name) for paper in unit.papers))
    doubled = tuple(_doubled(unit, batch))
    if doubled:
        return Finding("weak", doubled)
    return Finding("not-evaluated", detail=DUE.say("no-roster", batch.lang))


def _doubled(unit: UnitPapers, batch: Batch) -> Iterator[Evidence]:
    """Papers of one kind by one author of which there are several, for want of a roster."""
    groups: dict[tuple[str, str, str], list[Paper]] = {}
    for paper in unit.papers:
        if paper.author in ("team", "grassroots") or paper.person:
            groups.setdefault((paper.kind, paper.author, paper.person), []).append(paper)
    for (kind, author, person), papers in groups.items():
        if len(papers) > 1:
            whose = person or _label(batch, author)
            yield from _each(papers, DUE.say("doubled", batch.lang, whose=whose, kind=_label(batch, kind)))


def _each(papers: Sequence[Paper], remark: str) -> Iterator[Evidence]:
    yield from (Evidence("", 0, "", remark, paper.name) for paper in papers)


def _label(batch: Batch, name: str) -> str:
    label = {**batch.pack.head.kinds, **batch.pack.head.authors}.get(name)
    return name if label is None else (label.zh if batch.lang == "zh" else label.en)


@dataclass
class _Account:
    """The reckoning for one unit: which paper settles which debt."""

    check: Check
    unit: UnitPapers
    batch: Batch
    owed: int = 0
    _settling: dict[str, Entry] = field(default_factory=dict)
    _open: list[tuple[Entry, str]] = field(default_factory=list)

    def remarks(self) -> Iterator[Evidence]:
        """All that does not agree with the roster."""
        yield from self._papers_of_entries()
        surplus = [paper for paper in self.unit.papers if paper.name not in self._settling]
        for paper in surplus:
            yield from self._surplus(paper)
        for entry, kind in self._open:
            yield self._said("missing", whose=_whose(entry), kind=_label(self.batch, kind))
        for paper in self.unit.papers:
            yield from self._mismatches(paper)

    def _papers_of_entries(self) -> Iterator[Evidence]:
        for entry in self.unit.entries:
            due = self._due(entry)
            for kind in dict.fromkeys((*due, *self.batch.pack.head.kinds)):
                papers = [paper for paper in self.unit.papers if paper.kind == kind and _is_by(paper, entry)]
                self._settling.update(dict.fromkeys((paper.name for paper in papers), entry))
                if kind in due:
                    self.owed += 1
                    if not papers:
                        self._open.append((entry, kind))
                if len(papers) > 1:
                    whose, label = _whose(entry), _label(self.batch, kind)
                    yield from _each(papers, DUE.say("doubled", self.batch.lang, whose=whose, kind=label))

    def _due(self, entry: Entry) -> tuple[str, ...]:
        if entry.due is not None:
            return entry.due
        category = entry.category or self._category()
        kinds = self.check.settings.get(f"{category}.{entry.author}", ())
        return kinds if isinstance(kinds, tuple) else ()

    def _category(self) -> str:
        """The unit's category where this line of the roster does not give it: as another line, or its papers, say."""
        listed = (entry.category for entry in self.unit.entries)
        told = (paper.assessment.recognition.unit for paper in self.unit.papers)
        return next(filter(None, (*listed, *told)), "")

    def _surplus(self, paper: Paper) -> Iterator[Evidence]:
        """A paper that no line asks for; if its kind and post fit one that is still open, the name differs."""
        for entry, kind in self._open:
            if kind == paper.kind and entry.author == paper.author == "member" and _may_be(paper, entry):
                self._open.remove((entry, kind))
                self._settling[paper.name] = entry
                yield self._said("other-name", paper, name=entry.person, written=paper.person)
                return
        yield self._said("surplus", paper, whose=paper.person or _label(self.batch, paper.author))

    def _mismatches(self, paper: Paper) -> Iterator[Evidence]:
        entry, said = self._settling.get(paper.name), paper.assessment.particulars
        if entry is None:
            return
        if entry.post and said.post and not _same_post(entry.post, said.post):
            yield self._said("other-post", paper, post=entry.post, written=said.post)
        if said.unit and not same_unit(said.unit, self.unit.name):
            other = next((name for name in self._other_units() if same_unit(said.unit, name)), "")
            if other:
                yield self._said("other-unit", paper, unit=self.unit.name, written=said.unit)

    def _other_units(self) -> Iterator[str]:
        units = self.batch.roster.units if self.batch.roster else ()
        return (name for name in units if name != self.unit.name)

    def _said(self, code: str, paper: Paper | None = None, **values: str) -> Evidence:
        return Evidence("", 0, "", DUE.say(code, self.batch.lang, **values), paper.name if paper else "")


def _whose(entry: Entry) -> str:
    return f"{entry.person}（{entry.post}）" if entry.person and entry.post else entry.person or entry.unit


def _is_by(paper: Paper, entry: Entry) -> bool:
    """Whether the paper is the one that the line is about: the team's, or the member's by name."""
    if entry.author != "member":
        return paper.author == entry.author
    return paper.author == "member" and entry.person in (paper.person, *_names_about(paper, entry.person))


def _names_about(paper: Paper, name: str) -> tuple[str, ...]:
    """The name, if title or file name call it where the signature names nobody."""
    return (name,) if not paper.person and name in f"{paper.assessment.title} {paper.name}" else ()


def _may_be(paper: Paper, entry: Entry) -> bool:
    """Whether a paper under another name can be the one that is owed: the same post, or all but one character."""
    post = paper.assessment.particulars.post
    if entry.post and post:
        return _same_post(entry.post, post)
    name, written = entry.person, paper.person
    return len(name) == len(written) > 1 and sum(a == b for a, b in zip(name, written, strict=True)) == len(name) - 1


def _same_post(listed: str, written: str) -> bool:
    """Whether one of the posts that the roster lists is among those that the paper names. That both sit on the same
    committee (党组成员) says nothing, unless one of them gives no other post.
    """
    ours, theirs = _posts(listed), _posts(written)
    own = [post for post in ours if not _SEAT.search(post)], [post for post in theirs if not _SEAT.search(post)]
    if all(own):
        ours, theirs = own
    return any(_is_one_post(one, other) for one in ours for other in theirs)


def _is_one_post(one: str, other: str) -> bool:
    """Whether one of the names only says more than the other: 常务副局长 is a 副局长, a 副局长 is no 局长."""
    short, long = sorted((one, other), key=len)
    return long.endswith(short) and not long.removesuffix(short).endswith("副")


def _posts(text: str) -> list[str]:
    """The posts that are listed, without what stands in brackets (副镇长（挂职）)."""
    return [part for part in _BETWEEN_POSTS.split(_IN_BRACKETS.sub("", normalise(text).text)) if part]
