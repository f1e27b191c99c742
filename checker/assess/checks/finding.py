"""What a check answers."""

from dataclasses import dataclass
from typing import Literal

from checker.assess.answers import Answer, Evidence
from checker.assess.texts import TEXTS
from checker.rulebook.model import Requirement
from checker.texts import Lang


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found.

    met             there was something to check, and it is in order; the evidence shows what was checked
    weak            a person should look: each piece of evidence has a remark that says at what
    missing         what the rule demands does not stand there; only for rules whose reasons say so
    not-applicable  nothing of the kind stands in the material
    not-evaluated   it cannot be told; `detail` says what is not known

    `detail` is a sentence that follows the rule's reason: the measure (“12 of 20 problems”), what is unknown.
    """

    status: Literal["met", "weak", "missing", "not-applicable", "not-evaluated"]
    evidence: tuple[Evidence, ...] = ()
    detail: str = ""


NOTHING_OF_THE_KIND = Finding("not-applicable")


def answer_of(rule: Requirement, found: Finding, lang: Lang) -> Answer:
    """The finding as the answer to its requirement."""
    reasons = rule.reasons
    said = {"met": reasons.met, "weak": reasons.weak, "missing": reasons.missing}.get(found.status) if reasons else None
    if said is not None:
        reason = said.zh if lang == "zh" else said.en
    else:
        reason = TEXTS.say("nothing-of-the-kind" if found.status == "not-applicable" else "cannot-be-told", lang)
    between = " " if lang == "en" and found.detail else ""
    return Answer(rule.id, rule.severity, found.status, f"{reason}{between}{found.detail}", found.evidence)
