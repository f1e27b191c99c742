"""Which part of the machinery earns its place: the accuracy with one part at a time switched off.

    python benchmarks/ablation.py [DIR …] [--all] [--kind KIND] [--signals] [--only TEXT]

The parts that are missed most come first, those that change no answer last. DIR, --all and --kind are as in
`accuracy.py`; --signals takes the signals instead, one at a time; --only takes the parts with TEXT in their names.
Parts that stand in for each other change little alone.
"""

import argparse
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from rich.progress import track

from benchmarks.accuracy import CHECKER, measure, of_kind, shown, table_of, wide_console
from benchmarks.metrics import Result
from benchmarks.parts import Part, parts_of, signals_of
from benchmarks.sources import LABELLED, Source, SourceError, read_folders
from checker.rulebook import Pack, load_pack

SEGMENTER = Part("names", "parts of speech (the segmenter)", lambda pack: pack)
SEGMENTER_USED = "checker.language.names.tagged"


@dataclass(frozen=True, slots=True)
class Effect:
    """What is answered without a part: how many statuses `changed`, how many answers that `mended` or `spoilt`."""

    part: Part
    result: Result
    changed: int
    mended: int
    spoilt: int

    @property
    def difference(self) -> int:
        """How many answers more are right without the part."""
        return self.mended - self.spoilt


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    options = _options(arguments)
    pack = load_pack(options.pack)
    parts = [part for part in _parts(pack, options.signals) if options.only in f"{part.group}: {part.name}"]
    try:
        sources = of_kind(read_folders(options.folders), options.kind)
        whole = _result(sources, pack, options.all)
    except SourceError as error:
        sys.exit(str(error))
    console = wide_console()
    shown_parts = track(parts, "switching off", console=console, transient=True, disable=not console.is_terminal)
    _print(whole, [effect(part, whole, sources, pack, options.all) for part in shown_parts])


def effect(part: Part, whole: Result, sources: Sequence[Source], pack: Pack, with_advice: bool) -> Effect:
    """What switching `part` off does to the answers of `whole`."""
    with patch(SEGMENTER_USED, return_value=[]) if part is SEGMENTER else nullcontext():
        result = _result(sources, part.without(pack), with_advice)
    pairs = list(zip(whole.judgements, result.judgements, strict=True))
    return Effect(
        part,
        result,
        changed=sum(before.status != after.status for before, after in pairs),
        mended=sum(after.right and not before.right for before, after in pairs),
        spoilt=sum(before.right and not after.right for before, after in pairs),
    )


def _parts(pack: Pack, signals: bool) -> Sequence[Part]:
    return list(signals_of(pack)) if signals else [SEGMENTER, *parts_of(pack)]


def _result(sources: Sequence[Source], pack: Pack, with_advice: bool) -> Result:
    return measure(sources, pack, with_advice=with_advice, baseline=False)[CHECKER]


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="The accuracy with one part of the machinery at a time switched off.")
    parser.add_argument("folders", metavar="DIR", nargs="*", type=Path, default=[LABELLED])
    parser.add_argument("--pack", default="mass-line-2014", help="the rule pack, by name or folder")
    parser.add_argument("--kind", default="", help="only materials of this kind")
    parser.add_argument("--all", action="store_true", help="requirements of severity advice as well")
    parser.add_argument("--signals", action="store_true", help="switch off signals instead of parts")
    parser.add_argument("--only", default="", metavar="TEXT", help="only the parts with this text in their names")
    return parser.parse_args(arguments)


def _print(whole: Result, effects: Sequence[Effect]) -> None:
    size = f"{whole.documents} documents, {len(whole.judgements)} requirements; without"
    table = table_of(size, "precision", "recall", "status accuracy", "spoilt", "mended", "difference")
    table.add_row("(nothing)", *_numbers(whole), "", "", "")
    for each in sorted(effects, key=lambda each: (each.changed == 0, each.difference)):
        name = f"{each.part.group}: {each.part.name}"
        if each.changed:
            difference = f"{100 * each.difference / len(whole.judgements):+.1f} %"
            table.add_row(name, *_numbers(each.result), str(each.spoilt), str(each.mended), difference)
        else:
            table.add_row(name, *_numbers(each.result), "", "", "changes nothing")
    wide_console().print(table)


def _numbers(result: Result) -> tuple[str, str, str]:
    return shown(result.violations.precision), shown(result.violations.recall), shown(result.accuracy)


if __name__ == "__main__":
    main()
