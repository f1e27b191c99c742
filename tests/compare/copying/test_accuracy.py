"""The engine on the benchmark's papers, a small number of them: it must not get worse."""

from benchmarks.copying import scored


def test_planted_copies_are_found_and_nothing_else_is() -> None:
    score = scored(400, seed=1)
    found = {kind: hit / planted for kind, (hit, planted) in score.recall.items() if planted}
    assert min(found.values()) >= 0.8
    assert min(found[kind] for kind in ("verbatim", "renamed", "lifted", "rewritten", "changed-2")) >= 0.95
    right, reported = score.passages
    assert right / reported >= 0.98
    assert score.pairs_found[0] == score.pairs_found[1] > 0
    assert score.pairs_right[0] == score.pairs_right[1]
