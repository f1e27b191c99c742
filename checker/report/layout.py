"""How a report is to be laid out, as far as the report itself does not say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """Settings that writers may heed.

    strict    what needs review counts as a failure (JUnit)
    width     columns of the console
    colour    whether the console shows colours
    encoding  of the console
    """

    strict: bool = False
    width: int = 100
    colour: bool = False
    encoding: str = "utf-8"
