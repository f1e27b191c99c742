"""Fingerprints: what a cache keeps."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.copying.find import find_copies
from checker.compare.copying.fingerprints import Fingerprints, FingerprintsError, fingerprint
from checker.compare.copying.settings import Settings
from tests.compare.copying.prose import paper, prose


@given(st.lists(st.text(max_size=80), max_size=4))
def test_fingerprints_come_back_from_bytes_as_they_were(texts: list[str]) -> None:
    prints = fingerprint(paper("a", *texts), Settings())
    assert Fingerprints.from_bytes(prints.to_bytes()) == prints


@pytest.mark.parametrize("cut", [0, 10, 50, -1])
def test_bytes_that_were_cut_are_refused(cut: int) -> None:
    whole = fingerprint(paper("a", prose(1, 500)), Settings()).to_bytes()
    with pytest.raises(FingerprintsError, match="not the fingerprints"):
        Fingerprints.from_bytes(whole[:cut])


def test_a_paper_of_4000_characters_takes_less_than_12_kilobytes() -> None:
    assert len(fingerprint(paper("a", prose(1, 4_000)), Settings()).to_bytes()) < 12_000


def test_what_may_be_repeated_is_not_selected() -> None:
    quoting = paper("a", "“" + prose(1, 200) + "”")
    assert (fingerprint(quoting, Settings()).hashes, len(fingerprint(quoting, Settings()).free)) == (b"", 8)
    assert fingerprint(paper("a", prose(1, 200)), Settings()).hashes != b""


def test_neither_the_name_nor_a_heading_matters() -> None:
    one = fingerprint(paper("a", prose(1, 300)), Settings())
    other = paper("b", "存在的主要问题", prose(1, 300))
    headed = replace(other, blocks=(replace(other.blocks[0], counts=False), other.blocks[1]))
    assert fingerprint(headed, Settings()) == one


def test_the_digest_changes_with_what_fingerprints_depend_on_alone() -> None:
    usual = Settings().digest
    assert Settings(official=("到基层去",)).digest != usual
    assert Settings(quotation_characters=30).digest != usual
    assert Settings(least_characters=100, group_share=0.5).digest == usual


def test_fingerprints_taken_before_give_what_the_papers_give() -> None:
    papers = [paper("a", prose(1, 900)), paper("b", prose(2, 300), prose(1, 900))]
    source = paper("s", prose(2, 300))
    prints = [Fingerprints.from_bytes(fingerprint(one, Settings()).to_bytes()) for one in (*papers, source)]
    copies = find_copies(papers, Settings(), [source])
    assert find_copies(papers, Settings(), [source], prints) == copies
    assert len(copies.pairs) == 2


def test_fingerprints_of_other_settings_are_refused() -> None:
    one = paper("a", prose(1, 100))
    with pytest.raises(FingerprintsError, match="other settings"):
        find_copies([one], Settings(), (), [fingerprint(one, Settings(official=("到基层去",)))])


def test_fingerprints_of_only_some_papers_are_refused() -> None:
    one, other = paper("a", prose(1, 100)), paper("b", prose(2, 100))
    with pytest.raises(FingerprintsError, match="every paper"):
        find_copies([one, other], Settings(), (), [fingerprint(one, Settings())])
