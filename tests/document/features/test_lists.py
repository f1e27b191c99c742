"""How lists count: levels, restarts, overrides, links to styles, and what switches a number off."""

from tests.document.docx_builder import abstract, level, num, numbered, paragraph, row, run, style, styled, table
from tests.document.features.feature import Feature, each

CHINESE = abstract(
    0,
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "（%4）"),
)
DECIMAL = abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"), level(2, "decimal", "%1.%2.%3"))
OUTLINE = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%2)"), level(2, "decimal", "(%3)"))
IN_LIST = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
START_AT_FIVE = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'


def items(*levels: tuple[int, int]) -> str:
    """Paragraphs given as list and level."""
    return "".join(numbered("x", num_id, index) for num_id, index in levels)


def numbers(*each: str) -> tuple[str, ...]:
    return tuple(f"{number} x".lstrip() for number in each)


def in_list(num_id: int, index: int | None = 0, before: str = "", after: str = "") -> str:
    """Paragraph properties with a numPr."""
    at = "" if index is None else f'<w:ilvl w:val="{index}"/>'
    return f'{before}<w:numPr>{at}<w:numId w:val="{num_id}"/></w:numPr>{after}'


def custom_format(choice: str, fallback: str) -> str:
    return (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
        f'<w:numFmt w:val="custom" w:format="{choice}"/></mc:Choice><mc:Fallback><w:numFmt w:val="{fallback}"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )


FEATURES = (
    Feature(
        "levels of a Chinese list",
        items((1, 0), (1, 1), (1, 1), (1, 2), (1, 3), (1, 3), (1, 0), (1, 1)),
        numbers("一、", "（一）", "（二）", "1.", "（1）", "（2）", "二、", "（一）"),
        parts={"numbering": CHINESE + num(1, 0)},
    ),
    Feature(
        "upper levels stand in the text of lower ones",
        items((1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 0), (1, 1)),
        numbers("1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "2.1"),
        parts={"numbering": DECIMAL + num(1, 0)},
    ),
    Feature(
        "an upper level stands in its own format",
        items((1, 0), (1, 1), (1, 1)),
        numbers("第一章", "一.1", "一.2"),
        parts={
            "numbering": abstract(0, level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2")) + num(1, 0)
        },
    ),
    Feature(
        "isLgl makes all levels decimal",
        items((1, 0), (1, 0), (1, 1)),
        numbers("第一章", "第二章", "2.1"),
        parts={
            "numbering": abstract(0, level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
            + num(1, 0)
        },
    ),
    Feature(
        "isLgl may be switched off",
        items((1, 0), (1, 1)),
        numbers("一", "一.1"),
        parts={
            "numbering": abstract(
                0, level(0, "chineseCounting", "%1"), level(1, "decimal", "%1.%2", '<w:isLgl w:val="0"/>')
            )
            + num(1, 0)
        },
    ),
    Feature(
        "no suffix",
        items((1, 0), (1, 0)),
        numbers("第一条", "第二条"),
        parts={
            "numbering": abstract(0, level(0, "chineseCounting", "第%1条", '<w:suff w:val="nothing"/>')) + num(1, 0)
        },
    ),
    Feature(
        "a space as suffix",
        items((1, 0), (1, 0)),
        numbers("1.", "2."),
        parts={"numbering": abstract(0, level(0, "decimal", "%1.", '<w:suff w:val="space"/>')) + num(1, 0)},
    ),
    Feature(
        "lvlRestart 0 never restarts",
        items((1, 0), (1, 1), (1, 0), (1, 1)),
        numbers("1.", "1)", "2.", "2)"),
        parts={
            "numbering": abstract(
                0, level(0, "decimal", "%1."), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')
            )
            + num(1, 0)
        },
    ),
    Feature(
        "lvlRestart 1 restarts after the first level only",
        items((1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)),
        numbers("1.", "1)", "(1)", "2)", "(2)", "2.", "(1)"),
        parts={
            "numbering": abstract(
                0,
                level(0, "decimal", "%1."),
                level(1, "decimal", "%2)"),
                level(2, "decimal", "(%3)", '<w:lvlRestart w:val="1"/>'),
            )
            + num(1, 0)
        },
    ),
    Feature(
        "two lists on one abstract list continue each other",
        items((1, 0), (2, 0), (1, 0)),
        numbers("一、", "二、", "三、"),
        parts={"numbering": CHINESE + num(1, 0) + num(2, 0)},
    ),
    Feature(
        "two abstract lists count apart",
        items((1, 0), (2, 0), (1, 0)),
        numbers("一、", "1.", "二、"),
        parts={"numbering": CHINESE + abstract(1, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 1)},
    ),
    Feature(
        "startOverride restarts at the first use only",
        items((1, 0), (1, 0), (2, 0), (2, 0)),
        numbers("一、", "二、", "一、", "二、"),
        parts={"numbering": CHINESE + num(1, 0) + num(2, 0, RESTART)},
    ),
    Feature(
        "startOverride may begin anywhere",
        items((1, 0), (1, 0), (2, 0)),
        numbers("五、", "六、", "七、"),
        parts={"numbering": CHINESE + num(1, 0, START_AT_FIVE) + num(2, 0)},
    ),
    Feature(
        "an override replaces a level",
        items((1, 0), (1, 1), (2, 0)),
        numbers("第1条", "（一）", "二、"),
        parts={
            "numbering": CHINESE
            + num(1, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "第%1条")}</w:lvlOverride>')
            + num(2, 0)
        },
    ),
    Feature(
        "a start beyond one",
        items((1, 0), (1, 0)),
        numbers("七、", "八、"),
        parts={"numbering": abstract(0, level(0, "japaneseCounting", "%1、", start=7)) + num(1, 0)},
    ),
    Feature(
        "a missing start means zero",
        items((1, 0), (1, 0)),
        numbers("0.", "1."),
        parts={"numbering": abstract(0, level(0, "decimal", "%1.", start=None)) + num(1, 0)},
    ),
    Feature(
        "an upper level that was never used counts as used once",
        items((1, 2), (1, 2), (1, 1), (1, 0)),
        numbers("1.1.1", "1.1.2", "1.2", "2"),
        parts={"numbering": DECIMAL + num(1, 0)},
    ),
    Feature(
        "lists go on after other paragraphs",
        items((1, 0)) + paragraph("正文") + items((1, 0)),
        ("一、 x", "正文", "二、 x"),
        parts={"numbering": CHINESE + num(1, 0)},
    ),
    Feature(
        "lists go on through cells",
        items((1, 0)) + table(row(f"<w:tc>{items((1, 0))}</w:tc>")) + items((1, 0)),
        ("一、 x", "[1,1] 二、 x", "三、 x"),
        parts={"numbering": CHINESE + num(1, 0)},
    ),
    Feature(
        "empty paragraphs are counted",
        items((1, 0)) + paragraph(properties=in_list(1)) + items((1, 0)),
        numbers("一、", "三、"),
        parts={"numbering": CHINESE + num(1, 0)},
    ),
    Feature(
        "a number by style",
        styled("A", "x") + styled("A", "x"),
        numbers("一、", "二、"),
        parts={"numbering": CHINESE + num(1, 0), "styles": style("A", "甲级", IN_LIST)},
    ),
    Feature(
        "levels linked to styles",
        styled("A", "x") + styled("B", "x") + styled("B", "x") + styled("A", "x"),
        numbers("一、", "（一）", "（二）", "二、"),
        parts={
            "numbering": abstract(
                0,
                level(0, "chineseCounting", "%1、", '<w:pStyle w:val="A"/>'),
                level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="B"/>'),
            )
            + num(1, 0),
            "styles": style("A", "甲级", IN_LIST) + style("B", "乙级", IN_LIST),
        },
    ),
    Feature(
        "a derived style inherits its list",
        styled("B", "x") + styled("A", "x"),
        numbers("一、", "二、"),
        parts={
            "numbering": CHINESE + num(1, 0),
            "styles": style("A", "甲级", IN_LIST) + style("B", "派生", based_on="A"),
        },
    ),
    Feature(
        "a derived style without number",
        styled("A", "x") + styled("B", "x") + styled("A", "x"),
        ("一、 x", "x", "二、 x"),
        parts={
            "numbering": CHINESE + num(1, 0),
            "styles": style("A", "甲级", IN_LIST)
            + style("B", "派生", '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', based_on="A"),
        },
    ),
    Feature(
        "a paragraph changes the level of its style",
        styled("A", "x") + paragraph("x", properties='<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/></w:numPr>'),
        numbers("一、", "（一）"),
        parts={"numbering": CHINESE + num(1, 0), "styles": style("A", "甲级", IN_LIST)},
    ),
    Feature(
        "numId 0 switches off the number of the style",
        styled("A", "x") + paragraph("x", properties=in_list(0, None, '<w:pStyle w:val="A"/>')) + styled("A", "x"),
        ("一、 x", "x", "二、 x"),
        parts={"numbering": CHINESE + num(1, 0), "styles": style("A", "甲级", IN_LIST)},
    ),
    Feature(
        "an abstract list points to a numbering style",
        items((2, 0), (2, 1), (1, 0)),
        numbers("一、", "（一）", "二、"),
        parts={
            "numbering": CHINESE
            + '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
            + num(1, 0)
            + num(2, 1),
            "styles": style("L", "列表", IN_LIST, kind="numbering"),
        },
    ),
    Feature(
        "a newer format pads with zeros",
        items((1, 0), (1, 0)),
        numbers("001", "002"),
        parts={"numbering": abstract(0, custom_format("001, 002, 003, ...", "decimal")) + num(1, 0)},
    ),
    Feature(
        "a newer format that is not known shows its plain form",
        items((1, 0), (1, 0)),
        numbers("01", "02"),
        parts={"numbering": abstract(0, custom_format("&#x1F600;", "decimalZero")) + num(1, 0)},
    ),
    Feature(
        "hidden numbers are not printed but count",
        items((1, 0), (1, 1)),
        ("x", "1.1 x"),
        parts={
            "numbering": abstract(
                0, level(0, "decimal", "%1", "<w:rPr><w:vanish/></w:rPr>"), level(1, "decimal", "%1.%2")
            )
            + num(1, 0)
        },
    ),
    Feature(
        "lists and levels that do not exist",
        items((9, 0), (1, 7), (1, 0)),
        ("x", "x", "一、 x"),
        parts={"numbering": CHINESE + num(1, 0)},
    ),
    Feature("numbers without a numbering part", items((1, 0)), ("x",)),
    Feature(
        "percent signs without a level are text",
        items((1, 0)),
        numbers("1%"),
        parts={"numbering": abstract(0, level(0, "decimal", "%1%")) + num(1, 0)},
    ),
    Feature(
        "a numbered heading keeps number and text apart",
        styled("1", run("形式")) + paragraph("一句话。"),
        ("一、 形式", "一句话。"),
        parts={"numbering": CHINESE + num(1, 0), "styles": style("1", "heading 1", IN_LIST)},
    ),
)


@each(FEATURES)
def test_list(feature: Feature) -> None:
    assert feature.read() == feature.expected()
