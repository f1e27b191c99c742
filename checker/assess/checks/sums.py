"""Whether the parts of a total, as sentences or a table give them, add up to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product

from checker.assess.answers import Evidence
from checker.assess.checks.all_figures import all_figures
from checker.assess.checks.figures import Figure, signals_of
from checker.assess.checks.finding import NOTHING_OF_THE_KIND, Finding
from checker.assess.checks.texts import TEXTS
from checker.assess.checks.wording import in_words
from checker.assess.engine import Engine
from checker.assess.material import Material
from checker.assess.places import evidence_of
from checker.language.amounts import Amount
from checker.rulebook.model import Check
from checker.texts import Lang

_LEAST_TOLERANCE = Decimal("0.02")
_READINGS_AT_MOST = 64
_FEW_YUAN = Decimal(1000)
_TOO_LARGE = Decimal(1000)
TEN_THOUSAND = Decimal(10000)


@dataclass
class Account:
    """A total with the parts that stand beside it, all of one year and one unit."""

    total: Figure
    parts: list[Figure] = field(default_factory=list)

    @property
    def amounts(self) -> list[Amount]:
        """The total's amount and those of all parts."""
        return [each.amount for each in self.figures if each.amount is not None]

    @property
    def figures(self) -> list[Figure]:
        """The total and all parts."""
        return [self.total, *self.parts]

    def by_part(self) -> dict[str, list[Figure]]:
        """The figures of each part, most parts with one."""
        parts: dict[str, list[Figure]] = {}
        for figure in self.parts:
            parts.setdefault(figure.subject, []).append(figure)
        return parts


def amounts_add_up(check: Check, material: Material, engine: Engine, lang: Lang) -> Finding:
    """Compare each total with the sum of its parts.

    Conditions: `about` (sentences that are read), `items` with `total` and `parts` among them, and the words of
    `figures.Words`. A total is compared if all parts stand beside it, or if those that do are more than it already.
    """
    compared = [account for account in accounts(check, all_figures(check, material, engine)) if account.parts]
    wanted = signals_of(check, "parts")
    wrong: list[Evidence] = []
    right: list[Evidence] = []
    for account in compared:
        complete = wanted <= account.by_part().keys()
        if explained_by_units(account):
            continue
        said = _verdict(account, complete, lang)
        if said:
            wrong.extend(_evidence(account, said))
        elif complete:
            remark = TEXTS.say("sum-agrees", lang, total=_total_in_words(account))
            right.append(evidence_of(account.total.span, remark))
    if wrong:
        return Finding("weak", tuple(wrong))
    return Finding("met", tuple(right)) if right else NOTHING_OF_THE_KIND


def accounts(check: Check, figures: Sequence[Figure]) -> list[Account]:
    """All totals among the figures with the parts that belong to them, in reading order."""
    total, parts, sums = (signals_of(check, name) for name in ("total", "parts", "sums"))
    return [account for same_place in _places(figures) for account in _accounts_of(same_place, total, parts, sums)]


def _places(figures: Sequence[Figure]) -> list[list[Figure]]:
    """The figures by table, and outside of tables by section: neighbouring paragraphs under one heading."""
    places: dict[object, list[Figure]] = {}
    for figure in figures:
        headings = figure.span.paragraph.headings
        key: object = figure.place if figure.place < 0 else ("section", id(headings[-1]) if headings else 0)
        places.setdefault(key, []).append(figure)
    return list(places.values())


def _accounts_of(
    figures: Iterable[Figure], total: frozenset[str], parts: frozenset[str], sums: frozenset[str]
) -> list[Account]:
    """Totals and parts that stand together, by year and unit; parts that come first wait for their total."""
    done: list[Account] = []
    waiting: list[Figure] = []
    for figure in figures:
        if figure.amount is None or figure.amount.measure == "percent" or figure.role not in ("level", "to"):
            continue
        if figure.subject in total:
            before = [each for each in waiting if _same_account(figure, each)]
            if _sums_up(figure, before, sums):
                waiting = [each for each in waiting if each not in before]
                done.append(Account(figure, before))
        elif figure.subject in parts:
            account = next((each for each in reversed(done) if _same_account(each.total, figure)), None)
            (account.parts if account else waiting).append(figure)
    return done


def _sums_up(figure: Figure, before: Sequence[Figure], sums: frozenset[str]) -> bool:
    """Whether a total may be one: “合计” in a text only in a sentence that names two parts or more before it."""
    if figure.subject not in sums or figure.place < 0:
        return True
    return len({each.subject for each in before if each.span is figure.span}) > 1


def _same_account(total: Figure, part: Figure) -> bool:
    """Whether a part can be one of a total: of the same year and unit, or where it names none."""
    year = part.year == total.year and part.part == total.part
    return (year or not part.year) and part.whose in ("", total.whose)


def _verdict(account: Account, complete: bool, lang: Lang) -> str:
    """What is wrong with an account in words, "" if nothing."""
    total = account.total.amount
    assert total is not None
    tolerance = tolerance_of(account.amounts)
    low, high = total.low - _room(total, tolerance), total.high + _room(total, tolerance)
    sums = list(readings(account))
    if any(low <= each <= high for each in sums):
        return ""
    nearest = min(sums, key=lambda each: abs(each - total.value))
    said = {"sum": in_words(nearest, account.amounts), "total": _total_in_words(account)}
    if complete:
        difference = in_words(abs(nearest - total.value), account.amounts)
        return TEXTS.say("sum-differs", lang, difference=difference, **said)
    return TEXTS.say("sum-exceeds", lang, **said) if min(sums) > high else ""


def readings(account: Account) -> Iterable[Decimal]:
    """The sums that can be meant: of a part that is given more than once either figure, or all together."""
    choices: list[list[Decimal]] = []
    for figures in account.by_part().values():
        values = [figure.amount.value for figure in figures if figure.amount is not None]
        choices.append(list(dict.fromkeys([sum(values, Decimal(0)), *values])))
    for number, chosen in enumerate(product(*choices)):
        if number >= _READINGS_AT_MOST:
            return
        yield sum(chosen, Decimal(0))


def tolerance_of(amounts: Sequence[Amount]) -> Decimal:
    """By how much a sum may be off by rounding alone: half of each last digit, at most the coarsest of them."""
    vague = sum((each.spread for each in amounts if each.approximate), Decimal(0))
    steps = [each.step for each in amounts if not each.approximate]
    unit = TEN_THOUSAND if any("万" in each.unit for each in amounts) else Decimal(1)
    rounding = min(sum(steps, Decimal(0)) / 2, max(steps, default=Decimal(0)))
    return vague + max(rounding, _LEAST_TOLERANCE * unit)


def explained_by_units(account: Account) -> bool:
    """Whether a part seems to stand in the wrong unit: another check speaks of that."""
    total = account.total.amount
    return total is not None and any(
        looks_small(part.amount, total) or part.amount.value >= total.value * _TOO_LARGE
        for part in account.parts
        if part.amount is not None and part.amount.value
    )


def looks_small(part: Amount, total: Amount) -> bool:
    """Whether a part in 元 of a total in 万元 is a few hundred 元 at most, and would fit in 万元."""
    if not part.value or "万" in part.unit or "万" not in total.unit:
        return False
    return part.value < _FEW_YUAN and part.value * TEN_THOUSAND <= total.high * 2


def _room(total: Amount, tolerance: Decimal) -> Decimal:
    """The tolerance around a total's own bounds, which hold its rounding already."""
    return max(tolerance - total.step / 2, Decimal(0)) if not total.approximate else tolerance


def _total_in_words(account: Account) -> str:
    total = account.total.amount
    assert total is not None
    return in_words(total.value, account.amounts)


def _evidence(account: Account, remark: str) -> list[Evidence]:
    """The sentence of the total with the remark, and those of the parts that stand elsewhere."""
    spans = [account.total.span]
    for figure in account.figures:
        if all(figure.span is not span for span in spans):
            spans.append(figure.span)
    return [evidence_of(span, remark) for span in spans]
