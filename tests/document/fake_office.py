"""A program that takes LibreOffice's place in tests, and does what the file that it is given says."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

_SCRIPT = '''#!{python}
"""Converts the files on its command line as their contents say."""
import json, os, pathlib, shutil, signal, subprocess, sys, time

here = pathlib.Path(__file__).parent
arguments = sys.argv[1:]
into = pathlib.Path(arguments[arguments.index("--outdir") + 1])
files = [pathlib.Path(each) for each in arguments[arguments.index("--outdir") + 2 :]]
profile = next(each for each in arguments if each.startswith("-env:UserInstallation=file://"))
contents = [each.read_text(encoding="utf-8", errors="replace") for each in files]
with open(here / "calls.jsonl", "a") as calls:
    told = {{"names": [each.name for each in files], "contents": contents, "profile": profile, "pid": os.getpid()}}
    calls.write(json.dumps(told) + "\\n")
for path, content in zip(files, contents):
    output = into / (path.stem + ".docx")
    if "hang" in content:
        child = subprocess.Popen(["sleep", "600"])
        (here / "child").write_text(str(child.pid))
        output.write_bytes(b"PK half of it")
        time.sleep(600)
    elif "crash" in content:
        os.kill(os.getpid(), signal.SIGSEGV)
    elif "weak" in content and len(files) > 1:
        sys.exit(1)
    elif "other name" in content:
        shutil.copy(here / "good.docx", into / "other.docx")
    elif "silent" not in content:
        shutil.copy(here / "good.docx", output)
'''


@dataclass(frozen=True)
class Call:
    """One start: the names and contents of the files it was given, its profile and its process."""

    names: list[str]
    contents: list[str]
    profile: str
    pid: int


class FakeOffice:
    """The program in `folder`, which makes a copy of `good` of whatever it can convert."""

    def __init__(self, folder: Path, good: bytes) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.program = folder / "soffice"
        self.program.write_text(_SCRIPT.format(python=sys.executable), encoding="utf-8")
        self.program.chmod(0o755)
        (folder / "good.docx").write_bytes(good)

    def calls(self) -> list[Call]:
        """All starts so far."""
        path = self.folder / "calls.jsonl"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [Call(**json.loads(line)) for line in lines]

    def child(self) -> int:
        """The process that it started when it was told to hang."""
        return int((self.folder / "child").read_text())
