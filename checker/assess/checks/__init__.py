"""The checks that need more than conditions on sentences, by the name that rules call them by.

Each module holds checks of one subject. A check takes the rule's `check`, the material, the engine and the language,
and answers with a Finding.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from checker.assess.checks.finding import Finding
from checker.assess.engine import Engine
from checker.rulebook.model import Check
from checker.texts import Lang

if TYPE_CHECKING:
    from checker.assess.material import Material

CheckFunction = Callable[[Check, "Material", Engine, Lang], Finding]

CHECKS: dict[str, CheckFunction] = {}
