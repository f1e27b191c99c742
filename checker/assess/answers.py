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
    """A verbatim quote and where it stands: `paragraph` is the index of its block, `place` is for people.

    `remark` says what is to be seen there, where the requirement's reason alone does not; `path` names the material
    where it is not the one that is answered for.
    """

    quote: str
    paragraph: int
    place: str
    remark: str = ""
    path: str = ""


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
class Item:
    """A problem that a material admits, or a task or measure that it lays down.

    quote      the sentence that says it, verbatim; `paragraph` and `place` as in Evidence
    subject    the heading, topic or problem that it stands under, "" if none
    owner      the responsible person or office, deadline the time, both verbatim, "" where none is given
    """

    quote: str
    paragraph: int
    place: str
    subject: str = ""
    owner: str = ""
    deadline: str = ""


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a material says of itself: its date (ISO: "2014-07-02", "2014-07", "2014"; "" if none), the unit's name as
    written ("白鹭乡党委"), and of a member the name and post; "" where it does not say.
    """

    date: str = ""
    unit: str = ""
    person: str = ""
    post: str = ""


LineKind = Literal["title", "signature", "heading", "label", "cell", "text"]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the material as the checker sees it.

    paragraph  the index of its block; `text`, `number`, `level` are those of the block, `place` is for people
    kind       "label" is the head of a table's row or column, "signature" a line of author or date under the title
    roles      the parts that its sentences play (ids of the pack), topics what they are about
    """

    paragraph: int
    kind: LineKind
    text: str
    number: str
    level: int | None
    place: str
    roles: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """The verdict on one document with every applicable requirement answered, in the order of the pack.

    `problems` are those that the author admits, `measures` the tasks and measures laid down, `lines` the whole text,
    all in reading order.
    """

    title: str
    recognition: Recognition
    verdict: Verdict
    answers: tuple[Answer, ...]
    problem: str = ""
    particulars: Particulars = Particulars()
    problems: tuple[Item, ...] = ()
    measures: tuple[Item, ...] = ()
    lines: tuple[Line, ...] = ()


def verdict_of(answers: Iterable[Answer]) -> Verdict:
    """The verdict that follows from the answers; no answers at all is an `error`, never a pass.

    A check that looked and found nothing of its kind in the material has said so in a reason: that is an answer.
    """
    binding = [answer for answer in answers if answer.status != "not-applicable" or answer.reason]
    if not binding:
        return "error"
    statuses = {answer.status for answer in binding if answer.severity == "error"}
    if "missing" in statuses:
        return "fail"
    return "review" if statuses & {"weak", "not-evaluated"} else "pass"
