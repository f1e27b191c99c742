"""What kind of material a document is, whose, and of what category of unit.

The kind is told by weighing what speaks for each of the pack's kinds, and for each sort of paper that is handed in by
mistake: title, file name, opening formulas, headings, words of the text. One alone misleads: a speech at a meeting
about self-examinations has the word in its title, a plan against fire hazards is called like the plan asked for.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from checker.assess.answers import Recognition
from checker.assess.engine import Engine
from checker.assess.outline import Outline
from checker.assess.spans import Paragraph
from checker.document.model import Document
from checker.language.normal import normalise
from checker.language.patterns import Hit
from checker.rulebook.model import KindOfMaterial

_TITLE_LINES = 3
_TITLE_AT_MOST = 80
_OPENING_PARAGRAPHS = 6
_CLOSING_PARAGRAPHS = 2

# What a sign weighs. No notice sets these: they are chosen so that a title decides where nothing speaks against it,
# and that an opening formula with the words that go with it outweighs a title that only mentions the kind.
_AT_THE_END = 4
_LONGEST_AT_THE_END = 1
_NEAR_THE_END = 2
_NAME_BESIDE_A_TITLE = 2
_OPENING = 3
_OPENINGS_AT_MOST = 2
_MARKS_AT_MOST = 3
_PER_CHARACTERS = 1000  # marks are counted in so many: a long report has some of every word
_SECTIONS = 2
_SECTIONS_ASKED = 2
_ENOUGH = 3
_WITHOUT_A_TITLE = 3  # so much more must speak for a kind that no title names than for any other paper
_FEW_CHARACTERS = 150  # what is shorter cannot be asked for more than its title

_TAIL = re.compile(r"(?:[（〔\[][^（）〔〕\[\]]*[）〕\]]|[”》。]|[—－-]+.*|[0-9〇一二三四五六七八九十]+年.*)$")
_NAME_BEHIND = 6
_OPEN, _WORD = "mark:open:", "mark:word:"


@dataclass(frozen=True, slots=True)
class Given:
    """What the user states about a document; "" means: recognise it."""

    kind: str = ""
    author: str = ""
    unit: str = ""


NOTHING_GIVEN = Given()


def recognise(document: Document, outline: Outline, engine: Engine, given: Given = NOTHING_GIVEN) -> Recognition:
    """Kind, author and unit of a document; what is given wins."""
    title = _title(outline)
    signature = _signature(outline)
    name = normalise(PurePath(document.name).stem).text
    hits = _recognition_hits(outline, engine)
    marks = Counter(hit.name.removeprefix("mark:") for _, hit in hits)
    kind, looks_like = (given.kind, "") if given.kind else _kind(_Signs(title, name, outline, hits, engine))
    always = engine.pack.recognition.kinds[kind].author if kind in engine.pack.recognition.kinds else ""
    author = (
        given.author
        or always
        or _who("author", engine.pack.recognition.authors, (title, signature, name), marks, engine)
    )
    unit = given.unit or _who("unit", engine.pack.recognition.units, (title, signature, name), marks, engine)
    return Recognition(kind, author, unit, looks_like)


def _title(outline: Outline) -> str:
    lines = [p.text for p in outline.paragraphs if p.block.kind == "title"]
    return "".join(lines or [p.text for p in outline.paragraphs[:1]])


def _signature(outline: Outline) -> str:
    lines = [p.text for p in outline.paragraphs if p.is_signature]
    last = [p.text for p in outline.paragraphs if p.is_last and len(p.text) <= 40]
    return "，".join((*lines[:_TITLE_LINES], *last))


def _recognition_hits(outline: Outline, engine: Engine) -> list[tuple[Paragraph, Hit]]:
    return [
        (span.paragraph, hit)
        for span in outline.spans()
        if span.mask & engine.marking
        for hit in span.hits
        if hit.name.startswith("mark:")
    ]


def _kind(signs: "_Signs") -> tuple[str, str]:
    """The kind that most speaks for; ("other", what it looks like) where too little does, or more for another paper."""
    known = signs.engine.pack.recognition
    kinds = {name: signs.weight(f"kind:{name}", _MARKS_AT_MOST, each.sections) for name, each in known.kinds.items()}
    kinds = {name: weight if signs.can_be(name, known.kinds[name]) else 0 for name, weight in kinds.items()}
    others = {
        name: 0 if signs.ruled_out(f"other:{name}") else signs.weight(f"other:{name}", each.marks_at_most)
        for name, each in known.others.items()
    }
    kind = max(kinds, key=lambda name: kinds[name], default="")
    other = max(others, key=lambda name: others[name], default="")
    against = others.get(other, 0)
    if kind and kinds[kind] >= max(_ENOUGH, against + signs.margin(f"kind:{kind}")):
        return kind, ""
    return "other", known.others[other].name if against else ""


class _Signs:
    """What speaks for each group of patterns ("kind:x", "other:x") in a document."""

    def __init__(
        self, title: str, name: str, outline: Outline, hits: Sequence[tuple[Paragraph, Hit]], engine: Engine
    ) -> None:
        self.engine = engine
        self._title = title if len(title) <= _TITLE_AT_MOST else ""
        self._lines = (_line_weights(self._title, engine), _line_weights(name, engine))
        self._in_lines = {hit.name for line in (self._title, name) for hit in engine.recognition.find(line)}
        self._outline = outline
        self._marks = Counter(hit.name.removeprefix("mark:") for _, hit in hits)
        self._openings = _openings(outline, hits)
        self._words = _words(self._title, hits, engine)
        self._length = sum(len(p.text) for p in outline.paragraphs if p.block.kind != "title")

    def weight(self, group: str, marks_at_most: int, sections: Sequence[str] = ()) -> int:
        """All that speaks for the group, added up."""
        title, name = (line.get(group, 0) for line in self._lines)
        weight = title + (min(name, _NAME_BESIDE_A_TITLE) if self._lines[0] else min(name, _AT_THE_END))
        weight += _OPENING * min(self._openings[group], _OPENINGS_AT_MOST)
        weight += min(self._marks[group] * _PER_CHARACTERS // max(self._length, _PER_CHARACTERS), marks_at_most)
        return weight + (_SECTIONS if self._sections(sections) >= _SECTIONS_ASKED else 0)

    def margin(self, group: str) -> int:
        """How much more must speak for the group than for any other: nothing where title or file name do."""
        return 0 if self._titled(group) else _WITHOUT_A_TITLE

    def ruled_out(self, group: str) -> bool:
        """Whether title or file name hold words that those of the group do not have."""
        return f"unless:{group}" in self._in_lines

    def can_be(self, name: str, kind: KindOfMaterial) -> bool:
        """Whether nothing rules the kind out: a title that is another's, a text without the words that it needs."""
        if self.ruled_out(f"kind:{name}"):
            return False
        if kind.voice and not self._titled(f"kind:{name}") and self._voice() < kind.voice:
            return False
        if not kind.needs or (self._length < _FEW_CHARACTERS and self._title):
            return True
        needed: set[str] = set().union(*(self._words.get(group, ()) for group in kind.needs))
        return len(needed) >= kind.needs_at_least

    def _titled(self, group: str) -> bool:
        return any(group in line for line in self._lines)

    def _voice(self) -> int:
        said = sum(count for name, count in self._marks.items() if name.startswith("author:"))
        return said * _PER_CHARACTERS // max(self._length, 1)

    def _sections(self, roles: Sequence[str]) -> int:
        named = {role for p in self._outline.paragraphs if p.block.kind == "heading" for role in p.roles}
        return len(named & set(roles))


def _openings(outline: Outline, hits: Sequence[tuple[Paragraph, Hit]]) -> Counter[str]:
    """How many formulas of each group stand in the first and in the last paragraphs."""
    body = [p for p in outline.paragraphs if p.block.kind != "title"]
    chosen = {id(p) for p in (*body[:_OPENING_PARAGRAPHS], *body[-_CLOSING_PARAGRAPHS:])}
    found = {
        (hit.name, p.text[hit.start : hit.end]) for p, hit in hits if id(p) in chosen and hit.name.startswith(_OPEN)
    }
    return Counter(name.removeprefix(_OPEN) for name, _ in found)


def _words(title: str, hits: Sequence[tuple[Paragraph, Hit]], engine: Engine) -> dict[str, set[str]]:
    """For each group of words that kinds need, the different ones that stand in title and text."""
    found: dict[str, set[str]] = {}
    for paragraph, hit in hits:
        if hit.name.startswith(_WORD):
            found.setdefault(hit.name.removeprefix(_WORD), set()).add(paragraph.text[hit.start : hit.end])
    for hit in engine.recognition.find(title):
        sort, _, group = hit.name.partition(":")
        if sort == "word":
            found.setdefault(group, set()).add(title[hit.start : hit.end])
    return found


def _line_weights(line: str, engine: Engine) -> dict[str, int]:
    """What a title or file name weighs for each group: most where its last word is the group's."""
    hits = [hit for hit in engine.recognition.find(line) if hit.name.startswith(("kind:", "other:"))]
    if not hits:
        return {}
    tail = _TAIL.search(line)
    within = [hit for hit in hits if tail is None or hit.start < tail.start()] or hits
    if tail is not None:
        within += [hit for hit in hits if hit.start == tail.start()]
    last = max(hit.end for hit in within)
    ending = [hit for hit in within if hit.end == last]
    longest = max(hit.end - hit.start for hit in ending)
    end = len(line) if tail is None or last > tail.start() else tail.start()
    weights: dict[str, int] = {}
    for hit in ending:
        weights[hit.name] = max(weights.get(hit.name, 0), _ending_weight(hit, end, longest))
    return weights


def _ending_weight(hit: Hit, end: int, longest: int) -> int:
    weight = _AT_THE_END if end - hit.end <= _NAME_BEHIND else _NEAR_THE_END
    return weight + (_LONGEST_AT_THE_END if hit.end - hit.start == longest else 0)


def _who(
    group: str, known: Mapping[str, object], lines: Iterable[str], marks: Mapping[str, int], engine: Engine
) -> str:
    """The first of the ids in pack order that title, signature or file name show; else the most marked in the text."""
    for line in lines:
        found = {hit.name for hit in engine.recognition.find(line) if hit.name.startswith(f"{group}:")}
        for which in known:
            if f"{group}:{which}" in found:
                return which
    best = max(
        ((marks.get(f"{group}:{which}", 0), -number, which) for number, which in enumerate(known)), default=(0, 0, "")
    )
    return best[2] if best[0] else ""
