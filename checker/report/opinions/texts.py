"""What review opinions say, besides the words that stand in their templates."""

from checker.texts import Texts

OPINIONS = Texts(
    {
        "title-person": ("关于{person}同志{kind}的审核意见", "Review opinion on the {kind} of {person}"),
        "title-unit": ("关于{unit}{kind}的审核意见", "Review opinion on the {kind} of {unit}"),
        "title-paper": ("关于《{title}》的审核意见", "Review opinion on “{title}”"),
        "title-summary": ("关于{unit}报送材料的审核情况汇总", "Summary of the review of the papers of {unit}"),
        "title-summary-all": ("关于报送材料的审核情况汇总", "Summary of the review of the papers"),
        "comrade": ("{person}同志", "{person}"),
        "fail": (
            "不通过：缺少必备的内容，修改后重新报送。",
            "Not passed: required content is missing; hand the paper in again with it.",
        ),
        "review": (
            "需核实：没有缺少必备的内容，下列各处核实后再定。",
            "To be verified: nothing required is missing, but what follows must be verified first.",
        ),
        "pass": ("通过：必备的内容均已写明。", "Passed: everything required is there."),
        "error": ("未能检查：{problem}", "Not checked: {problem}"),
        "conclusion": (
            "报送的《{title}》（{file}），对照{basis}逐项核对，共{count}项：{counts}。",
            "“{title}” ({file}) was held against {basis}, {count} requirements in all: {counts}.",
        ),
        "unread": ("报送的文件：{file}。", "The file handed in: {file}."),
        "counts": ("{status}{count}项", "{count} {status}"),
        "and": ("，", ", "),
        "waived": ("经批准暂不要求的{count}项：{titles}。", "Waived, {count}: {titles}."),
        "between": ("、", ", "),
        "not-seen": ("原文：全文未见", "Text: nowhere in the paper"),
        "of-all": ("以上{count}项", "These {count}: "),
        "open-line": ("{number}．{title}。{reason}", "{number}. {title}. {reason}"),
        "another": ("另一份材料", "another paper"),
        "summary": (
            "共报送{documents}份材料，对照{basis}逐项核对：通过{passed}份，需核实{review}份，不通过{fail}份，"
            "未能检查{error}份。",
            "{documents} papers were held against {basis}: {passed} passed, {review} to be verified, {fail} not "
            "passed, {error} not checked.",
        ),
        "common-line": ("{number}．{title}：{counts}。依据：{clause}", "{number}. {title}: {counts}. Clause: {clause}"),
        "papers": ("{status}{count}份", "{count} {status}"),
        "alike-line": ("{number}．{line}", "{number}. {line}"),
        "caveat": (
            "以上由程序逐项核对得出，供审核人参考，经审核人核定并签字后生效。“已写明”只表示找到了相应内容，"
            "写得深不深、实不实由审核人判断。",
            "This was put together by a program that holds papers against requirements. It is valid once the reviewer "
            "has confirmed and signed it. “Met” means that the content was found; how deep and how true it is, the "
            "reviewer judges.",
        ),
        "file-name": ("{stem}（审核意见）.docx", "{stem} (opinion).docx"),
        "summary-name": ("{stem}（审核情况汇总）.docx", "{stem} (summary).docx"),
        "all-papers": ("全部材料", "all papers"),
        "bad-template": (
            "审核意见模板 {path} 用不了：{why}",
            "the template of review opinions {path} cannot be used: {why}",
        ),
        "template-unread": ("打不开，或不是 .docx", "it cannot be opened, or is no .docx"),
        "template-mark": (
            "模板里的标记不对（{detail}）；可用的标记见 docs/opinions.md",
            "a mark in it is wrong ({detail}); docs/opinions.md tells those that there are",
        ),
    }
)
