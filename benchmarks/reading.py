"""What reading costs: the reader against bare zipfile + lxml of the same parts, on the same files in one run.

python benchmarks/reading.py [papers] [rounds]
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.papers import described, parse_parts, write_papers
from benchmarks.timing import for_each, interleaved, machine
from checker.document import read


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    print(machine())
    with TemporaryDirectory() as folder:
        paths = write_papers(Path(folder), count)
        print(described(paths))
        bare, reader = interleaved([for_each(paths, parse_parts), for_each(paths, read)], rounds)
    print(f"bare zipfile + lxml   {1000 * bare / count:6.2f} ms a paper")
    print(f"reader                {1000 * reader / count:6.2f} ms a paper")
    print(f"ratio                 {reader / bare:6.2f}")


if __name__ == "__main__":
    main()
