"""The pack's own tests: each case of a rule file run through the whole of assessing."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from checker.assess.assess import assess
from checker.assess.recognise import Given
from checker.document.markup import from_markup
from checker.rulebook.load import Pack, TestCase
from checker.rulebook.model import Requirement

_ASKED = ("met", "weak", "missing")
_ASKED_OF_CHECKS = ("met", "weak")


@dataclass(frozen=True, slots=True)
class RuleTest:
    """A case with what came out wrong; it passed if that is nothing."""

    file: str
    line: int
    name: str
    problems: tuple[str, ...]


def run_tests(pack: Pack) -> tuple[RuleTest, ...]:
    """Run all cases, then ask that each judged requirement was wanted as met, weak and missing by some case.

    A check answers `missing` only where the rule has a reason for it; what is answered for several papers together has
    its tests elsewhere.
    """
    judged = {rule.id: rule for rule in pack.rules if rule.judged and rule.scope == "document"}
    seen: dict[str, set[str]] = {name: set() for name in judged}
    results = [_run(case, pack, seen) for case in pack.tests]
    for requirement, statuses in seen.items():
        rule = judged[requirement]
        says_missing = rule.check is None or (rule.reasons is not None and rule.reasons.missing is not None)
        asked = _ASKED if says_missing else _ASKED_OF_CHECKS
        unseen = [status for status in asked if status not in statuses]
        if unseen:
            results.append(RuleTest("", 0, requirement, (f"no case sees {requirement} {', '.join(unseen)}",)))
    return tuple(results)


def _run(case: TestCase, pack: Pack, seen: dict[str, set[str]]) -> RuleTest:
    text = case.sample
    for old, new in case.test.edit.items():
        text = text.replace(old, new)
    assessment = assess(from_markup(case.test.name, text), pack, given=Given(kind=_kind(case, pack)))
    statuses = {answer.requirement: answer.status for answer in assessment.answers}
    rules = {rule.id: rule for rule in pack.rules}
    problems: list[str] = []
    for wanted, status in case.test.want.items():
        matching = [requirement for requirement in statuses if _means(wanted, rules[requirement])]
        if not matching:
            problems.append(f"{wanted}: no such requirement was answered")
        for requirement in matching:
            if statuses[requirement] == status:
                seen.get(requirement, set()).add(status)
            else:
                problems.append(f"{requirement}: wanted {status}, answered {statuses[requirement]}")
    return RuleTest(case.file, case.line, case.test.name, tuple(problems))


def _means(wanted: str, rule: Requirement) -> bool:
    """Whether a name or glob means this requirement; a check answers in its own way and is meant by its full name."""
    return rule.id == wanted or (rule.check is None and fnmatchcase(rule.id, wanted))


def _kind(case: TestCase, pack: Pack) -> str:
    """The kind that all wanted requirements concern; "" (recognise it) where they concern several."""
    wanted = [rule for rule in pack.rules if any(_means(each, rule) for each in case.test.want)]
    kinds = {rule.all_kinds for rule in wanted}
    return next(iter(kinds))[0] if len(kinds) == 1 and len(next(iter(kinds))) == 1 else ""
