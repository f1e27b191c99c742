"""Build the templates of review opinions that come with the checker, by the page of GB/T 9704-2012.

Usage: python -m scripts.build_opinion_template

A4; 37 mm above and 28 mm to the left of a field of 156 × 225 mm with 22 lines of 28 characters; the title in 小标宋 of
size 2, the text in 仿宋 of size 3, headings in 黑体 and 楷体, page numbers outside below. Fonts are named, and for each
one that is everywhere; none is embedded. `checker.report.opinions.context` tells the placeholders.
"""

from xml.sax.saxutils import escape

from checker.document.repacking import packed, zipped
from scripts.opinion_words import WORDS, Words
from scripts.sample_sources import ROOT

TEMPLATES = ROOT / "checker" / "report" / "opinions" / "templates"

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_SONG, _FANG, _HEI, _KAI = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"
_ELSE = {_SONG: "宋体", _FANG: "仿宋", _HEI: "SimHei", _KAI: "楷体"}
_LINE = 579  # twentieths of a point: 225 mm are 22 of them
_CLOSER = -5  # twentieths of a point: 28 characters of 16 pt are wider than 156 mm


def main() -> None:
    """Write every template."""
    for name, content in templates().items():
        (TEMPLATES / name).write_bytes(content)
    print(f"{len(templates())} templates")


def templates() -> dict[str, bytes]:
    """The templates by their file names."""
    found = {}
    for lang, words in WORDS.items():
        found[f"opinion.{lang}.docx"] = _docx(_opinion(words), words)
        found[f"summary.{lang}.docx"] = _docx(_summary(words), words)
    return found


def _opinion(words: Words) -> str:
    """The opinion on one paper: the conclusion first, then what is to be done, and at the end who signs."""
    return "".join(
        (
            _p("Title", "{{ title }}"),
            _only("addressee", _p("Addressee", f"{{{{ addressee }}}}{words['colon']}")),
            _p("Heading1", words["conclusion"]),
            _p("Conclusion", "{{ verdict }}"),
            _p("Text", "{{ conclusion }}"),
            _only("waived", _p("Text", "{{ waived }}")),
            _only("missing or weak", _p("Heading1", words["problems"])),
            _points("missing", words["missing"], words),
            _points("weak", words["weak"], words),
            _points("advised", words["advised"], words, heading="Heading1"),
            _only("open", _p("Heading1", words["open"]) + _each("line", "open", _p("Text", "{{ line }}"))),
            _only(
                "missing or weak or advised",
                _p("Heading1", words["deadline"])
                + _p("Text", words["by-when"], keep=True)
                + _p("Text", words["contact"], keep=True),
            ),
            _signature(words),
            _p("Note", "{{ caveat }}"),
        )
    )


def _summary(words: Words) -> str:
    """The opinion on the papers of one unit."""
    return "".join(
        (
            _p("Title", "{{ title }}"),
            _p("Heading1", words["overview"]),
            _p("Text", "{{ conclusion }}"),
            _p("Heading1", words["papers"]),
            _table(words),
            _only("common", _p("Heading1", words["common"]) + _each("line", "common", _p("Text", "{{ line }}"))),
            _points("of_unit", words["of-unit"], words, heading="Heading1"),
            _only("alike", _p("Heading1", words["alike"]) + _each("line", "alike", _p("Text", "{{ line }}"))),
            _signature(words),
            _p("Note", "{{ caveat }}"),
        )
    )


def _points(name: str, heading_text: str, words: Words, heading: str = "Heading2") -> str:
    point = (
        _p(
            "Point",
            f"{{{{ point.number }}}}{words['point']}{{{{ point.title }}}}{words['stop']}",
            "{{ point.reason }}",
        )
        + _each("quote", "point.quotes", _p("Detail", "{{ quote }}"))
        + _only("point.clause", _p("Detail", f"{{{{ point.of_all }}}}{words['clause']}{{{{ point.clause }}}}"))
        + _only("point.demand", _p("Detail", f"{{{{ point.of_all }}}}{words['demand']}{{{{ point.demand }}}}"))
    )
    return _only(name, _p(heading, heading_text) + _each("point", name, point))


def _signature(words: Words) -> str:
    return (
        _p("Text", "", keep=True)
        + _p("Sign", words["signature"], keep=True)
        + _p("Sign", words["date"], keep=True)
        + _p("Sign", words["seal"], keep=True)
    )


def _table(words: Words) -> str:
    """The papers with their verdicts; the head is repeated on every page, and no row is parted."""
    heads = [words[f"column-{name}"] for name in ("number", "paper", "verdict", "missing", "weak", "open", "advised")]
    cells = ("number", "name", "verdict", "missing", "weak", "open", "advised")
    widths = (800, 3284, 1200, 880, 1000, 880, 800)
    head = "".join(_cell(width, "TableHead", text) for width, text in zip(widths, heads, strict=True))
    row = "".join(
        _cell(width, "TableText" if name == "name" else "TableNumber", f"{{{{ paper.{name} }}}}")
        for width, name in zip(widths, cells, strict=True)
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    span = f'<w:gridSpan w:val="{len(widths)}"/>'

    def tag(code: str) -> str:
        return f'<w:tr><w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>{span}</w:tcPr>{_p("TableText", code)}</w:tc></w:tr>'

    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"
        f"{tag('{%tr for paper in papers %}')}<w:tr><w:trPr><w:cantSplit/></w:trPr>{row}</w:tr>"
        f"{tag('{%tr endfor %}')}</w:tbl>"
    )


def _cell(width: int, style: str, text: str) -> str:
    properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
    return f"<w:tc>{properties}{_p(style, text)}</w:tc>"


def _only(condition: str, content: str) -> str:
    return _p("Text", f"{{%p if {condition} %}}") + content + _p("Text", "{%p endif %}")


def _each(name: str, names: str, content: str) -> str:
    return _p("Text", f"{{%p for {name} in {names} %}}") + content + _p("Text", "{%p endfor %}")


def _p(style: str, text: str, more: str = "", *, keep: bool = False) -> str:
    """A paragraph of `text`; where `more` follows, `text` is bold."""
    keep_next = "<w:keepNext/>" if keep else ""
    runs = _run(text, "<w:rPr><w:b/></w:rPr>" if more else "") + (_run(more) if more else "")
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep_next}</w:pPr>{runs}</w:p>'


def _run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _docx(body: str, words: Words) -> bytes:
    """A file with `body`, every part of which is written here."""
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1361" '
        'w:gutter="0"/>'
        f'<w:docGrid w:type="lines" w:linePitch="{_LINE}"/></w:sectPr>'
    )
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            ("officeDocument", "word/document.xml"),
            ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", _CORE),
        ),
        _CORE: _core(words["template"]),
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships(
            ("styles", "styles.xml"),
            ("settings", "settings.xml"),
            ("footer", "footer1.xml"),
            ("footer", "footer2.xml"),
            ("fontTable", "fontTable.xml"),
            ("numbering", "numbering.xml"),
        ),
        "word/styles.xml": _styles(words),
        "word/settings.xml": _settings(),
        "word/footer1.xml": _footer("right"),
        "word/footer2.xml": _footer("left"),
        "word/fontTable.xml": _fonts(),
        "word/numbering.xml": _numbering(words),
    }
    return zipped(packed(name, (_DECLARATION + content).encode()) for name, content in parts.items())


_CORE = "docProps/core.xml"


def _content_types() -> str:
    kinds = {
        "document": "document.main",
        "styles": "styles",
        "settings": "settings",
        "footer1": "footer",
        "footer2": "footer",
        "fontTable": "fontTable",
        "numbering": "numbering",
    }
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_TYPE}{kind}+xml"/>' for part, kind in kinds.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'{overrides}<Override PartName="/{_CORE}" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relationships(*links: tuple[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{kind if "//" in kind else f"{_R}/{kind}"}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, 1)
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{items}</Relationships>'
    )


def _core(title: str) -> str:
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>checker</dc:creator></cp:coreProperties>"
    )


def _settings() -> str:
    return (
        f'<w:settings {_NAMESPACES}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat></w:settings>'
    )


def _footer(side: str) -> str:
    """A page number of size 4 between dashes, one character from the outer edge."""
    indent = f'<w:ind w:{side}="280" w:firstLineChars="0" w:firstLine="0"/>'
    marks = "".join(
        f"<w:r>{part}</w:r>"
        for part in (
            '<w:t xml:space="preserve">— </w:t>',
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>1</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
            '<w:t xml:space="preserve"> —</w:t>',
        )
    )
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="Footer"/>{indent}<w:jc w:val="{side}"/></w:pPr>{marks}</w:p>'
    return f"<w:ftr {_NAMESPACES}>{paragraph}</w:ftr>"


def _fonts() -> str:
    """The fonts by name, each with another that is to be used where it is not installed."""
    items = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/>'
        '<w:family w:val="auto"/><w:pitch w:val="default"/></w:font>'
        for name, other in _ELSE.items()
    )
    return f"<w:fonts {_NAMESPACES}>{items}</w:fonts>"


def _numbering(words: Words) -> str:
    """Headings count themselves, so that one that is left out leaves no gap."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{words["count"]}"/>'
        f'<w:pStyle w:val="Heading{level + 1}"/><w:suff w:val="nothing"/><w:lvlText w:val="{text}"/>'
        '<w:lvlJc w:val="left"/></w:lvl>'
        for level, text in enumerate((words["first-level"], words["second-level"]))
    )
    return (
        f'<w:numbering {_NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _styles(words: Words) -> str:
    latin = words["latin"]
    indented = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
    flush = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'

    def number(level: int) -> str:
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'

    def face(east_asian: str) -> str:
        western = latin or east_asian
        return (
            f'<w:rFonts w:ascii="{western}" w:hAnsi="{western}" w:eastAsia="{east_asian}" w:cs="{western}" '
            'w:hint="eastAsia"/>'
        )

    def size(half_points: int) -> str:
        return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'

    def lines(pitch: int, before: int = 0, after: int = 0) -> str:
        return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{pitch}" w:lineRule="exact"/>'

    loose = '<w:spacing w:val="0"/>'
    own_lines = '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>'
    styles = (
        ("Text", "Body Text", indented + '<w:jc w:val="both"/>', ""),
        ("Title", "Title", lines(700, after=_LINE) + flush + '<w:jc w:val="center"/>', face(_SONG) + loose + size(44)),
        ("Addressee", "Salutation", flush, ""),
        ("Heading1", "heading 1", f"<w:keepNext/>{number(0)}{indented}" + '<w:outlineLvl w:val="0"/>', face(_HEI)),
        ("Heading2", "heading 2", f"<w:keepNext/>{number(1)}{indented}" + '<w:outlineLvl w:val="1"/>', face(_KAI)),
        ("Conclusion", "Conclusion", indented + '<w:jc w:val="both"/>', "<w:b/>"),
        ("Point", "Point", f"<w:keepNext/>{indented}" + '<w:jc w:val="both"/>', ""),
        ("Detail", "Detail", indented + '<w:jc w:val="both"/>', ""),
        ("Sign", "Signature", '<w:keepLines/><w:ind w:left="3840" w:firstLineChars="0" w:firstLine="0"/>', ""),
        (
            "Note",
            "Remark",
            "<w:keepLines/>" + lines(400, before=_LINE // 2) + '<w:ind w:firstLineChars="200" w:firstLine="480"/>',
            size(24),
        ),
        ("TableHead", "Table Head", own_lines + flush + '<w:jc w:val="center"/>', face(_HEI) + loose + size(24)),
        ("TableText", "Table Text", own_lines + flush + '<w:jc w:val="left"/>', loose + size(24)),
        ("TableNumber", "Table Number", own_lines + flush + '<w:jc w:val="center"/>', loose + size(24)),
        ("Footer", "footer", own_lines + flush, face("宋体") + size(28)),
    )
    language = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
    closer = f'<w:spacing w:val="{_CLOSER}"/>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{face(_FANG)}{closer}{size(32)}{language}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{lines(_LINE)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:pPr><w:widowControl w:val="0"/></w:pPr></w:style>'
    )
    items = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        for key, name, paragraph, run in styles
    )
    return f"<w:styles {_NAMESPACES}>{defaults}{normal}{items}</w:styles>"


if __name__ == "__main__":
    main()
