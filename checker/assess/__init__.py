"""The verdict on one document."""

from checker.assess.assess import assess
from checker.assess.recognise import Given
from checker.assess.ruletests import RuleTest, run_tests

__all__ = ["Given", "RuleTest", "assess", "run_tests"]
