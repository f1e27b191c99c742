"""The checks that need more than conditions on sentences, by the name that rules call them by.

Each module holds checks of one subject. A check takes the rule's `check`, the material, the engine and the language,
and answers with a Finding.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from checker.assess.checks.announced_counts import announced_counts
from checker.assess.checks.balance import achievements
from checker.assess.checks.campaigns import other_campaign
from checker.assess.checks.changes import change_agrees
from checker.assess.checks.citations import not_yet_issued, repealed
from checker.assess.checks.claims import claims
from checker.assess.checks.duration import activity_duration
from checker.assess.checks.events import later_event
from checker.assess.checks.finding import Finding
from checker.assess.checks.limits import within_limit
from checker.assess.checks.money_units import money_units
from checker.assess.checks.placeholders import placeholders
from checker.assess.checks.shares import share
from checker.assess.checks.stale_years import stale_year
from checker.assess.checks.sums import amounts_add_up
from checker.assess.engine import Engine
from checker.rulebook.model import Check
from checker.texts import Lang

if TYPE_CHECKING:
    from checker.assess.material import Material

CheckFunction = Callable[[Check, "Material", Engine, Lang], Finding]

CHECKS: dict[str, CheckFunction] = {
    "amounts-add-up": amounts_add_up,
    "announced-counts": announced_counts,
    "change-agrees": change_agrees,
    "money-units": money_units,
    "within-limit": within_limit,
    "regulation-repealed": repealed,
    "regulation-not-yet-issued": not_yet_issued,
    "later-event": later_event,
    "other-campaign": other_campaign,
    "placeholders": placeholders,
    "stale-year": stale_year,
    "share": share,
    "achievements-share": achievements,
    "claims": claims,
    "activity-duration": activity_duration,
}
