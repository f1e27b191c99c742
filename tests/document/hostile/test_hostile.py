"""Hostile files: every one is refused with its reason or read for what is in it, within 3 s and 300 MB."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs fork and resource limits", allow_module_level=True)

from tests.document.hostile.archives import ARCHIVES
from tests.document.hostile.expected import Hostile
from tests.document.hostile.markup import MARKUP
from tests.document.hostile.measuring import Reader
from tests.document.hostile.others import OTHERS

FILES = {**ARCHIVES, **MARKUP, **OTHERS}
MOST_SECONDS = 3
MOST_MEGABYTES = 300


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as server:
        yield server


@pytest.mark.parametrize("hostile", [pytest.param(hostile, id=name) for name, hostile in FILES.items()])
def test_a_hostile_file_does_no_harm(hostile: Hostile, reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "材料.docx"
    path.write_bytes(hostile.build())
    outcome = reader.read(path)
    found = (outcome.code, outcome.blocks, outcome.texts, outcome.notes)
    assert found == (hostile.code, hostile.blocks, hostile.texts, hostile.notes), outcome.kind
    assert outcome.seconds < MOST_SECONDS
    assert outcome.megabytes < MOST_MEGABYTES
