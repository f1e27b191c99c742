"""The measures of accuracy, against numbers worked out by hand."""

from collections import Counter

import pytest

from benchmarks.metrics import UNANSWERED, VIOLATED, Answered, Detection, Judgement, Response, Result, examine, share
from benchmarks.sources import Label, Source
from checker.document import Document

NOTHING = Document(name="", sha256="", blocks=())

# label → answer
CONFUSION = (
    ("met", "met"),
    ("met", "met"),
    ("met", "missing"),
    ("weak", "weak"),
    ("weak", "met"),
    ("missing", "weak"),
    ("missing", "missing"),
    ("missing", "not-evaluated"),
    ("met", "not-evaluated"),
)


def source(name: str, kind: str = "report", **labels: Label) -> Source:
    return Source(name, kind, "team", labels, ("山路难行", "水渠修了三年"), NOTHING)


@pytest.fixture
def result() -> Result:
    judgements = [
        Judgement("d1", f"r{number}", Label(label), Answered(answer))
        for number, (label, answer) in enumerate(CONFUSION)
    ]
    return Result(tuple(judgements), documents=1)


def test_violations_are_what_is_weak_or_missing(result: Result) -> None:
    # found: weak→weak, missing→weak, missing→missing; false alarms: met→missing, met→not-evaluated;
    # missed: weak→met, missing→not-evaluated
    assert result.violations == Detection(found=3, false_alarms=2, missed=2)


def test_missing_is_measured_alone(result: Result) -> None:
    # found: missing→missing; false alarms: met→missing, met→not-evaluated; missed: missing→weak, missing→not-evaluated
    assert result.missing == Detection(found=1, false_alarms=2, missed=2)


def test_precision_recall_and_f1() -> None:
    found = Detection(found=3, false_alarms=1, missed=2)
    assert (found.precision, found.recall, found.f1) == (3 / 4, 3 / 5, 2 / 3)


def test_what_was_never_asked_has_no_precision_and_no_recall() -> None:
    nothing = Detection(0, 0, 0)
    assert (nothing.precision, nothing.recall, nothing.f1) == (None, None, None)
    assert Result((), documents=0).accuracy is None


def test_status_accuracy_counts_exact_statuses(result: Result) -> None:
    assert result.accuracy == 4 / 9


def test_the_confusion_adds_up(result: Result) -> None:
    assert result.confusion == {
        ("met", "met"): 2,
        ("met", "missing"): 1,
        ("met", UNANSWERED): 1,
        ("missing", "missing"): 1,
        ("missing", "weak"): 1,
        ("missing", UNANSWERED): 1,
        ("weak", "met"): 1,
        ("weak", "weak"): 1,
    }


def test_a_requirement_that_was_not_answered_is_wrong_either_way() -> None:
    sources = [source("d1", held=Label("met"), broken=Label("missing"))]
    result = examine(sources, lambda _: Response({}))
    assert result.detection(VIOLATED) == Detection(found=0, false_alarms=1, missed=1)
    assert result.accuracy == 0


def test_only_the_requirements_asked_for_are_counted() -> None:
    sources = [source("d1", first=Label("met"), second=Label("missing"))]
    result = examine(sources, lambda _: Response({}), asked=lambda name: name == "second")
    assert [judgement.requirement for judgement in result.judgements] == ["second"]


def test_kind_and_author_are_counted_where_they_are_answered() -> None:
    sources = [source("d1"), source("d2", kind="plan"), source("d3", kind="other"), source("d4")]
    responses = {
        "d1": Response({}, kind="report", author="team"),
        "d2": Response({}, kind="report", author="member"),
        "d3": Response({}, kind="other", author="member"),
        "d4": Response({}),
    }
    result = examine(sources, lambda asked: responses[asked.id])
    assert (result.kinds, result.authors) == (Counter({True: 2, False: 1}), Counter({True: 1, False: 1}))
    assert (share(result.kinds), share(result.authors)) == (2 / 3, 1 / 2)


def test_every_requirement_has_its_own_result() -> None:
    sources = [source("d1", a=Label("met"), b=Label("weak")), source("d2", a=Label("met"))]
    result = examine(sources, lambda asked: Response({"a": Answered("met" if asked.id == "d1" else "weak")}))
    assert {name: each.accuracy for name, each in result.by_requirement().items()} == {"a": 1 / 2, "b": 0}


@pytest.mark.parametrize(
    ("quotes", "in_place", "first_in_place"),
    [
        (("水渠 修了",), True, True),
        (("去年，水渠修了三年，又塌了",), True, True),
        (("山路难行", "水渠修了三年"), True, False),
        (("山路难行",), False, False),
        (("天", "地", "日", "月", "星", "水渠修了三年"), False, False),
        (("",), False, False),
        ((), False, False),
    ],
)
def test_evidence_points_at_the_place_of_the_labels_quote(
    quotes: tuple[str, ...], in_place: bool, first_in_place: bool
) -> None:
    sources = [source("d1", a=Label("met", "修了三年"))]
    result = examine(sources, lambda _: Response({"a": Answered("met", quotes)}))
    assert (result.evidence(), result.evidence(1)) == (float(in_place), float(first_in_place))


def test_evidence_counts_only_where_met_is_answered_met() -> None:
    sources = [source("d1", a=Label("met", "修了三年"), b=Label("weak", "山路"))]
    result = examine(sources, lambda _: Response({"a": Answered("weak", ("水渠修了三年",))}))
    assert result.evidence() is None
