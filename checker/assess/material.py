"""A document prepared for judging."""

from dataclasses import dataclass

from checker.assess.answers import Item, Particulars, Recognition
from checker.assess.engine import Engine
from checker.assess.entries import Entries, entries_of
from checker.assess.items import measures_of, problems_of
from checker.assess.later_signals import add_signals
from checker.assess.mentions import mentions
from checker.assess.outline import Outline
from checker.assess.particulars import particulars_of
from checker.assess.passages import passages
from checker.assess.spans import Span
from checker.document.model import Document


@dataclass(frozen=True)
class Material:
    """What rules look at: the outline, the spans about the topics of every family, what the material says of itself,
    the problems that it admits and the measures that it lays down (`entries`: with their sentences).
    """

    document: Document
    outline: Outline
    families: dict[str, list[Span]]
    recognition: Recognition
    particulars: Particulars
    entries: Entries
    problems: tuple[Item, ...]
    measures: tuple[Item, ...]

    @property
    def author(self) -> str:
        """The id of the author, "" if not known."""
        return self.recognition.author


def prepare(document: Document, outline: Outline, engine: Engine, recognition: Recognition) -> Material:
    """Attribute the sentences of a document to the topics of every family, and find its items and particulars."""
    add_signals(outline, engine, recognition.kind)
    attribute = {"passage": passages, "mention": mentions}
    families = {
        name: attribute[family.attribution](outline, family, engine) for name, family in engine.pack.families.items()
    }
    entries = entries_of(outline, engine, recognition)
    return Material(
        document=document,
        outline=outline,
        families=families,
        recognition=recognition,
        particulars=particulars_of(document, outline, engine, recognition),
        entries=entries,
        problems=problems_of(entries),
        measures=measures_of(entries),
    )
