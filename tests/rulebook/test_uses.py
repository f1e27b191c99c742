"""Signals that only some kinds of material need are put off until the kind is known."""

from checker.rulebook.uses import signals_of_kinds
from tests.assess.list_packs import list_pack


def test_what_only_lists_are_asked_is_put_off_for_other_kinds() -> None:
    later = signals_of_kinds(list_pack())
    assert later["list"] == {
        "faults-heading",
        "deeds-heading",
        "done-heading",
        "frame",
        "was-so",
        "all-of-them",
        "close",
        "solve",
    }
    assert later["plan"] == later["list"] | {"office", "unit-end", "empty-words"}
    assert "report" not in later


def test_what_every_material_is_asked_is_never_put_off() -> None:
    put_off = frozenset[str]().union(*signals_of_kinds(list_pack()).values())
    assert not put_off & {
        "fault-head",
        "deed-head",
        "who-head",
        "when-head",
        "who-told",
        "soon",
        "fault-words",
        "deed-words",
    }
