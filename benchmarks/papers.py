"""Materials as .docx for measuring speed: the text of labelled sources recombined, laid out the way offices do.

About 4,000 characters, direct formatting on every run and each paragraph in three runs as Word leaves them after
editing, automatic numbers on the headings, a table of 9 rows and 5 columns, header and footer, and a styles.xml of a
usual size.
"""

import io
import random
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from lxml import etree

from benchmarks.sources import LABELLED, Source, read_folders
from checker.document import Block, read_bytes

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
CHARACTERS = 4_000
ROWS, COLUMNS = 9, 5
_TABLE_CLAUSES = (ROWS - 1) * COLUMNS
_TABLE_HEAD = ("存在的问题", "具体表现", "整改措施", "完成时限", "责任人")
_DROPPED_PARTS = ("word/stylesWithEffects.xml", "docProps/thumbnail.jpeg")
_MOST_STYLES_BYTES = 40_000
_KEPT_STYLES = 24
_SHORT = 14
_NUMBERING = "1"


@dataclass(frozen=True, slots=True)
class Material:
    """What a paper says: its blocks in order (title, headings, paragraphs), and the clauses of its table."""

    blocks: tuple[Block, ...]
    clauses: tuple[str, ...]


def write_papers(folder: Path, count: int) -> list[Path]:
    """Write `count` papers into `folder`; the same count gives the same texts."""
    paths = [folder / f"paper{number:03}.docx" for number in range(count)]
    for path, material in zip(paths, recombined(count), strict=True):
        path.write_bytes(build_paper(material))
    return paths


def recombined(count: int) -> Iterator[Material]:
    """`count` materials: the sections of one labelled source, each filled up with paragraphs of another one."""
    sources = read_folders([LABELLED])
    for number in range(count):
        chance = random.Random(number)
        first, second = sources[number % len(sources)], chance.choice(sources)
        yield _material(first, second, chance)


def build_paper(material: Material) -> bytes:
    """The material as a .docx."""
    document = docx.Document()
    _prune_styles(document)
    for block in material.blocks:
        paragraph = document.add_paragraph()
        if block.kind == "title":
            _write(paragraph, block.text, "方正小标宋简体", 22, centred=True)
        elif block.kind == "heading":
            _number(paragraph, block.level or 1)
            _write(paragraph, block.text, "黑体", 16)
        else:
            _write(paragraph, block.text, "仿宋_GB2312", 16)
    _add_table(document, material.clauses)
    document.sections[0].header.paragraphs[0].text = "内部材料"
    document.sections[0].footer.paragraphs[0].text = "第 1 页"
    return _repacked(document)


def parse_parts(path: Path) -> None:
    """The bare cost: unpack and parse the parts that the reader reads, and do nothing with them."""
    with zipfile.ZipFile(path) as archive:
        for part in READ_PARTS:
            etree.fromstring(archive.read(part))


def described(paths: Sequence[Path]) -> str:
    """How large the papers are, in one line. ValueError if they are not what offices send."""
    with zipfile.ZipFile(paths[0]) as archive:
        sizes = {part: archive.getinfo(part).file_size for part in READ_PARTS}
    if sizes["word/styles.xml"] > _MOST_STYLES_BYTES:
        raise ValueError(f"styles.xml has {sizes['word/styles.xml']} bytes; that is not what offices send")
    documents = [read_bytes(path.name, path.read_bytes()) for path in paths]
    characters = sum(len(block.text) for document in documents for block in document.blocks) // len(paths)
    return (
        f"{len(paths)} papers of {characters} characters on average; the first: "
        f"document.xml {sizes['word/document.xml']} bytes, styles.xml {sizes['word/styles.xml']} bytes"
    )


def _material(first: Source, second: Source, chance: random.Random) -> Material:
    """The blocks of `first` without tables; paragraphs of `second` come before its headings until it is long enough."""
    own = [block for block in first.document.blocks if block.cell is None]
    more = [block for block in second.document.blocks if block.kind == "paragraph" and len(block.text) > _SHORT]
    lacking = CHARACTERS - sum(len(block.text) for block in own) - len("".join(_TABLE_HEAD)) - _TABLE_CLAUSES * 8
    chance.shuffle(more)
    blocks: list[Block] = []
    for block in own:
        if block.kind == "heading" and blocks and blocks[-1].kind == "paragraph" and more and lacking > 0:
            blocks.append(more.pop())
            lacking -= len(blocks[-1].text)
        blocks.append(block)
    while more and lacking > 0:
        blocks.append(more.pop())
        lacking -= len(blocks[-1].text)
    return Material(tuple(blocks), tuple(_clauses(second, chance)))


def _clauses(source: Source, chance: random.Random) -> Iterator[str]:
    text = "".join(block.text for block in source.document.blocks)
    short = [clause for clause in text.replace("。", "，").split("，") if 2 < len(clause) <= _SHORT]
    yield from chance.sample(short, min(len(short), _TABLE_CLAUSES))


def _add_table(document: WordDocument, clauses: Sequence[str]) -> None:
    texts = iter((*_TABLE_HEAD, *(text for text, _ in zip(cycle(clauses), range(_TABLE_CLAUSES), strict=False))))
    for row in document.add_table(ROWS, COLUMNS).rows:
        for cell in row.cells:
            _write(cell.paragraphs[0], next(texts), "仿宋_GB2312", 12)


def _write(paragraph: Paragraph, text: str, font: str, size: int, *, centred: bool = False) -> None:
    """Write `text` in three runs with direct formatting."""
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


def _number(paragraph: Paragraph, level: int) -> None:
    """Have Word number the paragraph, and count it as a heading."""
    properties = paragraph._p.get_or_add_pPr()
    numbered = etree.SubElement(properties, qn("w:numPr"))
    etree.SubElement(numbered, qn("w:ilvl")).set(qn("w:val"), "0")
    etree.SubElement(numbered, qn("w:numId")).set(qn("w:val"), _NUMBERING)
    etree.SubElement(properties, qn("w:outlineLvl")).set(qn("w:val"), str(level - 1))


def _prune_styles(document: WordDocument) -> None:
    """Keep as many styles as files from offices have: the template of python-docx brings ten times that."""
    styles = document.styles.element
    for style in styles.findall(qn("w:style"))[_KEPT_STYLES:]:
        if style.get(qn("w:default")) != "1":
            styles.remove(style)


def _repacked(document: WordDocument) -> bytes:
    """The file without the parts that only the template of python-docx brings."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            if entry.filename not in _DROPPED_PARTS:
                target.writestr(entry.filename, source.read(entry))
    return packed.getvalue()
