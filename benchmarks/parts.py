"""The parts of the machinery that can be switched off one at a time, each as a change to a loaded pack.

The pack itself stays as it is; every change gives a new one. What is switched off stays known by name, so that the
conditions that ask for it still can.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial, reduce
from typing import TypeVar

from checker.rulebook import Pack
from checker.rulebook.model import Condition, Family, Kind, Plain, Role, Topic

_Model = TypeVar("_Model", Role, Family, Topic)
_Condition = TypeVar("_Condition", bound=Condition)
Change = Callable[[Pack], Pack]
NEVER = "never-found"
ANCHORS = "checkable"
LAPSE = "lapse"
TOGETHER = (("person", "place"), ("time", "period"), ("area", "count", "counts", "figure", "money"))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the machinery by group and name, and how a pack looks without it."""

    group: str
    name: str
    without: Change


def parts_of(pack: Pack) -> Iterator[Part]:
    """All parts of the pack that can be switched off."""
    yield from _substance_parts()
    yield from _structure_parts()
    yield from _attribution_parts(pack)
    for name in pack.kinds:
        yield Part("kind of sentence", name, partial(without_kind, name=name))
    for name, kind in pack.kinds.items():
        if kind.carries_over is not None:
            yield Part("carries over", name, partial(_not_carried_over, name=name))
    if ANCHORS in pack.kinds:
        anchors = sorted(_alternatives(pack.kinds[ANCHORS]))
        for names in (*((anchor,) for anchor in anchors), *TOGETHER):
            yield Part("anchor of events", ", ".join(names), partial(without_anchors, names=names))


def signals_of(pack: Pack) -> Iterator[Part]:
    """Every signal of the pack as a part, to find out which of them decide nothing."""
    for name in pack.signals:
        yield Part("signal", name, partial(without_signal, name=name))


def without_signal(pack: Pack, name: str) -> Pack:
    """The signal is never found."""
    return replace(pack, signals={**pack.signals, name: ()})


def without_kind(pack: Pack, name: str) -> Pack:
    """No sentence is of this kind."""
    none = Kind(meaning=pack.kinds[name].meaning, all=(NEVER,))
    return _with_never(replace(pack, kinds={**pack.kinds, name: none}))


def without_anchors(pack: Pack, names: Iterable[str]) -> Pack:
    """What cannot be told without the built-in tests `names` makes no sentence checkable."""
    kind = reduce(_without_alternative, names, pack.kinds[ANCHORS])
    return _with_never(replace(pack, kinds={**pack.kinds, ANCHORS: kind}))


def _substance_parts() -> Iterator[Part]:
    def plain(**update: object) -> Change:
        return lambda pack: replace(pack, plain=pack.plain.model_copy(update=update))

    yield Part("substance", "plain words", plain(words=()))
    yield Part("substance", "plain characters", plain(characters=""))
    yield Part("substance", "void clauses", plain(void=()))
    yield Part("substance", "all of it", lambda pack: replace(pack, plain=Plain(substance=1)))


def _structure_parts() -> Iterator[Part]:
    def roles(**update: object) -> Change:
        return lambda pack: replace(pack, roles={name: _changed(role, update) for name, role in pack.roles.items()})

    yield Part("structure", "roles by heading", roles(headings=()))
    yield Part("structure", "roles by opening", roles(opens=()))
    yield Part("structure", "openings: beside", roles(beside=()))
    yield Part("structure", "openings: unless", roles(unless=None))
    yield Part("structure", "voided signals (not-x)", _without_voiding)
    yield Part("causes", "lapse required", _without_lapse)


def _attribution_parts(pack: Pack) -> Iterator[Part]:
    def family(which: str, **update: object) -> Change:
        return lambda pack: _with_family(pack, which, _changed(pack.families[which], update))

    for name, each in pack.families.items():
        if each.elsewhere:
            yield Part(name, "elsewhere", family(name, elsewhere=False))
        if each.dense:
            yield Part(name, "dense", family(name, dense=0))
        if each.closes is not None:
            yield Part(name, "closes", family(name, closes=None))
        if each.ignore is not None:
            yield Part(name, "ignore", partial(_not_ignoring, name=name))
        yield Part(name, "list of", family(name, list_of=len(each.topics) + 1))
        yield Part(name, "outside", family(name, outside=()))
        yield Part(name, "conducts", partial(_without_conducts, name=name))


def _with_never(pack: Pack) -> Pack:
    """The pack with a signal that no text holds."""
    return replace(pack, signals={**pack.signals, NEVER: ()})


def _changed(model: _Model, update: dict[str, object]) -> _Model:
    return model.model_copy(update=update)


def _with_family(pack: Pack, name: str, family: Family) -> Pack:
    return replace(pack, families={**pack.families, name: family})


def _not_ignoring(pack: Pack, name: str) -> Pack:
    family = _changed(pack.families[name], {"ignore": Condition(all=(NEVER,))})
    return _with_never(_with_family(pack, name, family))


def _without_conducts(pack: Pack, name: str) -> Pack:
    """The topics of a family are told by their names only."""
    family = pack.families[name]
    topics = {which: _changed(topic, {"conducts": ()}) for which, topic in family.topics.items()}
    return _with_family(pack, name, _changed(family, {"topics": topics}))


def _without_voiding(pack: Pack) -> Pack:
    kept = {name: () if _voids(name, pack) else patterns for name, patterns in pack.signals.items()}
    return replace(pack, signals=kept)


def _voids(name: str, pack: Pack) -> bool:
    return name.startswith("not-") and name.removeprefix("not-") in pack.signals


def _without_lapse(pack: Pack) -> Pack:
    """A cause need not say what lapsed."""
    rules = (
        rule.model_copy(update={"met": tuple(_not_asking(need, LAPSE) for need in rule.met)}) for rule in pack.rules
    )
    return replace(pack, rules=tuple(rules))


def _not_asking(condition: _Condition, name: str) -> _Condition:
    return condition.model_copy(update={"all": tuple(part for part in condition.all if part != name)})


def _not_carried_over(pack: Pack, name: str) -> Pack:
    kind = pack.kinds[name].model_copy(update={"carries_over": None})
    return replace(pack, kinds={**pack.kinds, name: kind})


def _alternatives(condition: Condition) -> set[str]:
    """The names that stand among the alternatives of a condition, and in them."""
    names = {part for part in (*condition.any, *condition.all) if isinstance(part, str)}
    return names.union(*(_alternatives(part) for part in condition.any if isinstance(part, Condition)))


def _without_alternative(condition: _Condition, name: str) -> _Condition:
    """The condition without the alternatives that ask for `name`; impossible where no alternative is left."""
    kept = tuple(_pruned(part, name) for part in condition.any if not _asks_for(part, name))
    return condition.model_copy(update={"any": kept or ((NEVER,) if condition.any else ())})


def _pruned(part: str | Condition, name: str) -> str | Condition:
    return _without_alternative(part, name) if isinstance(part, Condition) else part


def _asks_for(part: str | Condition, name: str) -> bool:
    return part == name or (isinstance(part, Condition) and name in part.all)
