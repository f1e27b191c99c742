"""What reports say, whatever their format."""

from checker.texts import Texts

STATUS = Texts(
    {
        "met": ("已写明", "met"),
        "weak": ("需核实", "weak"),
        "missing": ("缺少", "missing"),
        "not-evaluated": ("未能检查", "not evaluated"),
        "not-applicable": ("不适用", "not applicable"),
    }
)

VERDICT = Texts(
    {
        "pass": ("通过", "pass"),
        "review": ("需核实", "needs review"),
        "fail": ("不通过", "fail"),
        "error": ("未能检查", "not checked"),
    }
)

REPORT = Texts(
    {
        "title": ("材料检查报告", "Report on the materials"),
        "pack": ("规则：{title}（规则包 {id}，版本 {version}）", "Rules: {title} (pack {id}, version {version})"),
        "counts": (
            "共 {documents} 份材料、{rules} 项要求，答复 {requirements} 项次：已写明 {met}，缺少 {missing}，"
            "需核实 {weak}，未能检查 {not_evaluated}，不适用 {not_applicable}",
            "{documents} documents, {rules} rules, {requirements} requirements: {met} met, {missing} missing, "
            "{weak} weak, {not_evaluated} not evaluated, {not_applicable} not applicable",
        ),
        "counts-waived": ("；其中已豁免 {waived}", "; {waived} of them waived"),
        "verdicts": (
            "材料结论：通过 {passed}，需核实 {review}，不通过 {fail}，未能检查 {error}",
            "Verdicts: {passed} pass, {review} need review, {fail} fail, {error} not checked",
        ),
        "caveat": (
            "“已写明”只表示找到了相应内容，写得深不深、实不实由人判断。",
            "“met” means that the content was found; how deep and how true it is, a person judges.",
        ),
        "document-title": ("标题：{title}", "Title: {title}"),
        "of": ("识别为：{kind} · {author} · {unit}", "Taken for: {kind} · {author} · {unit}"),
        "unknown": ("未识别", "not recognised"),
        "other-kind": ("其他文件", "another kind of paper"),
        "section": ("{status} {count} 项", "{count} {status}"),
        "advice-section": ("建议 {count} 项，不影响结论", "{count} advised, without effect on the verdict"),
        "after-colon": ("：{text}", ": {text}"),
        "and": ("；", "; "),
        "brackets": ("（{text}）", " ({text})"),
        "notes": ("读取说明", "Notes on reading"),
        "answer": ("{status}：{title}。{reason}", "{status}: {title}. {reason}"),
        "clause": ("依据：{clause}", "Clause: {clause}"),
        "quote": ("原文：“{quote}”〔{place}〕", "Text: “{quote}” [{place}]"),
        "quote-without-place": ("原文：“{quote}”", "Text: “{quote}”"),
        "in-paper": ("{path}：{line}", "{path}: {line}"),
        "units": ("各单位", "Units"),
        "topmost": ("（最上层文件夹）", "(the topmost folder)"),
        "problems": ("查摆出的问题 {count} 个", "{count} problems admitted"),
        "problem-line": ("{number}. {quote}〔{place}〕", "{number}. {quote} [{place}]"),
        "more-evidence": ("另有 {count} 处", "+{count} more"),
        "advice": ("怎么办：{advice}", "What to do: {advice}"),
        "of-all": ("以上 {count} 项{line}", "For these {count}: {line}"),
        "advice-only": ("建议项，不影响结论", "advice, does not change the verdict"),
        "waived": ("已豁免：{reason}（{person}，至 {expires}）", "waived: {reason} ({person}, until {expires})"),
        "nothing-answered": (
            "所选的要求中没有一项适用于这类材料（{kind}），什么都没有检查",
            "none of the requirements in use applies to this kind of material ({kind}); nothing was checked",
        ),
        "matrix": ("各项要求", "Requirements"),
        "documents": ("各份材料", "Documents"),
        "requirement": ("要求", "requirement"),
        "document": ("材料", "document"),
        "verdict": ("结论", "verdict"),
        "details": ("逐份情况", "Document by document"),
        "skipped": ("跳过", "Skipped"),
        "skipped-line": ("{path}：{reason}", "{path}: {reason}"),
        "ignored": ("另有 {count} 个其他类型的文件未看", "{count} files of other types were not looked at"),
        "waivers": ("没有起作用的豁免", "Waivers without effect"),
        "unused": (
            "{document} · {requirement}（{person}）：没有用到，现在没有需要豁免的内容，可以删去",
            "{document} · {requirement} ({person}): unused, there is nothing to waive; remove it",
        ),
        "expired": (
            "{document} · {requirement}（{person}）：已于 {expires} 到期，不再起作用",
            "{document} · {requirement} ({person}): expired on {expires} and no longer holds",
        ),
        "notices": ("提醒", "Notices"),
        "notice": ("{place}：{text}", "{place}: {text}"),
        "since-cleared": ("上次未写明，这次已改", "cleared since the previous report"),
        "since-remains": ("上次就有，仍未改", "remains since the previous report"),
        "since-new": ("这次新出现", "new since the previous report"),
        "since": (
            "与上次（{path}）相比：已改 {cleared} 项，仍有 {remains} 项，新出现 {new} 项",
            "Since the previous report ({path}): {cleared} cleared, {remains} remain, {new} new",
        ),
        "since-first": ("上次报告里没有这一份", "not in the previous report"),
        "previous": ("与上次报告相比", "Since the previous report"),
        "previous-rules": (
            "上次用的规则与这次不同，变化可能来自规则",
            "the previous report was made by other rules; a change may come from them",
        ),
        "previous-gone": ("上次有、这次没有交：{path}", "in the previous report and not handed in now: {path}"),
        "previous-sum": (
            "共已改 {cleared} 项，仍有 {remains} 项，新出现 {new} 项",
            "{cleared} cleared, {remains} remain, {new} new",
        ),
        "previous-unreadable": ("上次的报告打不开：{path}", "the previous report cannot be opened: {path}"),
        "previous-not-a-report": (
            "{path} 不是本程序的 JSON 报告（checker-report/1），不能用作上次的报告",
            "{path} is no JSON report of this program (checker-report/1) and cannot be the previous one",
        ),
        "masked": (
            "姓名、证件号、电话、住址和个人钱款已隐去",
            "names, identity and telephone numbers, addresses and private sums are hidden",
        ),
        "unwritable": ("报告写不进去：{path}（{why}）", "the report cannot be written: {path} ({why})"),
        "no-folder": ("没有这个文件夹，或不是文件夹", "no such folder"),
        "is-folder": ("这是一个文件夹", "it is a folder"),
        "no-permission": ("没有写入权限", "no permission"),
        "no-space": ("磁盘空间不足", "no space left"),
        "not-written": ("写入失败", "writing failed"),
        "unknown-suffix": (
            "不知道 {path} 要写成什么格式；后缀可用 {known}",
            "the format of {path} is unknown; known suffixes are {known}",
        ),
    }
)

OUTLINE = Texts(
    {
        "taken-for": ("识别为：{what}", "Taken for: {what}"),
        "date": ("日期：{value}", "date: {value}"),
        "unit": ("单位：{value}", "unit: {value}"),
        "person": ("姓名：{value}", "name: {value}"),
        "post": ("职务：{value}", "post: {value}"),
        "text": (
            "全文（〔〕内是识别出的部分和主题）",
            "The text (with its parts and topics as recognised)",
        ),
        "problems": ("查摆出的问题 {count} 个", "{count} problems admitted"),
        "measures": ("整改任务和措施 {count} 条", "{count} tasks and measures"),
        "subject": ("针对：{value}", "under: {value}"),
        "owner": ("责任人：{value}", "owner: {value}"),
        "deadline": ("时限：{value}", "time: {value}"),
    }
)

COPIES = Texts(
    {
        "nothing": ("没有发现大段相近的文字。", "No long wording stands in both."),
        "shares": (
            "共有 {count} 处相近：占 A 的 {share_a}，占 B 的 {share_b}",
            "{count} passages stand in both: {share_a} of A, {share_b} of B",
        ),
        "passage": (
            "第 {number} 处：{characters} 字，相似 {likeness}",
            "Passage {number}: {characters} characters, likeness {likeness}",
        ),
        "side": ("{letter}〔{place}〕{quote}", "{letter} [{place}] {quote}"),
        "changed": ("改动：A“{a}” → B“{b}”", "changed: A “{a}” → B “{b}”"),
        "reordered": ("句子次序不同", "the sentences stand in another order"),
        "caveat": (
            "程序只指出相近之处，不判断谁抄谁，请人工对看。标题、引用的文件和套话不计。",
            "The checker says what is alike, not who copied. Headings, quotations and set phrases are not counted.",
        ),
        "pairs": ("相近的材料", "Papers that are alike"),
        "pair": (
            "{a}（{share_a}）↔ {b}（{share_b}）：{count} 处，最长 {longest} 字",
            "{a} ({share_a}) ↔ {b} ({share_b}): {count} passages, the longest {longest} characters",
        ),
        "source": ("{pair}〔比对来源〕", "{pair} [source]"),
        "pair-changed": ("改动：{changes}", "changed: {changes}"),
        "change": ("“{a}”→“{b}”", "“{a}” → “{b}”"),
        "origins": ("可能同出一源", "Probably of one origin"),
        "templates": ("多份材料共有的文字（模板）", "Wording that many papers share (a template)"),
        "template": (
            "{count} 份材料共有（{characters} 字），见{example}〔{place}〕：“{quote}”",
            "shared by {count} papers ({characters} characters), see {example} [{place}]: “{quote}”",
        ),
        "more": ("另有 {count} 对，见 JSON 报告", "{count} more pairs, see the JSON report"),
    }
)

RULES = Texts(
    {
        "pack": ("{title}（规则包 {id}，版本 {version}）", "{title} (pack {id}, version {version})"),
        "count": ("共 {count} 项要求", "{count} requirements"),
        "error": ("必备", "required"),
        "advice": ("建议", "advice"),
        "error-means": ("必备：缺少则不通过", "required: a material without it fails"),
        "advice-means": ("建议：不影响结论", "advice: does not change the verdict"),
        "not-judged": ("（暂不判断）", " (not judged yet)"),
        "not-judged-means": (
            "规则包还没有写明怎么判断，一律答复“未能检查”，由人核对",
            "the pack does not say yet how to judge it; the answer is always “not evaluated”",
        ),
        "judging": ("判断", "Judging"),
        "clause": ("依据", "Clause"),
        "source": ("——{source}", "— {source}"),
        "severity": ("性质", "Severity"),
        "concerns": ("适用", "Concerns"),
        "all-kinds": ("各类材料", "all kinds of material"),
        "all-authors": ("各类作者", "all authors"),
        "all-units": ("各类单位", "all units"),
        "counts": ("什么算写明", "What counts"),
        "message": ("缺少时的提示", "When it is missing"),
        "advice-label": ("怎么办", "What to do"),
        "example-met": ("✓ 已写明的例子", "✓ met, for example"),
        "example-weak": ("△ 需核实的例子", "△ weak, for example"),
        "example-missing": ("✗ 缺少的例子", "✗ missing, for example"),
        "tests": (
            "规则用例 {count} 条：通过 {passed}，失败 {failed}",
            "{count} rule tests: {passed} passed, {failed} failed",
        ),
    }
)
