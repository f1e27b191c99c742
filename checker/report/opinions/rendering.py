"""A template in .docx and what its placeholders stand for become an opinion."""

import io
from importlib import resources
from pathlib import Path

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from checker.document import Limits, ReadError
from checker.document.package import Package
from checker.document.repacking import packed_again
from checker.report.clean import printable
from checker.report.opinions.context import Context
from checker.report.opinions.texts import OPINIONS
from checker.report.saving import ReportError
from checker.texts import Lang

_LIBRARY_ERRORS = (
    PackageNotFoundError,
    LookupError,
    ValueError,
    ArithmeticError,
    AttributeError,
    TypeError,
    etree.XMLSyntaxError,
)


class OpinionTemplateError(ReportError):
    """A template of the user that cannot be used. `why` is a code of `texts.OPINIONS`, `detail` says where."""

    def __init__(self, path: str, why: str, detail: str = "") -> None:
        super().__init__("bad-template", path=path, why=why, detail=detail)

    def message(self, lang: Lang = "zh") -> str:
        """Which template, and what is wrong with it."""
        why = OPINIONS.say(self.values["why"], lang, detail=self.values["detail"])
        return OPINIONS.say("bad-template", lang, path=self.values["path"], why=why)


class Template:
    """A template: one that comes with the checker, or a file of the user's."""

    def __init__(self, path: str, content: bytes) -> None:
        self._path = path
        self._content = content

    @classmethod
    def shipped(cls, name: str, lang: Lang) -> "Template":
        """The template `name` ("opinion", "summary") in one language."""
        file = f"{name}.{lang}.docx"
        return cls(file, resources.files("checker.report.opinions").joinpath("templates", file).read_bytes())

    @classmethod
    def of_user(cls, path: Path) -> "Template":
        """The template in the file at `path`. Raises OpinionTemplateError."""
        try:
            content = path.read_bytes()
            Package(path.name, content, Limits()).main_part()
        except (OSError, ReadError):
            raise OpinionTemplateError(str(path), "template-unread") from None
        return cls(str(path), content)

    def render(self, context: Context) -> bytes:
        """The .docx with its placeholders filled; the same context gives the same bytes.

        Placeholders are those of Jinja2, in a sandbox; what they stand for can be no markup. Raises
        OpinionTemplateError, also for a placeholder that there is not.
        """
        environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
        try:
            template = DocxTemplate(io.BytesIO(self._content))
            template.render(dict(context), environment)
            written = io.BytesIO()
            template.save(written)
        except TemplateError as error:
            raise OpinionTemplateError(self._path, "template-mark", printable(str(error))[:200]) from None
        except _LIBRARY_ERRORS:
            raise OpinionTemplateError(self._path, "template-unread") from None
        return packed_again(written.getvalue())
