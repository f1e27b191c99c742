"""Positive control: the samples that must fail do fail, each by itself, and those that must pass do pass.

A checker that finds nothing wrong anywhere would pass most tests of its parts; it cannot pass this.
"""

import sys

from scripts.run_checker import check
from scripts.sample_sources import Sample, read_samples

_EXIT_CODES = {"pass": 0, "review": 0, "fail": 1, "error": 2, None: 2}  # None: there is nothing to check


def main() -> int:
    """1 if a sample, checked alone through the real command, ends with another exit code than its verdict asks for."""
    wrong = [problem for sample in read_samples() if (problem := _problem(sample))]
    print("\n".join(wrong) or "every sample ends with the exit code of its verdict")
    return 1 if wrong else 0


def _problem(sample: Sample) -> str:
    expected = _EXIT_CODES[sample.expect.verdict]
    got = check(sample.path).exit_code
    return "" if got == expected else f"{sample.file}: exit code {got}, expected {expected}"


if __name__ == "__main__":
    sys.exit(main())
