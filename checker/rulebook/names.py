"""“Did you mean …?”: the nearest right name to a wrong one."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(wrong: str, right: Iterable[str]) -> str:
    """A tail for an error message: ‘; did you mean "x"?’, or nothing when no name is near."""
    near = get_close_matches(wrong, sorted(right), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""
