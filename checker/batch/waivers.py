"""Waivers: a person answers, with a reason and for a time, for requirements that a material does not meet.

A waiver file is a YAML list:

    - document: 桐坪县/何秀英.docx     # a name as in the report, or a pattern with * and ?
      requirement: disclosure.housing  # an id, or a pattern
      reason: 住房情况已另附说明
      person: 周明
      expires: 2014-10-31              # the last day on which it holds

It is laid over a status and never replaces it: what is missing stays missing, carries the waiver, and does not count
for the verdict.
"""

import datetime
import fnmatch
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from checker.assess.answers import Answer, Verdict, verdict_of
from checker.batch.errors import BatchError, Problem, nearest, problem
from checker.batch.outcomes import Checked, Outcome
from checker.rulebook import Pack

_Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_WAIVABLE = frozenset({"weak", "missing", "not-evaluated"})


class Waiver(BaseModel):
    """One item of a waiver file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: _Words
    requirement: _Words
    reason: _Words
    person: _Words
    expires: datetime.date

    def is_expired(self, today: datetime.date) -> bool:
        """Whether the last day is over."""
        return today > self.expires

    def speaks_of(self, requirement: str) -> bool:
        """Whether the requirement id is the one it names, or fits its pattern."""
        return _matches(requirement, self.requirement)

    def covers(self, document: str, answer: Answer) -> bool:
        """Whether it speaks of this answer, and there is something to waive."""
        return (
            answer.status in _WAIVABLE
            and self.speaks_of(answer.requirement)
            and _matches(document, self.document.replace("\\", "/"))
        )


def day(text: str) -> datetime.date:
    """The day that a text like 2014-07-01 names; raises BatchError for any other text."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise BatchError([problem("no-such-day", value=text)]) from None


def read_waivers(path: Path, pack: Pack) -> tuple[Waiver, ...]:
    """The waivers of a file. Raises BatchError with every problem, each with its line."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except OSError:
        raise BatchError([problem("unreadable-file", file_name=str(path))]) from None
    except UnicodeDecodeError:
        raise BatchError([problem("yaml-encoding", file_name=str(path))]) from None
    except yaml.YAMLError as error:
        raise BatchError([_yaml_problem(error, str(path))]) from None
    reader = _Reader(str(path), pack)
    waivers = tuple(reader.read(root))
    if reader.problems:
        raise BatchError(reader.problems)
    return waivers


def lay_over(outcome: Outcome, waivers: Sequence[Waiver], today: datetime.date) -> Outcome:
    """The outcome with the waivers that hold today on the answers they cover, and the verdict that then follows."""
    if not waivers or not isinstance(outcome, Checked):
        return outcome
    valid = [waiver for waiver in waivers if not waiver.is_expired(today)]
    waived = {
        answer.requirement: waiver
        for answer in outcome.assessment.answers
        for waiver in reversed(valid)
        if waiver.covers(outcome.name, answer)
    }
    if not waived:
        return outcome
    return replace(outcome, waived=waived, verdict=_verdict(outcome.assessment.answers, frozenset(waived)))


def covering(outcome: Outcome, waivers: Iterable[Waiver]) -> Iterator[Waiver]:
    """Those of `waivers` that have something to waive in `outcome`, whether they still hold or not."""
    if isinstance(outcome, Checked):
        for waiver in waivers:
            if any(waiver.covers(outcome.name, answer) for answer in outcome.assessment.answers):
                yield waiver


def _verdict(answers: Sequence[Answer], waived: frozenset[str]) -> Verdict:
    """The verdict on the answers that no waiver covers; if all are covered nothing stands against the material."""
    standing = [answer for answer in answers if answer.requirement not in waived]
    has_binding = any(answer.status != "not-applicable" for answer in standing)
    return verdict_of(standing) if has_binding else "pass"


def _matches(name: str, pattern: str) -> bool:
    return name == pattern or fnmatch.fnmatchcase(name, pattern)


def _yaml_problem(error: yaml.YAMLError, file: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    return problem(
        "yaml-broken",
        file=file,
        line=mark.line + 1 if mark else 1,
    )


class _Reader:
    """Turns the nodes of a waiver file into waivers, collecting problems with their lines."""

    def __init__(self, file: str, pack: Pack) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._known = [rule.id for rule in pack.rules]

    def read(self, root: yaml.Node | None) -> Iterator[Waiver]:
        """The waivers of a file whose root node is `root` (None for an empty file: no waivers)."""
        if root is None:
            return
        if not isinstance(root, yaml.SequenceNode):
            self._problem(root, "waivers-not-a-list")
            return
        for item in root.value:
            waiver = self._waiver(item)
            if waiver:
                yield waiver

    def _waiver(self, item: yaml.Node) -> Waiver | None:
        if not isinstance(item, yaml.MappingNode):
            self._problem(item, "waiver-not-a-mapping")
            return None
        nodes = self._values(item)
        try:
            waiver = Waiver.model_validate({key: _value(node) for key, node in nodes.items()})
        except ValidationError as error:
            for fault in error.errors():
                key = str(fault["loc"][0])
                self._problem(nodes.get(key, item), _CODES.get(fault["type"], "waiver-bad-value"), key=key)
            return None
        if not any(waiver.speaks_of(known) for known in self._known):
            hint = nearest(waiver.requirement, self._known)
            self._problem(nodes["requirement"], "unknown-requirement", value=waiver.requirement, hint=hint)
        return waiver

    def _values(self, item: yaml.MappingNode) -> dict[str, yaml.Node]:
        nodes: dict[str, yaml.Node] = {}
        for key_node, value_node in item.value:
            key = str(key_node.value)
            if key in nodes:
                self._problem(key_node, "yaml-key-twice", key=key)
            nodes[key] = value_node
        return nodes

    def _problem(self, node: yaml.Node, code: str, **values: object) -> None:
        self.problems.append(problem(code, file=self._file, line=node.start_mark.line + 1, **values))


_CODES = {
    "extra_forbidden": "waiver-unknown-key",
    "missing": "waiver-missing-key",
    "string_too_short": "waiver-blank",
    "date_type": "waiver-bad-date",
    "date_parsing": "waiver-bad-date",
    "date_from_datetime_parsing": "waiver-bad-date",
    "date_from_datetime_inexact": "waiver-bad-date",
}


def _value(node: yaml.Node) -> object:
    """A scalar as it is written, so that no number or truth value of YAML comes between; anything else is refused."""
    return node.value.strip() if isinstance(node, yaml.ScalarNode) else None
