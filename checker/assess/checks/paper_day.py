"""The time at which a material was written, as far as it says so, to hold dated knowledge against."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from checker.assess.checks.date_texts import TEXTS
from checker.assess.material import Material
from checker.rulebook.model import Check
from checker.texts import Lang

WINDOW = "window"


@dataclass(frozen=True, slots=True)
class PaperDay:
    """The days between which a material was written, both included.

    told  how much of it the material says: "day" (a day or month), "year" (the year; the rest is the campaign's window)
          or "" (all of it is the window)
    """

    first: date
    last: date
    told: str

    def detail(self, lang: Lang) -> str:
        """The sentence that says what was taken for the date, "" where the material gives it itself."""
        if self.told == "day":
            return ""
        code = "only-the-year" if self.told == "year" else "no-date"
        return TEXTS.say(code, lang, first=self.first.isoformat(), last=self.last.isoformat())


def paper_day(check: Check, material: Material) -> PaperDay | None:
    """When the material was written: by its date, else by the setting `window` (first and last day of the campaign).

    A date before the window is a slip of the pen, and the window holds. None where neither is known.
    """
    window = _window(check)
    written = _stretch(material.particulars.date)
    if written is None or (window and written[1] < window[0]):
        return PaperDay(*window, told="") if window else None
    if len(material.particulars.date) > len("2014") or not window:
        return PaperDay(*written, told="day")
    first, last = max(written[0], window[0]), min(written[1], window[1])
    return PaperDay(first, last, told="year") if first <= last else PaperDay(*written, told="day")


def _window(check: Check) -> tuple[date, date] | None:
    value = check.settings.get(WINDOW)
    if not isinstance(value, tuple) or len(value) != 2:
        return None
    return date.fromisoformat(value[0]), date.fromisoformat(value[1])


def _stretch(iso: str) -> tuple[date, date] | None:
    """The first and last day of “2014-07-02”, “2014-07” or “2014”."""
    if not iso:
        return None
    year, month, day = (*(int(part) for part in iso.split("-")), 0, 0)[:3]
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    last = monthrange(year, month)[1]
    return date(year, month, day or 1), date(year, month, day or last)
