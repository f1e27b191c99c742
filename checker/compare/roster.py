"""The roster: who belongs to which unit, and what each of them owes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the roster.

    unit      the unit's name as the supervisor writes it
    category  the category of the unit (an id of the pack), "" if not given
    level     of the unit, as written (省, 市, 县, 乡)
    author    whose papers are meant (an id of the pack): the team's, a member's, a grassroots organisation's
    person, post, rank  of a member, as written; "" if not given
    due       the kinds of material that are due; None where the pack says it
    line      where it stands in the roster
    """

    unit: str
    category: str = ""
    level: str = ""
    author: str = ""
    person: str = ""
    post: str = ""
    rank: str = ""
    due: tuple[str, ...] | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Roster:
    """All entries in the order of the file, and what messages call the file."""

    name: str
    entries: tuple[Entry, ...]

    @property
    def units(self) -> tuple[str, ...]:
        """The names of the units, in the order of the file."""
        return tuple(dict.fromkeys(entry.unit for entry in self.entries))

    def of(self, unit: str) -> tuple[Entry, ...]:
        """The entries of a unit."""
        return tuple(entry for entry in self.entries if entry.unit == unit)
