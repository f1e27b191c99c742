"""Check samples/ and show the report. Ends with 0 exactly when the checker answered as it should.

Some samples fail on purpose and two cannot be judged on purpose, so the checker itself ends with 2 here.
"""

import sys

from scripts.run_checker import check, verdicts
from scripts.sample_sources import SAMPLES, read_samples

_EXIT_CODE = 2  # a document that cannot be checked outweighs those that fail


def main() -> int:
    """Show the console report of samples/, then say whether verdicts and exit code are those expected."""
    expected = {sample.file: sample.expect.verdict for sample in read_samples() if sample.expect.verdict}
    run = check(SAMPLES, quiet=False)
    surprises = verdicts(run.documents, {**expected})
    if run.exit_code != _EXIT_CODE:
        surprises.append(f"exit code {run.exit_code}, expected {_EXIT_CODE}")
    if surprises:
        print("\n结果与预期不符 / not the expected outcome:", *surprises, sep="\n  ", file=sys.stderr)
        return 1
    counts = {verdict: list(expected.values()).count(verdict) for verdict in ("fail", "error")}
    print(
        "\n演示完成，结果与预期一致。"
        f"样本中有{counts['fail']}份是故意写成不通过的，有{counts['error']}份是故意放进来、无法检查的。"
        f"\nAs expected: {counts['fail']} samples fail on purpose, {counts['error']} cannot be checked on purpose."
        "\n说明见 / explained in samples/README.md"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
