"""Spoils files by the thousand and reads them: only documents and typed errors may come out, soon and in little memory.

    python tests/fuzz/fuzz_reader.py --count 200000 --seed 1 --processes 2 [--first 0] [--keep FOLDER]

Input k of a seed is the same bytes on every machine, whatever the count and the number of processes. A worker that
hangs is killed by its alarm, one that takes too much memory by its limit; the next one goes on behind that input.
Exit code 1 if anything was found; `--keep` writes the inputs that did it.
"""

import argparse
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from checker.document import NOTES, Document, ReadError, read_bytes  # noqa: E402
from checker.document.unseen import UNSEEN  # noqa: E402
from tests.fuzz.mutations import mutated  # noqa: E402
from tests.fuzz.seeds import known_seeds  # noqa: E402
from tests.peak_memory import peak_megabytes  # noqa: E402

MOST_SECONDS = 5
MOST_MEGABYTES = 400
_ADDRESS_SPACE = 1024**3
_MOST_DEATHS = 20
_MOST_SHOWN = 40


@dataclass(slots=True)
class Findings:
    """What came of the inputs: how many gave which answer, what went wrong at which input, the slowest and largest."""

    answers: Counter[str] = field(default_factory=Counter)
    wrong: dict[int, str] = field(default_factory=dict)
    seconds: float = 0.0
    megabytes: float = 0.0

    def add(self, other: "Findings") -> None:
        self.answers += other.answers
        self.wrong |= other.wrong
        self.seconds = max(self.seconds, other.seconds)
        self.megabytes = max(self.megabytes, other.megabytes)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    options = _options(arguments)
    if options.worker:
        _work(options.seed, range(options.first, options.first + options.count), options.step)
        return 0
    start = time.monotonic()
    findings = fuzz(options.count, options.seed, options.processes, options.first)
    print(f"{options.count} inputs in {time.monotonic() - start:.0f} s; slowest {findings.seconds:.2f} s CPU, ", end="")
    print(f"largest process {findings.megabytes:.0f} MB")
    for answer, count in findings.answers.most_common():
        print(f"  {count:8} {answer}")
    for shown, (index, fault) in enumerate(sorted(findings.wrong.items())):
        if shown < _MOST_SHOWN:
            print(f"input {index}: {fault}")
        if options.keep is not None:
            options.keep.mkdir(parents=True, exist_ok=True)
            (options.keep / f"{options.seed}-{index}.docx").write_bytes(spoiled(options.seed, index))
    return 1 if findings.wrong else 0


def fuzz(count: int, seed: int, processes: int, first: int = 0) -> Findings:
    """Read the inputs `first` … `first + count` of `seed`, shared out among worker processes."""
    findings = Findings()
    inputs = [range(first + offset, first + count, processes) for offset in range(processes)]
    workers = [_Worker(seed, each) for each in inputs]
    while workers:
        for worker in list(workers):
            if not worker.step(findings):
                workers.remove(worker)
    return findings


def spoiled(seed: int, index: int) -> bytes:
    """Input `index` of `seed`."""
    chance = random.Random(f"{seed}:{index}")
    files = known_seeds()
    return mutated(files[chance.randrange(len(files))], chance)


class _Worker:
    """A process that reads inputs one after the other; one that dies is followed by another behind the deadly input."""

    def __init__(self, seed: int, inputs: range) -> None:
        self._seed = seed
        self._inputs = inputs
        self._deaths = 0
        self._process = self._start()

    def step(self, findings: Findings) -> bool:
        """Take one answer, waiting for it; False when there is nothing left to do."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if line:
            self._take(json.loads(line), findings)
            return True
        self._process.stdout.close()
        code = self._process.wait()
        if not self._inputs:
            return False
        fault = "hang" if code == -signal.SIGALRM else f"died with {code}"
        findings.wrong[self._inputs[0]] = fault
        findings.answers[fault] += 1
        self._deaths += 1
        if self._deaths > _MOST_DEATHS:
            raise SystemExit(f"worker after worker dies, the last one at input {self._inputs[0]}: {fault}")
        self._inputs = self._inputs[1:]
        self._process = self._start()
        return True

    def _take(self, answer: dict[str, object], findings: Findings) -> None:
        index, kind, wrong = int(str(answer["index"])), str(answer["kind"]), bool(answer["wrong"])
        self._inputs = self._inputs[1:]
        seconds, megabytes = float(str(answer["seconds"])), float(str(answer["megabytes"]))
        findings.add(Findings(Counter([kind]), {index: str(answer["fault"])} if wrong else {}, seconds, megabytes))

    def _start(self) -> "subprocess.Popen[bytes]":
        inputs = self._inputs
        first, count, step = (inputs[0], inputs[-1] - inputs[0] + 1, inputs.step) if inputs else (0, 0, 1)
        numbers = ("--seed", self._seed, "--first", first, "--count", count, "--step", step)
        command = [sys.executable, __file__, "--worker", *map(str, numbers)]
        environment = {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE_")}
        return subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)


def _work(seed: int, inputs: range, step: int) -> None:
    """Read every `step`-th of `inputs`, and write one line of JSON for each."""
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))
    for index in inputs[::step]:
        data = spoiled(seed, index)
        signal.alarm(MOST_SECONDS)
        start = time.process_time()
        kind, fault = _read(data)
        seconds = time.process_time() - start
        signal.alarm(0)
        megabytes = peak_megabytes()
        if megabytes > MOST_MEGABYTES:
            kind = fault = f"more than {MOST_MEGABYTES} MB"
        answer = {"index": index, "kind": kind, "wrong": bool(fault), "fault": fault}
        print(json.dumps({**answer, "seconds": round(seconds, 3), "megabytes": round(megabytes)}), flush=True)


def _read(data: bytes) -> tuple[str, str]:
    """What came of reading, and what is wrong with that; "" if nothing is."""
    try:
        document = read_bytes("材料.docx", data)
    except ReadError as error:
        said = error.message("zh") and error.message("en")
        return f"{type(error).__name__} {error.code}", "" if said else "no message"
    except Exception as error:
        kind = f"untyped {type(error).__name__}"
        return kind, f"{kind}: {error} — {_place(error)}"
    faults = ", ".join(_faults(document))
    return ("wrong document" if faults else "Document"), faults


def _place(error: Exception) -> str:
    """The innermost lines of the reader that the error passed."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "checker" in frame.filename]
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-3:]))


def _faults(document: Document) -> Iterator[str]:
    """What no document may be, whatever the file was."""
    if not document.blocks:
        yield "a document without blocks"
    if [block.index for block in document.blocks] != list(range(1, len(document.blocks) + 1)):
        yield "indexes do not count up"
    for block in document.blocks:
        if not block.text.strip() or not block.place or UNSEEN.search(block.number + block.text):
            yield f"block {block.index} is empty, nowhere or has characters that nobody sees"
        if (block.level is not None) != (block.kind in ("title", "heading")) or not 0 <= block.lead <= len(block.text):
            yield f"block {block.index} contradicts itself"
    for note in document.notes:
        if not NOTES.say(note.code, "zh", count=note.count, detail=note.detail) or note.block > len(document.blocks):
            yield f"note {note.code} stands nowhere"


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--step", type=int, default=1, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
