"""Problems of a batch as values that can be told in the user's language."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Protocol

from checker.batch.texts import PROBLEMS
from checker.texts import Lang


class Told(Protocol):
    """Anything that can say in the user's language what is wrong: a `Problem`, a `ReadError`."""

    def message(self, lang: Lang = "zh") -> str:
        """One or more sentences: what is wrong and what to do."""
        ...


@dataclass(frozen=True, slots=True)
class Choices:
    """What could have been given instead: ids, each with its Chinese label, by which it can be called as well."""

    labels: tuple[tuple[str, str], ...]

    def message(self, lang: Lang = "zh") -> str:
        """The ids, for a Chinese reader behind their labels."""
        if lang == "en":
            return ", ".join(name for name, _ in self.labels)
        return "、".join(f"{label}（{name}）" for name, label in self.labels)


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: a code of `PROBLEMS` and the values of its placeholders, with the file and line where it stands."""

    code: str
    values: tuple[tuple[str, object], ...] = ()
    file: str = ""
    line: int = 0

    def message(self, lang: Lang = "zh") -> str:
        """The problem in words, with `file:line` in front where it has them."""
        values = {
            name: value.message(lang) if isinstance(value, (Problem, Choices)) else value for name, value in self.values
        }
        text = PROBLEMS.say(self.code, lang, **values)
        return PROBLEMS.say("at", lang, file=self.file, line=self.line, problem=text) if self.file else text


class BatchError(Exception):
    """The batch cannot be checked as it was asked for; holds every problem that was found, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.message("en"))

    def message(self, lang: Lang = "zh") -> str:
        """All problems, one a line."""
        return "\n".join(problem.message(lang) for problem in self.problems)


def problem(code: str, /, *, file: str = "", line: int = 0, **values: object) -> Problem:
    """A `Problem` with its values as keywords."""
    return Problem(code, tuple(values.items()), file, line)


def nearest(name: str, known: Iterable[str]) -> Problem:
    """The words that offer the known requirement nearest to `name`, or say where all are listed if none is near."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return problem("hint", name=near[0]) if near else problem("see-list")


def fault_id(error: BaseException) -> str:
    """A name for an unexpected exception that can be told and searched for, and that holds no content of a material.

    >>> try: {}["x"]
    ... except KeyError as error: fault_id(error).startswith("KeyError-")
    True
    """
    innermost: TracebackType | None = error.__traceback__
    while innermost and innermost.tb_next:
        innermost = innermost.tb_next
    if innermost is None:
        return type(error).__name__
    return f"{type(error).__name__}-{Path(innermost.tb_frame.f_code.co_filename).name}:{innermost.tb_lineno}"
