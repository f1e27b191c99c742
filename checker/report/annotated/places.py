"""Where in a paper a comment belongs: at a quote, or for what is missing at the section that should have it."""

import re
from collections import Counter
from collections.abc import Iterator

from checker.document.comments import Spot
from checker.report.model import Document, Requirement

_TOKENS = re.compile("[.-]")
_MOST_OF_THEM = 0.6


class Places:
    """The places of one paper, told by its lines."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._texts = {line.paragraph: line.text for line in document.lines}
        self._headings = dict(_headings(document))
        self.title = next(
            (line.paragraph for line in document.lines if line.kind == "title"), next(iter(self._texts), 1)
        )

    def of_quote(self, quote: str, paragraph: int) -> Spot:
        """The characters of `quote` in a paragraph; all of it where the quote does not stand there."""
        text, wanted = self._texts.get(paragraph, ""), quote.strip().removesuffix("…")
        start = text.find(wanted)
        return Spot(paragraph, start, start + len(wanted)) if wanted and start >= 0 else Spot(paragraph)

    def of_passage(self, quote: str, first: int, last: int) -> tuple[Spot, Spot | None]:
        """The spots from the first to the last paragraph of a passage, as far as its two ends are found in them."""
        if last <= first:
            return self.of_quote(quote, first), None
        start = self._texts.get(first, "").find(quote[:_END_OF_PASSAGE])
        stop = self._texts.get(last, "").rfind(quote.removesuffix("…")[-_END_OF_PASSAGE:])
        end = None if stop < 0 else stop + min(len(quote), _END_OF_PASSAGE)
        return Spot(first, max(start, 0)), Spot(last, 0, end)

    def of_missing(self, requirement: Requirement) -> int:
        """The heading of the section where something missing belongs; the title where no section is like it."""
        return self._among_its_kin(requirement) or self._by_role(requirement) or self.title

    def _among_its_kin(self, requirement: Requirement) -> int:
        """The innermost heading above most of what was found for the requirements that are nearest in name."""
        others = [each for each in self._document.requirements if each.id != requirement.id and each.evidence]
        nearness = {each.id: _shared(each.id, requirement.id) for each in others}
        nearest = max(nearness.values(), default=0)
        found = [each.evidence[0].paragraph for each in others if nearest and nearness[each.id] == nearest]
        above = Counter(heading for paragraph in found for heading in self._headings.get(paragraph, ()))
        return max((heading for heading, count in above.items() if count >= _MOST_OF_THEM * len(found)), default=0)

    def _by_role(self, requirement: Requirement) -> int:
        """The heading above the first line that plays the part which the requirement is named after."""
        tokens = {token.rstrip("s") for token in _TOKENS.split(requirement.id)}
        for line in self._document.lines:
            if any(role.rstrip("s") in tokens for role in line.roles):
                headings = self._headings.get(line.paragraph, ())
                return headings[-1] if headings else line.paragraph
        return 0


def _headings(document: Document) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Every paragraph with the headings that it stands under, the outermost first; a heading stands under itself."""
    above: list[tuple[int, int]] = []
    for line in document.lines:
        if line.kind == "heading":
            level = line.level or 1
            above = [each for each in above if each[0] < level]
            above.append((level, line.paragraph))
        yield line.paragraph, tuple(paragraph for _, paragraph in above)


def _shared(first: str, second: str) -> int:
    """How many words two requirement ids begin with in common."""
    count = 0
    for one, other in zip(first.split("."), second.split("."), strict=False):
        if one != other:
            break
        count += 1
    return count


_END_OF_PASSAGE = 16
