"""A rule pack as the rest of the program uses it."""

from dataclasses import dataclass, field

from checker.rulebook.model import (
    Campaign,
    Event,
    Family,
    Head,
    Items,
    Kind,
    Plain,
    Recognition,
    Regulation,
    Requirement,
    Role,
    Standard,
    Test,
)


@dataclass(frozen=True)
class TestCase:
    """A case of a rule file with what it needs to run: where it stands and the sample it edits."""

    file: str
    line: int
    sample: str
    test: Test


@dataclass(frozen=True, eq=False)
class Pack:
    """A rule pack, complete and checked: all files merged, those of the pack it extends first."""

    head: Head
    digest: str
    rules: tuple[Requirement, ...]
    signals: dict[str, tuple[str, ...]]
    kinds: dict[str, Kind]
    roles: dict[str, Role]
    families: dict[str, Family]
    regulations: dict[str, Regulation]
    events: dict[str, Event]
    campaigns: dict[str, Campaign]
    standards: dict[str, Standard]
    official: tuple[str, ...]
    plain: Plain
    recognition: Recognition
    items: Items | None
    tests: tuple[TestCase, ...] = field(repr=False)

    @property
    def id(self) -> str:
        return self.head.id

    @property
    def version(self) -> str:
        return self.head.version

    @property
    def title(self) -> str:
        return self.head.title

    @property
    def title_en(self) -> str:
        return self.head.title_en

    def family_of(self, topic: str) -> str:
        """The family that a topic belongs to. KeyError if there is no such topic."""
        for name, family in self.families.items():
            if topic in family.topics:
                return name
        raise KeyError(topic)
