"""What the checks of left-overs, shares and balance say to users."""

from checker.texts import Texts

TEXTS = Texts(
    {
        "unfilled": ("“{mark}”没有换成实际内容", "“{mark}” was never filled in"),
        "instruction": ("像是模板里的说明，没有删去", "This looks like an instruction of a template"),
        "share": (
            "{whole}{counter}中有{part}{counter}，占{percent}%（设定的界限为{limit}%，没有官方标准）。",
            "{part} of {whole} {noun}, {percent} % (the limit set here is {limit} %; there is no official one).",
        ),
        "few": (
            "只有{whole}{counter}，太少，不作比较。",
            "Only {whole} {noun}: too few to be measured.",
        ),
        "before-problems": (
            "第一个问题出现在正文的{percent}%处（设定的界限为{limit}%，没有官方标准）。",
            "The first problem stands after {percent} % of the text (limit set here: {limit} %; none is official).",
        ),
        "achievements": (
            "成绩和开头的话占正文的{percent}%（设定的界限为{limit}%，没有官方标准）。",
            "Achievements and preamble take {percent} % of the text (limit set here: {limit} %; none is official).",
        ),
        "is-achievement": ("讲的是成绩或背景", "An achievement or the background"),
        "before": ("第一个问题之前的话", "Before the first problem"),
        "first-problem": ("第一个问题从这里开始", "The first problem begins here"),
    }
)
