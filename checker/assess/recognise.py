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
from checker.language.units import without_unit
from checker.rulebook.model import KindOfMaterial

_TITLE_LINES = 3
_TITLE_AT_MOST = 80
_HEAD_LINES = 5
_HEAD_LINE_AT_MOST = 60
_SIGNED_AT_MOST = 40
_SENTENCE_ENDS = ("。", "；", "：", "！", "？")
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
_SIGNED = 1  # between kinds that are called alike: a party branch's 整改台账 is its list of problems
_SECTIONS_ASKED = 2
_ENOUGH = 3
_WITHOUT_A_TITLE = 3  # so much more must speak for a kind that no title names than for any other paper
_FEW_CHARACTERS = 150  # what is shorter cannot be asked for more than its title

_TAIL = re.compile(r"(?:[（〔\[][^（）〔〕\[\]]*[）〕\]]|[”》。]|[—－-]+.*|[0-9〇一二三四五六七八九十]+年.*)$")
_NAME_BEHIND = 6
_OPEN, _WORD, _AUTHOR = "mark:open:", "mark:word:", "mark:author:"
_OCCASION = re.compile(r"^在[^，。]*?会议?上的?")


@dataclass(frozen=True, slots=True)
class Given:
    """What the user states about a document; "" means: recognise it."""

    kind: str = ""
    author: str = ""
    unit: str = ""


NOTHING_GIVEN = Given()


def recognise(document: Document, outline: Outline, engine: Engine, given: Given = NOTHING_GIVEN) -> Recognition:
    """Kind, author and unit of a document; what is given wins."""
    title = _title(outline, engine)
    name = normalise(PurePath(document.name).stem).text
    hits = _recognition_hits(outline, engine)
    marks = Counter(hit.name.removeprefix("mark:") for _, hit in hits)
    kind, looks_like = (given.kind, "") if given.kind else _kind(_Signs(title, name, outline, hits, engine))
    known = engine.pack.recognition
    always = known.kinds[kind].author if kind in known.kinds else ""
    author = given.author or always or _author(title, outline, name, hits, engine)
    unit = given.unit or _who("unit", known.units, (title, "，".join(_signature(outline)), name), marks, engine)
    return Recognition(kind, author, unit, looks_like)


def _title(outline: Outline, engine: Engine) -> str:
    """The title; where it says nothing of the kind, or there is none, the first line of those below it that ends so."""
    titles = [p.text for p in outline.paragraphs if p.block.kind == "title"]
    body = [p for p in outline.paragraphs if p.block.kind != "title"]
    lines = [line for line in ("".join(titles), *_head_lines(body)) if line]
    telling = (line for line in lines if _ends_in_a_kind(line, engine))
    first = "".join(titles) or "".join(p.text for p in outline.paragraphs[:1])
    return first if _line_weights(first, engine) else next(telling, first)


def _head_lines(body: Sequence[Paragraph]) -> Iterable[str]:
    """The short lines with which a paper opens: author, unit, date, and a title or subtitle (——…) among them."""
    for paragraph in body[:_HEAD_LINES]:
        text = paragraph.text.lstrip("—－-")
        if paragraph.block.cell is not None or len(text) > _HEAD_LINE_AT_MOST or text.endswith(_SENTENCE_ENDS):
            return
        yield text


def _ends_in_a_kind(line: str, engine: Engine) -> bool:
    end = len(line.rstrip("）》”"))
    return any(hit.end >= end for hit in engine.recognition.find(line) if hit.name.startswith(("kind:", "other:")))


def _signature(outline: Outline) -> list[str]:
    """The lines of author, unit and date, under the title and at the end."""
    lines = [p.text for p in outline.paragraphs if p.is_signature]
    last = [
        p.text
        for p in outline.paragraphs
        if p.is_last and len(p.text) <= _SIGNED_AT_MOST and not p.text.endswith(_SENTENCE_ENDS)
    ]
    return [*lines[:_TITLE_LINES], *last]


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
        title, name = without_unit(title), without_unit(name)
        self._title = title if len(title) <= _TITLE_AT_MOST else ""
        self._lines = (_line_weights(self._title, engine), _line_weights(name, engine, known=self._title))
        self._in_lines = {hit.name for line in (self._title, name) for hit in engine.recognition.find(line)}
        self._outline = outline
        self._marks = Counter(hit.name.removeprefix("mark:") for _, hit in hits)
        self._signed = _signed_by(self._title, outline, name, engine)
        self._said = len({(id(p), hit.start) for p, hit in hits if hit.name.startswith(_AUTHOR)})
        self._openings = _openings(outline, hits)
        self._words = _words(self._title, hits, engine)
        self._length = sum(len(p.text) for p in outline.paragraphs if p.block.kind != "title")

    def weight(self, group: str, marks_at_most: int, sections: Sequence[str] = ()) -> int:
        """All that speaks for the group, added up."""
        title, name = (line.get(group, 0) for line in self._lines)
        weight = title + (min(name, _NAME_BESIDE_A_TITLE) if self._lines[0] else min(name, _AT_THE_END))
        weight += _OPENING * min(self._openings[group], _OPENINGS_AT_MOST)
        weight += min(self._marks[group] * _PER_CHARACTERS // max(self._length, _PER_CHARACTERS), marks_at_most)
        weight += _SECTIONS if self._sections(sections) >= _SECTIONS_ASKED else 0
        return weight + (_SIGNED if group in self._lines[0] and self._signed_by_its_author(group) else 0)

    def _signed_by_its_author(self, group: str) -> bool:
        kind = self.engine.pack.recognition.kinds.get(group.removeprefix("kind:"))
        return kind is not None and kind.author != "" and kind.author == self._signed

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
        needed: set[str] = set().union(*(self._words.get(group, ()) for group in kind.needs))
        return not kind.needs or len(needed) >= self._asked(kind.needs_at_least)

    def _asked(self, at_least: int) -> int:
        """How many of the needed words are asked for: the fewer, the shorter the text under its title is."""
        return min(at_least, self._length // _FEW_CHARACTERS) if self._title else at_least

    def _titled(self, group: str) -> bool:
        return any(group in line for line in self._lines)

    def _voice(self) -> int:
        return self._said * _PER_CHARACTERS // max(self._length, 1)

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


def _line_weights(line: str, engine: Engine, known: str = "") -> dict[str, int]:
    """What a title or file name weighs for each group: most where its last word is the group's.

    Words that stand in `known` say nothing new: a file called 方案 is no other plan than the one that its title names.
    """
    found = (hit for hit in engine.recognition.find(line) if hit.name.startswith(("kind:", "other:")))
    hits = [hit for hit in found if line[hit.start : hit.end] not in known]
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


def _author(title: str, outline: Outline, name: str, hits: Sequence[tuple[Paragraph, Hit]], engine: Engine) -> str:
    """Whose it is, by title, signature and file name; else by whom the text speaks of most, longer words first.

    In the title only what stands before the word for the kind tells (“……党组对照检查材料”), and not the occasion
    (“在班子生活会上的……”). A line shows the author whose word is longest: 支部委员会 is no 委员会.
    """
    signed = _signed_by(title, outline, name, engine)
    marks = _marks_of_authors(hits)
    known = enumerate(engine.pack.recognition.authors)
    best = max(((marks[which], -number, which) for number, which in known), default=(0, 0, ""))
    return signed or (best[2] if best[0] else "")


def _signed_by(title: str, outline: Outline, name: str, engine: Engine) -> str:
    """The author that title, signature or file name show; "" where none does."""
    titles = _without_kind(_OCCASION.sub("", title), engine)
    for line in (*titles, *_signature(outline), name):
        hits = [hit for hit in engine.recognition.find(line) if hit.name.startswith("author:")]
        found = {hit.name.removeprefix("author:") for hit in _longest(hits)}
        for which in engine.pack.recognition.authors:
            if which in found:
                return which
    return ""


def _longest(hits: Sequence[Hit]) -> list[Hit]:
    """The hits but those that stand inside a longer one."""
    return [
        hit
        for hit in hits
        if not any(
            other.start <= hit.start and hit.end <= other.end and other.end - other.start > hit.end - hit.start
            for other in hits
        )
    ]


def _without_kind(title: str, engine: Engine) -> list[str]:
    """A title up to each word for the kind of paper at its end, the longest first, and as it is."""
    hits = [hit for hit in engine.recognition.find(title) if hit.name.startswith(("kind:", "other:"))]
    last = max((hit.end for hit in hits), default=0)
    starts = sorted({hit.start for hit in hits if hit.end == last}, reverse=True)
    return [*(title[:start] for start in starts), title]


def _marks_of_authors(hits: Sequence[tuple[Paragraph, Hit]]) -> Counter[str]:
    """How often the text speaks as each author, a word inside a longer one left out (我们 is no 我)."""
    by_paragraph: dict[int, list[Hit]] = {}
    for paragraph, hit in hits:
        if hit.name.startswith(_AUTHOR):
            by_paragraph.setdefault(id(paragraph), []).append(hit)
    return Counter(hit.name.removeprefix(_AUTHOR) for found in by_paragraph.values() for hit in _longest(found))


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
