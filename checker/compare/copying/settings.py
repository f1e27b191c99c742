"""What counts as copied, and what is nobody's wording."""

import hashlib
import json
from dataclasses import dataclass

_VERSION = 1  # to be raised when the same paper and settings give other fingerprints


@dataclass(frozen=True, slots=True)
class Settings:
    """The limits. Lengths are in letters and digits, marks not counted: 48 are about 60 characters as printed.

    official              texts that everybody may repeat: the guideline, regulations, set phrases
    least_characters      the shortest passage that is reported
    least_likeness        how like the two sides of a passage must be, 0..1
    quotation_characters  what stands between quotation marks is a quotation from this length on
    shared_carriers, shared_share
                          wording in more papers than both (a number; a share of all) is shared: a template if long;
                          in more than 40 it always is
    template_characters   the shortest template that is reported
    group_share           two papers have one origin if one of them stands in the other by at least this share
    """

    official: tuple[str, ...] = ()
    least_characters: int = 48
    least_likeness: float = 0.75
    quotation_characters: int = 20
    shared_carriers: int = 30
    shared_share: float = 0.005
    template_characters: int = 100
    group_share: float = 0.3

    @property
    def digest(self) -> str:
        """What fingerprints depend on, for the key of a cache: they can be used again as long as it is the same."""
        parts = [_VERSION, self.quotation_characters, *self.official]
        return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()
