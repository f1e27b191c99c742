"""Pictures, charts, SmartArt and embedded objects: not read, but remarked, with whether text may be lost in them."""

import re

from lxml import etree

from checker.document import names as n
from checker.document.remarks import Remarks

_LARGE_EMU = 2_880_000  # 8 cm
_EMU_PER_UNIT = {"pt": 12_700, "in": 914_400, "cm": 360_000, "mm": 36_000, "px": 9_525}
_LENGTH = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*(\d+(?:\.\d+)?)(pt|in|cm|mm|px)")
_EQUATION = re.compile(r"equation|mathtype", re.IGNORECASE)
_DETAIL_LENGTH = 60


def remark_objects(root: etree._Element, remarks: Remarks) -> None:
    """Remark every object; `loss` of a picture means that it is as large as a scanned text."""
    for element in root.iter(n.OBJECTS):
        if element.tag == n.DRAWING:
            _drawing(element, remarks)
        elif element.tag == n.PICT:
            _legacy_picture(element, remarks)
        elif element.tag == n.OBJECT:
            _embedded(element, remarks)
        elif element.tag == n.CONTENT_PART:
            remarks.add(element, "unread-object", detail="contentPart")
        else:
            remarks.add(element, "unread-part", detail="subDoc", loss=True)


def _drawing(drawing: etree._Element, remarks: Remarks) -> None:
    pictures = sum(1 for _ in drawing.iter(n.BLIP))
    if pictures:
        remarks.add(drawing, "picture", pictures, loss=_is_large(drawing))
    for data in drawing.iter(n.GRAPHIC_DATA):
        uri = data.get("uri", "")
        if uri == n.DIAGRAM_URI:
            remarks.add(drawing, "diagram", loss=True)
        elif uri in n.CHART_URIS:
            remarks.add(drawing, "chart")


def _is_large(drawing: etree._Element) -> bool:
    extent = next(drawing.iter(n.EXTENT), None)
    if extent is None:
        return False
    sides = (extent.get("cx", ""), extent.get("cy", ""))
    return all(side.isdecimal() and int(side) >= _LARGE_EMU for side in sides)


def _legacy_picture(picture: etree._Element, remarks: Remarks) -> None:
    for image in picture.iter(n.IMAGE_DATA):
        shape = image.getparent()
        style = "" if shape is None else shape.get("style", "")
        sides = [float(number) * _EMU_PER_UNIT[unit] for _, number, unit in _LENGTH.findall(style)]
        large = len(sides) > 1 and min(sides) >= _LARGE_EMU
        remarks.add(picture, "picture", loss=large)


def _embedded(element: etree._Element, remarks: Remarks) -> None:
    ole = next(element.iter(n.OLE_OBJECT), None)
    program = "" if ole is None else ole.get("ProgID", "")
    as_icon = ole is not None and ole.get("DrawAspect") == "Icon"
    remarks.add(
        element,
        "unread-object",
        detail=_clean(program) or "OLE",
        loss=not as_icon and not _EQUATION.search(program),
    )


def _clean(name: str) -> str:
    return "".join(each for each in name if each.isprintable())[:_DETAIL_LENGTH]
