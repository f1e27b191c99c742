"""The words that users read, in Chinese and English, looked up by code."""

from collections.abc import Mapping
from typing import Literal

Lang = Literal["zh", "en"]


class Texts:
    """A catalogue of messages: code → (Chinese, English), each a ``str.format`` template.

    >>> Texts({"hello": ("{name}，你好", "hello, {name}")}).say("hello", "zh", name="何秀英")
    '何秀英，你好'
    """

    def __init__(self, entries: Mapping[str, tuple[str, str]]) -> None:
        self._entries = dict(entries)

    def say(self, code: str, lang: Lang = "zh", /, **values: object) -> str:
        """The message of `code` in `lang`, its placeholders filled. An unknown code is a KeyError."""
        chinese, english = self._entries[code]
        return (chinese if lang == "zh" else english).format(**values)

    def __contains__(self, code: str) -> bool:
        return code in self._entries
