"""How right answers are: precision and recall of what is not met, accuracy of statuses, evidence in the right place.

A requirement that got none of the statuses met, weak and missing counts as wrong either way: as missed where it is
violated, as a false alarm where it is met.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from benchmarks.sources import STATUSES, Label, Source, squeezed

UNANSWERED = "unanswered"
VIOLATED = frozenset({"weak", "missing"})
MISSING = frozenset({"missing"})
EVIDENCE_LOOKED_AT = 5


@dataclass(frozen=True, slots=True)
class Answered:
    """A status with the quotes that are given for it, best first."""

    status: str
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Response:
    """What somebody answers about a material: requirement id → answer; kind and author "" where he does not say."""

    answers: Mapping[str, Answered]
    kind: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One answer beside its label. `places` are the paragraphs, headings and cells that hold the label's quote."""

    document: str
    requirement: str
    label: Label
    answer: Answered
    places: tuple[str, ...] = ()

    @property
    def status(self) -> str:
        """The answered status, or that there was none."""
        return self.answer.status if self.answer.status in STATUSES else UNANSWERED

    @property
    def right(self) -> bool:
        return self.status == self.label.status

    def points_there(self, looked_at: int = EVIDENCE_LOOKED_AT) -> bool:
        """Whether one of the first `looked_at` quotes stands in a place that holds the label's quote."""
        said = [squeezed(quote) for quote in self.answer.quotes[:looked_at]]
        return any(quote and (quote in place or place in quote) for quote in said for place in self.places)


@dataclass(frozen=True, slots=True)
class Detection:
    """How well some statuses are found: right ones, false alarms, missed ones."""

    found: int
    false_alarms: int
    missed: int

    @property
    def precision(self) -> float | None:
        return _ratio(self.found, self.found + self.false_alarms)

    @property
    def recall(self) -> float | None:
        return _ratio(self.found, self.found + self.missed)

    @property
    def f1(self) -> float | None:
        return _ratio(2 * self.found, 2 * self.found + self.false_alarms + self.missed)

    def as_dict(self) -> dict[str, float | int | None]:
        """For JSON."""
        counts = {"found": self.found, "false_alarms": self.false_alarms, "missed": self.missed}
        return {"precision": self.precision, "recall": self.recall, "f1": self.f1, **counts}


@dataclass(frozen=True, slots=True)
class Result:
    """All answers to the labelled requirements of some documents, and how often kind and author were told right.

    `kinds` and `authors` count True and False; nothing is counted where nobody said.
    """

    judgements: tuple[Judgement, ...]
    documents: int
    kinds: Counter[bool] = field(default_factory=Counter)
    authors: Counter[bool] = field(default_factory=Counter)

    def detection(self, positive: frozenset[str]) -> Detection:
        """How well the statuses `positive` are found."""
        found = false_alarms = missed = 0
        for judgement in self.judgements:
            is_one = judgement.label.status in positive
            found += is_one and judgement.status in positive
            missed += is_one and judgement.status not in positive
            false_alarms += not is_one and judgement.status in positive | {UNANSWERED}
        return Detection(found, false_alarms, missed)

    @property
    def violations(self) -> Detection:
        return self.detection(VIOLATED)

    @property
    def missing(self) -> Detection:
        return self.detection(MISSING)

    @property
    def accuracy(self) -> float | None:
        """The share of answers with the right status."""
        return _ratio(sum(judgement.right for judgement in self.judgements), len(self.judgements))

    def evidence(self, looked_at: int = EVIDENCE_LOOKED_AT) -> float | None:
        """Of what is met and answered so, the share whose first `looked_at` quotes point at the right place."""
        rightly_met = [each for each in self.judgements if each.label.status == each.status == "met"]
        return _ratio(sum(each.points_there(looked_at) for each in rightly_met), len(rightly_met))

    @property
    def confusion(self) -> dict[tuple[str, str], int]:
        """(label, answer) → how often."""
        return dict(sorted(Counter((each.label.status, each.status) for each in self.judgements).items()))

    def by_requirement(self) -> dict[str, "Result"]:
        """The result for each requirement alone, by its id."""
        groups: dict[str, list[Judgement]] = {}
        for judgement in self.judgements:
            groups.setdefault(judgement.requirement, []).append(judgement)
        return {name: Result(tuple(groups[name]), len(groups[name])) for name in sorted(groups)}

    def as_dict(self) -> dict[str, object]:
        """For JSON."""
        return {
            "documents": self.documents,
            "requirements": len(self.judgements),
            "violations": self.violations.as_dict(),
            "missing": self.missing.as_dict(),
            "status_accuracy": self.accuracy,
            "evidence_in_place": self.evidence(),
            "first_evidence_in_place": self.evidence(1),
            "kind_accuracy": share(self.kinds),
            "author_accuracy": share(self.authors),
            "confusion": {f"{label} answered {answer}": n for (label, answer), n in self.confusion.items()},
            "accuracy_by_requirement": {name: result.accuracy for name, result in self.by_requirement().items()},
        }


def examine(
    sources: Iterable[Source], respond: Callable[[Source], Response], asked: Callable[[str], bool] = lambda _: True
) -> Result:
    """Have all sources answered and compare the answers with the labels of the requirement ids that are `asked` for."""
    judgements: list[Judgement] = []
    kinds: Counter[bool] = Counter()
    authors: Counter[bool] = Counter()
    documents = 0
    for source in sources:
        response = respond(source)
        documents += 1
        judgements += (_judgement(source, name, response) for name in source.labels if asked(name))
        if response.kind:
            kinds[response.kind == source.kind] += 1
            if source.kind != "other":
                authors[response.author == source.author] += 1
    return Result(tuple(judgements), documents, kinds, authors)


def share(counts: Counter[bool]) -> float | None:
    """The share of True; None if nothing was counted."""
    return _ratio(counts[True], counts.total())


def _judgement(source: Source, requirement: str, response: Response) -> Judgement:
    label = source.labels[requirement]
    places = tuple(place for place in source.places if label.quote and label.quote in place)
    return Judgement(source.id, requirement, label, response.answers.get(requirement, Answered(UNANSWERED)), places)


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None
