"""The segmenter: loaded late, from no cache that others could have planted, and the same whichever stands behind it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.language import names, words
from tests.language.test_names import NO_PEOPLE, NO_PLACES, PEOPLE, PLACES

SENTENCES = [
    *PEOPLE,
    *NO_PEOPLE,
    *PLACES,
    *NO_PLACES,
    "邵长林、范小梅提过意见",
    "我到胡映雪家里去过",
    "对照这张表贴了三回标语",
    "黎光秀2013年9月反映过，10天没有人管",
    "开了12次会，ABC三个组都没有去",
    "这件事一拖就是四十一天",
    "",
]

HOSTILE = "import marshal, sys; marshal.dump(({'班子': 9000, '成员要': 90000}, 99000), open(sys.argv[1], 'wb'))"
ROOT = Path(__file__).resolve().parents[2]
CUT = """
import sys
sys.modules["rjieba"] = None
from checker.language.words import tagged
print(tagged("班子成员要动手"))
"""


def python(code: str, *arguments: str, shared_folder: Path | None = None) -> str:
    """What a fresh interpreter prints, with `shared_folder` as the folder for temporary files."""
    folder = {name: str(shared_folder) for name in ("TMPDIR", "TEMP", "TMP")} if shared_folder else {}
    command = [sys.executable, "-W", "ignore", "-c", code, *arguments]
    environment = {**os.environ, "PYTHONUTF8": "1", **folder}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()


def test_assessing_is_imported_without_the_segmenter() -> None:
    assert python("import checker.assess, sys; print([m for m in sys.modules if 'jieba' in m])") == "[]"


def test_words_come_with_their_parts_of_speech() -> None:
    assert words.tagged("村民修水渠") == [("村民", "n"), ("修", "v"), ("水渠", "n")]


def test_a_cache_planted_in_the_shared_folder_is_not_read(tmp_path: Path) -> None:
    python(HOSTILE, str(tmp_path / "jieba.cache"))
    assert python(CUT, shared_folder=tmp_path) == str(words.tagged("班子成员要动手"))


def test_nothing_is_left_in_the_shared_folder(tmp_path: Path) -> None:
    python(CUT, shared_folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_jieba_and_rjieba_answer_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    rjieba = pytest.importorskip("rjieba")
    both = {"jieba": words._jieba(), "rjieba": rjieba.tag}
    answers: dict[str, list[bool]] = {}
    for name, tagger in both.items():
        monkeypatch.setattr(names, "tagged", tagger)
        answers[name] = [names.has_person(sentence) for sentence in SENTENCES]
    assert answers["jieba"] == answers["rjieba"]


def test_jieba_and_rjieba_cut_alike() -> None:
    rjieba = pytest.importorskip("rjieba")
    jieba = words._jieba()
    assert [[word for word, _ in jieba(text)] for text in SENTENCES] == [rjieba.cut(text) for text in SENTENCES]
