"""How well planted faults are found, and clean near-misses left alone.

    python benchmarks/planted.py [DIR] [--errors] [--json]

DIR holds one YAML file a check (`disclosure.three-public-sum.yaml`), each a list of cases: a `name`, whether it is a
`fault`, the `quote` that a reviewer would point at, and a `text` in markup, or `papers` of one unit (file name → text)
with a `roster` (CSV). The default is `benchmarks/planted/`. A case counts as found if the check's answer is `weak`, and
as shown if the quote stands in its evidence, its remarks or its detail. Each file is held against its own check alone.
"""

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.accuracy import shown, table_of, wide_console
from benchmarks.metrics import Detection
from checker.assess import assess
from checker.assess.answers import Answer
from checker.batch.comparing import is_support
from checker.batch.roster_files import read_roster
from checker.compare.papers import Batch, Paper
from checker.compare.roster import Roster
from checker.compare.together import together
from checker.compare.units import units_of
from checker.document import from_markup
from checker.rulebook import Pack, load_pack

PLANTED = Path(__file__).resolve().parent / "planted"
FAMILIES = {
    "between papers": ("unit.",),
    "figures": ("disclosure.", "text.announced-counts"),
    "dates of regulations": ("regulation.",),
    "left-overs": ("specifics.", "text.stale-year"),
    "substitution and balance": ("focus.", "balance.", "cause."),
}


@dataclass(frozen=True, slots=True)
class Case:
    """One planted fault or near-miss, for the check `check`."""

    check: str
    name: str
    fault: bool
    quote: str
    papers: dict[str, str]
    roster: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A case, the answers that its check gave, and whether one of them is a finding and shows the quote."""

    case: Case
    answers: tuple[Answer, ...]

    @property
    def alarm(self) -> bool:
        return any(answer.status == "weak" for answer in self.answers)

    @property
    def shows(self) -> bool:
        quote = _squeezed(self.case.quote)
        said = [f"{each.quote} {each.remark}" for answer in self.answers for each in answer.evidence]
        said += [answer.reason for answer in self.answers]
        return any(quote in _squeezed(text) or _squeezed(text.split(" ")[0]) in quote for text in said if text.strip())


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How well planted faults are found.")
    parser.add_argument("folder", metavar="DIR", nargs="?", type=Path, default=PLANTED)
    parser.add_argument("--errors", action="store_true", help="list every wrong answer")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    pack = load_pack()
    found = [answered(case, pack) for case in cases(options.folder)]
    if not found:
        sys.exit(f"no cases in {options.folder}")
    groups = by_family(found)
    if options.json:
        print(json.dumps({name: detection(each).as_dict() for name, each in groups.items()}, indent=2))
        return
    console = wide_console()
    for each in found if options.errors else ():
        if each.alarm != each.case.fault:
            console.print(_error(each), markup=False, soft_wrap=True)
    table = table_of("", "faults", "near-misses", "precision", "recall", "quote shown")
    for name, group in groups.items():
        result = detection(group)
        right = [each for each in group if each.case.fault and each.alarm]
        faults = sum(each.case.fault for each in group)
        quoted = shown(sum(each.shows for each in right) / len(right) if right else None)
        numbers = (str(faults), str(len(group) - faults), shown(result.precision), shown(result.recall), quoted)
        table.add_row(name, *numbers)
    console.print(table)


def cases(folder: Path) -> Iterator[Case]:
    """All cases of a folder, by file name."""
    for path in sorted(folder.glob("*.yaml")):
        for raw in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield _case(path.stem, raw)


def _case(check: str, raw: dict[str, Any]) -> Case:
    papers = raw.get("papers") or {"材料.docx": raw["text"]}
    return Case(check, raw["name"], bool(raw["fault"]), str(raw.get("quote", "")), papers, raw.get("roster", ""))


def answered(case: Case, pack: Pack) -> Found:
    """The answers of the case's own check: for its papers alone, beside each other, and for its unit."""
    everyone = [Paper(name, "", assess(from_markup(name, text), pack)) for name, text in case.papers.items()]
    supports = [paper for paper in everyone if is_support(paper.assessment.recognition.looks_like, pack)]
    papers = [paper for paper in everyone if paper.kind not in ("", "other")]
    roster = _roster(case, pack)
    batch = Batch(tuple(papers), units_of(papers, supports, roster), pack, "zh", roster)
    beside = together(batch, frozenset({case.check}))
    alone = [answer for paper in papers for answer in paper.assessment.answers]
    units = [answer for unit in beside.units for answer in unit.answers]
    every = [*alone, *(answer for answers in beside.papers.values() for answer in answers), *units]
    return Found(case, tuple(answer for answer in every if answer.requirement == case.check))


def _roster(case: Case, pack: Pack) -> Roster | None:
    if not case.roster:
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "roster.csv")
        path.write_text(case.roster, encoding="utf-8")
        return read_roster(path, pack)


def by_family(found: Sequence[Found]) -> dict[str, list[Found]]:
    """The cases by check, then by family, then all."""
    groups: dict[str, list[Found]] = defaultdict(list)
    for each in found:
        groups[each.case.check].append(each)
    for family, starts in FAMILIES.items():
        own = [each for each in found if each.case.check.startswith(starts)]
        if own:
            groups[f"= {family}"] = own
    groups["= all"] = list(found)
    return groups


def detection(found: Sequence[Found]) -> Detection:
    """How well the faults among the cases are found."""
    return Detection(
        found=sum(each.alarm and each.case.fault for each in found),
        false_alarms=sum(each.alarm and not each.case.fault for each in found),
        missed=sum(each.case.fault and not each.alarm for each in found),
    )


def _error(each: Found) -> str:
    what = "missed" if each.case.fault else "false alarm"
    said = "; ".join(f"{e.remark}〔{e.quote[:50]}〕" for answer in each.answers for e in answer.evidence) or "–"
    statuses = ", ".join(f"{answer.status} {answer.reason}" for answer in each.answers) or "no answer"
    return (
        f"{each.case.check}: {what}: {each.case.name}\n    quote: {each.case.quote or '–'}\n    {statuses}\n    {said}"
    )


def _squeezed(text: str) -> str:
    return "".join(text.split())


if __name__ == "__main__":
    main()
