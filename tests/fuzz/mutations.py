"""Ways to spoil a .docx: bytes of the file, structure of the zip, elements and attributes of a part.

Every mutation takes a `random.Random` and nothing else that varies, so that a seed always gives the same bytes.
"""

import copy
import random
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from lxml import etree

from checker.document import names as n
from tests.document.hostile.zips import STORED, Entry, archive, entry, lying

NASTY = (
    "", "0", "-1", "1", "8", "9", "99", "999999999", "-999999999999", "1e12", "nan", "inf", "１２", "1_0", " 7 ",
    "true", "x", "9" * 4300, "%1%2%3%4%5%6%7%8%9", "%0%10%", "\u202e\u200b", "一" * 3000, "../../../etc/passwd",
    "http://192.0.2.1/a", "\\\\192.0.2.1\\a", "begin", "separate", "end", "restart", "continue", "none", "bullet",
    "chineseCounting", "upperRoman", "lowerLetter", "decimalEnclosedCircle", "D800", "110000", "FFFFFFFFF",
)  # fmt: skip
TEXTS = (
    "",
    " ",
    "\t",
    "\u200b",
    "第" + "十" * 2000 + "章",
    "第" + "9" * 5000 + "节",
    "（" * 500,
    "一、",
    "1." * 300,
    "9" * 5000,
    "DDEAUTO cmd",
    "。" * 1000,
)
TAGS = (
    n.P, n.R, n.T, n.TBL, n.TR, n.TC, n.PPR, n.RPR, n.TEXT_BOX, n.DEL, n.MOVE_FROM, n.FLD_CHAR, n.FLD_SIMPLE,
    n.INSTR_TEXT, n.ALTERNATE_CONTENT, n.CHOICE, n.FALLBACK, n.DRAWING, n.PICT, n.OBJECT, n.RUBY_TEXT, n.VANISH,
    n.NUM_PR, n.SYM, n.BODY, n.FOOTNOTE_REF, n.HEADER_REF, n.ALT_CHUNK, n.TRPR, n.TCPR, n.VMERGE, n.GRID_SPAN,
    n.w("sdt"), n.w("lvl"), n.w("style"),
)  # fmt: skip
_CLAIMS = (0, 1, 8, 9, 99, 2**15, 2**31, 2**32 - 1)
_MASKS = {"method": 0xFFFF, "flags": 0xFFFF}
_MOST_CHANGES = 6
_GRAFTS = 0.1
_MOST_BYTES = 24


@dataclass(frozen=True)
class Seed:
    """A good file, taken apart: the bytes of its parts by name."""

    name: str
    data: bytes
    parts: dict[str, bytes]

    @cached_property
    def entries(self) -> list[Entry]:
        return [entry(name, content) for name, content in self.parts.items()]

    @cached_property
    def trees(self) -> dict[str, etree._Element]:
        """The parsed parts that a reader may look at."""
        return {name: etree.fromstring(raw) for name, raw in self.parts.items() if name.endswith((".xml", ".rels"))}


def mutated(seed: Seed, chance: random.Random) -> bytes:
    """One spoiled copy of `seed`: half of them in their XML, which gets furthest into the reader."""
    kinds: tuple[Callable[[Seed, random.Random], bytes], ...] = (spoil_bytes, spoil_zip, spoil_markup, spoil_tree)
    return chance.choices(kinds, weights=(1, 1, 1, 5))[0](seed, chance)


def spoil_bytes(seed: Seed, chance: random.Random) -> bytes:
    """Change, insert, drop or repeat a few bytes of the file."""
    return _spoiled(seed.data, chance)


def spoil_zip(seed: Seed, chance: random.Random) -> bytes:
    """Let the zip lie, lose parts, have them twice, or swap their contents."""
    entries = list(seed.entries)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(entries))
        chosen, other = entries[at], chance.choice(entries)
        change = chance.randrange(9)
        if change == 0 and len(entries) > 1:
            del entries[at]
        elif change == 1:
            entries.append(replace(chosen, name=chosen.name.swapcase() if chance.random() < 0.5 else chosen.name))
        elif change == 2:
            entries[at] = replace(other, name=chosen.name)
        elif change == 3:
            claim = chance.choice(("crc", "size", "packed_size", "method", "flags"))
            entries[at] = lying(chosen, **{claim: chance.choice(_CLAIMS) & _MASKS.get(claim, 0xFFFFFFFF)})
        elif change == 4:
            entries[at] = replace(chosen, at=chance.randrange(2**16))
        elif change == 5:
            entries[at] = replace(chosen, local_name=b"x" * chance.randrange(40))
        elif change == 6:
            entries[at] = replace(chosen, packed=_spoiled(chosen.packed, chance))
        elif change == 7:
            noise = chance.randbytes(chance.randrange(2000))
            entries[at] = replace(entry(chosen.name, noise), method=chosen.method)
        else:
            chance.shuffle(entries)
    return archive(entries)


def spoil_markup(seed: Seed, chance: random.Random) -> bytes:
    """Change the bytes of one part, with headers that fit."""
    name = chance.choice(sorted(seed.trees))
    return _repacked(seed, name, _spoiled(seed.parts[name], chance))


def spoil_tree(seed: Seed, chance: random.Random) -> bytes:
    """Delete, repeat, move, rename and wrap elements of one part, change attributes and texts; it stays well-formed."""
    name = chance.choice(_favoured(seed))
    root = copy.deepcopy(seed.trees[name])
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        if chance.random() < _GRAFTS:
            _graft(root, seed.trees[chance.choice(_favoured(seed))], chance)
        else:
            _change(root, chance)
    return _repacked(seed, name, etree.tostring(root))


def _favoured(seed: Seed) -> list[str]:
    """The parts to choose from, those with text and lists more than once."""
    names = sorted(seed.trees)
    return names + [name for name in names if name.startswith("word/") for _ in range(8 if "document" in name else 3)]


def _repacked(seed: Seed, name: str, content: bytes) -> bytes:
    changed = Entry(name.encode(), content, zlib.crc32(content), len(content), len(content), method=STORED)
    return archive(changed if each.name == changed.name else each for each in seed.entries)


def _spoiled(data: bytes, chance: random.Random) -> bytes:
    spoiled = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        if not spoiled:
            break
        at, length = chance.randrange(len(spoiled)), chance.randint(1, _MOST_BYTES)
        change = chance.randrange(5)
        if change == 0:
            spoiled[at] ^= 1 << chance.randrange(8)
        elif change == 1:
            spoiled[at : at + length] = chance.randbytes(length)
        elif change == 2:
            del spoiled[at : at + length * chance.choice((1, 1, 40))]
        elif change == 3:
            spoiled[at:at] = spoiled[at : at + length] * chance.choice((1, 2, 100))
        else:
            del spoiled[at:]
    return bytes(spoiled)


def _change(root: etree._Element, chance: random.Random) -> None:
    elements = list(root.iter())
    element, other = chance.choice(elements), chance.choice(elements)
    parent = element.getparent()
    change = chance.randrange(9)
    if change == 0 and parent is not None:
        parent.remove(element)
    elif change == 1 and parent is not None:
        for _ in range(chance.choice((1, 2, 50))):
            parent.insert(parent.index(element), copy.deepcopy(element))
    elif change == 2 and not _is_within(other, element):
        other.insert(chance.randint(0, len(other)), element)
    elif change == 3:
        element.tag = chance.choice(TAGS)
    elif change == 4 and parent is not None:
        _wrap(element, parent, chance)
    elif change == 5 and element.attrib:
        element.set(chance.choice(sorted(element.attrib)), chance.choice(NASTY))
    elif change == 6:
        element.set(
            chance.choice((n.VAL, n.ID, n.NUM_ID, n.NUM_LEVEL, n.REL_ID, n.FLD_CHAR_TYPE)), chance.choice(NASTY)
        )
    elif change == 7:
        element.text = chance.choice(TEXTS)
    else:
        added = etree.SubElement(element, chance.choice(TAGS))
        added.set(n.VAL, chance.choice(NASTY))


def _graft(root: etree._Element, other: etree._Element, chance: random.Random) -> None:
    """Put something from another part in a place where it does not belong."""
    place = chance.choice(list(root.iter()))
    place.insert(chance.randint(0, len(place)), copy.deepcopy(chance.choice(list(other.iter()))))


def _wrap(element: etree._Element, parent: etree._Element, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 3, 60))):
        wrapper = etree.Element(chance.choice(TAGS))
        parent.replace(element, wrapper)
        wrapper.append(element)
        parent = wrapper


def _is_within(element: etree._Element, other: etree._Element) -> bool:
    return element is other or other in element.iterancestors()
