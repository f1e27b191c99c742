"""The notation that patterns of rule packs are written in, read into literals and regular expressions.

    走过场              the characters as they stand
    (没有|未)收          one of several, (|过) with nothing as a choice
    [曾]收受             may be left out; brackets may hold any of these, and each other
    嫌…麻烦             at most 12 characters of the same sentence between
    不~够               at most 6 characters of the same clause between
    摆了#桌             a number in digits or characters
    ^今后  负责$         at the start (a number in front does not matter), at the end of the sentence

Patterns are compared with normalised text (`checker.language.normal`).
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import product

_GAP, _NEAR, _NUMBER = (
    r"[^。！？；]{0,12}?",
    r"[^，。！？；：]{0,6}?",
    r"[0-9〇零一二两三四五六七八九十百千万亿几数多半余.,]+",
)
_CLASSES = {
    "…": _GAP,
    "~": _NEAR,
    "#": _NUMBER,
    "^": (
        r"^(?:[一二三四五六七八九十]{1,3}[是、者曰]，?|[第其][一二三四五六七八九十][条，、]"
        r"|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[0-9]{1,2}[.、．])?"
    ),
    "$": r"[，。！？；：”]*$",
}
_LITERALS_AT_MOST = 4000
_ATOM_GROUPS = 2
ANYWHERE = 1 << 30
_ENUMERATOR_AT_MOST = 6
_COST_OF_LENGTH = {1: 5.0, 2: 0.5}


_PLAIN = re.compile(r"[^…~#^$(\[)\]|]+")


class PatternError(ValueError):
    """A pattern that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Either `literals` that match as they stand, or a `regex`, tried where one of each of the `atoms` occurs.

    The regular expression is kept as text: of the hundreds in a pack a document needs but some, and compiling is dear.
    """

    literals: tuple[str, ...] = ()
    atoms: tuple[tuple[str, ...], ...] = ()
    regex: str = ""
    within: int = ANYWHERE
    last: bool = False


@cache
def parse(source: str) -> Pattern:
    """Read one pattern. PatternError says what is wrong with it."""
    if source and _PLAIN.fullmatch(source):
        return Pattern(literals=(source,))
    sequence, end = _sequence(source, 0, top=True)
    if end < len(source):
        raise PatternError(f"pattern “{source}”: “{source[end]}” without an opening bracket")
    if not sequence:
        raise PatternError("an empty pattern")
    literals = _literals(sequence, source)
    if literals is None:
        atoms = _atoms(sequence, source)
        return Pattern(
            atoms=atoms,
            regex=_regex(sequence),
            within=_within(sequence, atoms[0], source),
            last=_is_last(sequence, atoms[0], source),
        )
    if "" in literals:
        raise PatternError(f"pattern “{source}” matches nothing at all")
    return Pattern(literals=literals)


_Choice = tuple["_Sequence", ...]
_Sequence = list["str | _Choice"]  # class marks and literals as str, choices as tuples of sequences


def _sequence(source: str, start: int, top: bool = False) -> tuple[_Sequence, int]:
    """The sequence that begins at `start`, and where it ends: at the end, or at the | or bracket that closes it."""
    parts: _Sequence = []
    position = start
    while position < len(source):
        char = source[position]
        if char in "([":
            choice, position = _choice(source, position)
            parts.append(choice)
        elif char in ")]" or (char == "|" and not top):
            break
        elif char in _CLASSES:
            parts.append(char)
            position += 1
        else:
            stop = position + 1
            while stop < len(source) and source[stop] not in "…~#^$([)]|":
                stop += 1
            parts.append(source[position:stop])
            position = stop
    return parts, position


def _choice(source: str, start: int) -> tuple[_Choice, int]:
    close = ")" if source[start] == "(" else "]"
    choices: list[_Sequence] = []
    position = start
    while True:
        sequence, position = _sequence(source, position + 1)
        choices.append(sequence)
        if position >= len(source) or source[position] not in "|)]":
            raise PatternError(f"pattern “{source}”: “{source[start]}” is not closed")
        if source[position] != "|":
            break
    if source[position] != close:
        raise PatternError(f"pattern “{source}”: “{source[start]}” is closed by “{source[position]}”")
    return tuple(choices if close == ")" else [*choices, []]), position + 1


def _literals(sequence: _Sequence, source: str) -> tuple[str, ...] | None:
    """All the strings that the sequence stands for; None if a class mark makes them countless."""
    words = [""]
    for part in sequence:
        choices = _part_literals(part, source)
        if choices is None:
            return None
        if len(words) * len(choices) > _LITERALS_AT_MOST:
            raise PatternError(f"pattern “{source}” stands for more than {_LITERALS_AT_MOST} phrases; split it")
        words = [word + choice for word, choice in product(words, choices)]
    return tuple(dict.fromkeys(words))


def _part_literals(part: str | _Choice, source: str) -> tuple[str, ...] | None:
    if isinstance(part, str):
        return None if part in _CLASSES else (part,)
    found = [_literals(choice, source) for choice in part]
    return None if None in found else tuple(word for words in found if words is not None for word in words)


def _regex(sequence: _Sequence) -> str:
    return "".join(
        (_CLASSES[part] if part in _CLASSES else re.escape(part))
        if isinstance(part, str)
        else "(?:" + "|".join(sorted(map(_regex, part), key=len, reverse=True)) + ")"
        for part in sequence
    )


def _atoms(sequence: _Sequence, source: str) -> tuple[tuple[str, ...], ...]:
    """Groups of strings one of each of which occurs in every match; the rarest two are enough to look for."""
    candidates = _candidates(sequence, source)
    if not candidates:
        raise PatternError(f"pattern “{source}” has no characters that must occur")
    return tuple(sorted(candidates, key=_cost)[:_ATOM_GROUPS])


def _within(sequence: _Sequence, atoms: tuple[str, ...], source: str) -> int:
    """How far from the sentence's start the atoms can begin, where the pattern is tied to it and they come first."""
    if sequence[0] != "^" or len(sequence) < 2 or _part_literals(sequence[1], source) is None:
        return ANYWHERE
    opening = next(
        (number for number, part in enumerate(sequence) if number and isinstance(part, str) and part in _CLASSES),
        len(sequence),
    )
    return _ENUMERATOR_AT_MOST if _literals(sequence[1:opening], source) == atoms else ANYWHERE


def _is_last(sequence: _Sequence, atoms: tuple[str, ...], source: str) -> bool:
    """Whether the pattern is tied to the sentence's end and the atoms come last."""
    if sequence[-1] != "$" or len(sequence) < 2 or (isinstance(sequence[-2], str) and sequence[-2] in _CLASSES):
        return False
    return _literals(sequence[-2:-1], source) == atoms


def _cost(words: tuple[str, ...]) -> float:
    """How often one of the words is likely to occur: single characters often, long words seldom."""
    return sum(_COST_OF_LENGTH.get(len(word), 0.1) for word in words)


def _candidates(sequence: _Sequence, source: str) -> list[tuple[str, ...]]:
    runs: list[_Sequence] = [[]]
    sides: list[tuple[str, ...]] = []
    for part in sequence:
        if _part_literals(part, source) is not None:
            runs[-1].append(part)
            continue
        runs.append([])
        if not isinstance(part, str):
            each = [_candidates(choice, source) for choice in part]
            if all(each):
                best = [min(found, key=_cost) for found in each]
                sides.append(tuple(dict.fromkeys(word for words in best for word in words)))
    expanded = [words for run in runs if run and (words := _literals(run, source)) and "" not in words]
    return expanded + sides
