"""What became of each file: checked, or failed with the reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.assess.answers import Assessment, Verdict
from checker.batch.errors import Told
from checker.document.model import Note

if TYPE_CHECKING:
    from checker.batch.waivers import Waiver


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was read and judged: its name in reports, what the reader noted, and the assessment.

    `waived` holds the waiver laid over an answer, by requirement id; `verdict` is the one that counts after that.
    """

    name: str
    sha256: str
    notes: tuple[Note, ...]
    assessment: Assessment
    verdict: Verdict
    waived: Mapping[str, "Waiver"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be checked, and why. `sha256` is "" where not even its bytes could be read."""

    name: str
    error: Told
    sha256: str = ""


Outcome = Checked | Failed
