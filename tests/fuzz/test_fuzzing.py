"""Ten thousand spoiled files: nothing but documents and typed errors comes out, soon and in little memory."""

import sys
from hashlib import sha256

import pytest

if sys.platform == "win32":
    pytest.skip("needs alarms and resource limits", allow_module_level=True)

from tests.fuzz.fuzz_reader import MOST_MEGABYTES, fuzz, spoiled

COUNT = 10_000
SEED = 2014


def test_spoiled_files_give_documents_or_typed_errors() -> None:
    findings = fuzz(COUNT, SEED, processes=2)
    assert findings.wrong == {}
    assert sum(findings.answers.values()) == COUNT
    assert findings.megabytes < MOST_MEGABYTES


def test_most_spoiled_files_get_past_the_parser_and_the_others_fail_in_many_ways() -> None:
    """A fuzzer that only ever breaks the zip would find nothing."""
    answers = fuzz(400, SEED + 1, processes=1).answers
    assert answers["Document"] > 200
    assert len(answers) > 5


def test_an_input_is_the_same_bytes_whenever_it_is_made() -> None:
    first, again = ([sha256(spoiled(SEED, index)).digest() for index in range(50)] for _ in range(2))
    assert first == again
    assert len(set(first)) > 45
