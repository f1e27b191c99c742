"""What a keyword script would find: the measure of what sections, topics and kinds of sentence add.

    python benchmarks/keywords.py [DIR …] [the options of accuracy.py]

It gets the pack's own vocabulary, which no such script would have, and is generous: a requirement is met as soon as
one of its words stands anywhere in the material, and missing otherwise. Two of them are measured: one knows the
names only (“职务消费”), the other the cues as well (“电话费”, “公务卡”). For a requirement without a topic the words
are those of all signals that its rule asks for.
"""

import sys
from collections.abc import Callable, Iterator
from typing import Literal

from benchmarks.metrics import Answered, Response
from benchmarks.sources import Source
from checker.language.normal import normalise
from checker.language.patterns import Matcher
from checker.language.sentences import sentences
from checker.rulebook import Pack, Requirement
from checker.rulebook.model import Condition

Known = Literal["names", "cues"]


def main() -> None:
    """Print the accuracy of the checker with the keyword scripts beside it."""
    from benchmarks.accuracy import main as accuracy

    accuracy(["--baseline", *sys.argv[1:]])


def by_keywords(pack: Pack, known: Known) -> Callable[[Source], Response]:
    """Answers by keywords: those of the names only, or of the cues too."""
    vocabulary = {rule.id: tuple(words(rule, pack, known)) for rule in pack.rules}
    matcher = Matcher(vocabulary)

    def respond(source: Source) -> Response:
        found: dict[str, str] = {}
        for block in source.document.blocks:
            text = normalise(block.text).text
            for hit in matcher.find(text, sentences(text)):
                found.setdefault(hit.name, block.text)
        return Response({name: _answer(found.get(name)) for name in vocabulary})

    return respond


def words(rule: Requirement, pack: Pack, known: Known) -> Iterator[str]:
    """The patterns that stand for a requirement: of its topic, or else of the signals that its rule asks for."""
    if rule.look.topic:
        topic = pack.families[pack.family_of(rule.look.topic)].topics[rule.look.topic]
        yield from topic.names
        if known == "cues":
            yield from (*topic.conducts, *topic.strict)
        return
    for need in rule.met:
        for name in _asked(need, pack):
            yield from pack.signals[name]


def _asked(condition: Condition, pack: Pack) -> Iterator[str]:
    """The signals that a condition asks for, directly or through kinds."""
    for part in (*condition.all, *condition.any):
        if isinstance(part, Condition):
            yield from _asked(part, pack)
        elif part in pack.kinds:
            yield from _asked(pack.kinds[part], pack)
        elif part in pack.signals:
            yield part


def _answer(paragraph: str | None) -> Answered:
    return Answered("missing") if paragraph is None else Answered("met", (paragraph,))


if __name__ == "__main__":
    main()
