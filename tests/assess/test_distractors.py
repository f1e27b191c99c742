"""Papers of other sorts, written by an independent hand, are never taken for one of the kinds of material."""

from pathlib import Path

import pytest

from checker.assess import assess
from checker.document import from_markup
from checker.rulebook import load_pack

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks" / "distractors"
PAPERS = sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")


def test_there_are_papers_to_look_at() -> None:
    assert len(PAPERS) == 30


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_a_paper_of_another_sort_is_not_judged(path: Path) -> None:
    found = assess(from_markup(path.name, path.read_text(encoding="utf-8")), load_pack())
    assert (found.recognition.kind, found.verdict, found.answers) == ("other", "error", ())
