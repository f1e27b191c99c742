"""Which names a rule may use."""

from collections.abc import Iterable
from fnmatch import fnmatchcase

from checker.rulebook.builtins import BUILTINS, CHECKS
from checker.rulebook.definitions import PLACES, effective
from checker.rulebook.expand import as_glob
from checker.rulebook.folders import Chain
from checker.rulebook.names import did_you_mean

_OF_A_TOPIC = ("about:", "name:", "conduct:", "strict:")


class Names:
    """The names that may be used, by sort: those of `PLACES`, "requirement", and "test" for what a condition may name.

    Where a file cannot be read, whatever may be a name in it is taken for known: better than a false alarm.
    """

    def __init__(self, chain: Chain, strays: Iterable[str]) -> None:
        """`strays`: names that may be defined in a part of a file that is not understood."""
        self._of: dict[str, set[str]] = {sort: set() for sort in (*PLACES, "requirement", "part")}
        for definition in effective(chain):
            self._of[definition.sort].add(definition.name)
        self._of["test"] = _tests(self._of)
        self._of["check"] = set(CHECKS)
        unreadable = [file.words for pack in chain.packs for file in pack.unreadable]
        self._guessed = set(strays).union(*(words for words in unreadable if words))
        self._all_known = None in unreadable or bool(chain.problem) or "extends" in self._guessed

    def problem(self, sort: str, name: str) -> str | None:
        """What is wrong with using `name` as a name of this sort, or None."""
        if self._all_known or name in self._of[sort] or self._may_be(name, sort):
            return None
        return f'unknown {"signal" if sort == "test" else sort} "{name}"{did_you_mean(name, self._of[sort])}'

    def _may_be(self, name: str, sort: str) -> bool:
        if name in self._guessed or name.partition(":")[2] in self._guessed:
            return True
        patterns = (*self._of[sort], *self._guessed) if sort == "requirement" else ()
        return any("{" in each and fnmatchcase(name, as_glob(each)) for each in patterns)


def _tests(names: dict[str, set[str]]) -> set[str]:
    of_topics = {f"{prefix}{topic}" for prefix in _OF_A_TOPIC for topic in names["topic"]}
    of_roles = {f"in:{role}" for role in names["role"]}
    of_places = {f"{prefix}{signal}" for prefix in ("column:", "under:") for signal in names["signal"]}
    return names["signal"] | names["kind of sentence"] | set(BUILTINS) | of_topics | of_roles | of_places
