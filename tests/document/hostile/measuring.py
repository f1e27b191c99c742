"""Reads files in processes of their own and says what came of it, how long it took and how much memory was used.

One server imports the reader; for every file it forks a child, so that the memory of one is never that of another.

    python -m tests.document.hostile.measuring   reads paths from stdin, writes one line of JSON for each
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from checker.document import NOTES, ReadError, read
from tests.peak_memory import peak_megabytes

ROOT = Path(__file__).resolve().parents[3]
_ADDRESS_SPACE = 2 * 1024**3
_SECONDS_OF_CPU = 20
_COVERAGE = "COVERAGE_"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What reading one file gave: the code of an error, or the texts of the blocks and the codes of the notes."""

    code: str
    kind: str
    blocks: int
    texts: tuple[str, ...]
    notes: dict[str, int]
    seconds: float
    megabytes: float


class Reader:
    """The server as a context manager."""

    def __enter__(self) -> "Reader":
        environment = {key: value for key, value in os.environ.items() if not key.startswith(_COVERAGE)}
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.document.hostile.measuring"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        return self

    def read(self, path: Path) -> Outcome:
        """Read the file at `path` in a child; a child that dies gives an outcome of the kind "died"."""
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps(os.fsencode(path).hex()).encode() + b"\n")
        self._server.stdin.flush()
        answer = json.loads(self._server.stdout.readline())
        return Outcome(**{**answer, "texts": tuple(answer["texts"])})

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.communicate()


def _serve() -> None:
    for line in sys.stdin:
        path = os.fsdecode(bytes.fromhex(json.loads(line)))
        read_end, write_end = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(read_end)
            _answer(Path(path), write_end)
            os._exit(0)
        os.close(write_end)
        with os.fdopen(read_end) as answers:
            answer = answers.read()
        os.waitpid(child, 0)
        died = {"code": "", "kind": "died", "blocks": 0, "texts": [], "notes": {}, "seconds": 0, "megabytes": 0}
        print(answer or json.dumps(died), flush=True)


def _answer(path: Path, write_end: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, _ADDRESS_SPACE))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS_OF_CPU, _SECONDS_OF_CPU))
    start = time.process_time()
    answer = _read(path)
    answer["seconds"] = time.process_time() - start
    answer["megabytes"] = peak_megabytes()
    with os.fdopen(write_end, "w") as answers:
        answers.write(json.dumps(answer))


def _read(path: Path) -> dict[str, object]:
    """Read and put every message into words; anything but a `ReadError` is told by its class."""
    try:
        document = read(path)
    except ReadError as error:
        said = error.message("zh") and error.message("en")
        return {"code": said and error.code, "kind": type(error).__name__, "blocks": 0, "texts": [], "notes": {}}
    except BaseException as error:
        return {"code": "", "kind": f"untyped {type(error).__name__}", "blocks": 0, "texts": [], "notes": {}}
    for note in document.notes:
        NOTES.say(note.code, "zh", count=note.count, detail=note.detail)
    texts = [block.number + block.text[:100] for block in document.blocks]
    return {
        "code": "",
        "kind": "Document",
        "blocks": len(texts),
        "texts": texts[:3] + texts[-1:],
        "notes": Counter(note.code for note in document.notes),
    }


if __name__ == "__main__":
    _serve()
