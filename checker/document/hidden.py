"""Hidden text, by run, by style or by paragraph mark: taken out of the tree, remarked with its length."""

from lxml import etree

from checker.document import names as n
from checker.document.remarks import Remarks
from checker.document.styles import StyleSheet, run_format

_VISIBLE = (n.T, n.TAB, n.BR, n.CR, n.SYM, n.NO_BREAK_HYPHEN, n.PTAB)


def drop_hidden(root: etree._Element, styles: StyleSheet, remarks: Remarks) -> None:
    """Drop what Word does not show; a paragraph whose mark is hidden too and that has nothing else goes as a whole."""
    for paragraph in list(root.iter(n.P)):
        properties = paragraph.find(n.PPR)
        style = styles.paragraph(_style_id(properties))
        hidden_runs, shown = [], False
        for run in paragraph.iter(n.R):
            if next(run.iterancestors(n.P), None) is not paragraph:
                continue
            if _is_hidden(run.find(n.RPR), styles, bool(style.run.hidden)):
                hidden_runs.append(run)
            else:
                shown = shown or any(True for _ in run.iterchildren(*_VISIBLE, n.DRAWING, n.PICT, n.OBJECT))
        if hidden_runs:
            _drop_runs(paragraph, hidden_runs, remarks)
        mark = None if properties is None else properties.find(n.RPR)
        if not shown and _is_hidden(mark, styles, bool(style.run.hidden)):
            _forget_number(paragraph)


def _style_id(properties: etree._Element | None) -> str:
    reference = None if properties is None else properties.find(n.STYLE_REF)
    return "" if reference is None else reference.get(n.VAL, "")


def _is_hidden(properties: etree._Element | None, styles: StyleSheet, by_paragraph: bool) -> bool:
    if properties is None:
        return by_paragraph
    direct = run_format(properties)
    if direct.hidden is not None:
        return direct.hidden
    by_style = styles.run(direct.style).hidden if direct.style else None
    return by_paragraph if by_style is None else by_style


def _drop_runs(paragraph: etree._Element, runs: list[etree._Element], remarks: Remarks) -> None:
    characters = sum(len(text.text or "") for run in runs for text in run.iter(n.T))
    remarks.add(paragraph, "hidden-text", characters)
    for run in runs:
        parent = run.getparent()
        if parent is not None:
            parent.remove(run)


def _forget_number(paragraph: etree._Element) -> None:
    """A paragraph that is hidden with its mark is not counted in its list: numId 0 switches the number off."""
    properties = paragraph.find(n.PPR)
    if properties is None:
        properties = etree.Element(n.PPR)
        paragraph.insert(0, properties)
    for number in properties.findall(n.NUM_PR):
        properties.remove(number)
    number = etree.SubElement(properties, n.NUM_PR)
    etree.SubElement(number, n.NUM_ID).set(n.VAL, "0")
