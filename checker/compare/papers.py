"""What comparing works on: checked materials, and the units that they belong to."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from checker.assess.answers import Assessment
from checker.compare.copying.results import Copies
from checker.compare.roster import Entry, Roster
from checker.rulebook import Pack
from checker.texts import Lang


@dataclass(frozen=True, slots=True)
class Paper:
    """A checked material: its name in reports, the hash of the file, and all that assessing found."""

    name: str
    sha256: str
    assessment: Assessment

    @property
    def kind(self) -> str:
        """The kind of material, an id of the pack or "other"."""
        return self.assessment.recognition.kind

    @property
    def author(self) -> str:
        """Whose it is: an id of the pack, "" if not known."""
        return self.assessment.recognition.author

    @property
    def person(self) -> str:
        """The name of the member who wrote it, "" if it does not say."""
        return self.assessment.particulars.person

    @property
    def folder(self) -> str:
        """The folder that it lies in, "" for the topmost."""
        parent = PurePosixPath(self.name).parent.as_posix()
        return "" if parent == "." else parent


@dataclass(frozen=True, slots=True)
class UnitPapers:
    """The papers of one unit, in the order of their names.

    source    what tells that they belong together
    entries   what the roster says of the unit; none without a roster, or if it does not list the unit
    supports  papers that are none of the pack's kinds but help to check those: collected opinions
    """

    name: str
    papers: tuple[Paper, ...]
    source: Literal["folders", "roster"] = "folders"
    entries: tuple[Entry, ...] = ()
    supports: tuple[Paper, ...] = ()

    def of(self, kind: str, author: str = "") -> tuple[Paper, ...]:
        """Its papers of a kind, and of an author if one is given."""
        return tuple(paper for paper in self.papers if paper.kind == kind and author in ("", paper.author))


NO_COPIES = Copies((), (), (), ())


@dataclass(frozen=True, slots=True)
class Batch:
    """All that one run checked, and what it is compared by.

    copies   wording that papers have in common, with each other and with sources; `sources` is the number of those
    """

    papers: tuple[Paper, ...]
    units: tuple[UnitPapers, ...]
    pack: Pack
    lang: Lang = "zh"
    roster: Roster | None = None
    copies: Copies = NO_COPIES
    sources: int = 0
