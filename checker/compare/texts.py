"""What comparing says to users."""

from checker.texts import Texts

DUE = Texts(
    {
        "complete": ("名册要求的 {count} 份都已交。", "All {count} papers that the roster asks for were handed in."),
        "no-roster": (
            "没有名册，按文件夹划分单位，不知道应交哪些。用 checker roster 生成名册，填好后放在文件夹里。",
            "There is no roster: the folders are taken for units, and what is due is not known. "
            "checker roster writes one to fill in; put it into the folder.",
        ),
        "unit-not-in-roster": (
            "名册（{roster}）中没有这个单位：{unit}",
            "the roster ({roster}) does not list this unit: {unit}",
        ),
        "missing": ("缺 {whose} 的{kind}", "missing: {kind} of {whose}"),
        "doubled": ("{whose} 的{kind}有多份", "several papers: {kind} of {whose}"),
        "surplus": ("名册中没有要求这一份（{whose}）", "the roster does not ask for this paper ({whose})"),
        "other-name": (
            "署名与名册不一致：名册为{name}，材料署名{written}",
            "the name differs: {name} in the roster, {written} in the paper",
        ),
        "other-post": (
            "职务与名册不一致：名册为{post}，材料写{written}",
            "the post differs: {post} in the roster, {written} in the paper",
        ),
        "other-unit": (
            "单位与名册不一致：按文件夹属于{unit}，材料署名{written}",
            "the unit differs: by its folder {unit}, in the paper {written}",
        ),
    }
)

OWN_WORK = Texts(
    {
        "share": ("与其他材料相同的文字约占{share}。", "About {share} of it stands in other papers."),
        "little": (
            "约{share}的文字（{count}处）也见于{papers}份其他材料，请人工对看。",
            "About {share} of it ({count} passages) also stands in {papers} other papers; a person should compare "
            "them.",
        ),
        "low": (
            "约{share}的文字（{count}处）也见于{papers}份其他材料，雷同较多，请人工对看。",
            "About {share} of it ({count} passages) also stands in {papers} other papers, which is much; "
            "a person should compare them.",
        ),
        "middle": (
            "约{share}的文字（{count}处）也见于{papers}份其他材料，半数以上雷同，请人工对看。",
            "About {share} of it ({count} passages) also stands in {papers} other papers, more than half; "
            "a person should compare them.",
        ),
        "high": (
            "约{share}的文字（{count}处）也见于{papers}份其他材料，几乎全文雷同，请人工对看。",
            "About {share} of it ({count} passages) also stands in {papers} other papers, nearly all; "
            "a person should compare them.",
        ),
        "passage": (
            "与《{other}》{place}有 {characters} 字相近（相似 {likeness}）",
            "{characters} characters as in “{other}”, {place} (likeness {likeness})",
        ),
        "changed": ("；这里是“{here}”，那里是“{there}”", "; here “{here}”, there “{there}”"),
        "and": ("", ""),
    }
)

BETWEEN = Texts(
    {
        "problems-tasks-asked": ("问题", "problems"),
        "problems-tasks-offered": ("整改任务", "task"),
        "problems-measures-asked": ("问题", "problems"),
        "problems-measures-offered": ("整改措施", "measure"),
        "opinions-problems-asked": ("意见", "opinions"),
        "opinions-problems-offered": ("问题", "problem"),
        "unmatched": (
            "{total}条{asked}中，{number}条没有找到相应的{offered}。",
            "Of {total} {asked}, {number} have no {offered} near them.",
        ),
        "all-matched": ("{total}条{asked}都有相近的{offered}。", "All {total} {asked} have a {offered} near them."),
        "nothing-to-compare": ("没有读出可以比较的{asked}。", "No {asked} were found that could be compared."),
        "no-candidate": ("没有相近的{offered}", "no {offered} is near"),
        "nearest": (
            "最近的{offered}是“{quote}”，相近程度{likeness}（共有的词：{words}）",
            "the nearest {offered} is “{quote}”, likeness {likeness} (shared words: {words})",
        ),
        "pair": (
            "相近的{offered}：“{quote}”（共有的词：{words}）",
            "near it is the {offered} “{quote}” (shared words: {words})",
        ),
        "no-words": ("无", "none"),
        "figures-compared": ("共比较了{number}项。", "{number} were compared."),
        "contradicts": ("与 {path} 不一致：“{quote}”", "differs from {path}: “{quote}”"),
        "foreign-name": ("“{name}”不是本单位所在（{own}）", "“{name}” is not the unit's own ({own})"),
    }
)
