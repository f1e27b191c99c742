"""The checks that look at several papers at once, by the name that rules call them by.

A check of scope `unit` takes the rule's `check`, the papers of a unit and the batch, and answers with a Finding for
the unit. One of scope `batch` takes the rule's `check` and the batch, and answers with a Finding for each paper that
it concerns, by name.
"""

from collections.abc import Callable, Mapping

from checker.assess.checks.finding import Finding
from checker.compare.papers import Batch, UnitPapers
from checker.rulebook.model import Check

UNIT_CHECKS: dict[str, Callable[[Check, UnitPapers, Batch], Finding]] = {}
BATCH_CHECKS: dict[str, Callable[[Check, Batch], Mapping[str, Finding]]] = {}
