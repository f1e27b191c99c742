"""How far two texts are about the same thing: shared matters, shared words and shared characters, each by its rarity.

A matter is something that goes by many words (会议, 文山会海, 开会); the pack lists them as signals named `matter-…`.
Whatever is alike can be shown: the words are kept with the measure.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.language.normal import normalise
from checker.language.patterns import Matcher
from checker.language.rarity import rarity
from checker.language.words import tagged
from checker.rulebook import Pack

_MATTER = "matter-"
_MEANS = "matter-means"
_MOOD = "matter-mood"
_OF_A_MOOD = 0.4
_OF_THE_TRADE = 0.45
_BESIDE = 0.5
_TELLING_TAGS = frozenset("nvaijlsz")
_PERSON = "nr"
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两半")

# By jieba's measure: what is as common as the first tells nothing (报告), as rare as the second all that it can (路灯).
_WORDS = 5.0, 9.0
_CHARACTERS = 6.0, 9.0
_CHARACTER, _ALL_CHARACTERS = 0.4, 0.8  # what the rarest character tells, and all of them together at most

# Among so many texts, what stands in most of them tells little of any.
_MANY = 5


@dataclass(frozen=True, slots=True)
class Said:
    """What a text is about: matters, words and characters, with how much each tells (0 to 1).

    `shown` are for each matter the author's words.
    """

    marks: dict[str, float]
    shown: dict[str, str]

    @property
    def tells(self) -> float:
        """How much there is to compare by: each matter, and words by half; nothing where only a mood is told of."""
        if not self.matters and _MOOD in self.marks:
            return 0.0
        return len(self.matters) + sum(weight / 2 for mark, weight in self.marks.items() if _is_word(mark))

    @property
    def matters(self) -> frozenset[str]:
        """The matters that the text itself is about."""
        return frozenset(mark for mark, weight in self.marks.items() if mark.startswith(_MATTER) and weight > _BESIDE)


def _is_word(mark: str) -> bool:
    return len(mark) > 1 and not mark.startswith(_MATTER)


@dataclass(frozen=True, slots=True)
class Nearest:
    """The most alike of several texts: its place among them (-1: there are none), how alike (1: one matter or one rare
    word in common), and the words that they share, most telling first.
    """

    place: int = -1
    value: float = 0.0
    words: tuple[str, ...] = ()


class Language:
    """Reads texts by the words of a pack. `without` are names that stand everywhere: of the unit and its people.

    What the unit's name says that it is for (林业局) is a matter of most of its texts: alone it makes no two alike.
    """

    def __init__(self, pack: Pack, without: Iterable[str] = ()) -> None:
        self._matters = _matters(pack)
        self._without = sorted(filter(None, without), key=len, reverse=True)
        self._trade = frozenset(hit.name for name in self._without for hit in self._matters.find(normalise(name).text))
        self._plain = frozenset(pack.plain.words)
        self._idle = frozenset(pack.plain.characters)

    def said(self, *texts: str, beside: str = "") -> Said:
        """What the texts together are about; what only stands `beside` them (an example, a heading) tells half."""
        marks: dict[str, float] = {}
        shown: dict[str, str] = {}
        for text, weight in (*((text, 1.0) for text in texts), (beside, _BESIDE)):
            for mark, telling, word in self._marks(self._bare(normalise(text).text)):
                marks[mark] = max(marks.get(mark, 0.0), telling * weight)
                shown.setdefault(mark, word)
        return Said(marks, shown)

    def _bare(self, text: str) -> str:
        for name in self._without:
            text = text.replace(name, "，")
        return text

    def _marks(self, text: str) -> Iterator[tuple[str, float, str]]:
        """Each mark with how much it tells and the words that show it."""
        means: set[str] = set()
        for hit in self._matters.find(text):
            if hit.name == _MEANS:
                means.add(text[hit.start : hit.end])
            else:
                yield hit.name, self._weight(hit.name), text[hit.start : hit.end]
        for word in self._words(text):
            if word not in means and (telling := _telling(word, _WORDS)):
                yield word, telling, word
        for char in sorted(set(text) - self._idle.union(_NUMERALS, *means)):
            if "\u4e00" <= char <= "\u9fff" and (telling := _telling(char, _CHARACTERS)):
                yield char, _CHARACTER * telling, char

    def _weight(self, matter: str) -> float:
        return _OF_A_MOOD if matter == _MOOD else _OF_THE_TRADE if matter in self._trade else 1.0

    def _words(self, text: str) -> Iterator[str]:
        for word, tag in tagged(text):
            telling = len(word) > 1 and tag[:1] in _TELLING_TAGS and tag != _PERSON and word.isalpha()
            if telling and word not in self._plain:
                yield word


class Candidates:
    """Texts among which the most alike is looked for."""

    def __init__(self, texts: Sequence[Said]) -> None:
        self._texts = texts
        self._places: dict[str, list[int]] = {}
        for place, text in enumerate(texts):
            for mark in text.marks:
                self._places.setdefault(mark, []).append(place)

    def nearest(self, text: Said) -> Nearest:
        """The most alike of the texts, the first of several that are equally so."""
        values = self.values(text)
        if not values:
            return Nearest()
        best = max(range(len(values)), key=lambda place: (values[place], -place))
        return Nearest(best, values[best], shared(text, self._texts[best]))

    def values(self, text: Said) -> list[float]:
        """How alike each of the texts is."""
        values = [0.0] * len(self._texts)
        characters = [0.0] * len(self._texts)
        for mark, telling in text.marks.items():
            for place in self._places.get(mark, ()):
                alike = min(telling, self._texts[place].marks[mark]) * self._rareness(mark)
                (values if len(mark) > 1 else characters)[place] += alike
        return [value + min(_ALL_CHARACTERS, more) for value, more in zip(values, characters, strict=True)]

    def _rareness(self, mark: str) -> float:
        if len(self._texts) < _MANY:
            return 1.0
        return 1.0 - (len(self._places[mark]) - 1) / len(self._texts)


def _telling(word: str, bounds: tuple[float, float]) -> float:
    common, rare = bounds
    return min(1.0, max(0.0, (rarity(word) - common) / (rare - common)))


def shared(one: Said, other: Said) -> tuple[str, ...]:
    """The words that two texts share; where one matter goes by two words, both."""
    marks = sorted(
        (mark for mark in one.marks.keys() & other.marks.keys() if len(mark) > 1),
        key=lambda mark: (-one.marks[mark], mark),
    )
    return tuple(dict.fromkeys(_both(one.shown[mark], other.shown[mark]) for mark in marks))


def _both(one: str, other: str) -> str:
    return one if one in other else other if other in one else f"{one}/{other}"


@lru_cache(maxsize=4)
def _matters(pack: Pack) -> Matcher:
    """The matters of a pack in one matcher."""
    return Matcher({name: patterns for name, patterns in pack.signals.items() if name.startswith(_MATTER)})
