"""What has become of processes, for tests that none is left."""

import os
import time
from pathlib import Path


def children() -> dict[int, str]:
    """The processes that this one has started, with their states (Z for a zombie).

    The tracker that Python itself starts beside spawned ones, and keeps, does not count.
    """
    found = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            _, _, rest = entry.read_text(encoding="utf-8", errors="replace").rpartition(")")
        except OSError:
            continue
        state, parent = rest.split()[:2]
        if int(parent) == os.getpid() and b"resource_tracker" not in (entry.parent / "cmdline").read_bytes():
            found[int(entry.parent.name)] = state
    return found


def are_gone(pids: list[int], within: float = 5) -> bool:
    """Whether all processes have ended, or do so `within` seconds."""
    deadline = time.monotonic() + within
    while any(_is_alive(pid) for pid in pids):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def _is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
