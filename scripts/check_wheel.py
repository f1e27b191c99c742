"""Install the built wheel into a fresh environment, away from the repository, and check samples with it.

Usage: python -m scripts.check_wheel dist
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from checker.rulebook import load_pack
from scripts.run_checker import check
from scripts.sample_sources import ROOT, read_samples

_ENVIRONMENT = ROOT / "build" / "wheel-environment"
_INSTALLED_PACK = """
import pathlib, sys, checker
pack = pathlib.Path(checker.__file__).parent / "packs" / "mass-line-2014" / "pack.yaml"
sys.exit(0 if pack.is_file() and pack.is_relative_to(sys.prefix) else f"the wheel carries no rules: {pack}")
"""


def main(folder: Path) -> int:
    """1 if the wheel in `folder` does not carry the repository's rules, or does not fail a sample that must fail."""
    wheels = sorted(folder.glob("*.whl"))
    if len(wheels) != 1:
        print(f"expected one wheel in {folder}, found {len(wheels)}", file=sys.stderr)
        return 1
    commands = _install(wheels[0].resolve())
    with tempfile.TemporaryDirectory() as elsewhere:
        subprocess.run([commands / "python", "-I", "-c", _INSTALLED_PACK], cwd=elsewhere, check=True)
        failing = next(sample for sample in read_samples() if sample.expect.verdict == "fail")
        run = check(failing.path, command=commands / "checker", cwd=Path(elsewhere))
    if run.exit_code != 1 or run.pack_digest != load_pack().digest:
        print(f"the wheel's checker ended with {run.exit_code}, pack {run.pack_digest}", file=sys.stderr)
        return 1
    print(f"{wheels[0].name}: installs, carries the rules, and fails {failing.file} as it must")
    return 0


def _install(wheel: Path) -> Path:
    """A fresh environment with the locked dependencies and `wheel`; gives back the folder of its commands."""
    venv.create(_ENVIRONMENT, clear=True, with_pip=True)
    commands = _ENVIRONMENT / ("Scripts" if sys.platform == "win32" else "bin")
    install = [str(commands / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "--require-hashes", "-r", str(ROOT / "requirements.lock")], check=True)
    subprocess.run([*install, "--no-deps", str(wheel)], check=True)
    return commands


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
