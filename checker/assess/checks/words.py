"""The patterns that a check looks for in a few sentences only."""

from collections.abc import Callable
from functools import lru_cache

from checker.assess.spans import Span
from checker.language.patterns import Matcher
from checker.rulebook.model import Check


def says(check: Check, name: str) -> Callable[[Span], bool]:
    """Whether a sentence has one of the check's `words` of this name; never, where it has no such words."""
    patterns = check.words.get(name, ())
    if not patterns:
        return lambda _span: False
    matcher = _matcher(patterns)
    return lambda span: bool(matcher.find(span.text))


@lru_cache(maxsize=64)
def _matcher(patterns: tuple[str, ...]) -> Matcher:
    return Matcher({"word": patterns})
