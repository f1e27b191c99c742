"""Whether one sum stands in the wrong unit: 元 where 万元 is meant, or the other way round."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from checker.assess.answers import Evidence
from checker.assess.checks.all_figures import all_figures
from checker.assess.checks.changes import compared, wrong_unit
from checker.assess.checks.figures import Figure, mask_of, signals_of
from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.assess.checks.sums import accounts, looks_small, readings, tolerance_of
from checker.assess.checks.texts import TEXTS
from checker.assess.checks.wording import said
from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.places import evidence_of
from checker.rulebook.model import Check
from checker.texts import Lang

_FACTORS = Decimal(3000), Decimal(33000)
_MIXED = re.compile(r"[\d十百千]元|[一二三四五六七八九]元|\d{5}[.\d]*万|\d,\d{3}[.\d]*万")
_TOO_LARGE = Decimal(1000)


def money_units(check: Check, material: Material, engine: Engine, lang: Lang) -> Finding:
    """Look for figures of one item that differ by about ten thousand times, and for parts and changes that do so.

    Conditions as in `sums.amounts_add_up`.
    """
    if not _may_be_mixed(check, material, engine):
        return NOTHING_OF_THE_KIND
    found = all_figures(check, material, engine)
    figures = _levels(check, found)
    wrong = [
        *_between(figures, lang),
        *_beyond_totals(check, figures, lang),
        *_in_accounts(check, found, lang),
        *_in_changes(check, found, lang),
    ]
    if wrong:
        return Finding("weak", tuple({(each.paragraph, each.quote): each for each in wrong}.values()))
    by_item = [group for group in _by_item(figures) if len(group) > 1]
    if not by_item:
        return NOTHING_OF_THE_KIND
    remark = TEXTS.say("units-agree", lang)
    return Finding("met", tuple(evidence_of(group[0].span, remark) for group in by_item))


def _may_be_mixed(check: Check, material: Material, engine: Engine) -> bool:
    """Whether a sentence about an item holds a sum in plain 元, or a very long one in 万元, or stands in a table."""
    mask = mask_of(engine, signals_of(check, "about"))
    for paragraph in material.outline.paragraphs:
        for span in paragraph.spans:
            if span.mask & mask and (paragraph.block.cell is not None or _MIXED.search(span.text)):
                return True
    return False


def _levels(check: Check, found: Iterable[Figure]) -> list[Figure]:
    items = signals_of(check, "items")
    return [
        figure
        for figure in found
        if figure.subject in items
        and figure.role not in ("change", "trend")
        and figure.amount is not None
        and figure.amount.measure == "money"
        and figure.amount.value
    ]


def _by_item(figures: Sequence[Figure]) -> list[list[Figure]]:
    groups: dict[str, list[Figure]] = {}
    for figure in figures:
        groups.setdefault(figure.subject, []).append(figure)
    return list(groups.values())


def _between(figures: Sequence[Figure], lang: Lang) -> Iterator[Evidence]:
    """Figures of one item, one in 元 and one in 万元, about ten thousand times apart."""
    for group in _by_item(figures):
        for one in group:
            for other in group:
                if one is not other and _ten_thousand_apart(one, other):
                    assert one.amount is not None
                    assert other.amount is not None
                    suspect, elsewhere = (one, other) if _stands_alone(one, group) else (other, one)
                    assert suspect.amount is not None
                    assert elsewhere.amount is not None
                    remark = TEXTS.say("unit-differs", lang, one=said(suspect.amount), other=said(elsewhere.amount))
                    yield evidence_of(suspect.span, remark)
                    if elsewhere.span is not suspect.span:
                        yield evidence_of(elsewhere.span, remark)


def _ten_thousand_apart(small: Figure, large: Figure) -> bool:
    if small.amount is None or large.amount is None:
        return False
    least, most = _FACTORS
    if not least <= large.amount.value / small.amount.value <= most:
        return False
    mixed = "万" in large.amount.unit and "万" not in small.amount.unit
    return mixed or large.amount.unit == small.amount.unit == "万元"


def _stands_alone(figure: Figure, group: Sequence[Figure]) -> bool:
    """Whether most others of the item are not of its size: then it is the one that went wrong."""
    assert figure.amount is not None
    size = figure.amount.value
    near = sum(1 for each in group if each.amount is not None and size / 30 <= each.amount.value <= size * 30)
    return near * 2 <= len(group)


def _beyond_totals(check: Check, figures: Sequence[Figure], lang: Lang) -> Iterator[Evidence]:
    """Parts a thousand times as large as any total that the paper gives."""
    totals, sums = signals_of(check, "total"), signals_of(check, "sums")
    parts = signals_of(check, "parts")
    given = [each.amount for each in figures if each.subject in totals - sums and each.amount is not None]
    if not given:
        return
    largest = max(given, key=lambda amount: amount.value)
    for figure in figures:
        if figure.subject in parts and figure.amount and figure.amount.value >= largest.value * _TOO_LARGE:
            remark = TEXTS.say("unit-of-part", lang, total=said(largest), one=said(figure.amount))
            yield evidence_of(figure.span, remark)


def _in_accounts(check: Check, found: Sequence[Figure], lang: Lang) -> Iterator[Evidence]:
    """Parts in 元 of a total in 万元 that are too small by that factor, unless they add up as they stand."""
    for account in accounts(check, found):
        total = account.total.amount
        if total is None or "万" not in total.unit:
            continue
        tolerance = tolerance_of(account.amounts)
        if any(abs(each - total.value) <= tolerance for each in readings(account)):
            continue
        for figure in account.parts:
            if figure.amount is not None and looks_small(figure.amount, total):
                remark = TEXTS.say("unit-of-part", lang, total=said(total), one=said(figure.amount))
                yield evidence_of(figure.span, remark)


def _in_changes(check: Check, found: Sequence[Figure], lang: Lang) -> Iterator[Evidence]:
    for change, pairs in compared(check, found):
        stated = change.amount
        for pair in pairs:
            if stated is not None and wrong_unit(stated, pair.before, pair.after):
                given = {"before": said(pair.before), "after": said(pair.after), "one": said(stated)}
                yield evidence_of(change.span, TEXTS.say("unit-of-change", lang, **given))
                break
