"""What reading costs: the reader against bare zipfile + lxml of the same parts, on the same files in one run.

    python benchmarks/reading.py [papers] [rounds]

The papers are built with python-docx the way offices write them: about 4,000 characters, direct formatting on every
run, a table of 9 rows and 5 columns, header and footer, and a styles.xml of a usual size.
"""

import io
import random
import statistics
import sys
import time
import zipfile
from collections.abc import Callable

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from lxml import etree

from checker.document import read_bytes

READ_PARTS = (
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/header1.xml",
    "word/footer1.xml",
    "docProps/core.xml",
)
DROPPED_PARTS = ("word/stylesWithEffects.xml", "docProps/thumbnail.jpeg")
MOST_STYLES_BYTES = 40_000
KEPT_STYLES = 24
SECTIONS, PARAGRAPHS_A_SECTION, SENTENCES_A_PARAGRAPH = 5, 5, 4
ROWS, COLUMNS = 9, 5
HEADINGS = ("工作情况", "存在的问题", "产生问题的原因", "今后的打算", "其他需要说明的事")
COUNTS = "一二三四五"
CLAUSES = (
    "去年三月的一个早晨",
    "我到河东村看水渠",
    "渠口的闸门已经锈住",
    "村里的老会计等了半天",
    "这件事拖了四十多天",
    "登记本上写得清清楚楚",
    "回来以后没有再过问",
    "第二次去的时候才修好",
    "群众说话不绕弯子",
    "会上念稿子的时间比议事的时间长",
)


def main() -> None:
    papers = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    files = [build_paper(seed) for seed in range(papers)]
    describe(files[0])
    bare, reader = interleaved(files, rounds, parse_parts, lambda data: read_bytes("paper.docx", data))
    print(f"bare zipfile + lxml   {bare * 1000:6.2f} ms a paper")
    print(f"reader                {reader * 1000:6.2f} ms a paper")
    print(f"ratio                 {reader / bare:6.2f}")


def build_paper(seed: int) -> bytes:
    """One paper as bytes; the same seed gives the same text."""
    source = random.Random(seed)
    document = docx.Document()
    prune_styles(document)
    write(document.add_paragraph(), f"第{seed + 1}号材料", "方正小标宋简体", 22, centred=True)
    for number, heading in zip(COUNTS, HEADINGS, strict=True):
        write(document.add_paragraph(), f"{number}、{heading}", "黑体", 16)
        for _ in range(PARAGRAPHS_A_SECTION):
            write(document.add_paragraph(), paragraph_text(source), "仿宋_GB2312", 16)
    table = document.add_table(ROWS, COLUMNS)
    for row in table.rows:
        for cell in row.cells:
            write(cell.paragraphs[0], source.choice(CLAUSES), "仿宋_GB2312", 12)
    document.sections[0].header.paragraphs[0].text = "内部材料"
    document.sections[0].footer.paragraphs[0].text = "第 1 页"
    return repacked(document)


def paragraph_text(source: random.Random) -> str:
    return "".join("，".join(source.sample(CLAUSES, 4)) + "。" for _ in range(SENTENCES_A_PARAGRAPH))


def write(paragraph: Paragraph, text: str, font: str, size: int, *, centred: bool = False) -> None:
    """Write `text` in three runs with direct formatting, as Word leaves them after editing."""
    paragraph._p.set(qn("w:rsidR"), "00A77427")
    paragraph.paragraph_format.line_spacing = Pt(28)
    paragraph.paragraph_format.first_line_indent = Pt(0 if centred else 2 * size)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    third = len(text) // 3 + 1
    for start in range(0, len(text), third):
        run = paragraph.add_run(text[start : start + third])
        run.font.name = font
        run.font.size = Pt(size)
        properties = run._r.get_or_add_rPr()
        properties.get_or_add_rFonts().set(qn("w:eastAsia"), font)
        etree.SubElement(properties, qn("w:szCs")).set(qn("w:val"), str(2 * size))
        run._r.set(qn("w:rsidRPr"), "00A77427")


def prune_styles(document: WordDocument) -> None:
    """Keep as many styles as files from offices have: the template of python-docx brings ten times that."""
    styles = document.styles.element
    for style in styles.findall(qn("w:style"))[KEPT_STYLES:]:
        if style.get(qn("w:default")) != "1":
            styles.remove(style)


def repacked(document: WordDocument) -> bytes:
    """The file without the parts that only the template of python-docx brings."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            if entry.filename not in DROPPED_PARTS:
                target.writestr(entry.filename, source.read(entry))
    return packed.getvalue()


def parse_parts(data: bytes) -> None:
    """The bare cost: unpack and parse the parts that the reader reads, and do nothing with them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in READ_PARTS:
            etree.fromstring(archive.read(part))


def describe(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sizes = {part: archive.getinfo(part).file_size for part in READ_PARTS}
    if sizes["word/styles.xml"] > MOST_STYLES_BYTES:
        raise SystemExit(f"styles.xml has {sizes['word/styles.xml']} bytes; that is not what offices send")
    document = read_bytes("paper.docx", data)
    characters = sum(len(block.text) for block in document.blocks)
    print(f"{characters} characters, {len(document.blocks)} blocks, document.xml {sizes['word/document.xml']} bytes,")
    print(f"styles.xml {sizes['word/styles.xml']} bytes")


def interleaved(files: list[bytes], rounds: int, *tasks: Callable[[bytes], object]) -> list[float]:
    """The median seconds of CPU a file for each task, the tasks taking turns."""
    costs: list[list[float]] = [[] for _ in tasks]
    for _ in range(rounds):
        for task, cost in zip(tasks, costs, strict=True):
            start = time.process_time()
            for data in files:
                task(data)
            cost.append((time.process_time() - start) / len(files))
    return [statistics.median(cost) for cost in costs]


if __name__ == "__main__":
    main()
