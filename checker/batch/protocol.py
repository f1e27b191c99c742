"""What supervisor and workers have to say to each other, and how much one task may use."""

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

MEGABYTE = 1024 * 1024
READY = "ready"


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one task may use: `seconds` of wall-clock time, and bytes of `memory` above what the worker starts with.

    Memory is bounded on Linux only, where the size of a process is known and its limit kept; elsewhere only time is.
    """

    seconds: float = 60
    memory: int = 1536 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Lost:
    """A task without a result: why, and where the worker died, the signal or exit code that tells how."""

    why: Literal["time", "memory", "died"]
    how: str = ""


@dataclass(frozen=True, slots=True)
class Answer(Generic[Result]):
    """The result of a task. A worker that is `leaving` will take no more."""

    result: Result | Lost
    leaving: bool = False
