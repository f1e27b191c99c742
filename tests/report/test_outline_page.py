"""How the checker sees a material, printed."""

from checker.assess import assess
from checker.document import from_markup
from checker.report.layout import Layout
from checker.report.outline_page import page
from checker.rulebook import load_pack
from checker.texts import Lang

TEXT = """# 个人对照检查材料
@ 澜亭县渡口镇党委委员、副镇长　纪春生
@ 2014年7月2日
## 存在的问题
### 形式主义方面
去年11月检查防火，我只在村口看了看横幅就走了。
## 整改措施
每月到联系村不少于2天。
"""


def printed(lang: Lang = "zh", text: str = TEXT, width: int = 100) -> str:
    pack = load_pack()
    assessment = assess(from_markup("a.docx", text), pack, lang=lang)
    return page("渡口镇/a.docx", assessment, pack, lang, Layout(width=width)).decode()


def test_it_says_what_the_paper_was_taken_for_and_whose() -> None:
    lines = printed().splitlines()
    assert lines[:4] == [
        "渡口镇/a.docx",
        "  标题：个人对照检查材料",
        "  识别为：对照检查材料 · 班子成员个人 · 乡镇、街道",
        "  日期：2014-07-02  单位：澜亭县渡口镇  姓名：纪春生  职务：党委委员、副镇长",
    ]


def test_each_line_shows_its_part_and_topic() -> None:
    told = [line for line in printed().splitlines() if "防火" in line and "〔查摆问题" in line]
    assert told == ["      去年11月检查防火，我只在村口看了看横幅就走了。  〔查摆问题 · 形式主义〕"]


def test_what_is_no_material_of_the_pack_is_shown_too() -> None:
    seen = printed(text="# 2013年工作总结\n全年圆满完成任务。")
    assert "像是工作总结" in seen
    assert "全年圆满完成任务。" in seen


def test_it_speaks_english_when_asked() -> None:
    seen = printed("en")
    assert "Taken for: self-examination · member of a leading team · township, subdistrict" in seen
    assert "[" not in seen


def test_no_line_is_wider_than_the_terminal() -> None:
    from rich.cells import cell_len

    assert max(cell_len(line) for line in printed(width=44).splitlines()) <= 44


def test_nothing_in_the_text_can_steer_the_terminal() -> None:
    assert "\x1b" not in printed(text=TEXT.replace("横幅", "横\x1b[31m幅"))
