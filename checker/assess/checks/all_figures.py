"""All figures of a material, from its sentences and its tables."""

from functools import lru_cache

from checker.assess.checks.figures import Asked, Figure, signals_of, words_of
from checker.assess.checks.figures_in_tables import table_figures
from checker.assess.checks.figures_in_text import figures_in
from checker.assess.checks.years import year_of
from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.outline import Outline
from checker.rulebook.model import Check


def all_figures(check: Check, material: Material, engine: Engine, *, changes: bool = False) -> tuple[Figure, ...]:
    """The figures of the sentences, then those of the tables, each in reading order.

    With `changes` only what stands by a change is read, and plain counts are figures too. Conditions: `about` (signals
    of which a paragraph must hold one to be read) and those of `figures.Words`.
    """
    asked = Asked(words_of(check), signals_of(check, "about"), year_of(check, material), changes)
    return _read(material.outline, engine, asked)


@lru_cache(maxsize=2)
def _read(outline: Outline, engine: Engine, asked: Asked) -> tuple[Figure, ...]:
    """Read once for the checks that ask one after the other for the same figures of the same material."""
    return (*figures_in(outline.paragraphs, asked, engine), *table_figures(outline.paragraphs, asked, engine))
