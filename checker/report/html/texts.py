"""What the page says of itself; the words of requirements, verdicts and statuses are those of all reports."""

from checker.report.texts import COPIES, REPORT
from checker.texts import Lang, Texts

_WORDS = {
    "papers": ("材料名单", "Papers"),
    "overview": ("总览", "Overview"),
    "print": ("打印", "Print"),
    "keys": ("快捷键", "Keys"),
    "search": ("搜索姓名、单位、文件名、正文", "Search names, units, files, text"),
    "shown": ("显示 {shown} / {all} 份", "{shown} of {all} shown"),
    "all-units": ("全部单位", "All units"),
    "all-kinds": ("全部材料", "All kinds"),
    "unit": ("单位", "Unit"),
    "kind": ("材料种类", "Kind"),
    "sort": ("排序", "Sort"),
    "filter-verdict": ("按结论筛选", "Filter by verdict"),
    "sort-order": ("按原有次序", "in their order"),
    "sort-verdict": ("按结论", "by verdict"),
    "sort-unmet": ("按缺少项数", "by what is missing"),
    "sort-name": ("按名称", "by name"),
    "nothing-found": ("没有符合条件的材料。", "No paper fits."),
    "reset": ("清除筛选", "Clear the filters"),
    "documents": ("{count} 份材料", "{count} papers"),
    "status-papers": ("{status} {count} 份", "{status}: {count} papers"),
    "by-requirement": ("各项要求的情况", "By requirement"),
    "by-requirement-hint": (
        "横条按适用的材料份数计；点要求看是哪些材料。",
        "Bars count the papers that a requirement concerns; a requirement leads to its papers.",
    ),
    "all-met": ("其余 {count} 项要求没有缺少或需核实的", "{count} more requirements lack nothing"),
    "by-unit": ("各单位的情况", "By unit"),
    "legend": ("图例", "Legend"),
    "unit-answers": ("单位要求", "Of the unit as a whole"),
    "matrix": ("逐项一览", "Requirements by paper"),
    "matrix-hint": ("点符号看该材料的这一项。", "A sign leads to that requirement of the paper."),
    "only-unmet": ("只看没有写明的", "Only what is not met"),
    "next-papers": ("后 {count} 份", "Next {count}"),
    "previous-papers": ("前 {count} 份", "Previous {count}"),
    "papers-range": ("第 {first}–{last} 份，共 {all} 份", "{first}–{last} of {all}"),
    "more": ("显示其余 {count} 项", "Show {count} more"),
    "not-checked": ("未能检查的材料", "Papers that could not be checked"),
    "supports": ("用来对照、本身不检查的材料", "Papers that others were held against"),
    "text": ("原文", "Text"),
    "no-text": ("这份报告没有带原文。", "The text is not part of this report."),
    "findings": ("逐项核对", "Requirements"),
    "show-status": ("显示哪些答复", "Which answers are shown"),
    "no-findings": ("没有要显示的答复，可点上面的按钮。", "No answer to show; the buttons above choose."),
    "measures": ("整改任务和措施 {count} 条", "{count} tasks and measures"),
    "alike": ("与别的材料相近 {count} 份", "Alike: {count} papers"),
    "alike-line": ("{name}：{count} 处，占本文 {share}", "{name}: {count} passages, {share} of this paper"),
    "copied": ("本文 {share} 的文字见于别处", "{share} of this paper stands elsewhere"),
    "copied-mark": ("与别的材料相近", "stands in another paper too"),
    "copied-templates": ("；另有 {share} 是多份材料共有的模板文字", "; {share} is wording that many share"),
    "file": ("文件", "File"),
    "evidence-number": ("第 {number} 项：{title}", "No. {number}: {title}"),
    "pairs": ("相近的材料", "Papers that are alike"),
    "compare": ("对看 {count} 处", "{count} side by side"),
    "source-label": ("比对来源", "source"),
    "share-of": ("占本文 {share}", "{share} of it"),
    "legend-differs": ("底色处两边不同", "Shaded: the two differ"),
    "legend-name": ("框内是换掉的词", "Framed: words that were exchanged"),
    "unknown-address": ("报告里没有这一页。", "The report has no such page."),
    "back": ("返回总览", "Back to the overview"),
    "keys-on": ("启用单键快捷键", "Single keys are on"),
    "key-paper": ("下一份 / 上一份材料", "next / previous paper"),
    "key-finding": ("下一项 / 上一项", "next / previous finding"),
    "key-overview": ("总览", "overview"),
    "key-search": ("搜索", "search"),
    "key-help": ("打开这个窗口", "open this window"),
    "close": ("关闭", "Close"),
    "no-script": (
        "浏览器没有运行脚本：下面是全部结论和没有写明的各项。打开脚本后可看原文、筛选和对照。",
        "Scripts are off: below are all verdicts and what is not met. With scripts, the text is shown too.",
    ),
}
PAGE = Texts(_WORDS)

_SHARED = {
    REPORT: ("title", "caveat", "clause", "advice", "problems", "advice-only", "advice-section", "section", "notes"),
    COPIES: ("passage", "changed", "reordered"),
}
# The script fills the placeholders, so each stands for itself here.
_BLANKS = {
    name: f"{{{name}}}"
    for name in (
        *("a", "advice", "all", "b", "characters", "clause", "count", "first", "last", "likeness", "name", "number"),
        *("share", "shown", "status", "title"),
    )
}


def page_words(lang: Lang) -> dict[str, str]:
    """All the words that the script needs, by code, with their placeholders."""
    words = {code: PAGE.say(code, lang, **_BLANKS) for code in _WORDS}
    for texts, codes in _SHARED.items():
        words |= {code: texts.say(code, lang, **_BLANKS) for code in codes}
    words["copies-caveat"] = COPIES.say("caveat", lang)
    return words
