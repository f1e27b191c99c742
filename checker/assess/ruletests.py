"""The pack's own tests: each case of a rule file run through the whole of assessing."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from checker.assess.assess import assess
from checker.assess.recognise import Given
from checker.document.markup import from_markup
from checker.rulebook.load import Pack, TestCase

_ASKED = ("met", "weak", "missing")


@dataclass(frozen=True, slots=True)
class RuleTest:
    """A case with what came out wrong; it passed if that is nothing."""

    file: str
    line: int
    name: str
    problems: tuple[str, ...]


def run_tests(pack: Pack) -> tuple[RuleTest, ...]:
    """Run all cases, then ask that each judged requirement was wanted as met, weak and missing by some case."""
    seen: dict[str, set[str]] = {rule.id: set() for rule in pack.rules if rule.judged}
    results = [_run(case, pack, seen) for case in pack.tests]
    for requirement, statuses in seen.items():
        unseen = [status for status in _ASKED if status not in statuses]
        if unseen:
            results.append(RuleTest("", 0, requirement, (f"no case sees {requirement} {', '.join(unseen)}",)))
    return tuple(results)


def _run(case: TestCase, pack: Pack, seen: dict[str, set[str]]) -> RuleTest:
    text = case.sample
    for old, new in case.test.edit.items():
        text = text.replace(old, new)
    assessment = assess(from_markup(case.test.name, text), pack, given=Given(kind=_kind(case, pack)))
    statuses = {answer.requirement: answer.status for answer in assessment.answers}
    problems: list[str] = []
    for wanted, status in case.test.want.items():
        matching = [requirement for requirement in statuses if fnmatchcase(requirement, wanted)]
        if not matching:
            problems.append(f"{wanted}: no such requirement was answered")
        for requirement in matching:
            if statuses[requirement] == status:
                seen.get(requirement, set()).add(status)
            else:
                problems.append(f"{requirement}: wanted {status}, answered {statuses[requirement]}")
    return RuleTest(case.file, case.line, case.test.name, tuple(problems))


def _kind(case: TestCase, pack: Pack) -> str:
    kinds = {rule.kind for rule in pack.rules for wanted in case.test.want if fnmatchcase(rule.id, wanted)}
    return next(iter(sorted(kinds)), "")
