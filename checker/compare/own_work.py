"""Whether a paper is its author's own work: what of it stands in others, and what was changed on the way.

Nothing here says who copied from whom: the text does not tell. The wording in reports is “alike, a person should look”.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from checker import __version__
from checker.assess.answers import Evidence, Line
from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.compare.copying import papers as copied
from checker.compare.copying.results import Copies, Pair, Passage
from checker.compare.copying.settings import Settings
from checker.compare.papers import Batch, Paper
from checker.compare.texts import OWN_WORK
from checker.language.units import core_of
from checker.rulebook import Pack
from checker.rulebook.model import Check

if TYPE_CHECKING:
    from checker.compare.copying.fingerprints import Fingerprints

CHECK = "own-work"
_FINGERPRINTS, _PAIRS = "fingerprints", "pairs"
_COPIED = ("text", "cell")
_SHOWN = 5


def settings_of(pack: Pack) -> Settings:
    """What counts as copied by the pack: its settings of the check, and its official texts with every clause."""
    official = (*pack.official, *dict.fromkeys(rule.clause for rule in pack.rules))
    check = check_of(pack)
    numbers = {name: value for name, value in (check.settings if check else {}).items() if name in _NUMBERS}
    return Settings(
        official=official, **{_NUMBERS[name][0]: _NUMBERS[name][1](value) for name, value in numbers.items()}
    )


def check_of(pack: Pack) -> Check | None:
    """The pack's check of this name, if it has one."""
    return next((rule.check for rule in pack.rules if rule.check is not None and rule.check.name == CHECK), None)


class Memory(Protocol):
    """Where bytes are kept from one run to the next, by sort and key."""

    def get(self, sort: str, keys: Sequence[str]) -> dict[str, bytes]:
        """The entries that there are."""
        ...

    def put(self, sort: str, entries: Mapping[str, bytes]) -> None:
        """Keep entries."""
        ...


def copies_among(papers: Sequence[Paper], sources: Sequence[Paper], pack: Pack, memory: Memory | None = None) -> Copies:
    """All that papers have in common with each other, and with the sources. What is in `memory` is not taken anew."""
    from checker.compare.copying.find import find_copies  # with numpy, which the check of one paper does not need

    settings = settings_of(pack)
    taken = [_as_copied(paper) for paper in papers], [_as_copied(paper) for paper in sources]
    if memory is None:
        return find_copies(taken[0], settings, taken[1])
    version = f"{__version__}:{pack.digest}"
    fingerprints = _remembered([*taken[0], *taken[1]], settings, version, memory)
    return find_copies(taken[0], settings, taken[1], fingerprints, _Pairs(memory, version))


@dataclass(frozen=True, slots=True)
class _Pairs:
    """The part of a memory that keeps what pairs have in common, as this version of checker and pack finds it."""

    memory: Memory
    version: str

    def get(self, keys: Sequence[str]) -> dict[str, bytes]:
        known = self.memory.get(_PAIRS, [f"{self.version}:{key}" for key in keys])
        return {name.removeprefix(f"{self.version}:"): data for name, data in known.items()}

    def put(self, entries: Mapping[str, bytes]) -> None:
        self.memory.put(_PAIRS, {f"{self.version}:{key}": data for key, data in entries.items()})


def _remembered(
    papers: Sequence[copied.Paper], settings: Settings, version: str, memory: Memory
) -> list["Fingerprints"]:
    """The fingerprints of all papers: those kept, and the others taken now and kept.

    A paper's depend on its file, on how it was read and understood (`version`), and on the settings.
    """
    from checker.compare.copying.fingerprints import Fingerprints, FingerprintsError, fingerprint

    keys = [f"{paper.sha256}:{version}:{settings.digest}" for paper in papers]
    kept = memory.get(_FINGERPRINTS, keys)
    found: list[Fingerprints] = []
    new: dict[str, bytes] = {}
    for paper, key in zip(papers, keys, strict=True):
        try:
            found.append(Fingerprints.from_bytes(kept[key]))
        except (KeyError, FingerprintsError):
            found.append(fingerprint(paper, settings))
            new[key] = found[-1].to_bytes()
    memory.put(_FINGERPRINTS, new)
    return found


def own_work(check: Check, batch: Batch) -> Mapping[str, Finding]:
    """A finding for each paper: `weak` if more than the settings allow stands elsewhere."""
    pairs: dict[str, list[tuple[Pair, bool]]] = {paper.name: [] for paper in batch.papers}
    for pair in batch.copies.pairs:
        pairs[pair.a].append((pair, True))
        if not pair.from_source:
            pairs[pair.b].append((pair, False))
    shares = {share.name: share for share in batch.copies.shares}
    compared = len(batch.papers) + batch.sources > 1
    found = {}
    for paper in batch.papers:
        share = shares[paper.name].copied if paper.name in shares else 0.0
        found[paper.name] = _finding(check, pairs[paper.name], share, batch) if compared else NOTHING_OF_THE_KIND
    return found


def _finding(check: Check, pairs: Sequence[tuple[Pair, bool]], share: float, batch: Batch) -> Finding:
    passages = sorted(_passages(pairs), key=lambda found: -found.weight)
    longest = max((found.passage.characters for found in passages), default=0)
    changed = any(found.passage.changed for found in passages)
    if (
        share < _number(check, "noticed-share")
        and longest < _number(check, "noticed-characters")
        and not (changed and longest >= _number(check, "changed-characters"))
    ):
        return Finding("met", detail=OWN_WORK.say("share", batch.lang, share=_percent(share)) if passages else "")
    evidence = tuple(found.evidence(batch) for found in passages[:_SHOWN])
    level = next((name for name in ("high", "middle", "low") if share >= _number(check, f"{name}-share")), "little")
    count = len({found.other for found in passages})
    detail = OWN_WORK.say(level, batch.lang, share=_percent(share), count=len(passages), papers=count)
    return Finding("weak", evidence, detail)


@dataclass(frozen=True, slots=True)
class _Found:
    """A passage as seen from one of its papers."""

    passage: Passage
    other: str
    is_first: bool

    @property
    def weight(self) -> float:
        """What is shown first: long passages, and those with a name or year left or changed."""
        return self.passage.characters * (1.5 if self.passage.changed else 1)

    def evidence(self, batch: Batch) -> Evidence:
        """The author's own side, with a remark on the other."""
        own, other = (self.passage.a, self.passage.b) if self.is_first else (self.passage.b, self.passage.a)
        lang = batch.lang
        values = {"other": self.other, "place": other.place, "characters": self.passage.characters}
        remark = OWN_WORK.say("passage", lang, likeness=_percent(self.passage.likeness), **values)
        changed = [pair if self.is_first else (pair[1], pair[0]) for pair in self.passage.changed[:3]]
        words = OWN_WORK.say("and", lang).join(
            OWN_WORK.say("changed", lang, here=here or "–", there=there or "–") for here, there in changed
        )
        return Evidence(own.quote[:160], own.paragraph, own.place, remark + words)


def _passages(pairs: Iterable[tuple[Pair, bool]]) -> Iterator[_Found]:
    for pair, is_first in pairs:
        for passage in pair.passages:
            yield _Found(passage, pair.b if is_first else pair.a, is_first)


def _as_copied(paper: Paper) -> copied.Paper:
    blocks = tuple(_block(line) for line in paper.assessment.lines)
    return copied.Paper(paper.name, paper.sha256, paper.folder, blocks, _author(paper), paper.kind)


def _author(paper: Paper) -> str:
    """The key of its author: one may say the same in a self-examination and in the measures that follow from it."""
    unit = core_of(paper.assessment.particulars.unit) or paper.folder
    if paper.author == "member":
        return f"{unit} {paper.person}" if paper.person else ""
    return unit


def _block(line: Line) -> copied.PaperBlock:
    return copied.PaperBlock(line.paragraph, line.text, line.kind in _COPIED, line.place)


def _number(check: Check, name: str) -> float:
    value = check.settings.get(name, 0.0)
    return value if isinstance(value, float) else 0.0


def _percent(share: float) -> str:
    return f"{share:.0%}"


_NUMBERS = {
    "least-characters": ("least_characters", int),
    "template-characters": ("template_characters", int),
    "shared-carriers": ("shared_carriers", int),
    "shared-share": ("shared_share", float),
    "origin-share": ("group_share", float),
}
