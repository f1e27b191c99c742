"""Which requirements are asked for: --rule takes ids and patterns."""

import fnmatch
from collections.abc import Sequence

from checker.batch.errors import BatchError, nearest, problem
from checker.rulebook import Pack, Rule


def select(patterns: Sequence[str], pack: Pack) -> frozenset[str]:
    """The requirement ids that `patterns` (ids, or patterns with * and ?) name; none for no patterns, which means all.

    Raises BatchError for each pattern that names no requirement: a check of nothing would look like a pass.
    """
    known = [rule.id for rule in pack.rules]
    named = {pattern: fnmatch.filter(known, pattern) for pattern in patterns}
    empty = [pattern for pattern, ids in named.items() if not ids]
    if empty:
        raise BatchError(
            problem("unknown-requirement", value=pattern, hint=nearest(pattern, known)) for pattern in empty
        )
    return frozenset(name for ids in named.values() for name in ids)


def the_rule(requirement: str, pack: Pack) -> Rule:
    """The rule with this id; raises BatchError for an unknown one, with the nearest that there is."""
    for rule in pack.rules:
        if rule.id == requirement:
            return rule
    hint = nearest(requirement, [rule.id for rule in pack.rules])
    raise BatchError([problem("unknown-requirement", value=requirement, hint=hint)])
