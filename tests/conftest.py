"""What holds for all tests: nothing is kept in the user's own caches."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _caches_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    caches: Path = tmp_path_factory.getbasetemp() / "caches"
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(caches))
