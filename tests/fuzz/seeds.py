"""The files that are spoiled: the samples, and a paper that holds every feature of the reader at once."""

import io
import zipfile
from functools import cache
from pathlib import Path

from tests.document.docx_builder import (
    NAMESPACES,
    abstract,
    cell,
    docx,
    drawn_box,
    legacy_box,
    level,
    num,
    numbered,
    paragraph,
    relationship,
    relationships,
    row,
    run,
    style,
    styled,
    table,
)
from tests.fuzz.mutations import Seed

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
_TIMES_FEATURES = 5
_LINKED = ("styles", "numbering", "footnotes", "endnotes", "header", "footer", "comments")
_DELETED_MARK = '<w:rPr><w:del w:id="1"/></w:rPr>'
_OBJECT = (
    '<w:r><w:object><v:shape style="width:300pt;height:300pt"><v:imagedata/></v:shape><o:OLEObject ProgID="x"/>'
    "</w:object></w:r>"
)


@cache
def known_seeds() -> list[Seed]:
    """All of them, in a fixed order; the paper of features counts as much as several samples."""
    paths = sorted(SAMPLES.rglob("*.docx"), key=lambda path: path.relative_to(SAMPLES).as_posix())
    samples = [_seed(path.stem, path.read_bytes()) for path in paths if zipfile.is_zipfile(path)]
    return samples + [_seed("features", _features())] * _TIMES_FEATURES


def _seed(name: str, data: bytes) -> Seed:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return Seed(name, data, {entry: archive.read(entry) for entry in archive.namelist()})


def _features() -> bytes:
    links = (
        *(relationship(f"id-{kind}", kind, f"{kind}.xml") for kind in _LINKED),
        relationship("out", "hyperlink", "http://example.com/", external=True),
        relationship("template", "attachedTemplate", "http://192.0.2.1/a.dotm", external=True),
    )
    comment = f'<w:comment w:id="1">{paragraph(_field("DDE a"))}</w:comment>'
    return docx(
        _texts() + _tables() + _changes() + _objects(),
        {
            "word/_rels/document.xml.rels": relationships(*links),
            "word/comments.xml": f"<w:comments {NAMESPACES}>{comment}</w:comments>",
        },
        styles=_styles(),
        numbering=_numbering(),
        footnotes=f'<w:footnote w:id="1">{paragraph("注")}{table(row("甲"))}</w:footnote>',
        endnotes=f'<w:endnote w:id="1">{paragraph("尾注")}</w:endnote>',
        header=paragraph("页眉", _field("PAGE")),
        footer=paragraph(_field("INCLUDEPICTURE a"), f"<w:r>{drawn_box(paragraph('框'))}</w:r>"),
    )


def _styles() -> str:
    numbered_style = (
        '<w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr>'
    )
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='32'/></w:rPr></w:rPrDefault></w:docDefaults>"
        + style("Title", "Title", '<w:rPr><w:sz w:val="44"/></w:rPr>')
        + style("H1", "heading 1", numbered_style, based_on="Normal")
        + style("H2", "heading 2", based_on="H1")
        + style("Normal", "Normal")
        + style("Hidden", "暗", "<w:rPr><w:vanish/></w:rPr>", kind="character")
        + style("List", "列表", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>', kind="numbering")
    )


def _numbering() -> str:
    linked = '<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="List"/></w:abstractNum>'
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    return (
        abstract(
            1,
            level(0, "chineseCountingThousand", "%1、"),
            level(1, "decimalEnclosedCircle", "%2", '<w:lvlRestart w:val="1"/>'),
            level(2, "upperRoman", "%1.%2.%3", "<w:isLgl/><w:suff w:val='space'/>"),
        )
        + abstract(2, level(0, "ideographTraditional", "%1", '<w:pStyle w:val="H1"/>'))
        + abstract(3, level(0, "bullet", "\uf0b7", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'))
        + linked
        + num(1, 1)
        + num(2, 2)
        + num(3, 3)
        + num(4, 4)
        + num(5, 1, override)
    )


def _texts() -> str:
    references = "".join(f'<w:r><w:{kind}Reference w:id="1"/></w:r>' for kind in ("footnote", "endnote", "comment"))
    marks = '<w:r><w:tab/><w:br/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    ruby = f"<w:r><w:ruby><w:rt>{run('zi')}</w:rt><w:rubyBase>{run('字')}</w:rubyBase></w:ruby></w:r>"
    return (
        styled("Title", "材料")
        + styled("H1", "小节")
        + styled("H2", "小小节")
        + "".join(numbered(f"第{index}条", which, index % 3) for index, which in enumerate((1, 1, 5, 3, 4, 1)))
        + paragraph(run("一是学习不够。", "<w:b/>"), "平时看书少。", references, marks, ruby)
        + paragraph(_field("IF 1 = 1 ", _field("QUOTE 68 68 69")), _field("EQ \\o\\ac(○,一)"), _field("DDEAUTO cmd"))
        + f"<w:sdt><w:sdtContent>{paragraph('控件')}</w:sdtContent></w:sdt>"
        + paragraph(run("暗", "<w:vanish/>"), run("也暗", '<w:rStyle w:val="Hidden"/>'), "明\u200b处")
    )


def _tables() -> str:
    nested = cell(table(row("内", "内")) + paragraph("外"))
    return table(
        row("问题", "措施", cell(paragraph("时限"), '<w:gridSpan w:val="2"/>')),
        row(cell(paragraph("甲"), '<w:vMerge w:val="restart"/>'), nested, "乙", properties='<w:gridBefore w:val="1"/>'),
        row(cell("<w:p/>", "<w:vMerge/>"), "丙", cell(paragraph("丁"), '<w:cellDel w:id="1"/>')),
        row("戊", properties='<w:del w:id="1"/>'),
    )


def _changes() -> str:
    return (
        paragraph("前", '<w:del w:id="1"><w:r><w:delText>删</w:delText></w:r></w:del>', properties=_DELETED_MARK)
        + '<w:bookmarkStart w:id="1"/>'
        + paragraph("后", '<w:moveFrom w:id="1"><w:r><w:t>移</w:t></w:r></w:moveFrom>')
        + paragraph(
            '<w:moveTo w:id="1"><w:r><w:t>移</w:t></w:r></w:moveTo>', properties="<w:pPrChange><w:pPr/></w:pPrChange>"
        )
    )


def _objects() -> str:
    boxes = (
        f"<mc:Choice>{drawn_box(paragraph('框'))}</mc:Choice><mc:Fallback>{legacy_box(paragraph('框'))}</mc:Fallback>"
    )
    return (
        paragraph(f"<w:r><mc:AlternateContent>{boxes}</mc:AlternateContent></w:r>", _OBJECT)
        + '<w:altChunk r:id="out"/>'
        + paragraph("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", '<w:subDoc r:id="out"/>')
    )


def _field(*codes: str) -> str:
    """A field with its result; codes that are no XML become instructions."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    inner = "".join(code if code.startswith("<") else f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    return begin + inner + separate + run("果") + end
