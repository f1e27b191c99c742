"""How well and how fast copied passages are found, on generated papers whose truth is known.

    python benchmarks/copying.py [--papers N] [--seed S] [--sizes 1000,10000,100000] [--json]

The first part scores: recall of planted passages of at least 60 characters by kind (found: half of its characters are
reported for that very pair), precision of what is reported (right: half of a passage's characters have the same origin
on both sides), pairs of papers of which one has at least 0.3 of the other, and whether the template is reported. The
second part, with --sizes, measures CPU time and the peak of memory, each size in a process of its own, and fits the
exponent of growth. The papers lie in a file and are read when they are needed; making them is not measured. Needs a
system with rusage, so not Windows.
"""

import argparse
import json
import math
import pickle
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, overload

from benchmarks.copying_papers import KINDS, TEMPLATE, Made, made, settings
from benchmarks.timing import machine
from checker.compare.copying.find import find_copies
from checker.compare.copying.papers import Paper
from checker.compare.copying.results import Copies, Pair, Side

LEAST = 60
PAIR_SHARE, TOLERANCE = 0.3, 0.03
HALF = 0.5
_STATUS = Path("/proc/self/status")


class Stored(Sequence[Paper]):
    """Papers in a file, read one at a time."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._offsets: list[int] = []

    def append(self, paper: Paper) -> None:
        """Write one more."""
        self._offsets.append(self._file.seek(0, 2))
        pickle.dump(paper, self._file)

    def __len__(self) -> int:
        return len(self._offsets)

    @overload
    def __getitem__(self, index: int) -> Paper: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Paper]: ...
    def __getitem__(self, index: int | slice) -> Paper | Sequence[Paper]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        self._file.seek(self._offsets[index])
        paper = pickle.load(self._file)
        assert isinstance(paper, Paper)
        return paper


@dataclass(frozen=True, slots=True)
class Score:
    """Recall by kind, with (found, planted); precision with (right, reported); pairs; carriers of the template."""

    papers: int
    recall: dict[str, tuple[int, int]]
    passages: tuple[int, int]
    pairs_found: tuple[int, int]
    pairs_right: tuple[int, int]
    templates: int
    template_carriers: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds and megabytes of comparing so many papers, and how many pairs came out."""

    papers: int
    seconds: float
    megabytes: float
    pairs: int


class Truth:
    """The papers as they were made, again when they are asked for."""

    def __init__(self, count: int, seed: int) -> None:
        self.count = count
        self._seed = seed
        self.made = lru_cache(maxsize=4_000)(self._made)

    def _made(self, number: int) -> Made:
        return made(number, self.count, self._seed)

    def origins(self, name: str, side: Side) -> list[int]:
        """The origins of the characters of a quote."""
        paragraphs = self.made(number_of(name)).paragraphs[side.paragraph - 1 : side.last_paragraph]
        characters = [pair for paragraph in paragraphs for pair in (*paragraph, ("\n", -1))]
        start = "".join(char for char, _ in characters).index(side.quote)
        return [origin for _, origin in characters[start : start + len(side.quote)] if origin >= 0]


def main() -> None:
    """Score and measure, and print."""
    options = _options()
    if options.measure:
        print(json.dumps(asdict(measure(options.measure, options.seed))))
        return
    score = scored(options.papers, options.seed) if options.papers else None
    costs = [_in_own_process(size, options.seed) for size in options.sizes]
    if options.json:
        found = {
            "machine": machine(),
            "score": asdict(score) if score else None,
            "costs": [asdict(cost) for cost in costs],
        }
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return
    if score:
        _print_score(score)
    _print_costs(costs)


def scored(count: int, seed: int) -> Score:
    """Compare `count` papers and hold the result against the truth."""
    truth = Truth(count, seed)
    papers = [truth.made(number).paper(number) for number in range(count)]
    copies = find_copies(papers, settings())
    found = {(number_of(pair.a), number_of(pair.b)): pair for pair in copies.pairs}
    recall = _recall(truth, found)
    right = reported = 0
    for pair in copies.pairs:
        for passage in pair.passages:
            a, b = set(truth.origins(pair.a, passage.a)), truth.origins(pair.b, passage.b)
            reported += 1
            right += sum(origin in a for origin in b) >= HALF * min(len(passage.a.quote), len(passage.b.quote))
    with_template = {number for number in range(count) if truth.made(number).has_template}
    carriers = {number_of(name) for one in copies.templates for name in one.papers}
    return Score(
        count,
        recall,
        (right, reported),
        *_pairs(truth, copies, found),
        len(copies.templates),
        (len(carriers & with_template), len(with_template | carriers)),
    )


def measure(count: int, seed: int) -> Cost:
    """Write `count` papers to a file, then compare them and measure that."""
    with TemporaryDirectory() as folder, (Path(folder) / "papers").open("w+b") as file:
        papers = Stored(file)
        for number in range(count):
            papers.append(made(number, count, seed).paper(number))
        file.flush()
        start = time.process_time()
        copies = find_copies(papers, settings())
        seconds = time.process_time() - start
    return Cost(count, round(seconds, 2), round(_peak_megabytes()), len(copies.pairs))


def exponent(costs: Sequence[Cost]) -> float:
    """The slope of the line through the costs on logarithmic axes."""
    points = [(math.log(cost.papers), math.log(cost.seconds)) for cost in costs]
    mean_x, mean_y = (sum(values) / len(points) for values in zip(*points, strict=True))
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)
    return float(slope)


def number_of(name: str) -> int:
    """The number of a paper, from its name."""
    return int(Path(name).stem.removeprefix("paper"))


def _peak_megabytes() -> float:
    """The most that this process has held; `ru_maxrss` would be inherited from the one that started it."""
    if not _STATUS.exists():
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return used / 1024**2 if sys.platform == "darwin" else used / 1024
    line = next(line for line in _STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def _recall(truth: Truth, found: dict[tuple[int, int], Pair]) -> dict[str, tuple[int, int]]:
    planted: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    for number in range(truth.count):
        for one in truth.made(number).planted:
            if one.length < LEAST:
                continue
            planted[one.kind] += 1
            pair = found.get((min(one.a, one.b), max(one.a, one.b)))
            if pair is not None:
                told = {origin for passage in pair.passages for origin in truth.origins(pair.b, passage.b)}
                hit[one.kind] += len(one.origins & told) >= HALF * len(one.origins)
    return {kind: (hit[kind], planted[kind]) for kind in KINDS}


def _pairs(truth: Truth, copies: Copies, found: dict[tuple[int, int], Pair]) -> tuple[tuple[int, int], tuple[int, int]]:
    """(found, true) and (right, reported) of the pairs of papers, the limit blurred by TOLERANCE."""
    candidates = {
        (min(one.a, one.b), max(one.a, one.b)) for number in range(truth.count) for one in truth.made(number).planted
    }
    candidates |= found.keys()
    shares = {pair: _true_share(truth, *pair) for pair in sorted(candidates)}
    true = [pair for pair, share in shares.items() if share >= PAIR_SHARE]
    told = [key for key, pair in found.items() if max(pair.share_a, pair.share_b) >= PAIR_SHARE]
    seen = sum(key in found and max(found[key].share_a, found[key].share_b) >= PAIR_SHARE - TOLERANCE for key in true)
    return (seen, len(true)), (sum(shares[key] >= PAIR_SHARE - TOLERANCE for key in told), len(told))


def _true_share(truth: Truth, a: int, b: int) -> float:
    sides = [
        {origin for paragraph in truth.made(number).paragraphs for _, origin in paragraph if 0 <= origin < TEMPLATE}
        for number in (a, b)
    ]
    return len(sides[0] & sides[1]) / min(len(side) for side in sides)


def _in_own_process(size: int, seed: int) -> Cost:
    command = [sys.executable, __file__, "--measure", str(size), "--seed", str(seed)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Cost(**json.loads(done.stdout))


def _print_score(score: Score) -> None:
    print(f"{score.papers} papers, passages of at least {LEAST} characters")
    for kind, (hit, planted) in score.recall.items():
        print(f"  recall {kind:10} {_ratio(hit, planted)}")
    print(f"  precision         {_ratio(*score.passages)}")
    print(f"  pairs >= {PAIR_SHARE}: recall {_ratio(*score.pairs_found)}, precision {_ratio(*score.pairs_right)}")
    print(f"  templates: {score.templates}; carriers {_ratio(*score.template_carriers)}")


def _print_costs(costs: Sequence[Cost]) -> None:
    for cost in costs:
        print(
            f"{cost.papers:7} papers: {cost.seconds:8.2f} s CPU, {cost.megabytes:6.0f} MB at most, {cost.pairs} pairs"
        )
    if len(costs) > 1:
        print(f"growth: exponent {exponent(costs):.2f}")


def _ratio(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part} of {whole})" if whole else "none"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=1_000, help="how many papers to score; 0: do not")
    parser.add_argument("--sizes", type=_sizes, default=[1_000, 10_000], help="numbers of papers to measure")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--measure", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def _sizes(text: str) -> list[int]:
    return [int(size) for size in text.split(",") if size]


if __name__ == "__main__":
    main()
