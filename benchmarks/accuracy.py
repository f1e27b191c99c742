"""How accurate the checker is on labelled materials.

    python benchmarks/accuracy.py [DIR …] [--all] [--kind KIND] [--baseline] [--errors] [--json]

DIR holds labelled sources (*.md); where it has a folder `docx/`, those files are read instead. The default is
`benchmarks/labelled/`. Counted are the requirements of severity error. A violation is a requirement that is weak or
missing.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from benchmarks.answering import by_checker
from benchmarks.keywords import by_keywords
from benchmarks.metrics import Judgement, Result, examine, share
from benchmarks.sources import LABELLED, STATUSES, Source, SourceError, read_folders
from checker.rulebook import Pack, load_pack

CHECKER = "checker"
QUOTE_SHOWN = 60
PIPE_WIDTH = 140


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    options = _options(arguments)
    pack = load_pack(options.pack)
    try:
        sources = of_kind(read_folders(options.folders), options.kind)
        results = measure(sources, pack, with_advice=options.all, baseline=options.baseline)
    except SourceError as error:
        sys.exit(str(error))
    if options.json:
        print(json.dumps({name: result.as_dict() for name, result in results.items()}, ensure_ascii=False, indent=2))
        return
    console = wide_console()
    if options.errors:
        _list_errors(results[CHECKER], console)
    console.print(_overview(results))
    console.print(_confusion(results[CHECKER]))
    console.print(_requirements(results[CHECKER]))


def measure(sources: Sequence[Source], pack: Pack, *, with_advice: bool, baseline: bool) -> dict[str, Result]:
    """The result of the checker, and of keyword scripts on the same materials if asked for, by name.

    SourceError if a label is for a requirement that the pack does not have.
    """
    severities = {rule.id: rule.severity for rule in pack.rules}
    unknown = sorted({name for source in sources for name in source.labels} - set(severities))
    if unknown:
        raise SourceError(f"labels for requirements that the pack does not have: {', '.join(unknown)}")

    def asked(requirement: str) -> bool:
        return with_advice or severities[requirement] == "error"

    results = {CHECKER: examine(sources, by_checker(pack), asked)}
    if baseline:
        results["keywords: names"] = examine(sources, by_keywords(pack, "names"), asked)
        results["keywords: names and cues"] = examine(sources, by_keywords(pack, "cues"), asked)
    return results


def wide_console() -> Console:
    """The terminal as it is; in a pipe, wide enough for the tables."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = PIPE_WIDTH
    return console


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How accurate the checker is on labelled materials.")
    parser.add_argument("folders", metavar="DIR", nargs="*", type=Path, default=[LABELLED])
    parser.add_argument("--pack", default="mass-line-2014", help="the rule pack, by name or folder")
    parser.add_argument("--kind", default="", help="only materials of this kind")
    parser.add_argument("--all", action="store_true", help="requirements of severity advice as well")
    parser.add_argument("--baseline", action="store_true", help="keyword scripts on the same materials as well")
    parser.add_argument("--errors", action="store_true", help="list every wrong answer")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser.parse_args(arguments)


def of_kind(sources: Sequence[Source], kind: str) -> Sequence[Source]:
    """The sources of a kind; all of them for "". SourceError if there are none."""
    chosen = [source for source in sources if kind in ("", source.kind)]
    if not chosen:
        raise SourceError(f"no material of kind {kind}")
    return chosen


def _list_errors(result: Result, console: Console) -> None:
    for judgement in result.judgements:
        if not judgement.right:
            console.print(_error(judgement), markup=False, soft_wrap=True)


def _error(judgement: Judgement) -> str:
    said = "".join(judgement.answer.quotes[:1])[:QUOTE_SHOWN] or "–"
    wanted = judgement.label.quote or "–"
    head = f"{judgement.document}  {judgement.requirement}: is {judgement.label.status}, answered {judgement.status}"
    return f"{head}\n      label: {wanted}\n    checker: {said}"


def table_of(*columns: str) -> Table:
    """A table whose first column is text and whose others are numbers."""
    table = Table(box=SIMPLE_HEAD)
    for number, column in enumerate(columns):
        table.add_column(column, justify="right" if number else "left", no_wrap=True)
    return table


def _overview(results: Mapping[str, Result]) -> Table:
    first = next(iter(results.values()))
    table = table_of(f"{first.documents} documents, {len(first.judgements)} requirements", *results)
    each = list(results.values())
    for name, detections in (
        ("violations", [result.violations for result in each]),
        ("missing", [result.missing for result in each]),
    ):
        table.add_row(f"{name}: precision", *(shown(found.precision) for found in detections))
        table.add_row(f"{name}: recall", *(shown(found.recall) for found in detections))
        table.add_row(f"{name}: F1", *(shown(found.f1) for found in detections))
    table.add_row("status accuracy", *(shown(result.accuracy) for result in each))
    table.add_row("evidence in the right place", *(shown(result.evidence()) for result in each))
    table.add_row("the first evidence there", *(shown(result.evidence(1)) for result in each))
    table.add_row("kind", *(shown(share(result.kinds)) for result in each))
    table.add_row("author", *(shown(share(result.authors)) for result in each))
    return table


def _confusion(result: Result) -> Table:
    confusion = result.confusion
    answers = sorted({answer for _, answer in confusion} - set(STATUSES))
    table = table_of("labelled", *(f"answered {answer}" for answer in (*STATUSES, *answers)))
    for label in STATUSES:
        table.add_row(label, *(str(confusion.get((label, answer), 0)) for answer in (*STATUSES, *answers)))
    return table


def _requirements(result: Result) -> Table:
    """Labels and right answers for each requirement; precision and recall are those of its violations."""
    table = table_of("requirement", *STATUSES, "right", "accuracy", "precision", "recall")
    for name, each in result.by_requirement().items():
        labels = [sum(judgement.label.status == status for judgement in each.judgements) for status in STATUSES]
        right = sum(judgement.right for judgement in each.judgements)
        found = each.violations
        numbers = (*map(str, labels), str(right), shown(each.accuracy), shown(found.precision), shown(found.recall))
        table.add_row(name, *numbers)
    return table


def shown(number: float | None) -> str:
    """Three places, or a dash where there is nothing to divide by."""
    return "–" if number is None else f"{number:.3f}"


if __name__ == "__main__":
    main()
