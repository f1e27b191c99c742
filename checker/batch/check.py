"""Check files one by one: whatever is wrong with one of them, the others are still checked."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checker.assess import Given, assess
from checker.batch.discovery import Found
from checker.batch.errors import fault_id, problem
from checker.batch.outcomes import Checked, Failed, Outcome
from checker.document import read
from checker.document.errors import ReadError
from checker.rulebook import Pack
from checker.texts import Lang


@dataclass(frozen=True, slots=True)
class Options:
    """How the files are checked: what is stated about them, the only requirement ids wanted (empty: all), language."""

    given: Mapping[Path, Given] = field(default_factory=dict)
    only: frozenset[str] = frozenset()
    lang: Lang = "zh"


def check_all(files: Iterable[Found], pack: Pack, options: Options) -> Iterator[Outcome]:
    """The outcome for each of `files`, in their order; never raises on account of a file."""
    for found in files:
        yield _check_safely(found, pack, options)


def _check_safely(found: Found, pack: Pack, options: Options) -> Outcome:
    """A fault of our own on one material is that material's error, not the end of the batch: a supervisor with five
    hundred files must not lose the other 499. It is told as an error with exit code 2, so it cannot go unseen."""
    try:
        return _check(found, pack, options)
    except Exception as error:
        if os.environ.get("CHECKER_DEBUG") == "1":
            raise
        return Failed(found.name, problem("internal", fault=fault_id(error)))


def _check(found: Found, pack: Pack, options: Options) -> Outcome:
    if found.problem:
        return Failed(found.name, found.problem)
    try:
        document = read(found.path)
    except ReadError as error:
        return Failed(found.name, error, _sha256(found.path))
    given = options.given.get(found.path, Given())
    assessment = assess(document, pack, given=given, only=options.only, lang=options.lang)
    return Checked(found.name, document.sha256, document.notes, assessment, assessment.verdict)


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
