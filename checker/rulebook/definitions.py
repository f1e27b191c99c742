"""What the files of a pack define, also where they are not in order, and whether any name is defined twice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from checker.rulebook.builtins import BUILTINS, PREFIXES
from checker.rulebook.expand import possible
from checker.rulebook.folders import Chain
from checker.rulebook.source import Path_, Source

PLACES = {
    "signal": "signals.*",
    "kind of sentence": "kinds.*",
    "role": "roles.*",
    "group of words": "recognition.words.*",
    "family": "families.*",
    "topic": "families.*.topics.*",
    "kind": "pack.kinds.*",
    "author": "pack.authors.*",
    "unit": "pack.units.*",
    "regulation": "regulations.*",
    "event": "events.*",
    "campaign": "campaigns.*",
    "standard": "standards.*",
}
_ONCE = ("pack", "plain", "recognition", "items")


@dataclass(frozen=True)
class Definition:
    """A name of some sort, what it is defined as (raw data), and where."""

    sort: str
    name: str
    value: Any
    source: Source
    path: Path_

    def problem(self, message: str) -> str:
        """“file:line: message” for the place of the definition."""
        return self.source.at(self.path, message)


def definitions(sources: Iterable[Source]) -> Iterator[Definition]:
    """All that the files define. The sorts are those of `PLACES`, "requirement", and "part" for what stands once."""
    for source in sources:
        for sort, pattern in PLACES.items():
            for path, value in source.select(pattern):
                yield Definition(sort, str(path[-1]), value, source, path)
        for path, rule in source.select("requirements.*"):
            for identity in ids_of(rule):
                yield Definition("requirement", identity, rule, source, (*path, "id"))
        for part in _ONCE:
            for path, value in source.select(part):
                yield Definition("part", part, value, source, path)


def ids_of(raw_rule: Any) -> list[str]:
    """The ids of the requirements that a rule becomes; none where it has no id."""
    identity = raw_rule.get("id") if isinstance(raw_rule, dict) else None
    return possible(identity, raw_rule) if isinstance(identity, str) else []


def effective(chain: Chain) -> list[Definition]:
    """The definitions that hold: the last of each name, and no topic of a family that was defined anew."""
    return list({(each.sort, each.name): each for each in _not_replaced(chain)}.values())


def defined_twice(chain: Chain) -> Iterator[str]:
    """A problem for each name that is defined again; only a pack that extends another may do so.

    A topic may stand in one family only, also when the families are those of two packs.
    """
    for pack in chain.packs:
        yield from _doubles(each for each in definitions(pack.sources) if each.sort != "topic")
    yield from _doubles(each for each in _not_replaced(chain) if each.sort == "topic")


def taken_names(chain: Chain) -> Iterator[str]:
    """A problem for each signal called like a kind, and each of either called like one of the engine's own tests."""
    every = list(definitions(chain.sources))
    kinds = {each.name for each in every if each.sort == "kind of sentence"}
    for each in every:
        reserved = each.name in BUILTINS or each.name.startswith(tuple(PREFIXES))
        clashes = {"signal": reserved or each.name in kinds, "kind of sentence": reserved}
        if clashes.get(each.sort):
            yield each.problem(f'the name "{each.name}" is taken')


def _not_replaced(chain: Chain) -> list[Definition]:
    every = [(number, each) for number, pack in enumerate(chain.packs) for each in definitions(pack.sources)]
    families = {each.name: number for number, each in every if each.sort == "family"}
    return [each for number, each in every if each.sort != "topic" or families[str(each.path[1])] == number]


def _doubles(every: Iterable[Definition]) -> Iterator[str]:
    first: dict[tuple[str, str], Definition] = {}
    for each in every:
        before = first.setdefault((each.sort, each.name), each)
        if before is not each and "{" not in each.name:
            earlier = before.source.place(before.path)
            yield each.problem(f'the {each.sort} "{each.name}" stands twice; it is already in {earlier}')
