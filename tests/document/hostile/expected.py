"""What is to come of a hostile file: refused with a code, or survived with the text that is really in it."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file by its builder, and what reading it must give.

    code    of the error; "" if the file is to be read
    texts   of the first three blocks and of the last one; `blocks` how many there are
    notes   codes with how often they occur
    """

    build: Callable[[], bytes]
    code: str = ""
    blocks: int = 0
    texts: tuple[str, ...] = ()
    notes: dict[str, int] = field(default_factory=dict)


def refused(code: str, build: Callable[[], bytes]) -> Hostile:
    """A file that must give the error `code`."""
    return Hostile(build, code)


def survived(build: Callable[[], bytes], *texts: str, blocks: int = 0, **notes: int) -> Hostile:
    """A file that must be read as `texts`, the last of which is the last block if there are more than three."""
    codes = {code.replace("_", "-"): count for code, count in notes.items()}
    shown = texts if blocks else (*texts[:3], texts[-1])
    return Hostile(build, "", blocks or len(texts), shown, codes)
