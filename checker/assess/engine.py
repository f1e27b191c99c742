"""A pack made ready for use: its patterns in matchers, its conditions as functions; built once for all documents."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from operator import or_

from checker.assess.spans import Paragraph, Span
from checker.language.names import has_person, has_place
from checker.language.normal import normalise
from checker.language.patterns import Hit, Matcher
from checker.language.quantities import TESTS
from checker.language.sentences import mostly_quoted
from checker.rulebook.load import Pack
from checker.rulebook.model import Condition, Family, Kind
from checker.rulebook.uses import signals_of_kinds

Test = Callable[[Span], bool]

_MANY = 4
_SHARES = {"content": 0.5, "substance": 1.0, "rich": 2.3}
_DEAR = ("person", "place")
_LABELS_AT_MOST = 4096


class Weights(dict[str, int]):
    """1 for a character that can be substance, 0 for marks and for the idle characters of the pack."""

    def __init__(self, idle: str) -> None:
        super().__init__(dict.fromkeys(idle, 0))

    def __missing__(self, char: str) -> int:
        self[char] = weight = int(char.isalpha())
        return weight


@dataclass(eq=False)
class Engine:
    """What the assessing functions ask of a pack.

    signals      finds the pack's signals, the names and conducts of its topics ("name:x", "conduct:x", "strict:x") and
                 the openings of roles ("opens:x"), and the names in the registers ("regulation:x", "event:x",
                 "campaign:x"), in sentences
    later        finds the signals that only the requirements of a kind of material ask for, by kind
    headings     finds roles in headings
    plain        finds the words that say nothing
    recognition  finds kinds, authors and units in titles and signatures

    voiding      the bits of the signals not-x, which take away the hits of x that they cover
    names        the signals that name a topic
    marking      the bits of the signals by which a document is recognised

    Every signal has a bit, so that most of a condition is decided by comparing two whole numbers.
    """

    pack: Pack
    signals: Matcher
    later: dict[str, Matcher]
    headings: Matcher
    plain: Matcher
    recognition: Matcher
    bits: dict[str, int]
    weights: "Weights"
    voiding: int
    names: frozenset[str]
    marking: int
    _tests: dict[str, Test] = field(default_factory=dict)
    _conditions: dict[int, tuple[Condition, Test]] = field(default_factory=dict)
    _covers: dict[int, int] = field(default_factory=dict)
    _registers: dict[str, int] = field(default_factory=dict)
    _labels: dict[str, tuple[Hit, ...]] = field(default_factory=dict)
    _named: dict[tuple[int, str], frozenset[str]] = field(default_factory=dict)
    _headings: dict[str, tuple[Hit, ...]] = field(default_factory=dict)

    def test(self, condition: Condition | None) -> Test:
        """The condition as a function on a span; no condition is never fulfilled."""
        if condition is None:
            return _never
        known = self._conditions.get(id(condition))
        if known is None:
            known = self._conditions[id(condition)] = (condition, self._compile(condition))
        return known[1]

    def named(self, name: str) -> Test:
        """The signal, kind or built-in test of this name as a function on a span."""
        if name not in self._tests:
            self._tests[name] = self._make(name)
        return self._tests[name]

    def in_label(self, text: str) -> tuple[Hit, ...]:
        """The signals in a heading or the head of a row or column; these come again and again, and are remembered."""
        return _found((self.signals, *self.later.values()), text, self._labels)

    def named_in_label(self, text: str, family: Family) -> frozenset[str]:
        """The topics of the family that a heading or the head of a row or column calls by name."""
        key = (id(family), text)
        if key not in self._named:
            if len(self._named) >= _LABELS_AT_MOST:
                self._named.clear()
            hits = (hit.name.removeprefix("name:") for hit in self.in_label(text) if hit.name in self.names)
            self._named[key] = frozenset(hits) & frozenset(family.topics)
        return self._named[key]

    def in_heading(self, text: str) -> tuple[Hit, ...]:
        """The roles that a heading or the head of a column speaks of."""
        return _found((self.headings,), text, self._headings)

    def masks(self, prefix: str, names: Iterable[str]) -> int:
        """The bits of the signals `prefix`:name of all the names together."""
        mask = 0
        for name in names:
            mask |= self.bits[f"{prefix}:{name}"]
        return mask

    def masks_of(self, signals: Iterable[str]) -> int:
        """The bits of all the signals together."""
        return reduce(or_, (self.bits[name] for name in signals), 0)

    def register(self, name: str) -> int:
        """The bits of all entries of a register of the pack: "regulation", "event", "campaign"."""
        if name not in self._registers:
            self._registers[name] = self.masks_of(bit for bit in self.bits if bit.startswith(f"{name}:"))
        return self._registers[name]

    def cover(self, condition: Condition) -> int:
        """Bits of which a span that fulfils the condition has one at least; 0 where that cannot be said beforehand."""
        if id(condition) not in self._covers:
            self._covers[id(condition)] = self._find_cover(condition)
        return self._covers[id(condition)]

    def _find_cover(self, condition: Condition) -> int:
        for part in condition.all:
            if covered := self._cover_of(part):
                return covered
        covers = [self._cover_of(part) for part in condition.any]
        return reduce(or_, covers) if covers and all(covers) else 0

    def _cover_of(self, part: str | Condition) -> int:
        if not isinstance(part, str):
            return self.cover(part)
        if part in self.pack.kinds:
            kind = self.pack.kinds[part]
            return 0 if kind.carries_over else self.cover(kind)
        return self.bits.get(part, 0)

    def mask(self, hits: tuple[Hit, ...]) -> int:
        """The bits of all signals among the hits."""
        bits, mask = self.bits, 0
        for hit in hits:
            mask |= bits[hit.name]
        return mask

    def without_voided(self, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """The hits but those of a signal x that a hit of the signal not-x covers (“自我” is no “我”)."""
        if not self.mask(hits) & self.voiding:
            return hits
        voiding = [hit for hit in hits if hit.name.startswith("not-")]
        return tuple(
            hit
            for hit in hits
            if not any(
                other.name == f"not-{hit.name}" and other.start <= hit.start and hit.end <= other.end
                for other in voiding
            )
        )

    def _compile(self, condition: Condition) -> Test:
        all_mask, every, dear = self._parts(condition.all)
        any_mask, some, dear_some = self._parts(condition.any)
        none_mask, none, dear_none = self._parts(condition.none)
        some, none = some + dear_some, none + dear_none
        never_otherwise = bool(condition.any) and not some
        asks_any = bool(condition.any)
        cover = self.cover(condition)

        def holds(span: Span) -> bool:
            mask = span.mask
            if mask & all_mask != all_mask or mask & none_mask or (cover and not mask & cover):
                return False
            for test in every:
                if not test(span):
                    return False
            if asks_any and not mask & any_mask:
                if never_otherwise:
                    return False
                for test in some:
                    if test(span):
                        break
                else:
                    return False
            for test in none:
                if test(span):
                    return False
            for test in dear:  # noqa: SIM110 - a generator would cost more than what it saves
                if not test(span):
                    return False
            return True

        return holds

    def _parts(self, parts: tuple[str | Condition, ...]) -> tuple[int, list[Test], list[Test]]:
        """The signals among the parts as one mask, the other parts as tests, and of these the dear ones apart."""
        mask = 0
        cheap: list[Test] = []
        dear: list[Test] = []
        for part in parts:
            if not isinstance(part, str):
                (dear if any(name in _DEAR for name in part.all) else cheap).append(self.test(part))
            elif part in self.bits:
                mask |= self.bits[part]
            else:
                (dear if part in _DEAR else cheap).append(self.named(part))
        return mask, cheap, dear

    def _make(self, name: str) -> Test:
        if name in self.pack.kinds:
            return self._kind(name, self.pack.kinds[name])
        if name in self.bits:
            bit = self.bits[name]
            return lambda span: bool(span.mask & bit)
        prefix, colon, rest = name.partition(":")
        if colon and prefix == "in":
            return lambda span: rest in span.roles
        if colon and prefix == "about":
            return lambda span: rest in span.topics
        if colon and prefix == "column":
            return lambda span: rest in span.paragraph.column
        if colon and prefix == "under":
            return lambda span: self._under(span.paragraph, rest)
        if name in TESTS:
            return _of_text(name, TESTS[name])
        if name in _SHARES:
            least = self.pack.plain.substance * _SHARES[name]
            return lambda span: span.substance >= least
        if name in ("named", "typical"):
            return self._about_itself({"named": "name", "typical": "conduct"}[name])
        return _STRUCTURE[name]

    def _under(self, paragraph: Paragraph, signal: str) -> bool:
        cell = paragraph.block.cell
        lines = [heading.text for heading in paragraph.headings]
        if cell is not None:
            lines.append(normalise(cell.row_header).text)
        return any(hit.name == signal for line in lines for hit in self.in_label(line))

    def _about_itself(self, prefix: str) -> Test:
        bits = {name.partition(":")[2]: bit for name, bit in self.bits.items() if name.startswith(f"{prefix}:")}
        return lambda span: any(span.mask & bits[topic] for topic in span.topics)

    def _kind(self, name: str, kind: Kind) -> Test:
        own = self.test(kind)
        if kind.carries_over is None:
            return _remembered(name, own)
        until = self.test(kind.carries_over)

        def holds(span: Span) -> bool:
            if own(span):
                return True
            return span.previous is not None and not until(span) and test(span.previous)

        test = _remembered(name, holds)
        return test


def _found(matchers: Iterable[Matcher], text: str, known: dict[str, tuple[Hit, ...]]) -> tuple[Hit, ...]:
    if text not in known:
        if len(known) >= _LABELS_AT_MOST:
            known.clear()
        known[text] = tuple({hit: None for matcher in matchers for hit in matcher.find(text)})
    return known[text]


def _never(_span: Span) -> bool:
    return False


def _remembered(name: str, test: Test) -> Test:
    def holds(span: Span) -> bool:
        known = span.memory.get(name)
        if known is None:
            known = span.memory[name] = test(span)
        return known

    return holds


def _of_text(name: str, form: Callable[[str], bool]) -> Test:
    """A test that looks at the text alone; its answer holds whatever the sentence is read as being about."""

    def holds(span: Span) -> bool:
        known = span.facts.get(name)
        if known is None:
            known = span.facts[name] = form(span.text)
        return known

    return holds


_STRUCTURE: dict[str, Test] = {
    "listed": lambda span: len(span.topics) > 1,
    "enumeration": lambda span: len({hit.name for hit in span.hits if hit.name.startswith("name:")}) >= _MANY,
    "heading": lambda span: span.paragraph.is_heading,
    "cell": lambda span: span.paragraph.block.cell is not None,
    "column": lambda span: span.paragraph.is_label,
    "title": lambda span: span.paragraph.block.kind == "title",
    "signature": lambda span: span.paragraph.is_signature,
    "preamble": lambda span: span.paragraph.is_preamble,
    "late": lambda span: span.paragraph.is_late,
    "last": lambda span: span.paragraph.is_last,
    "quoted": _of_text("quoted", mostly_quoted),
    "person": _of_text("person", has_person),
    "place": _of_text("place", has_place),
}


@lru_cache(maxsize=8)
def engine_for(pack: Pack) -> Engine:
    """The engine of a pack, built once in a process."""
    topics = {name: topic for family in pack.families.values() for name, topic in family.topics.items()}
    known = pack.recognition
    groups = {
        **pack.signals,
        **{f"name:{name}": topic.names for name, topic in topics.items()},
        **{f"conduct:{name}": topic.conducts for name, topic in topics.items()},
        **{f"strict:{name}": topic.strict for name, topic in topics.items()},
        **{f"opens:{name}": role.opens for name, role in pack.roles.items()},
        **{f"mark:kind:{name}": each.marks for name, each in known.kinds.items()},
        **{f"mark:other:{name}": each.marks for name, each in known.others.items()},
        **{f"mark:open:kind:{name}": each.openings for name, each in known.kinds.items()},
        **{f"mark:open:other:{name}": each.openings for name, each in known.others.items()},
        **{f"mark:word:{name}": words for name, words in known.words.items()},
        **{f"mark:author:{name}": each.marks for name, each in known.authors.items()},
        **{f"mark:unit:{name}": each.marks for name, each in known.units.items()},
        **{f"regulation:{name}": (each.title, *each.names) for name, each in pack.regulations.items()},
        **{f"event:{name}": each.names for name, each in pack.events.items()},
        **{f"campaign:{name}": each.names for name, each in pack.campaigns.items()},
    }
    lines = {
        **{f"kind:{name}": each.titles for name, each in known.kinds.items()},
        **{f"unless:kind:{name}": each.unless for name, each in known.kinds.items()},
        **{f"unless:other:{name}": each.unless for name, each in known.others.items()},
        **{f"word:{name}": words for name, words in known.words.items()},
        **{f"other:{name}": each.titles for name, each in known.others.items()},
        **{f"author:{name}": each.signature for name, each in known.authors.items()},
        **{f"unit:{name}": each.signature for name, each in known.units.items()},
    }
    later = signals_of_kinds(pack)
    put_off = frozenset[str]().union(*later.values())
    return Engine(
        pack=pack,
        signals=Matcher({name: patterns for name, patterns in groups.items() if name not in put_off}),
        later={kind: Matcher({name: groups[name] for name in sorted(names)}) for kind, names in later.items()},
        headings=Matcher({name: role.headings for name, role in pack.roles.items()}),
        plain=Matcher({"plain": pack.plain.words}),
        recognition=Matcher(lines),
        bits={name: 1 << number for number, name in enumerate(groups)},
        weights=Weights(pack.plain.characters),
        voiding=sum(1 << number for number, name in enumerate(groups) if name.startswith("not-")),
        names=frozenset(name for name in groups if name.startswith("name:")),
        marking=sum(1 << number for number, name in enumerate(groups) if name.startswith("mark:")),
    )
