"""On which day feasts that terms are set by (国庆节前, 春节后) fall in a year of the common calendar."""

from datetime import date

_FIXED = {
    "元旦": (1, 1),
    "三八": (3, 8),
    "五一": (5, 1),
    "劳动节": (5, 1),
    "五四": (5, 4),
    "六一": (6, 1),
    "七一": (7, 1),
    "八一": (8, 1),
    "教师节": (9, 10),
    "国庆": (10, 1),
    "十一": (10, 1),
}

# Feasts of the lunar calendar, as announced each year; 2012 to 2026.
_MOVABLE = {
    "春节": "01-23 02-10 01-31 02-19 02-08 01-28 02-16 02-05 01-25 02-12 02-01 01-22 02-10 01-29 02-17",
    "端午": "06-23 06-12 06-02 06-20 06-09 05-30 06-18 06-07 06-25 06-14 06-03 06-22 06-10 05-31 06-19",
    "中秋": "09-30 09-19 09-08 09-27 09-15 10-04 09-24 09-13 10-01 09-21 09-10 09-29 09-17 10-06 09-25",
}
_FIRST_YEAR = 2012
_CENTURY = 2000

FEASTS = (*_FIXED, *_MOVABLE, "清明")


def feast_day(feast: str, year: int) -> date | None:
    """The day of one of `FEASTS`; None where the day of a movable feast is not known for that year."""
    if feast in _FIXED:
        return date(year, *_FIXED[feast])
    if feast == "清明":
        # The usual rule of thumb for the solar term, right for all years of this century.
        return date(year, 4, int((year % 100) * 0.2422 + 4.81) - (year % 100) // 4) if year >= _CENTURY else None
    days = _MOVABLE[feast].split()
    if not 0 <= year - _FIRST_YEAR < len(days):
        return None
    month, day = days[year - _FIRST_YEAR].split("-")
    return date(year, int(month), int(day))
