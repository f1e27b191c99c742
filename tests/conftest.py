"""What holds for all tests: nothing is kept in the user's own caches, and numpy starts no threads of its own, so that
the tests of forked workers can fork."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@pytest.fixture(autouse=True)
def _caches_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    caches: Path = tmp_path_factory.getbasetemp() / "caches"
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(caches))
