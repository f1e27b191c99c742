"""Which signals the requirements of some kinds of material use that nothing else in a pack does."""

from collections.abc import Iterable, Iterator

from checker.rulebook.model import Condition, Kind, Need, Requirement
from checker.rulebook.pack import Pack


def signals_of_kinds(pack: Pack) -> dict[str, frozenset[str]]:
    """For each kind of material but the first: signals that only its requirements, and those of other such kinds, use.

    A signal that no condition names (a check may know it by name) is not among them.
    """
    first = next(iter(pack.head.kinds), "")
    special = [rule for rule in pack.rules if rule.all_kinds and first not in rule.all_kinds]
    general = [rule for rule in pack.rules if rule not in special]
    needed = _signals(_conditions_of_pack(pack), pack) | _signals(_conditions_of(general), pack) | _named(pack)
    found: dict[str, frozenset[str]] = {}
    for kind in pack.head.kinds:
        of_kind = list(_conditions_of(rule for rule in special if kind in rule.all_kinds))
        if pack.items is not None and kind in pack.items.kinds and kind != first:
            of_kind += _conditions_of_lists(pack)
        own = _signals(of_kind, pack) - needed
        if own:
            found[kind] = own
    return found


def _conditions_of_pack(pack: Pack) -> Iterator[Condition | None]:
    for family in pack.families.values():
        yield from (family.ignore, family.closes)
    for role in pack.roles.values():
        yield from (role.unless, role.signs, role.signs.among if role.signs else None)
    yield Condition(any=pack.plain.void)
    if pack.items is not None:
        items = pack.items
        yield Condition(any=tuple(each.heads for each in (items.problem, items.measure, items.owner, items.deadline)))
        yield from (items.owner.told, items.deadline.told, items.admits, items.claims, items.lays_down)
        if next(iter(pack.head.kinds), "") in items.kinds:
            yield from _conditions_of_lists(pack)


def _conditions_of_lists(pack: Pack) -> list[Condition | None]:
    """What only a material that is made up of items is asked."""
    items = pack.items
    if items is None:
        return []
    fields = (items.problem, items.measure, items.owner, items.deadline)
    told = [condition for each in fields for condition in (each.told, each.sections)]
    return [*told, items.outside, items.settled, items.shared, items.closing, items.settles, items.recounts]


def _conditions_of(rules: Iterable[Requirement]) -> Iterator[Condition | None]:
    for rule in rules:
        for need in (*rule.met, *rule.weak):
            yield from _conditions_of_need(need)
        if rule.each is not None:
            yield from (rule.each.met, rule.each.weak, rule.each.hollow)
        if rule.check is not None:
            yield from rule.check.conditions.values()
        yield Condition(any=rule.prefer)


def _conditions_of_need(need: Need) -> Iterator[Condition | None]:
    yield from (need, need.among, Condition(any=need.different))
    for further in need.also:
        yield from _conditions_of_need(further)


def _named(pack: Pack) -> frozenset[str]:
    """Signals that the settings of checks name."""
    settings = (value for rule in pack.rules if rule.check for value in rule.check.settings.values())
    texts = (text for value in settings for text in (value if isinstance(value, tuple) else (value,)))
    return frozenset(text for text in texts if isinstance(text, str))


def _signals(conditions: Iterable[Condition | None], pack: Pack) -> frozenset[str]:
    """All signals that conditions name, by themselves or through kinds of sentence, with those that void them."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = [part for condition in conditions if condition is not None for part in _parts(condition)]
    while waiting:
        part = waiting.pop()
        if part in seen:
            continue
        seen.add(part)
        if part in pack.kinds:
            waiting += _parts(pack.kinds[part])
        elif part in pack.signals:
            found.update({part, f"not-{part}"} & pack.signals.keys())
    return frozenset(found)


def _parts(condition: Condition) -> Iterator[str]:
    for part in (*condition.all, *condition.any, *condition.none):
        if isinstance(part, str):
            yield part
        else:
            yield from _parts(part)
    if isinstance(condition, Kind) and condition.carries_over is not None:
        yield from _parts(condition.carries_over)
