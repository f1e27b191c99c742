"""The checks that look at several papers at once, by the name that rules call them by.

A check of scope `unit` takes the rule's `check`, the papers of a unit and the batch, and answers with a Finding for
the unit. One of scope `batch` takes the rule's `check` and the batch, and answers with a Finding for each paper that
it concerns, by name.
"""

from collections.abc import Callable, Mapping

from checker.assess.checks.finding import Finding
from checker.compare import own_work
from checker.compare.due import papers_due
from checker.compare.figures_agree import figures_agree
from checker.compare.foreign_names import foreign_names
from checker.compare.papers import Batch, UnitPapers
from checker.compare.plan_answers import measures_answer_problems, opinions_answered, plan_answers_problems
from checker.rulebook.model import Check

UNIT_CHECKS: dict[str, Callable[[Check, UnitPapers, Batch], Finding]] = {
    "papers-due": papers_due,
    "plan-answers-problems": plan_answers_problems,
    "measures-answer-problems": measures_answer_problems,
    "opinions-answered": opinions_answered,
    "figures-agree": figures_agree,
}
BATCH_CHECKS: dict[str, Callable[[Check, Batch], Mapping[str, Finding]]] = {
    own_work.CHECK: own_work.own_work,
    "foreign-names": foreign_names,
}
