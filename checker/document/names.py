"""Tag and attribute names of WordprocessingML, as lxml spells them."""

from typing import Final

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_V: Final = "{urn:schemas-microsoft-com:vml}"
_O: Final = "{urn:schemas-microsoft-com:office:office}"

DIAGRAM_URI: Final = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
CHART_URIS: Final = (
    "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "http://schemas.microsoft.com/office/drawing/2014/chartex",
)


def w(name: str) -> str:
    """The tag or attribute `name` of the main namespace."""
    return _W + name


VAL: Final = w("val")
ID: Final = w("id")
REL_ID: Final = _R + "id"

BODY: Final = w("body")
P: Final = w("p")
PPR: Final = w("pPr")
R: Final = w("r")
RPR: Final = w("rPr")
T: Final = w("t")
TAB: Final = w("tab")
TABS: Final = w("tabs")
PTAB: Final = w("ptab")
BR: Final = w("br")
CR: Final = w("cr")
NO_BREAK_HYPHEN: Final = w("noBreakHyphen")
SYM: Final = w("sym")
MATH_TEXT: Final = _M + "t"
MATH: Final = (_M + "oMathPara", _M + "oMath")

STYLE_REF: Final = w("pStyle")
RUN_STYLE_REF: Final = w("rStyle")
OUTLINE_LEVEL: Final = w("outlineLvl")
NUM_PR: Final = w("numPr")
NUM_ID: Final = w("numId")
NUM_LEVEL: Final = w("ilvl")
JC: Final = w("jc")
BOLD: Final = w("b")
SIZE: Final = w("sz")
FONTS: Final = w("rFonts")
EAST_ASIA: Final = w("eastAsia")
EAST_ASIA_THEME: Final = w("eastAsiaTheme")
ASCII: Final = w("ascii")
VANISH: Final = w("vanish")

TBL: Final = w("tbl")
TR: Final = w("tr")
TRPR: Final = w("trPr")
TC: Final = w("tc")
TCPR: Final = w("tcPr")
GRID_SPAN: Final = w("gridSpan")
GRID_BEFORE: Final = w("gridBefore")
VMERGE: Final = w("vMerge")
HMERGE: Final = w("hMerge")
CELL_DEL: Final = w("cellDel")

DEL: Final = w("del")
DEL_TEXT: Final = w("delText")
MOVE_FROM: Final = w("moveFrom")
PROPERTY_CHANGES: Final = tuple(
    w(name)
    for name in (
        "pPrChange",
        "rPrChange",
        "tblPrChange",
        "tblPrExChange",
        "trPrChange",
        "tcPrChange",
        "sectPrChange",
        "tblGridChange",
        "numberingChange",
    )
)
RANGE_MARKERS: Final = frozenset(
    w(name)
    for name in (
        "bookmarkStart",
        "bookmarkEnd",
        "proofErr",
        "permStart",
        "permEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
    )
)
PROPERTIES: Final = frozenset(
    w(name)
    for name in ("sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "customXmlPr", "pPr")
)

FLD_CHAR: Final = w("fldChar")
FLD_CHAR_TYPE: Final = w("fldCharType")
INSTR_TEXT: Final = w("instrText")
FLD_SIMPLE: Final = w("fldSimple")
INSTRUCTION: Final = w("instr")
CHECK_BOX: Final = w("checkBox")
CHECKED: Final = w("checked")
DEFAULT: Final = w("default")
DROP_DOWN: Final = w("ddList")
LIST_ENTRY: Final = w("listEntry")
RESULT: Final = w("result")
RUBY_TEXT: Final = w("rt")

ALTERNATE_CONTENT: Final = _MC + "AlternateContent"
CHOICE: Final = _MC + "Choice"
FALLBACK: Final = _MC + "Fallback"
TEXT_BOX: Final = w("txbxContent")
TEXT_PATH: Final = _V + "textpath"
DRAWN_BODY: Final = _A + "txBody"
DRAWN_PARAGRAPH: Final = _A + "p"
DRAWN_TEXT: Final = _A + "t"
DRAWN_BREAK: Final = _A + "br"
DRAWING: Final = w("drawing")
PICT: Final = w("pict")
OBJECT: Final = w("object")
OLE_OBJECT: Final = _O + "OLEObject"
GRAPHIC_DATA: Final = _A + "graphicData"
BLIP: Final = _A + "blip"
EXTENT: Final = _WP + "extent"
IMAGE_DATA: Final = _V + "imagedata"
ALT_CHUNK: Final = w("altChunk")
SUB_DOCUMENT: Final = w("subDoc")
CONTENT_PART: Final = w("contentPart")

FOOTNOTE_REF: Final = w("footnoteReference")
ENDNOTE_REF: Final = w("endnoteReference")
COMMENT_REF: Final = w("commentReference")
HEADER_REF: Final = w("headerReference")
FOOTER_REF: Final = w("footerReference")

FIELDS: Final = (FLD_CHAR, FLD_SIMPLE)
CHANGES: Final = (DEL, MOVE_FROM, CELL_DEL, *PROPERTY_CHANGES)
DRAWN: Final = (TEXT_PATH, DRAWN_BODY)
OBJECTS: Final = (DRAWING, PICT, OBJECT, SUB_DOCUMENT, CONTENT_PART)
REFERENCES: Final = (FOOTNOTE_REF, ENDNOTE_REF, COMMENT_REF)
MARGIN_REFS: Final = (HEADER_REF, FOOTER_REF)
LINE_MARKS: Final = (TAB, PTAB, BR, CR, NO_BREAK_HYPHEN, SYM, MATH_TEXT)
