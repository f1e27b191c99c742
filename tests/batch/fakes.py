"""A small rule pack and outcomes made by hand, for the tests of batches and reports."""

from pathlib import Path

from checker.assess.answers import Answer, Assessment, Evidence, Recognition, Severity, Status, verdict_of
from checker.batch.outcomes import Checked
from checker.document.model import Note
from checker.rulebook import Pack, load_pack

HOUSING, CARS, IDEALS, LENGTH = "disclosure.housing", "disclosure.cars", "causes.ideals", "length.short"
_SEVERITIES: dict[str, Severity] = {HOUSING: "error", CARS: "error", IDEALS: "error", LENGTH: "advice"}


def small_pack() -> Pack:
    """Five requirements in two kinds of material."""
    return load_pack(Path(__file__).with_name("small_pack"))


def answer(requirement: str, status: Status, *quotes: str, reason: str = "") -> Answer:
    """An answer with evidence from the paragraphs 4, 5 …"""
    evidence = tuple(Evidence(quote, number, f"第{number}段") for number, quote in enumerate(quotes, start=4))
    return Answer(requirement, _SEVERITIES[requirement], status, reason or f"这一项{status}。", evidence)


def checked(name: str, *answers: Answer, notes: tuple[Note, ...] = (), title: str = "对照检查材料") -> Checked:
    """The outcome for a member's self-examination with these answers."""
    who = Recognition("self-examination", "member", "township")
    verdict = verdict_of(answers)
    assessment = Assessment(title, who, verdict, answers)
    return Checked(name, "ab" * 32, notes, assessment, verdict)
