"""Why a file could not be read: a small family of exceptions, each with a code and a message for people."""

from checker.document.texts import ERRORS
from checker.texts import Lang


class ReadError(Exception):
    """A file that gives no document. `code` is a key of `checker.document.texts.ERRORS`, `values` fill its message."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def message(self, lang: Lang = "zh") -> str:
        """What is wrong and what to do about it, in the user's language."""
        return ERRORS.say(self.code, lang, **self.values)

    def __str__(self) -> str:
        return self.message("en")

    def __reduce__(self) -> tuple[object, ...]:
        """Errors travel between processes, and keyword arguments are not pickled by themselves."""
        return (_rebuild, (type(self), self.code, self.values))


class FileUnavailable(ReadError):
    """There is no file to read, or the system does not let us, or it is empty."""


class WrongFormat(ReadError):
    """The file is whole, but of another format."""


class DamagedFile(ReadError):
    """A .docx that is broken."""


class UnsafeFile(ReadError):
    """A .docx that goes beyond the limits within which files are read."""


class NotConverted(ReadError):
    """An old document that LibreOffice did not turn into a .docx."""


class NoText(ReadError):
    """A .docx in which there is nothing to check."""


def _rebuild(kind: type[ReadError], code: str, values: dict[str, object]) -> ReadError:
    return kind(code, **values)
