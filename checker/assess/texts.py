"""What assessing says to users."""

from checker.texts import Texts

TEXTS = Texts(
    {
        "not-judged": (
            "这一项程序还不能判断，请人工核对。",
            "The checker cannot judge this item yet; a person has to.",
        ),
        "unread": (
            "没有找到，但这一部分有内容未能读出，请人工核对。",
            "Nothing was found, but part of this section could not be read; a person has to look.",
        ),
        "nothing-of-the-kind": (
            "材料中没有这类内容，无需检查。",
            "Nothing of this kind stands in the material.",
        ),
        "cannot-be-told": (
            "条件不全，不能判断，请人工核对。",
            "It cannot be told; a person has to look.",
        ),
        "of-items": ("{total}项{noun}中有{said}。", "Of {total} {noun}: {said}."),
        "so-many": ("{number}项{remark}", "{number} {remark}"),
        "items-in-order": ("共{total}项{noun}。", "There are {total} {noun}."),
        "place": ("{heading} · 第{number}段", "{heading} · paragraph {number}"),
        "no-text": (
            "文件里没有可以读的文字（可能是扫描图片），请提交可编辑的 .docx。",
            "The file holds no text that can be read (perhaps scanned pages); submit an editable .docx.",
        ),
        "looks-like": (
            "这份文件像是{name}，不是{wanted}，没有检查；如确是所要的材料，请用 --kind 或 submissions.csv 指明。",
            "This looks like a {name}, not like {wanted}; it was not checked. "
            "If it is the material asked for, say so with --kind or submissions.csv.",
        ),
        "unknown-kind": (
            "看不出这是哪一类材料，没有检查；请改好标题，或用 --kind 或 submissions.csv 指明。",
            "It cannot be told what kind of material this is; it was not checked. "
            "Give it a proper title, or say the kind with --kind or submissions.csv.",
        ),
    }
)
