"""The answer to each requirement, and the verdict on a document."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Status = Literal["met", "weak", "missing", "not-evaluated", "not-applicable"]
Verdict = Literal["pass", "review", "fail", "error"]
Severity = Literal["error", "advice"]

STATUSES: tuple[Status, ...] = ("met", "weak", "missing", "not-evaluated", "not-applicable")
VERDICTS: tuple[Verdict, ...] = ("pass", "review", "fail", "error")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A verbatim quote and where it stands: `paragraph` is the index of its block, `place` is for people."""

    quote: str
    paragraph: int
    place: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the material says to one requirement: status, one sentence why, and the evidence, best first."""

    requirement: str
    severity: Severity
    status: Status
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Recognition:
    """What kind of material this is, whose, and of what unit: ids of the pack, "" where it could not be told.

    `kind` "other" means that it is none of the pack's kinds; `looks_like` then says as what (“工作总结”).
    """

    kind: str
    author: str
    unit: str
    looks_like: str = ""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The verdict on one document with every applicable requirement answered, in the order of the pack."""

    title: str
    recognition: Recognition
    verdict: Verdict
    answers: tuple[Answer, ...]
    problem: str = ""


def verdict_of(answers: Iterable[Answer]) -> Verdict:
    """The verdict that follows from the answers; no answers at all is an `error`, never a pass."""
    binding = [answer for answer in answers if answer.status != "not-applicable"]
    if not binding:
        return "error"
    statuses = {answer.status for answer in binding if answer.severity == "error"}
    if "missing" in statuses:
        return "fail"
    return "review" if statuses & {"weak", "not-evaluated"} else "pass"
