"""What the comments in an annotated copy say."""

from checker.texts import Texts

COMMENTS = Texts(
    {
        "author": ("checker", "checker"),
        "initials": ("核", "ck"),
        "head": ("【{status}·{title}】{text}", "[{status} · {title}] {text}"),
        "here": ("此处：{remark}", "Here: {remark}"),
        "elsewhere": ("另见：{line}", "See also: {line}"),
        "more": ("另有 {count} 处同样情况，不再逐处批注", "{count} more places are like this; they carry no comment"),
        "clause": ("依据：{clause}", "Clause: {clause}"),
        "demand": ("修改要求：{advice}", "To be changed: {advice}"),
        "advised": ("建议项，不影响结论", "advice, does not change the verdict"),
        "verdict": ("【核对结论·{verdict}】{counts}", "[Verdict · {verdict}] {counts}"),
        "count": ("{status} {count} 项", "{count} {status}"),
        "all-met": ("各项要求均已写明", "every requirement is met"),
        "of-advice": ("建议 {count} 项", "{count} advised"),
        "waived": ("已豁免 {count} 项", "{count} waived"),
        "and": ("，", ", "),
        "between": ("、", ", "),
        "open": ("未能检查，请人工核对：{titles}", "Not evaluated, a person should look: {titles}"),
        "copied": (
            "【雷同】与《{other}》{place}有 {characters} 字相近（相似 {likeness}）",
            "[Alike] {characters} characters as in “{other}”, {place} (likeness {likeness})",
        ),
        "source": (
            "【雷同】与比对来源《{other}》{place}有 {characters} 字相近（相似 {likeness}）",
            "[Alike] {characters} characters as in the source “{other}”, {place} (likeness {likeness})",
        ),
        "other-text": ("对方原文：“{quote}”", "The other text: “{quote}”"),
        "changed": ("改动：{changes}", "Changed: {changes}"),
        "change": ("这里“{here}”，那里“{there}”", "here “{here}”, there “{there}”"),
        "compare": (
            "请人工对看：只指出相近之处，不判断谁抄谁",
            "A person should compare: this says what is alike, not who copied",
        ),
        "more-copied": (
            "另有 {count} 处相近的文字未逐处批注，见报告",
            "{count} more passages that are alike carry no comment, see the report",
        ),
        "file-name": ("{stem}（批注）.docx", "{stem} (comments).docx"),
        "told": ("{path}：{text}", "{path}: {text}"),
        "not-docx": (
            "不是 .docx，没有批注件（经转换读取的旧格式不作批注）",
            "no .docx, so there is no annotated copy (old formats are read through a conversion)",
        ),
        "changed-since": (
            "检查之后文件又有改动，没有批注件；请重新检查",
            "the file was changed after it was checked, so there is no annotated copy; check again",
        ),
        "gone": ("原件打不开，没有批注件", "the original cannot be opened, so there is no annotated copy"),
        "unread": ("没有批注件：{why}", "there is no annotated copy: {why}"),
    }
)
