"""The numbers of all features against those that LibreOffice prints, where it is installed."""

from pathlib import Path

import pytest

from benchmarks.office_text import compare_numbers, office_lines
from checker.document import read
from checker.document.office import find_office
from tests.document.features import test_lists, test_number_formats

_FEWEST = 100
_UNKNOWN = "it does not know the format"
SLIPS = {
    "isLgl makes all levels decimal": "it ignores isLgl",
    "lvlRestart 0 never restarts": "it ignores lvlRestart",
    "lvlRestart 1 restarts after the first level only": "it ignores lvlRestart",
    "levels linked to styles": "it takes the first level where a style names none",
    "lists and levels that do not exist": "it makes up levels that are not defined",
    "a newer format that is not known shows its plain form": _UNKNOWN,
    "ideographZodiacTraditional from 1": _UNKNOWN,
    "ideographDigital from 9": _UNKNOWN,
    "decimalFullWidth from 9": _UNKNOWN,
    "decimalEnclosedFullstop from 1": _UNKNOWN,
    "decimalEnclosedParen from 1": _UNKNOWN,
    "ideographEnclosedCircle from 1": _UNKNOWN,
    "numberInDash from 1": _UNKNOWN,
}
"""Features of which LibreOffice 7.4 gives other numbers than Word."""


@pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")
def test_numbers_are_those_of_libreoffice_but_for_its_slips(tmp_path: Path) -> None:
    features = {}
    for number, feature in enumerate((*test_lists.FEATURES, *test_number_formats.FEATURES)):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(feature.data())
        features[path] = feature.name
    same, differing = 0, {}
    for path, lines in office_lines(list(features), seconds=60):
        numbers = compare_numbers(read(path).blocks, lines or [])
        same += numbers.same
        if numbers.differing:
            differing[features[path]] = numbers.differing
    assert set(differing) <= set(SLIPS), differing
    assert same > _FEWEST
