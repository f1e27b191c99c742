"""What assessing builds once for all documents, built beforehand."""

from checker.assess.engine import engine_for
from checker.language.words import tagged
from checker.rulebook.load import Pack


def make_ready(pack: Pack) -> None:
    """Build the engine of `pack` and load the words, so that processes that are forked afterwards share both."""
    engine_for(pack)
    tagged("")
