"""What the checks of figures say to users."""

from checker.texts import Texts

TEXTS = Texts(
    {
        "sum-differs": (
            "各项相加为{sum}，与总额{total}相差{difference}",
            "The parts add up to {sum}; the total given is {total}, a difference of {difference}.",
        ),
        "sum-exceeds": (
            "所列各项相加为{sum}，已超过总额{total}",
            "The parts named add up to {sum}, more than the total of {total}.",
        ),
        "sum-agrees": ("各项相加与总额{total}相符", "The parts add up to the total of {total}."),
        "change-differs": (
            "由{before}到{after}，{direction}{actual}，文中写的是{stated}",
            "From {before} to {after} is {direction} {actual}; the text says {stated}.",
        ),
        "direction-differs": (
            "由{before}到{after}是{actual}，文中说的却是{stated}",
            "From {before} to {after} is {actual}, but the text says {stated}.",
        ),
        "change-agrees": ("增减与前后数字相符", "The change agrees with the figures before and after."),
        "fell": ("下降", "a fall of"),
        "rose": ("上升", "a rise of"),
        "a-fall": ("下降", "a fall"),
        "a-rise": ("上升", "a rise"),
        "unit-differs": (
            "这里是{one}，另一处是{other}，相差约一万倍，疑为元与万元混用",
            "{one} here, {other} elsewhere: about ten thousand times as much; yuan and 10,000 yuan seem mixed up.",
        ),
        "unit-of-part": (
            "总额为{total}，这一项却是{one}，疑为元与万元混用",
            "The total is {total}, but this part is {one}; yuan and 10,000 yuan seem mixed up.",
        ),
        "unit-of-change": (
            "前后两年为{before}、{after}，增减却是{one}，疑为元与万元混用",
            "The two years have {before} and {after}, but the change is {one}; yuan and 10,000 yuan seem mixed up.",
        ),
        "units-agree": ("同一项数字的计量单位一致", "The figures of the same item have units that agree."),
        "count-differs": (
            "说的是{announced}，后面列了{listed}",
            "{announced} are announced; {listed} follow.",
        ),
        "number-skipped": (
            "列到第{before}条，接着就是第{after}条，中间缺第{missing}条",
            "Item {before} is followed by item {after}; item {missing} is not there.",
        ),
        "count-agrees": ("说的和列的数目一致，共{listed}", "As many items follow as are announced ({listed})."),
        "items": ("{count}条", "{count}"),
        "over-limit": (
            "{stated}，超过《{standard}》规定的{whom}{limit}，没有写已经整改到位",
            "{stated} is more than the {limit} that “{standard}” allows ({whom}); nothing says that it was put right.",
        ),
        "still-over": (
            "整改后为{stated}，仍超过《{standard}》规定的{whom}{limit}",
            "Put right, it is {stated}: still more than the {limit} that “{standard}” allows ({whom}).",
        ),
        "within-limit": (
            "{stated}，未超过《{standard}》规定的{whom}{limit}",
            "{stated} is within the {limit} that “{standard}” allows ({whom}).",
        ),
        "put-right": (
            "{stated}超过《{standard}》规定的{whom}{limit}，文中写了已经整改",
            "{stated} is more than the {limit} that “{standard}” allows ({whom}); the text says it was put right.",
        ),
        "other-area": (
            "这里写的是建筑面积，标准说的是使用面积，没有比对",
            "This is the building area; the standard speaks of usable area. They were not compared.",
        ),
        "not-compared": ("{stated}，没有可比的标准", "{stated}: there is nothing to compare it with."),
        "rank-unknown": (
            "看不出使用人的职级，或标准中没有相应一档（{standard}），请人工比对。",
            "The user's rank cannot be told, or the standard ({standard}) has no line for it; a person has to compare.",
        ),
        "no-standard": (
            "{date}没有收录有效的标准，请人工比对。",
            "No standard in force on {date} is known; a person has to compare.",
        ),
        "window-used": (
            "材料没有署日期，按活动期间（{first}至{last}）适用的标准比对。",
            "The paper has no date; the standard in force during the campaign ({first} to {last}) was used.",
        ),
        "campaign": ("{first}至{last}", "{first} to {last}"),
        "general": ("上限", "limit of "),
    }
)
