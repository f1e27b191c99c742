"""Where a block stands, in the words by which a person finds it in Word or WPS."""

MARGIN = "页眉页脚"


def paragraph_place(number: int) -> str:
    """The `number`-th visible paragraph of the body; tables, text boxes and notes are not counted."""
    return f"第{number}段"


def cell_place(table: int, row: int, column: int) -> str:
    """A cell by its table, row and column, all counted from 1 in the grid."""
    return f"表{table} 第{row}行第{column}列"


def text_box_place(box: int, paragraph: int) -> str:
    """A paragraph of the `box`-th text box of the file."""
    return f"文本框{box if box > 1 else ''} 第{paragraph}段"


def footnote_place(number: int, paragraph: int = 1) -> str:
    """The `number`-th footnote, with the paragraph where it is not the first."""
    return f"脚注{number}" + _later_paragraph(paragraph)


def endnote_place(number: int, paragraph: int = 1) -> str:
    """The `number`-th endnote, with the paragraph where it is not the first."""
    return f"尾注{number}" + _later_paragraph(paragraph)


def _later_paragraph(paragraph: int) -> str:
    return f" 第{paragraph}段" if paragraph > 1 else ""
