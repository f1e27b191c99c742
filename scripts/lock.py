"""Resolve the dependencies of pyproject.toml into the two lock files, for every platform and Python from 3.11 on.

Usage: python -m scripts.lock [--upgrade]    (needs uv)
"""

import subprocess
import sys
from pathlib import Path

_RESOLVE = [
    *("pip", "compile", "pyproject.toml", "--quiet", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-emit-index-url", "--custom-compile-command", "make lock"),
]


def main(options: list[str]) -> None:
    """Write requirements.lock, and requirements-dev.lock with the same versions plus the development tools."""
    root = Path(__file__).resolve().parent.parent
    resolve = [str(Path(sys.executable).with_name("uv")), *_RESOLVE, *options]
    subprocess.run([*resolve, "--output-file", "requirements.lock"], cwd=root, check=True)
    development = ["--extra", "dev", "--constraint", "requirements.lock", "--output-file", "requirements-dev.lock"]
    subprocess.run([*resolve, *development], cwd=root, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
