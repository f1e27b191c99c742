"""Fields: their results are text, their codes are not. The tree is changed in place.

A few codes hold what Word shows: ``EQ \\o\\ac(○,一)`` writes enclosed characters and phonetic guides, MACROBUTTON its
prompt, SYMBOL a character, form fields a box or the chosen entry. Numbers that Word only works out when it shows the
file (AUTONUM, LISTNUM) are remarked.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from checker.document import names as n
from checker.document.remarks import Remarks
from checker.document.styles import is_on, whole
from checker.document.symbols import symbol

_MACRO_BUTTON = re.compile(r"\s*(?:MACRO|GOTO)BUTTON\s+\S+\s+(.+)", re.IGNORECASE | re.DOTALL)
_OVERSTRIKE_ARGUMENTS = re.compile(r"\\o(?:\\a[lcrd])?\s*\((.*)\)", re.IGNORECASE | re.DOTALL)
_RAISED = re.compile(r"\\s(?:\\(?:up|do|ai|di)\s*\d*)*\s*\(([^()]*)\)", re.IGNORECASE)
_SYMBOL = re.compile(r"\s*SYMBOL\s+(0x[0-9a-f]{1,4}|\d{1,5})\b(?:.*\\f\s*\"?([^\"\\]+))?", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"\s*(AUTONUM(?:LGL|OUT)?|LISTNUM)\b", re.IGNORECASE)
_EQUATION = re.compile(r"\s*EQ\b", re.IGNORECASE)
_SHOWN = (n.T, n.TAB, n.BR, n.CR, n.SYM, n.NO_BREAK_HYPHEN, n.PTAB)
_LONGEST_SHOWN_CODE = 500
_ENCLOSING = frozenset("○□△◇〇")


@dataclass(slots=True)
class _Field:
    """A field that has begun: its code so far, and elements inside the code that go when it ends."""

    begin: etree._Element
    code: list[str] = field(default_factory=list)
    in_code: bool = True
    has_result: bool = False
    inside: list[etree._Element] = field(default_factory=list)


def show_results(root: etree._Element, remarks: Remarks) -> None:
    """Take text out of field codes and put in what codes without a result show. Fields that never end stay as text."""
    open_fields: list[_Field] = []
    in_code: list[_Field] = []
    for element in list(root.iter(n.FLD_CHAR, n.INSTR_TEXT, *_SHOWN)):
        tag = element.tag
        if tag == n.FLD_CHAR:
            _step(element, open_fields, in_code, remarks)
        elif tag == n.INSTR_TEXT:
            if open_fields and open_fields[-1].in_code:
                open_fields[-1].code.append(element.text or "")
        elif in_code:
            in_code[0].inside.append(element)
        elif open_fields:
            open_fields[-1].has_result = True


def _step(element: etree._Element, open_fields: list[_Field], in_code: list[_Field], remarks: Remarks) -> None:
    """Follow a field character; `in_code` are those of the open fields whose code is not over, outermost first."""
    kind = element.get(n.FLD_CHAR_TYPE)
    if kind == "begin":
        open_fields.append(_Field(element))
        in_code.append(open_fields[-1])
    elif open_fields and kind in ("separate", "end"):
        current = open_fields[-1]
        if in_code and in_code[-1] is current:
            in_code.pop()
        if kind == "separate":
            current.in_code = False
        else:
            _finish(open_fields.pop(), remarks)


def _finish(ended: _Field, remarks: Remarks) -> None:
    for element in ended.inside:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    number = _NUMBER.match("".join(ended.code))
    if number and not ended.has_result:
        remarks.add(ended.begin, "unread-number", detail=number[1].upper())
    shown = "" if ended.has_result else _shown_by_code(ended)
    if shown:
        text = etree.SubElement(ended.begin, n.T)
        text.text = shown


def _shown_by_code(ended: _Field) -> str:
    box = ended.begin.find(f".//{n.CHECK_BOX}")
    if box is not None:
        return "☑" if _is_checked(box) else "☐"
    choice = ended.begin.find(f".//{n.DROP_DOWN}")
    if choice is not None:
        return _chosen(choice)
    code = "".join(ended.code)
    if len(code) > _LONGEST_SHOWN_CODE:
        return ""
    character = _SYMBOL.match(code)
    if character:
        return symbol((character[2] or "").strip(), int(character[1], 0))
    if not ended.in_code:
        return ""
    button = _MACRO_BUTTON.fullmatch(code)
    if button:
        return button[1].strip()
    return _equation(code) if _EQUATION.match(code) else ""


def _is_checked(box: etree._Element) -> bool:
    for name in (n.CHECKED, n.DEFAULT):
        state = box.find(name)
        if state is not None:
            return is_on(state.get(n.VAL))
    return False


def _chosen(choice: etree._Element) -> str:
    """The entry that a drop-down list shows: the chosen one, else the default, else the first."""
    entries = [entry.get(n.VAL, "") for entry in choice.iterchildren(n.LIST_ENTRY)]
    states = (choice.find(name) for name in (n.RESULT, n.DEFAULT))
    index = next((whole(state.get(n.VAL)) or 0 for state in states if state is not None), 0)
    return entries[index] if 0 <= index < len(entries) else ""


def _equation(code: str) -> str:
    r"""The base text of an overstrike: 一 of ``\o\ac(○,一)``, 字 of ``\o\ad(\s\up 9(zì),字)``."""
    match = _OVERSTRIKE_ARGUMENTS.search(code)
    if match is None:
        return ""
    arguments = [part.strip() for part in re.split(r"[,;，；]", _RAISED.sub("", match[1]))]
    return next((part for part in reversed(arguments) if part and part not in _ENCLOSING), "")
