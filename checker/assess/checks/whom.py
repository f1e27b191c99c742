"""Whom a limit is for: level and rank of a person from the sentence, else from the author's unit and post."""

from checker.assess.checks.figures import signals_of
from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.spans import Span
from checker.rulebook.model import Check, Limit, Standard


class Whom:
    """Finds the limits of a standard that may apply, for one material.

    Conditions: `posts` (words for a post or rank), `ranks` (those that say level or rank themselves), `beyond` (units
    that standards have no line for); the setting `uncovered` names recognised units of that sort.
    """

    def __init__(self, check: Check, material: Material, engine: Engine) -> None:
        self._engine, self._material = engine, material
        self._posts = signals_of(check, "posts")
        self._ranks = signals_of(check, "ranks")
        self._beyond = signals_of(check, "beyond")
        uncovered = check.settings.get("uncovered", ())
        self._uncovered = material.recognition.unit in (uncovered if isinstance(uncovered, tuple) else ())

    def limits(self, standard: Standard, clause: str) -> list[Limit]:
        """The limits for the one whom the clause names, else for the author; all where there is but one for all."""
        if all(limit.whom is None for limit in standard.limits):
            return list(standard.limits)
        names = self._names(clause)
        if names & self._ranks:
            return self._fitting(standard, clause) or self._fitting(standard, f"{self._unit()}，{clause}")
        if self._uncovered or names & self._beyond:
            return []
        if names & self._posts:
            return self._fitting(standard, f"{self._unit()}，{clause}")
        if self._material.author != "member":
            return []
        own = self._own()
        return [] if self._names(own) & self._beyond else self._fitting(standard, own)

    def _unit(self) -> str:
        return self._material.particulars.unit or self._lines()

    def _own(self) -> str:
        """The author's unit and post as written."""
        told = self._material.particulars
        return f"{told.unit}{told.post}" if told.post else self._lines()

    def _lines(self) -> str:
        """Title and signature, where nothing is known of unit and post."""
        paragraphs = self._material.outline.paragraphs
        return "，".join(each.text for each in paragraphs if each.block.kind == "title" or each.is_signature)

    def _names(self, text: str) -> frozenset[str]:
        return frozenset(hit.name for hit in self._hits(text).hits)

    def _fitting(self, standard: Standard, text: str) -> list[Limit]:
        span = self._hits(text)
        return [limit for limit in standard.limits if limit.whom is not None and self._engine.test(limit.whom)(span)]

    def _hits(self, text: str) -> Span:
        """A piece of text that stands by itself, as a sentence that conditions can be held against."""
        hits = self._engine.without_voided(self._engine.in_label(text))
        return Span(self._material.outline.paragraphs[0], 0, 0, hits, self._engine.mask(hits))
