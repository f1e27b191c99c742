"""What is shipped: version, wheel, source distribution, lock files."""

import re
import tarfile
import tomllib
import zipfile
from importlib.metadata import entry_points, version
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

import checker

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    built = next(WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"]))
    with zipfile.ZipFile(built) as wheel:
        return set(wheel.namelist())


@pytest.fixture(scope="module")
def sdist_names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    built = next(SdistBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("sdist")), versions=["standard"]))
    with tarfile.open(built) as sdist:
        return {name.partition("/")[2] for name in sdist.getnames()}


def files_under(folder: str, suffix: str = "") -> set[str]:
    found = (path for path in (ROOT / folder).rglob(f"*{suffix}") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in found}


def locked(name: str) -> dict[str, str]:
    """Package → version of one lock file."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", text, flags=re.MULTILINE))


def package_names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=~!;\[ ]", requirement)[0].lower().replace("_", "-") for requirement in requirements}


def test_the_installed_version_is_that_of_the_package() -> None:
    assert version("zicha-checker") == checker.__version__


def test_the_command_is_checker() -> None:
    assert [script.value for script in entry_points(group="console_scripts", name="checker")] == ["checker.cli:main"]


def test_the_changelog_speaks_of_this_version_or_of_what_comes() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{checker.__version__}]" in changelog or "## [Unreleased]" in changelog


def test_the_wheel_carries_the_whole_package_and_nothing_else(wheel_names: set[str]) -> None:
    package = {name for name in wheel_names if ".dist-info/" not in name}
    packs = {name.replace("rules/", "checker/packs/", 1) for name in files_under("rules")}
    assert package == files_under("checker") | packs


def test_the_wheel_says_that_it_is_typed(wheel_names: set[str]) -> None:
    assert "checker/py.typed" in wheel_names


@pytest.mark.parametrize("folder", ["checker", "rules", "scripts", "tests", "samples", "benchmarks"])
def test_the_source_distribution_is_complete(sdist_names: set[str], folder: str) -> None:
    assert files_under(folder) <= sdist_names


def test_the_source_distribution_carries_what_make_needs(sdist_names: set[str]) -> None:
    assert {"Makefile", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "README.md", *LOCKS} <= sdist_names


def test_every_dependency_is_locked() -> None:
    assert package_names(PROJECT["dependencies"]) <= set(locked("requirements.lock"))
    assert package_names(PROJECT["optional-dependencies"]["dev"]) <= set(locked("requirements-dev.lock"))


def test_both_lock_files_pin_the_same_versions() -> None:
    assert locked("requirements.lock").items() <= locked("requirements-dev.lock").items()


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_a_hash(name: str) -> None:
    entries = re.split(r"\n(?=[a-z])", (ROOT / name).read_text(encoding="utf-8"))[1:]
    assert entries
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_names_no_place_to_fetch_from(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "index" not in text.lower()
