"""The problems that a material admits, and the tasks and measures that it lays down, one by one."""

from checker.assess.answers import Item, Recognition
from checker.assess.engine import Engine
from checker.assess.outline import Outline


def problems_of(outline: Outline, engine: Engine, recognition: Recognition) -> tuple[Item, ...]:
    """The problems that the author admits, in reading order."""
    return ()


def measures_of(outline: Outline, engine: Engine, recognition: Recognition) -> tuple[Item, ...]:
    """The tasks and measures that are laid down, in reading order, each with its owner and time where it has them."""
    return ()
