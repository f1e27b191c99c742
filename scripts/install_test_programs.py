"""Install the programs that some tests need and no Python package brings: LibreOffice, Poppler, Chromium, fonts.

Usage: python -m scripts.install_test_programs [--ask-nothing]

On Debian and its kin, as root, with apt-get; elsewhere it says what to install. With --ask-nothing it only installs
where CI=true, which is how `make test` calls it, and is content where it cannot.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from checker.document.office import find_office

_QUIET = ("--yes", "--quiet=2", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0")


@dataclass(frozen=True, slots=True)
class Program:
    """What is needed, whether it is there, and Debian's packages that bring it with the fonts it needs."""

    name: str
    is_there: bool
    packages: tuple[str, ...]


def programs() -> tuple[Program, ...]:
    """All that tests need."""
    return (
        Program("LibreOffice", find_office() is not None, ("libreoffice-writer-nogui", "fonts-wqy-microhei")),
        Program("LibreOffice Calc", _has_calc(), ("libreoffice-calc-nogui",)),
        Program("Poppler", shutil.which("pdftotext") is not None, ("poppler-utils",)),
        Program("Chromium", shutil.which("chromium") is not None, ("chromium", "fonts-noto-cjk")),
    )


def _has_calc() -> bool:
    """Whether the LibreOffice that is there can open workbooks: its library for them lies beside the program."""
    office = find_office()
    return office is not None and any(Path(office).resolve().parent.glob("*sclo.*"))


def main(options: list[str]) -> int:
    """1 if the programs were asked for and could not be installed."""
    only_in_ci = "--ask-nothing" in options
    lacking = [program for program in programs() if not program.is_there]
    names = " and ".join(program.name for program in lacking)
    packages = [package for program in lacking for package in program.packages]
    if not lacking:
        print(" and ".join(program.name for program in programs()) + " are installed")
        return 0
    if only_in_ci and os.environ.get("CI") != "true":
        print(f"not installed: {names}; the tests that need it are skipped (make test-programs installs it)")
        return 0
    if not _can_install():
        print(f"install {names}, on Debian: {' '.join(packages)}", file=sys.stderr)
        return 0 if only_in_ci else 1
    print(f"==> installing {' '.join(packages)}")
    return 0 if _installed(packages) or only_in_ci else 1


def _can_install() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _installed(packages: list[str]) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "--quiet=2"]
    install = ["apt-get", "install", *_QUIET, *packages]
    return all(subprocess.run(command, env=environment, check=False).returncode == 0 for command in (update, install))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
