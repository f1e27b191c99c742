"""Which paragraphs are titles and headings, told through whole small papers."""

import pytest

from tests.document.docx_builder import (
    abstract,
    document,
    drawn_box,
    level,
    num,
    numbered,
    paragraph,
    row,
    run,
    style,
    styled,
    table,
)

CENTRED = '<w:jc w:val="center"/>'
RIGHT = '<w:jc w:val="right"/>'
BOLD = "<w:b/>"
BODY = "去年三月我到河东村看水渠，渠口的闸门已经锈住，村里的老会计等了我半天，这件事一直拖了四十多天才有人去管。"
HEADING_STYLES = "".join(
    style(str(number), f"heading {number}", f'<w:pPr><w:outlineLvl w:val="{number - 1}"/></w:pPr>')
    for number in (1, 2, 3)
)


def sized(half_points: int, font: str = "", more: str = "") -> str:
    face = f'<w:rFonts w:eastAsia="{font}"/>' if font else ""
    return f'{face}{more}<w:sz w:val="{half_points}"/>'


def marked(body: str, **linked: str) -> list[str]:
    """The titles and headings of `body`, each as its level and text."""
    return [
        f"{block.level} {block.number}{block.text}"
        for block in document(body, **linked).blocks
        if block.kind in ("title", "heading")
    ]


def lines(*texts: str) -> str:
    """Plain paragraphs; "" stands for a paragraph of running text."""
    return "".join(paragraph(text or BODY) for text in texts)


class TestTitles:
    def test_the_centred_line_before_the_text_is_the_title(self) -> None:
        body = paragraph("对照检查材料", properties=CENTRED) + paragraph("何秀英", properties=RIGHT) + lines("")
        assert marked(body) == ["0 对照检查材料"]

    def test_the_largest_line_wins_over_those_around_it(self) -> None:
        body = (
            paragraph("附件1")
            + paragraph(run("对照检查材料", sized(44)), properties=CENTRED)
            + paragraph(run("桐坪县委办公室", sized(32)), properties=CENTRED)
            + paragraph(run("2014年6月18日", sized(32)), properties=CENTRED)
            + lines("")
        )
        assert marked(body) == ["0 对照检查材料"]

    def test_a_title_on_two_lines_is_two_blocks(self) -> None:
        title = [paragraph(run(text, BOLD), properties=CENTRED) for text in ("桐坪县委办公室领导班子", "对照检查材料")]
        assert marked("".join(title) + paragraph("2014年6月", properties=CENTRED) + lines("")) == [
            "0 桐坪县委办公室领导班子",
            "0 对照检查材料",
        ]

    def test_a_title_needs_no_look_at_all(self) -> None:
        assert marked(lines("个人对照检查材料", "何秀英", "", "一、原因", "", "二、措施", "")) == [
            "0 个人对照检查材料",
            "1 一、原因",
            "1 二、措施",
        ]

    def test_a_salutation_or_a_date_is_no_title(self) -> None:
        assert marked(lines("各位领导、同志们：", "")) == []
        assert marked(lines("二〇一四年六月十八日", "")) == []

    def test_a_paper_that_begins_with_text_has_no_title(self) -> None:
        assert marked(lines("", "结尾的话")) == []

    def test_the_title_style_decides(self) -> None:
        styles = style("T", "Title") + style("S", "Subtitle")
        body = paragraph(run("桐坪县", BOLD), properties=CENTRED) + styled("T", "对照检查材料") + styled("S", "何秀英")
        assert marked(body + lines(""), styles=styles) == ["0 对照检查材料", "0 何秀英"]

    def test_a_title_in_the_first_heading_style_is_a_title(self) -> None:
        body = styled("1", "对照检查材料") + styled("2", "一、问题") + lines("") + styled("2", "二、原因") + lines("")
        assert marked(body, styles=HEADING_STYLES) == ["0 对照检查材料", "1 一、问题", "1 二、原因"]

    def test_a_first_heading_among_others_is_no_title(self) -> None:
        body = styled("1", "问题") + lines("") + styled("1", "原因") + lines("")
        assert marked(body, styles=HEADING_STYLES) == ["1 问题", "1 原因"]

    def test_a_box_or_table_above_does_not_hide_the_title(self) -> None:
        body = table(row("编号：3")) + paragraph(run("整改方案", BOLD), properties=CENTRED) + lines("")
        assert marked(body) == ["0 整改方案"]


class TestStyles:
    def test_headings_by_style_name_in_both_languages(self) -> None:
        styles = style("a", "heading 1") + style("b", "标题 2") + style("c", "我的标题", based_on="a")
        body = styled("a", "甲") + styled("b", "乙") + lines("") + styled("c", "丙") + lines("")
        assert marked(body, styles=styles) == ["1 甲", "2 乙", "1 丙"]

    def test_headings_by_outline_level(self) -> None:
        body = "".join(
            paragraph(text, properties=f'<w:outlineLvl w:val="{outline}"/>') + lines("")
            for text, outline in (("甲", 0), ("乙", 1), ("丙", 0))
        )
        assert marked(body) == ["1 甲", "2 乙", "1 丙"]

    def test_outline_level_nine_means_body_text(self) -> None:
        body = paragraph("甲", properties='<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>')
        assert marked(lines("") + body + lines(""), styles=HEADING_STYLES) == []

    def test_headings_without_a_style_part_are_told_by_the_usual_ids(self) -> None:
        assert marked(styled("Heading1", "甲") + lines("") + styled("Heading1", "乙") + lines("")) == ["1 甲", "1 乙"]

    def test_running_text_in_a_heading_style_is_a_paragraph(self) -> None:
        body = styled("1", "甲") + lines("") + styled("1", "乙") + styled("1", BODY + BODY)
        assert marked(body, styles=HEADING_STYLES) == ["1 甲", "1 乙"]

    def test_levels_begin_at_one(self) -> None:
        body = styled("2", "甲") + lines("") + styled("3", "乙") + lines("") + styled("2", "丙")
        assert marked(body, styles=HEADING_STYLES) == ["1 甲", "2 乙", "1 丙"]

    def test_a_table_of_contents_is_none_of_it(self) -> None:
        styles = HEADING_STYLES + style("t", "toc 1")
        body = styled("t", "一、甲") + styled("t", "二、乙") + styled("1", "一、甲") + lines("") + styled("1", "二、乙")
        assert marked(body, styles=styles) == ["1 一、甲", "1 二、乙"]

    def test_styles_that_run_in_a_circle_do_no_harm(self) -> None:
        styles = style("x", "甲", based_on="y") + style("y", "乙", based_on="x")
        assert marked(styled("x", "一段") + lines(""), styles=styles) == []

    def test_numbered_lines_fit_under_headings_by_style(self) -> None:
        body = styled("1", "对照检查材料") + "".join(
            styled("2", heading) + lines("（一）形式主义", "", "（二）官僚主义", "")
            for heading in ("一、问题", "二、原因")
        )
        assert marked(body, styles=HEADING_STYLES)[:4] == [
            "0 对照检查材料",
            "1 一、问题",
            "2 （一）形式主义",
            "2 （二）官僚主义",
        ]


class TestTypedNumbers:
    def test_numbers_give_levels(self) -> None:
        body = lines("", "一、问题", "（一）形式主义", "", "（二）官僚主义", "1.推诿", "", "2.拖拉", "", "二、原因", "")
        assert marked(body) == [
            "1 一、问题",
            "2 （一）形式主义",
            "2 （二）官僚主义",
            "3 1.推诿",
            "3 2.拖拉",
            "1 二、原因",
        ]

    def test_levels_are_those_that_the_paper_uses(self) -> None:
        assert marked(lines("", "（一）甲", "1.乙", "", "2.丙", "", "（二）丁", "")) == [
            "1 （一）甲",
            "2 1.乙",
            "2 2.丙",
            "1 （二）丁",
        ]

    def test_parts_stand_above_all(self) -> None:
        assert marked(lines("", "第一部分 问题", "一、甲", "", "二、乙", "", "第二部分 原因", "")) == [
            "1 第一部分 问题",
            "2 一、甲",
            "2 二、乙",
            "1 第二部分 原因",
        ]

    def test_numbered_sentences_are_paragraphs(self) -> None:
        body = lines("", "1. 深入一线。从7月起，我每周三到窗口坐班半天。", "2. 少开会。把例会并成一个。")
        assert marked(body) == []

    def test_short_numbered_lines_in_a_row_are_a_list(self) -> None:
        assert marked(lines("", "1. 少开会", "2. 少发文", "3. 多下乡", "")) == []

    def test_a_list_of_two_is_a_list(self) -> None:
        assert marked(lines("", "1. 少开会", "2. 少发文", "")) == []

    def test_an_empty_section_among_full_ones_is_a_heading(self) -> None:
        assert marked(lines("", "一、甲", "", "二、乙", "三、丙", "", "四、丁", "")) == [
            "1 一、甲",
            "1 二、乙",
            "1 三、丙",
            "1 四、丁",
        ]

    def test_a_list_under_headings_of_its_own_family_stays_a_list(self) -> None:
        items = [f"{number}、{BODY}" for number in "一二三四"]
        assert marked(lines("", "一、问题", "", "二、原因", "", "三、措施", *items)) == [
            "1 一、问题",
            "1 二、原因",
            "1 三、措施",
        ]

    def test_headings_are_found_among_items_that_count_like_them(self) -> None:
        items = ["1.四月拆了柜台。", "2.五月退了钱。"]
        assert marked(lines("", "1.少跑腿", *items, "2.少开会", *items, "3.少发文", *items)) == [
            "1 1.少跑腿",
            "1 2.少开会",
            "1 3.少发文",
        ]

    def test_a_heading_may_go_straight_to_a_lower_one(self) -> None:
        assert marked(lines("", "一、问题", "（一）甲", "", "（二）乙", "", "二、原因", ""))[0] == "1 一、问题"

    def test_enumerations_in_words_are_paragraphs(self) -> None:
        assert marked(lines("", "一是学习不够", "", "二是下乡不多", "")) == []

    def test_a_table_under_a_heading_is_its_text(self) -> None:
        body = lines("", "一、清单") + table(row("甲")) + lines("二、说明", "")
        assert marked(body) == ["1 一、清单", "1 二、说明"]

    def test_a_box_between_heading_and_text_does_no_harm(self) -> None:
        boxed = paragraph("一、甲", f"<w:r>{drawn_box(paragraph('框'))}</w:r>")
        assert marked(lines("") + boxed + lines("", "二、乙", "")) == ["1 一、甲", "1 二、乙"]

    def test_a_heading_broken_by_a_line_end_keeps_it(self) -> None:
        broken = paragraph("<w:r><w:t>一、关于到一线少、</w:t><w:br/><w:t>隔着一层的毛病</w:t></w:r>")
        assert marked(lines("") + broken + lines("", "二、原因", "")) == [
            "1 一、关于到一线少、\n隔着一层的毛病",
            "1 二、原因",
        ]

    def test_a_heading_broken_into_two_paragraphs_keeps_its_first_line(self) -> None:
        assert marked(lines("", "一、查摆问题、", "开展批评", "", "二、原因", "")) == ["1 一、查摆问题、", "1 二、原因"]

    def test_dates_and_amounts_are_no_headings(self) -> None:
        assert marked(lines("", "2014.6.18", "", "1.86亿元投资", "")) == []

    def test_lines_of_a_typed_contents_list_are_no_headings(self) -> None:
        assert marked(lines("", "一、甲……………3", "", "二、乙……………5", "")) == []


class TestAutomaticNumbers:
    LISTS = abstract(0, level(0, "japaneseCounting", "%1、"), level(1, "chineseCounting", "（%2）")) + num(1, 0)

    def test_automatic_numbers_count_like_typed_ones(self) -> None:
        body = lines("") + "".join(
            numbered(text, 1, index) + lines("") for text, index in (("甲", 0), ("乙", 1), ("丁", 1), ("丙", 0))
        )
        assert marked(body, numbering=self.LISTS) == ["1 一、甲", "2 （一）乙", "2 （二）丁", "1 二、丙"]

    def test_a_numbered_list_is_no_row_of_headings(self) -> None:
        body = lines("") + "".join(numbered(text, 1) for text in "甲乙丙") + lines("")
        assert marked(body, numbering=self.LISTS) == []


class TestLook:
    def test_short_bold_lines_are_headings(self) -> None:
        body = lines("") + "".join(paragraph(run(text, BOLD)) + lines("", "") for text in ("问题", "原因"))
        assert marked(body) == ["1 问题", "1 原因"]

    def test_heading_fonts_tell_headings_and_levels(self) -> None:
        def line(text: str, font: str) -> str:
            return paragraph(run(text, sized(32, font)))

        body = "".join(
            (
                line(BODY * 2, "仿宋_GB2312"),
                line("问题", "黑体"),
                line("形式主义", "楷体_GB2312"),
                line(BODY * 2, "仿宋_GB2312"),
                line("原因", "黑体"),
                line(BODY * 2, "仿宋_GB2312"),
            )
        )
        assert marked(body) == ["1 问题", "2 形式主义", "1 原因"]

    def test_a_larger_centred_line_is_a_heading(self) -> None:
        body = lines("") + paragraph(run("前言", sized(36)), properties=CENTRED) + lines("", "")
        assert marked(body) == ["1 前言"]

    def test_bold_says_nothing_where_all_is_bold(self) -> None:
        body = "".join(paragraph(run(text, BOLD)) for text in (BODY + BODY, "几点说明", BODY + BODY))
        assert marked(body) == []

    def test_a_bold_sentence_is_a_paragraph(self) -> None:
        body = lines("") + paragraph(run("以上是我的检查。", BOLD)) + lines("")
        assert marked(body) == []

    def test_bold_numbered_lines_may_end_like_sentences(self) -> None:
        body = lines("") + "".join(
            paragraph(run(text, BOLD)) + lines("") for text in ("一、形式主义。", "二、官僚主义。")
        )
        assert marked(body) == ["1 一、形式主义。", "1 二、官僚主义。"]

    def test_bold_lines_in_a_row_are_a_list(self) -> None:
        body = lines("") + "".join(paragraph(run(text, BOLD)) for text in ("甲事", "乙事", "丙事")) + lines("")
        assert marked(body) == []

    def test_unnumbered_bold_lines_stand_below_numbered_headings(self) -> None:
        body = lines("", "一、问题") + paragraph(run("文山会海", BOLD)) + lines("", "二、原因", "")
        assert marked(body) == ["1 一、问题", "2 文山会海", "1 二、原因"]

    def test_an_unnumbered_line_that_looks_like_the_numbered_ones_is_their_equal(self) -> None:
        bold = [paragraph(run(text, BOLD)) for text in ("前言", "一、问题", "二、原因")]
        assert marked(lines("") + "".join(each + lines("") for each in bold)) == ["1 前言", "1 一、问题", "1 二、原因"]

    def test_author_lines_under_the_title_are_paragraphs(self) -> None:
        body = (
            paragraph(run("对照检查材料", sized(44)), properties=CENTRED)
            + paragraph(run("何秀英", sized(32, "楷体_GB2312")), properties=CENTRED)
            + paragraph(run("（2014年6月18日）", sized(32, "楷体_GB2312")), properties=CENTRED)
            + lines("")
        )
        assert marked(body) == ["0 对照检查材料"]

    def test_signatures_are_paragraphs(self) -> None:
        body = lines("", "") + paragraph(run("何秀英", BOLD)) + paragraph("2014年6月18日")
        assert marked(body) == []
        assert marked(lines("") + paragraph(run("何秀英", BOLD), properties=RIGHT) + lines("")) == []


class TestLeads:
    @pytest.mark.parametrize(
        ("runs", "lead"),
        [
            (run("1. 深入一线。", BOLD) + run("从7月起，我每周三坐班。"), 8),
            (run("深入", BOLD) + run("一线。", BOLD) + run("从7月起，我每周三坐班。"), 5),
            (run("深入一线", BOLD) + run("：从7月起，我每周三坐班。"), 4),
            (run("指导意见有一", BOLD) + run("句话，我们抄在了白板上。"), 0),
            (run("有一些事", BOLD) + run("，不是难办，是没有人去办。"), 0),
            (run("3", BOLD) + run(". 进一步增强担当意识。"), 0),
            (run("文件多了。会也多了。", BOLD) + run("村里只有两个人。"), 0),
            (run("从7月起，") + run("我每周三", BOLD) + run("坐班半天。"), 0),
            (run("整段都是粗体的一句话。", BOLD), 0),
        ],
    )
    def test_a_lead_is_the_bold_beginning(self, runs: str, lead: int) -> None:
        assert document(paragraph(runs)).blocks[0].lead == lead

    def test_a_lead_is_counted_from_the_first_visible_character(self) -> None:
        block = document(paragraph(run("　　文风。", BOLD), "从7月起少发文。")).blocks[0]
        assert block.text[: block.lead] == "文风。"

    def test_a_character_style_may_make_it_bold(self) -> None:
        styles = style("S", "Strong", f"<w:rPr>{BOLD}</w:rPr>", kind="character")
        body = paragraph(run("文风。", '<w:rStyle w:val="S"/>'), "从7月起少发文。")
        assert document(body, styles=styles).blocks[0].lead == 3
