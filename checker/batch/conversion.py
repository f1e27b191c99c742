"""Before files are checked: what is in an old format becomes a .docx copy, many files to one start of LibreOffice."""

from collections.abc import Generator, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from checker.assess import Given
from checker.batch.discovery import Found
from checker.batch.machine import cores
from checker.document import Limits
from checker.document.errors import NotConverted
from checker.document.old_formats import old_format

if TYPE_CHECKING:
    from checker.document.legacy import Converter, Copy

# So many files are looked at together: enough for several starts at once, few enough for the first results to come.
_LOOK_AHEAD = 100
_MOST_AT_ONCE = 8  # each takes some 200 MB


@dataclass(frozen=True, slots=True)
class Job:
    """A file to check, what is stated about it, and its copy, or why there is none, if it is in an old format."""

    found: Found
    given: Given
    copy: "Copy | NotConverted | None" = None


def jobs(
    files: Iterable[Found], given: Mapping[Path, Given], cache: Path | None, seconds: float
) -> Generator[Job, None, None]:
    """A job for each of `files`, in their order. Copies are kept in the folder `cache`, or as long as this runs.

    LibreOffice is looked for when the first old document is found, and may take `seconds` for a start.
    """
    most = Limits().file
    source = iter(files)
    with ExitStack() as stack:
        converter: Converter | None = None
        while ahead := list(islice(source, _LOOK_AHEAD)):
            old = [each.path for each in ahead if each.problem is None and old_format(each.path, most)]
            if old and converter is None:
                converter = stack.enter_context(_converter(cache, seconds))
            copies = converter.copies(old) if converter else {}
            for each in ahead:
                yield Job(each, given.get(each.path, Given()), copies.get(each.path))


def default_cache() -> Path:
    """Where the copies are kept if nothing else is said: in the user's folder for caches."""
    from platformdirs import user_cache_path

    return user_cache_path("checker", appauthor=False) / "converted"


def _converter(cache: Path | None, seconds: float) -> "Converter":
    from checker.document.copies import CopyStore
    from checker.document.legacy import Converter
    from checker.document.office import find_office

    store = CopyStore(cache) if cache else None
    return Converter(find_office(), store, at_once=min(cores(), _MOST_AT_ONCE), seconds=seconds)
