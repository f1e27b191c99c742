"""The checker as somebody who answers labelled sources."""

from collections.abc import Callable

from benchmarks.metrics import Answered, Response
from benchmarks.sources import Source
from checker.assess import assess
from checker.rulebook import Pack


def by_checker(pack: Pack) -> Callable[[Source], Response]:
    """Answers by the whole of assessing; nothing is given, so kind and author are recognised too."""

    def respond(source: Source) -> Response:
        assessment = assess(source.document, pack)
        answers = {
            answer.requirement: Answered(answer.status, tuple(evidence.quote for evidence in answer.evidence))
            for answer in assessment.answers
        }
        return Response(answers, assessment.recognition.kind or "none", assessment.recognition.author)

    return respond
