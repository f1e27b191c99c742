"""The bits of WordprocessingML that python-docx has no call for."""

from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.text.parfmt import CT_PPr

NUMBERING_ID = 77
_LEVELS = (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))

NUMBERING = (
    f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{NUMBERING_ID}"><w:multiLevelType w:val="multilevel"/>'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="Heading{level + 1}"/><w:suff w:val="nothing"/><w:lvlText w:val="{text}"/>'
        '<w:lvlJc w:val="left"/></w:lvl>'
        for level, (form, text) in enumerate(_LEVELS)
    )
    + "</w:abstractNum>",
    f'<w:num {nsdecls("w")} w:numId="{NUMBERING_ID}"><w:abstractNumId w:val="{NUMBERING_ID}"/></w:num>',
)
"""The Chinese multilevel numbering of the heading styles: its definition, and the list that uses it."""


def number_style(properties: CT_PPr, level: int) -> None:
    """Let the paragraph properties of heading style `level` (from 1) refer to its numbering."""
    reference = f'<w:ilvl w:val="{level - 1}"/><w:numId w:val="{NUMBERING_ID}"/>'
    numbering = parse_xml(f"<w:numPr {nsdecls('w')}>{reference}</w:numPr>")
    properties.insert_element_before(numbering, "w:spacing", "w:ind", "w:jc", "w:outlineLvl")


def set_outline_level(properties: CT_PPr, level: int) -> None:
    """Give a paragraph without heading style its place (from 1) in the outline."""
    properties.append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{level - 1}"/>'))


def text_box(text: str) -> str:
    """A run with a text box as Word writes it: the drawing, and the same text again for older readers."""
    content = f"<w:txbxContent><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:txbxContent>"
    return f"""<w:r {nsdecls("w", "wp", "a")}
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
      xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent>
      <mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
        <wp:extent cx="5200000" cy="1300000"/><wp:docPr id="1" name="文本框 1"/>
        <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
          <wps:cNvSpPr txBox="1"/>
          <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5200000" cy="1300000"/></a:xfrm>
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/>
            </a:solidFill></a:ln></wps:spPr>
          <wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>
      </wp:inline></w:drawing></mc:Choice>
      <mc:Fallback><w:pict><v:shape id="_x0000_s1026" type="#_x0000_t202" style="width:409pt;height:102pt">
        <v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>
    </mc:AlternateContent></w:r>"""
