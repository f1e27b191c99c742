"""Characters of symbol fonts as Unicode: bullets, check boxes and arrows that Chinese forms are full of."""

_WINGDINGS = {
    0x21: "✏", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x31: "🗎", 0x36: "⌛", 0x3F: "✍", 0x46: "☞", 0x47: "☝",
    0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧",
    0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: "☒", 0x7A: "⌘", 0x9E: "·", 0x9F: "•", 0xA0: "▪",
    0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "□", 0xAA: "✦", 0xAB: "★", 0xAC: "✶", 0xAD: "✴",
    0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    **{0x80 + number: "⓪①②③④⑤⑥⑦⑧⑨⑩"[number] for number in range(11)},
    **{0x8B + number: "⓿❶❷❸❹❺❻❼❽❾❿"[number] for number in range(11)},
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x55: "⊗", 0x56: "⊗",
    0x96: "•", 0x97: "●", 0x98: "●", 0x9E: "⊙", 0x9F: "◎", 0xA0: "▪", 0xA2: "■", 0xA3: "□", 0xA4: "▣",
    **{0x69 + number: "⓪①②③④⑤⑥⑦⑧⑨⑩"[number] for number in range(11)},
}  # fmt: skip
_SYMBOL = {
    0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBB: "≈", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→",
    0xAF: "↓", 0xA5: "∞", 0xBC: "…", 0xC5: "⊕", 0xD0: "∠", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√",
    0xDE: "⇒", 0xE5: "∑", 0x2D: "−",
    **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_PRIVATE_AREA = range(0xF000, 0xF100)
_UNKNOWN_BULLET = "•"


def symbol(font: str, code: int) -> str:
    """The character that `font` shows for `code`, which symbol fonts put at F000 and above."""
    known = _FONTS.get(font.lower())
    in_private_area = code in _PRIVATE_AREA
    if known is not None:
        return known.get(code & 0xFF, _UNKNOWN_BULLET)
    if in_private_area:
        return chr(code & 0xFF) if 0x20 <= code & 0xFF < 0x7F else _UNKNOWN_BULLET
    return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else _UNKNOWN_BULLET


def is_symbol_font(font: str) -> bool:
    """Whether the characters of `font` are symbols and not letters."""
    return font.lower() in _FONTS


def bullet(font: str, text: str) -> str:
    """A bullet's text with the private characters of symbol fonts replaced."""
    return "".join(symbol(font, ord(each)) if ord(each) in _PRIVATE_AREA else each for each in text)
