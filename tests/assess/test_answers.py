"""The verdict that follows from the answers."""

from typing import get_args

import pytest

from checker.assess.answers import STATUSES, VERDICTS, Answer, Severity, Status, Verdict, verdict_of


def answers(*pairs: tuple[Severity, Status]) -> list[Answer]:
    return [Answer(f"r{number}", severity, status, "") for number, (severity, status) in enumerate(pairs)]


@pytest.mark.parametrize(
    ("pairs", "verdict"),
    [
        ([], "error"),
        ([("error", "not-applicable")], "error"),
        ([("error", "met")], "pass"),
        ([("error", "weak")], "review"),
        ([("error", "not-evaluated")], "review"),
        ([("error", "missing")], "fail"),
        ([("error", "met"), ("error", "weak")], "review"),
        ([("error", "met"), ("error", "not-applicable")], "pass"),
        ([("error", "weak"), ("error", "missing")], "fail"),
        ([("error", "not-evaluated"), ("error", "missing")], "fail"),
        ([("advice", "missing")], "pass"),
        ([("advice", "weak"), ("error", "met")], "pass"),
        ([("advice", "not-evaluated"), ("error", "met")], "pass"),
        ([("advice", "missing"), ("error", "weak")], "review"),
    ],
)
def test_the_verdict_follows_from_the_answers(pairs: list[tuple[Severity, Status]], verdict: Verdict) -> None:
    assert verdict_of(answers(*pairs)) == verdict


def test_statuses_and_verdicts_are_all_listed() -> None:
    assert set(STATUSES) == set(get_args(Status))
    assert set(VERDICTS) == set(get_args(Verdict))
