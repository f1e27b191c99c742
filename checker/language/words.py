"""Words and their parts of speech: from rjieba where it can be loaded, else the same words, more slowly, from jieba.

Loaded when first asked. jieba would read its cache from the shared temporary folder, where anybody could have put
another one; it gets a private folder instead, which is removed as soon as the dictionary is loaded.
"""

import logging
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

Tagger = Callable[[str], list[tuple[str, str]]]


def tagged(text: str) -> list[tuple[str, str]]:
    """The words of a short text with jieba's tags (n, v, nr for a person, ns for a place …)."""
    return _tagger()(text)


@lru_cache(maxsize=1)
def _tagger() -> Tagger:
    try:
        import rjieba
    except ImportError:
        return _jieba()
    return lambda text: [(word, tag) for word, tag in rjieba.tag(text)]


def _jieba() -> Tagger:
    """jieba made to answer like rjieba: it cuts first, and only then gives each word its tag."""
    import jieba
    import jieba.posseg as speech

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    with TemporaryDirectory(prefix="checker-") as private:
        tokenizer.tmp_dir = private
        tokenizer.cache_file = str(Path(private) / "jieba.cache")
        tokenizer.initialize()
    tags: dict[str, str] = speech.POSTokenizer(tokenizer).word_tag_tab

    def guessed(word: str) -> str:
        """The tag of a word that the dictionary does not know, from its characters."""
        if word.isascii():
            return "m" if word.isdigit() else "eng" if word.isalnum() else "x"
        model = speech.char_state_tab_P, speech.start_P, speech.trans_P, speech.emit_P
        (_, first), *_ = speech.viterbi(word, *model)[1]
        return str(first)

    return lambda text: [(word, tags.get(word) or guessed(word)) for word in tokenizer.cut(text)]
