"""Install the programs that some tests need and no Python package brings: LibreOffice and a Chinese font.

Usage: python -m scripts.install_test_programs [--ask-nothing]

On Debian and its kin, as root, with apt-get; elsewhere it says what to install. With --ask-nothing it only installs
where CI=true, which is how `make test` calls it, and is content where it cannot.
"""

import os
import shutil
import subprocess
import sys

from checker.document.office import find_office

_PACKAGES = ("libreoffice-writer-nogui", "fonts-wqy-microhei")
_QUIET = ("--yes", "--quiet=2", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0")


def main(options: list[str]) -> int:
    """1 if the programs were asked for and could not be installed."""
    only_in_ci = "--ask-nothing" in options
    if find_office():
        print("LibreOffice is installed")
        return 0
    if only_in_ci and os.environ.get("CI") != "true":
        print("LibreOffice is not installed; the tests that need it are skipped (make test-programs installs it)")
        return 0
    if not _can_install():
        print(f"install LibreOffice Writer and a Chinese font, on Debian: {' '.join(_PACKAGES)}", file=sys.stderr)
        return 0 if only_in_ci else 1
    print(f"==> installing {' '.join(_PACKAGES)}")
    return 0 if _installed() or only_in_ci else 1


def _can_install() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _installed() -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "--quiet=2"]
    install = ["apt-get", "install", *_QUIET, *_PACKAGES]
    return all(subprocess.run(command, env=environment, check=False).returncode == 0 for command in (update, install))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
