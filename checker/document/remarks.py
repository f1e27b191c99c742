"""What was taken out of the tree before reading, remembered at the paragraph or table where it stood."""

from dataclasses import dataclass

from lxml import etree

from checker.document import names as n


@dataclass(slots=True)
class Remark:
    """A `Note` before its block is known."""

    code: str
    count: int
    detail: str = ""
    loss: bool = False


class Remarks:
    """Remarks by the element that they are told at."""

    def __init__(self) -> None:
        self._at: dict[etree._Element | None, dict[tuple[str, str, bool], Remark]] = {}
        self._told: set[etree._Element | None] = set()

    def __bool__(self) -> bool:
        return bool(self._at)

    def add(self, element: etree._Element, code: str, count: int = 1, detail: str = "", loss: bool = False) -> None:
        """Remember `count` of `code` at the paragraph or table around `element`; equal ones are added up."""
        if count == 0:
            return
        remarks = self._at.setdefault(paragraph_around(element), {})
        remarks.setdefault((code, detail, loss), Remark(code, 0, detail, loss)).count += count

    def at(self, element: etree._Element | None) -> list[Remark]:
        """The remarks at a paragraph or table; at None those that stood nowhere else."""
        self._told.add(element)
        return list(self._at.get(element, {}).values())

    def untold(self, code: str) -> list[Remark]:
        """The remarks of `code` whose place was never asked for (in a deleted row, say); equal ones added up."""
        found: dict[tuple[str, bool], Remark] = {}
        for element, remarks in self._at.items():
            for remark in remarks.values() if element not in self._told else ():
                if remark.code == code:
                    known = found.setdefault((remark.detail, remark.loss), Remark(code, 0, remark.detail, remark.loss))
                    known.count += remark.count
        return list(found.values())

    def move(self, source: etree._Element, target: etree._Element) -> None:
        """Tell the remarks of one paragraph at another."""
        for remark in self._at.pop(source, {}).values():
            self.add(target, remark.code, remark.count, remark.detail, remark.loss)


def paragraph_around(element: etree._Element) -> etree._Element | None:
    """The nearest paragraph or table that `element` is or stands in."""
    if element.tag in (n.P, n.TBL):
        return element
    return next(element.iterancestors(n.P, n.TBL), None)
