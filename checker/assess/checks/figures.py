"""Figures as the text gives them: of what, of which year, a level or a change against another year."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from checker.assess.engine import Engine
from checker.assess.spans import Span
from checker.language.amounts import Amount
from checker.rulebook.model import Check, Condition

Role = Literal["level", "base", "from", "to", "change", "trend"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One amount with what is said of it.

    subject    the signal that names it, or the author's words
    year       0 where none is named, -1 for the year before an unnamed one; `part` a part of it (上半年)
    whose      the words that say whose figure it is (局机关, 全镇), "" if none
    role       level: so much was spent; base: what a level is compared with; from, to: 由A降到B;
               change: by how much it fell or rose; trend: that it did, without saying by how much (no amount)
    direction  -1 fell, 1 rose, 0 neither is said; `against` is the year that a change is compared with, 0 if not named
    place      what separates it from other figures: the paragraph's number, or the table's, below zero
    named      whether its own clause names the subject, or that is taken over from the clause before
    """

    subject: str
    year: int
    part: str
    whose: str
    amount: Amount | None
    role: Role
    direction: int
    against: int
    span: Span
    place: int
    start: int
    named: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The signals that a rule's conditions name, by what they show.

    items    what figures are of; `sums` are those among them that mean all together (合计)
    fell, rose, nothing   that something fell, rose, or was not spent at all
    whose    whose figures follow
    apart    that an amount is no level (预算, 人均); `beside`, that from there to the end of the sentence none is
    """

    items: frozenset[str]
    sums: frozenset[str]
    fell: frozenset[str]
    rose: frozenset[str]
    nothing: frozenset[str]
    whose: frozenset[str]
    apart: frozenset[str]
    beside: frozenset[str]

    @property
    def verbs(self) -> frozenset[str]:
        """What says that something fell or rose."""
        return self.fell | self.rose


@dataclass(frozen=True, slots=True)
class Asked:
    """What is read: the figures of these words, in paragraphs with a signal of `about`, written in the year `now`.

    With `changes`, what stands by a change: plain counts too, but nothing that stands alone.
    """

    words: Words
    about: frozenset[str]
    now: int
    changes: bool


def words_of(check: Check) -> Words:
    """The words of a rule about figures: its conditions of the same names."""
    return Words(*(signals_of(check, name) for name in Words.__dataclass_fields__))


def signals_of(check: Check, name: str) -> frozenset[str]:
    """The signals that one of a rule's conditions lists under `any`."""
    return named_in(check.conditions.get(name))


def named_in(condition: Condition | None) -> frozenset[str]:
    """The names that a condition lists under `any`."""
    return frozenset(part for part in condition.any if isinstance(part, str)) if condition else frozenset()


def all_signals(check: Check) -> dict[str, frozenset[str]]:
    """The signals of all of a rule's conditions, by the condition's name."""
    return {name: named_in(condition) for name, condition in check.conditions.items()}


def mask_of(engine: Engine, names: Iterable[str]) -> int:
    """The bits of signals together."""
    mask = 0
    for name in names:
        mask |= engine.bits[name]
    return mask
