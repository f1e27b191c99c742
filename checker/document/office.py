"""LibreOffice as a program that converts files: found where it is installed, run apart from its user and the network.

Every run has a profile of its own (two runs on one profile lose files silently), which forbids macros and links, no
network where the system can take it away, a time limit, and a process group that is killed as a whole.
"""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_NAMES = ("soffice", "libreoffice")
_USUAL_PLACES = {
    "linux": (
        "/usr/bin/soffice",
        "/usr/lib/libreoffice/program/soffice",
        "/usr/local/bin/soffice",
        "/opt/libreoffice*/program/soffice",
        "/snap/bin/libreoffice",
    ),
    "darwin": ("/Applications/LibreOffice*.app/Contents/MacOS/soffice",),
    "win32": (
        "C:/Program Files/LibreOffice*/program/soffice.com",
        "C:/Program Files (x86)/LibreOffice*/program/soffice.com",
    ),
}
_MEMORY = 4 * 1024**3
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""


def find_office(platform: str = sys.platform) -> Path | None:
    """The program of LibreOffice: on the PATH, or where it is usually installed; None where it is not.

    Folders of the PATH that are relative do not count, for a folder of materials could hold a program of that name.
    """
    endings = (".com", ".exe") if platform == "win32" else ("",)
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        for name in _NAMES if os.path.isabs(folder) else ():
            for ending in endings:
                program = Path(folder, name + ending)
                if program.is_file() and os.access(program, os.X_OK):
                    return program
    for pattern in _USUAL_PLACES.get(platform, ()):
        anchor = Path(Path(pattern).anchor or "/")
        for program in sorted(anchor.glob(pattern[len(str(anchor)) :])):
            if program.is_file():
                return program
    return None


@dataclass(frozen=True, slots=True)
class Run:
    """One start of LibreOffice: the files to convert, the folder for what comes out, a profile that no other uses."""

    files: tuple[Path, ...]
    into: Path
    profile: Path


def convert(office: Path, runs: Sequence[Run], seconds: float) -> list[bool]:
    """Start LibreOffice for each of `runs`, all at once, and let each have at most `seconds`; whether each was in time.

    It says nothing reliable about what went wrong: what counts is which of the files `into`/NAME.docx are there then.
    """
    deadline = time.monotonic() + seconds
    started: list[subprocess.Popen[bytes] | None] = []
    try:
        for run in runs:
            started.append(_start(office, run))
        return [process is None or _ends_before(deadline, process) for process in started]
    finally:
        for process in started:
            if process:
                _kill_all_of(process)


def _ends_before(deadline: float, process: subprocess.Popen[bytes]) -> bool:
    try:
        process.wait(max(0.0, deadline - time.monotonic()))
    except subprocess.TimeoutExpired:
        return False
    return True


def _start(office: Path, run: Run) -> subprocess.Popen[bytes] | None:
    """The program at work; None if it cannot be started."""
    command = [
        *_confinement(),
        str(office),
        f"-env:UserInstallation={run.profile.resolve().as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nologo", "--nodefault"),
        *("--convert-to", "docx", "--outdir", str(run.into)),
        *map(str, run.files),
    ]
    nothing = subprocess.DEVNULL
    try:
        settings = run.profile / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(_SETTINGS, encoding="utf-8")
        run.into.mkdir(parents=True, exist_ok=True)
        return subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)
    except OSError:
        return None


@lru_cache(maxsize=1)
def _confinement() -> tuple[str, ...]:
    """The commands in front that take memory and network from the program, as far as this system has them."""
    if sys.platform != "linux":
        return ()
    limited = _first_that_works(("prlimit", f"--as={_MEMORY}", "--core=0"))
    apart = _first_that_works(("unshare", "--net"), ("unshare", "--map-root-user", "--net"))
    return (*limited, *apart)


def _first_that_works(*prefixes: tuple[str, ...]) -> tuple[str, ...]:
    """The first of the commands that can run another one here; () if none can."""
    for prefix in prefixes:
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            if subprocess.run([*prefix, "true"], capture_output=True, timeout=5, check=False).returncode == 0:
                return prefix
    return ()


def _kill_all_of(process: subprocess.Popen[bytes]) -> None:
    """End the program with all that it started, which outlives it where it crashed."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
