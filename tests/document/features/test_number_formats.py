"""Automatic numbers in every format that papers of this kind use, and in those that templates bring along."""

from tests.document.docx_builder import abstract, level, num, numbered
from tests.document.features.feature import Feature, counted, each

FEATURES = (
    counted("chineseCounting", 1, "一、", "二、", "三、", text="%1、"),
    counted("chineseCounting", 9, "（九）", "（十）", "（十一）", text="（%1）"),
    counted("chineseCounting", 19, "十九", "二十", "二十一"),
    counted("chineseCounting", 99, "九十九", "一○○", "一○一"),
    counted("chineseCountingThousand", 1, "第一条", "第二条", text="第%1条"),
    counted("chineseCountingThousand", 99, "九十九", "一百", "一百〇一"),
    counted("chineseCountingThousand", 110, "一百一十", "一百一十一"),
    counted("chineseCountingThousand", 1000, "一千", "一千〇一"),
    counted("japaneseCounting", 1, "一、", "二、", "三、", text="%1、"),
    counted("japaneseCounting", 10, "十", "十一"),
    counted("taiwaneseCountingThousand", 20, "二十", "二十一"),
    counted("ideographTraditional", 1, "甲", "乙", "丙"),
    counted("ideographTraditional", 10, "癸", "11"),
    counted("ideographZodiac", 1, "子", "丑"),
    counted("ideographZodiac", 12, "亥", "13"),
    counted("ideographZodiacTraditional", 1, "甲子", "乙丑"),
    counted("ideographDigital", 9, "九", "一○"),
    counted("chineseLegalSimplified", 1, "壹", "贰", "叁"),
    counted("chineseLegalSimplified", 10, "壹拾", "壹拾壹"),
    counted("chineseLegalSimplified", 101, "壹佰零壹"),
    counted("ideographLegalTraditional", 2, "貳", "參"),
    counted("decimal", 1, "1.", "2.", text="%1."),
    counted("decimal", 9, "9)", "10)", text="%1)"),
    counted("decimalZero", 9, "09", "10"),
    counted("decimalFullWidth", 9, "９", "１０"),
    counted("decimalEnclosedCircle", 1, "①", "②"),
    counted("decimalEnclosedCircle", 20, "⑳", "㉑"),
    counted("decimalEnclosedCircleChinese", 1, "①", "②"),
    counted("decimalEnclosedFullstop", 1, "⒈", "⒉"),
    counted("decimalEnclosedParen", 1, "⑴", "⑵"),
    counted("ideographEnclosedCircle", 1, "㊀", "㊁"),
    counted("upperLetter", 25, "Y", "Z", "AA", "BB"),
    counted("lowerLetter", 1, "a)", "b)", text="%1)"),
    counted("upperRoman", 3, "III", "IV"),
    counted("lowerRoman", 9, "ix", "x"),
    counted("ordinal", 1, "1st", "2nd", "3rd", "4th"),
    counted("ordinalText", 20, "Twentieth", "Twenty-first"),
    counted("cardinalText", 99, "Ninety-nine", "One hundred"),
    counted("aiueo", 1, "ｱ", "ｲ"),
    counted("iroha", 1, "ｲ", "ﾛ"),
    counted("ganada", 14, "하", "가"),
    counted("koreanCounting", 10, "십", "십일"),
    counted("russianUpper", 1, "А", "Б"),
    counted("numberInDash", 1, "- 1 -", "- 2 -"),
    counted("somethingNewer", 7, "7", "8"),
    Feature(
        "numFmt none prints only the text around it",
        numbered("甲", 1) + numbered("乙", 1),
        ("附 甲", "附 乙"),
        parts={"numbering": abstract(0, level(0, "none", "附")) + num(1, 0)},
    ),
    Feature(
        "a bullet of an ordinary font",
        numbered("甲", 1),
        ("— 甲",),
        parts={"numbering": abstract(0, level(0, "bullet", "—")) + num(1, 0)},
    ),
    Feature(
        "a bullet of Wingdings",
        numbered("甲", 1),
        ("➢ 甲",),
        parts={
            "numbering": abstract(
                0, level(0, "bullet", "\uf0d8", '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>')
            )
            + num(1, 0)
        },
    ),
    Feature(
        "a bullet of the Symbol font",
        numbered("甲", 1),
        ("• 甲",),
        parts={
            "numbering": abstract(0, level(0, "bullet", "\uf0b7", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'))
            + num(1, 0)
        },
    ),
)


@each(FEATURES)
def test_number_format(feature: Feature) -> None:
    assert feature.read() == feature.expected()
