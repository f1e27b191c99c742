"""Run the installed command as a user would, and read the JSON report that it writes."""

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

COMMAND = Path(sys.executable).with_name("checker")


@dataclass(frozen=True, slots=True)
class Run:
    """What came of it: the exit code, and from the JSON report the documents, what was found between them, and the
    papers that others were held against ([] if there is no report).
    """

    exit_code: int
    documents: list[dict[str, Any]]
    pack_digest: str = ""
    units: list[dict[str, Any]] = field(default_factory=list)
    comparisons: list[dict[str, Any]] = field(default_factory=list)
    supports: list[str] = field(default_factory=list)


def check(*paths: Path, command: Path = COMMAND, quiet: bool = True, cwd: Path | None = None) -> Run:
    """`checker check` on `paths`; the console report is shown unless `quiet`."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "report.json")
        console = [] if quiet else ["--format", "console"]
        done = subprocess.run(
            [str(command), "check", *map(str, paths), *console, "--output", str(target)],
            check=False,
            cwd=cwd,
            stdout=subprocess.DEVNULL if quiet else None,
        )
        report = json.loads(target.read_text(encoding="utf-8")) if target.exists() else {}
    return Run(
        done.returncode,
        report.get("documents", []),
        report.get("pack", {}).get("digest", ""),
        report.get("units", []),
        report.get("comparisons", []),
        report.get("supports", []),
    )


def verdicts(documents: list[dict[str, Any]], of: dict[str, str]) -> list[str]:
    """Where the verdicts differ from those expected: `of` maps the end of each document's path to its verdict."""
    got = {file: _verdict(documents, file) for file in of}
    return [f"{file}: {got[file]}, expected {verdict}" for file, verdict in of.items() if got[file] != verdict]


def _verdict(documents: list[dict[str, Any]], file: str) -> str:
    found = [document["verdict"] for document in documents if Path(document["path"]).as_posix().endswith(file)]
    return str(found[0]) if len(found) == 1 else f"{len(found)} documents of that name"
