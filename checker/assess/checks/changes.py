"""Whether a rise or fall, in an amount, a share or in words, agrees with the two figures it lies between."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.assess.checks.all_figures import all_figures
from checker.assess.checks.figures import Figure, signals_of
from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.assess.checks.sums import TEN_THOUSAND, tolerance_of
from checker.assess.checks.texts import TEXTS
from checker.assess.checks.wording import in_words, plain, said
from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.places import evidence_of
from checker.language.amounts import Amount
from checker.rulebook.model import Check
from checker.texts import Lang

_HUNDRED = Decimal(100)
_SLACK_AT_MOST = Decimal(1)
_RECENT = 4
_TOO_FAR = 3000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of the same thing, one before the other in time; `explicit` where the text itself joins them."""

    before: Amount
    after: Amount
    years: tuple[int, int]
    explicit: bool
    last: Figure


def change_agrees(check: Check, material: Material, engine: Engine, lang: Lang) -> Finding:
    """Compare each rise or fall with the figures of the two years, or from–to, that stand by it.

    Conditions as in `sums.amounts_add_up`. A change that fits any pair of figures it may be about is in order, and one
    by which no second figure stands is left alone.
    """
    right: list[Figure] = []
    wrong: list[tuple[Figure, str]] = []
    for change, pairs in compared(check, all_figures(check, material, engine, changes=True)):
        fault = _fault(change, pairs, lang)
        if fault:
            wrong.append((change, fault))
        else:
            right.append(change)
    if wrong:
        return Finding("weak", tuple(evidence_of(figure.span, fault) for figure, fault in wrong))
    if not right:
        return NOTHING_OF_THE_KIND
    spans = list({id(figure.span): figure.span for figure in right}.values())
    return Finding("met", tuple(evidence_of(span, TEXTS.say("change-agrees", lang)) for span in spans))


def compared(check: Check, found: Iterable[Figure]) -> Iterator[tuple[Figure, list[Pair]]]:
    """Every change by which two figures stand, with the pairs that it may be about."""
    totals = signals_of(check, "total")
    for figures in _by_place(found):
        for index, figure in enumerate(figures):
            if figure.role in ("change", "trend"):
                pairs = _pairs(figure, figures, index, totals)
                if pairs:
                    yield figure, pairs
            elif figure.role == "to" and (pair := _from_to(figures, index)):
                yield _as_trend(figure), [pair]


def _by_place(figures: Iterable[Figure]) -> list[list[Figure]]:
    """The figures of each paragraph; in a table those of each item."""
    places: dict[object, list[Figure]] = {}
    for figure in figures:
        key: object = figure.place if figure.place >= 0 else (figure.place, figure.subject)
        places.setdefault(key, []).append(figure)
    return list(places.values())


def _pairs(change: Figure, figures: Sequence[Figure], index: int, totals: frozenset[str]) -> list[Pair]:
    """The pairs of figures that a change may be about: joined by the text, else of two years."""
    subjects = {change.subject, *totals} if _after_a_base(figures, index) else {change.subject}
    comparable = [each for each in figures if _is_level(each, change, subjects)]
    known = [each for each in comparable if change.place < 0 or _stands_by(each, change)]
    joined = list(_joined(known, change))
    if joined and change.year and all(0 < pair.years[1] != change.year for pair in joined):
        return []
    if joined:
        return joined
    return _of_two_years(known, change)


def _after_a_base(figures: Sequence[Figure], index: int) -> bool:
    """Whether a change that names no subject follows what is compared with (……，比上年的60万元减少6万元，下降10%).

    After the parts of a total that may be the total's again.
    """
    for figure in reversed(figures[: index + 1]):
        if figure.role == "base":
            return not figure.named
        if figure.named or figure.role not in ("change", "trend"):
            return False
    return False


def _stands_by(figure: Figure, change: Figure) -> bool:
    """Whether a figure stands close before the change, or is one of a from–to behind it in its sentence."""
    if figure.start < change.start:
        return _near(figure, change)
    return figure.span is change.span and figure.role in ("from", "to")


def _is_level(figure: Figure, change: Figure, subjects: Collection[str]) -> bool:
    amount = figure.amount
    if amount is None or figure.role in ("change", "trend") or amount.measure == "percent":
        return False
    if figure.subject not in subjects:
        return False
    stated = change.amount
    if stated is None or stated.measure == "percent":
        return True
    return stated.measure == amount.measure and (stated.measure != "count" or stated.unit == amount.unit)


def _near(figure: Figure, change: Figure) -> bool:
    """Whether a figure stands in the change's sentence or one of the few before it."""
    spans = change.span.paragraph.spans
    return 0 <= spans.index(change.span) - spans.index(figure.span) < _RECENT


def _joined(known: Sequence[Figure], change: Figure) -> Iterator[Pair]:
    """由A降到B; A，比B减少……: the last such pair before the change, or the one after it in its sentence."""
    found: list[Pair] = []
    based: list[Pair] = []
    for index, figure in enumerate(known):
        assert figure.amount is not None
        if figure.role == "to" and (pair := _from_to(known, index)):
            found.append(pair)
        if figure.role == "base":
            based.extend(_based(figure, known[:index]))
    if based := [pair for pair in based if pair.last.span is change.span and pair.last.start < change.start]:
        yield from (pair for pair in based if pair.last is based[-1].last)
        return
    same_sentence = [pair for pair in found if pair.last.span is change.span]
    before = [pair for pair in same_sentence if pair.last.start <= change.start]
    yield from before[-1:] or same_sentence[:1] or found[-1:]


def _based(base: Figure, before: Sequence[Figure]) -> Iterator[Pair]:
    """What is compared with a base: the last level before it, and the last of each other subject that it may be."""
    seen: set[str] = set()
    for other in reversed(before):
        if other.role in ("level", "to") and other.subject not in seen and base.amount and other.amount:
            seen.add(other.subject)
            if _alike(other.amount, base.amount):
                yield Pair(base.amount, other.amount, (base.year, other.year), True, base)


def _from_to(figures: Sequence[Figure], index: int) -> Pair | None:
    """The figure that “to” figure number `index` fell or rose from."""
    after = figures[index]
    before = figures[index - 1] if index else None
    if before is None or before.role != "from" or before.amount is None or after.amount is None:
        return None
    if before.subject != after.subject or before.span is not after.span or not _alike(before.amount, after.amount):
        return None
    return Pair(before.amount, after.amount, (before.year, after.year), True, after)


def _alike(one: Amount, other: Amount) -> bool:
    """Whether two amounts can be of the same thing: by their measure, and not ten thousand times apart."""
    small, large = sorted((one.value, other.value))
    if one.measure == "money" and small and large / small >= _TOO_FAR:
        return False
    return one.measure == other.measure and (one.measure != "count" or one.unit == other.unit)


def _of_two_years(known: Sequence[Figure], change: Figure) -> list[Pair]:
    """All pairs of an earlier and a later year; of neighbouring years if nothing else is said."""
    dated = [each for each in known if each.year and each.amount is not None]
    pairs = [
        Pair(one.amount, other.amount, (one.year, other.year), False, other)
        for one in dated
        for other in dated
        if one.amount
        and other.amount
        and one.year < other.year
        and one.part == other.part
        and _alike(one.amount, other.amount)
    ]
    if change.against:
        pairs = [pair for pair in pairs if pair.years[0] == change.against] or [
            pair for pair in pairs if pair.years[0] == pair.years[1] - 1 and change.against >= pair.years[1]
        ]
    if change.year and any(pair.years[1] == change.year for pair in pairs):
        pairs = [pair for pair in pairs if pair.years[1] == change.year]
    elif change.year and change.role == "change" and change.year > max((pair.years[1] for pair in pairs), default=0):
        return []
    return pairs


def _as_trend(figure: Figure) -> Figure:
    """The verb of 降到 by itself."""
    return Figure(
        figure.subject,
        figure.year,
        figure.part,
        figure.whose,
        None,
        "trend",
        figure.direction,
        0,
        figure.span,
        figure.place,
        figure.start,
        figure.named,
    )


def _fault(change: Figure, pairs: Sequence[Pair], lang: Lang) -> str:
    """What is wrong with a change in words; "" if it fits one of the pairs."""
    if any(_agrees(change, pair) for pair in pairs):
        return ""
    pair = pairs[-1]
    fell = pair.after.value < pair.before.value
    given = {"before": said(pair.before), "after": said(pair.after)}
    towards = -1 if fell else 1
    if change.direction and change.direction != towards and pair.after.value != pair.before.value:
        actual, stated = ("a-fall", "a-rise") if fell else ("a-rise", "a-fall")
        return TEXTS.say(
            "direction-differs", lang, actual=TEXTS.say(actual, lang), stated=TEXTS.say(stated, lang), **given
        )
    stated_amount = change.amount
    if stated_amount is None:
        return ""
    difference = abs(pair.after.value - pair.before.value)
    if stated_amount.measure == "percent":
        actual_words = f"{plain(difference / pair.before.value * _HUNDRED)}%" if pair.before.value else "—"
    else:
        actual_words = in_words(difference, [pair.before, pair.after])
    direction = TEXTS.say("fell" if fell else "rose", lang)
    return TEXTS.say(
        "change-differs", lang, direction=direction, actual=actual_words, stated=said(stated_amount), **given
    )


def _agrees(change: Figure, pair: Pair) -> bool:
    before, after = pair.before, pair.after
    if change.direction < 0 and after.low > before.high:
        return False
    if change.direction > 0 and after.high < before.low:
        return False
    stated = change.amount
    if stated is None:
        return True
    if stated.measure == "percent":
        return _share_agrees(stated, before, after)
    return _difference_agrees(stated, before, after) or wrong_unit(stated, before, after)


def _difference_agrees(stated: Amount, before: Amount, after: Amount) -> bool:
    """Whether an amount is the difference of two, rounding apart."""
    if any(each.approximate for each in (stated, before, after)):
        return _overlap(_difference(before, after), (stated.low - stated.step, stated.high + stated.step))
    difference = abs(before.value - after.value)
    return abs(stated.value - difference) <= tolerance_of([stated, before, after])


def wrong_unit(stated: Amount, before: Amount, after: Amount) -> bool:
    """Whether the change would agree, or come near, in 万元: another check speaks of that."""
    if stated.measure != "money" or "万" in stated.unit or not stated.value or "万" not in before.unit:
        return False
    difference = abs(before.value - after.value)
    return abs(stated.value * TEN_THOUSAND - difference) <= difference / 10 and stated.value < difference


def _difference(before: Amount, after: Amount) -> tuple[Decimal, Decimal]:
    """The least and the most by which two amounts differ."""
    bounds = [before.low - after.high, before.high - after.low]
    if bounds[0] <= 0 <= bounds[1]:
        return Decimal(0), max(-bounds[0], bounds[1])
    least, most = sorted(abs(bound) for bound in bounds)
    return least, most


def _share_agrees(stated: Amount, before: Amount, after: Amount) -> bool:
    """Whether the share fits, rounded or cut off at its last digit."""
    if before.low <= 0:
        return True
    ratios = [abs(1 - after.low / before.high), abs(1 - after.high / before.low), abs(1 - after.value / before.value)]
    slack = min(stated.step / 2, _SLACK_AT_MOST)
    low, high = min(ratios) * _HUNDRED, max(ratios) * _HUNDRED
    if (1 - after.low / before.high) * (1 - after.high / before.low) < 0:
        low = Decimal(0)
    return _overlap((low, high), (stated.low - slack, stated.high + slack))


def _overlap(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
