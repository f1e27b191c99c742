"""How rare a word is in Chinese prose: what two texts share tells the more, the rarer it is."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

UNKNOWN = 12.0


def rarity(word: str) -> float:
    """The word's inverse document frequency as jieba gives it: about 5 for 报告, 9 for 路灯, 12 for the rarest.

    A word that the list does not hold counts as one of the rarest.
    """
    return float(_rarities().get(word, UNKNOWN))


@lru_cache(maxsize=1)
def _rarities() -> dict[str, str]:
    """The list that lies beside jieba's dictionary; finding it does not load jieba. Without it all words are rare."""
    jieba = find_spec("jieba")
    if jieba is None or jieba.origin is None:
        return {}
    lines = (Path(jieba.origin).parent / "analyse" / "idf.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if " " in line)
