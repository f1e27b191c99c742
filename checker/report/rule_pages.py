"""The rules in words: the list of a pack, the page on one requirement, the result of the rules' own tests."""

from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len

from checker.assess import RuleTest
from checker.report.texts import RULES
from checker.rulebook import Pack, Rule
from checker.rulebook.model import Label
from checker.texts import Lang


def listing(pack: Pack, lang: Lang) -> str:
    """One line for each requirement: id, severity, title; grouped by kind of material."""
    width = max((len(rule.id) for rule in pack.rules), default=0)
    severities = {severity: RULES.say(severity, lang) for severity in ("error", "advice")}
    widest = max(map(cell_len, severities.values()))
    lines = [RULES.say("pack", lang, title=_title(pack, lang), id=pack.id, version=pack.version), ""]
    for kinds, rules in _by_kinds(pack).items():
        unjudged = "" if any(rule.judged for rule in rules) else RULES.say("not-judged", lang)
        ids = f" ({kinds[0]})" if len(kinds) == 1 else ""
        lines.append(f"{_kinds(kinds, pack, lang)}{ids}{unjudged}")
        for rule in rules:
            severity = severities[rule.severity]
            padding = " " * (widest - cell_len(severity))
            lines.append(f"  {rule.id:<{width}}  {severity}{padding}  {_title(rule, lang)}")
    lines += ["", RULES.say("count", lang, count=len(pack.rules))]
    return "\n".join(lines) + "\n"


def _by_kinds(pack: Pack) -> dict[tuple[str, ...], list[Rule]]:
    """The rules by the kinds of material that they concern: those of one kind first, in the order of the pack."""
    groups: dict[tuple[str, ...], list[Rule]] = {(kind,): [] for kind in pack.head.kinds}
    for rule in pack.rules:
        groups.setdefault(rule.all_kinds, []).append(rule)
    return {kinds: rules for kinds, rules in groups.items() if rules}


def _kinds(kinds: Sequence[str], pack: Pack, lang: Lang) -> str:
    return _names(kinds, pack.head.kinds, lang) or RULES.say("all-kinds", lang)


def page(rule: Rule, pack: Pack, lang: Lang) -> str:
    """All that the pack says about one requirement: clause, what counts, advice, and an example for each status."""
    return "\n".join(_page(rule, pack, lang)) + "\n"


def test_report(tests: Sequence[RuleTest], lang: Lang) -> str:
    """The tests that failed, each with its file, line and problems, and a count of all."""
    failed = [test for test in tests if test.problems]
    lines = []
    for test in failed:
        lines.append(f"{test.file}:{test.line}: {test.name}" if test.file else test.name)
        lines += [f"    {problem}" for problem in test.problems]
    lines.append(RULES.say("tests", lang, count=len(tests), passed=len(tests) - len(failed), failed=len(failed)))
    return "\n".join(lines) + "\n"


def _page(rule: Rule, pack: Pack, lang: Lang) -> Iterator[str]:
    chinese = lang == "zh"
    yield f"{_title(rule, lang)}  {rule.id}"
    yield ""
    source = pack.head.source if chinese else pack.head.source_en
    yield from _entry("clause", f"{rule.clause}\n{RULES.say('source', lang, source=source)}", lang)
    yield from _entry("severity", RULES.say(f"{rule.severity}-means", lang), lang)
    yield from _entry("concerns", _concerns(rule, pack, lang), lang)
    yield from _entry("counts", rule.counts if chinese else rule.counts_en, lang)
    yield from _entry("message", rule.message if chinese else rule.message_en, lang)
    yield from _entry("advice-label", rule.advice if chinese else rule.advice_en, lang)
    if not rule.judged:
        yield from _entry("judging", RULES.say("not-judged-means", lang), lang)
    if rule.examples:
        yield from _entry("example-met", rule.examples.met, lang)
        yield from _entry("example-weak", rule.examples.weak, lang)
        yield from _entry("example-missing", rule.examples.missing, lang)


def _entry(code: str, text: str, lang: Lang) -> Iterator[str]:
    if text:
        yield RULES.say(code, lang)
        yield from (f"  {line}" for line in text.strip().splitlines())


def _concerns(rule: Rule, pack: Pack, lang: Lang) -> str:
    parts = [_kinds(rule.all_kinds, pack, lang)]
    parts.append(_names(rule.authors, pack.head.authors, lang) or RULES.say("all-authors", lang))
    parts.append(_names(rule.units, pack.head.units, lang) or RULES.say("all-units", lang))
    return " · ".join(parts)


def _names(ids: Sequence[str], labels: Mapping[str, Label], lang: Lang) -> str:
    names = (labels[name].zh if lang == "zh" else labels[name].en for name in ids)
    return ("、" if lang == "zh" else ", ").join(names)


def _title(titled: Pack | Rule, lang: Lang) -> str:
    return titled.title if lang == "zh" else titled.title_en
