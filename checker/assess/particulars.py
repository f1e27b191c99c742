"""What a material says of itself: its date, the unit, and of a member the name and post."""

from checker.assess.answers import Particulars, Recognition
from checker.assess.engine import Engine
from checker.assess.outline import Outline
from checker.document.model import Document


def particulars_of(document: Document, outline: Outline, engine: Engine, recognition: Recognition) -> Particulars:
    """Read title, signature, file name and end of a material."""
    return Particulars()
