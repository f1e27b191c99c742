"""How Word writes a counter: 3 as “三”, “③”, “iii”, “C” … by the names of ECMA-376 §17.18.59.

Below 100 all Chinese and Japanese counting formats agree; above, `chineseCounting` writes digit by digit (一○一) and
the others write units (一百〇一), as Word does.
"""

from collections.abc import Callable

from checker.document.number_alphabets import ALPHABETS

_DIGITS = "〇一二三四五六七八九"
_CIRCLE_DIGITS = "○一二三四五六七八九"
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_DIGITS_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_UNITS = ("", "十", "百", "千")
_LEGAL_UNITS = ("", "拾", "佰", "仟")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LETTERS = 26
_HUNDRED = 100
_TEN_THOUSAND = 10_000
_GREATEST_ROMAN = 32_767
_LONGEST_PADDED = 10


def format_number(value: int, format_name: str) -> str:
    """`value` as the numFmt `format_name` writes it; decimal for names that are unknown, "" for none and bullet.

    A number with zeros in front is the name of the format that pads to its length: "001".
    """
    write = _FORMATS.get(format_name)
    if write is not None:
        return write(value)
    padded = format_name.startswith("0") and len(format_name) <= _LONGEST_PADDED
    return str(value).zfill(len(format_name)) if padded else str(value)


def _units(value: int, digits: str, units: tuple[str, ...], *, bare_ten: bool) -> str:
    """`value` with units (三百二十一); `bare_ten` writes 10–19 without the leading one."""
    if value <= 0:
        return digits[0] if value == 0 else str(value)
    if value >= _TEN_THOUSAND:
        return str(value)
    text, gap = "", False
    for place in (3, 2, 1, 0):
        digit = value // 10**place % 10
        if digit == 0:
            gap = bool(text)
            continue
        text += (digits[0] if gap else "") + digits[digit] + units[place]
        gap = False
    starts_with_ten = bare_ten and text.startswith(digits[1] + units[1])
    return text[1:] if starts_with_ten else text


def _counting(value: int) -> str:
    return _units(value, _DIGITS, _UNITS, bare_ten=True)


def _digit_by_digit(value: int) -> str:
    if value < _HUNDRED:
        return _units(value, _CIRCLE_DIGITS, _UNITS, bare_ten=True)
    return _digits(value)


def _digits(value: int) -> str:
    return "".join(_CIRCLE_DIGITS[int(digit)] for digit in str(value)) if value >= 0 else str(value)


def _legal(value: int) -> str:
    return _units(value, _LEGAL_DIGITS, _LEGAL_UNITS, bare_ten=False)


def _legal_traditional(value: int) -> str:
    return _units(value, _LEGAL_DIGITS_TRADITIONAL, _LEGAL_UNITS, bare_ten=False)


def _cycle(characters: str) -> Callable[[int], str]:
    """Counts through `characters` and goes on in decimal, as Word does when they are used up."""
    return lambda value: characters[value - 1] if 1 <= value <= len(characters) else str(value)


def _sexagenary(value: int) -> str:
    return _STEMS[(value - 1) % 10] + _BRANCHES[(value - 1) % 12] if value > 0 else str(value)


def _enclosed(first: str, greatest: int) -> Callable[[int], str]:
    """Enclosed numbers that follow each other in Unicode from `first` on; decimal beyond `greatest`."""
    return lambda value: chr(ord(first) + value - 1) if 1 <= value <= greatest else str(value)


def _circled(value: int) -> str:
    for first, start, last in ((0x2460, 1, 20), (0x3251, 21, 35), (0x32B1, 36, 50)):
        if start <= value <= last:
            return chr(first + value - start)
    return str(value)


def _roman(value: int) -> str:
    if not 0 < value <= _GREATEST_ROMAN:
        return str(value)
    text = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        text += letters * count
    return text


def _letter(value: int) -> str:
    """a … z, aa, bb … zz, aaa: Word repeats the letter."""
    if not 0 < value <= _GREATEST_ROMAN:
        return str(value)
    times, letter = divmod(value - 1, _LETTERS)
    return chr(ord("a") + letter) * (times + 1)


def _full_width(value: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(value))


def _ordinal(value: int) -> str:
    teens = 10 < value % 100 < 20
    return f"{value}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


_FORMATS: dict[str, Callable[[int], str]] = {
    **ALPHABETS,
    "decimal": str,
    "none": lambda value: "",
    "bullet": lambda value: "",
    "decimalZero": lambda value: f"{value:02d}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalHalfWidth": str,
    "numberInDash": lambda value: f"- {value} -",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": _enclosed("⒈", 20),
    "decimalEnclosedParen": _enclosed("⑴", 20),
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerLetter": _letter,
    "ordinal": _ordinal,
    "hex": lambda value: f"{value:X}",
    "chineseCounting": _digit_by_digit,
    "taiwaneseCounting": _digit_by_digit,
    "chineseCountingThousand": _counting,
    "taiwaneseCountingThousand": _counting,
    "japaneseCounting": _counting,
    "ideographDigital": _digits,
    "taiwaneseDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal_traditional,
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "ideographEnclosedCircle": _enclosed("㊀", 10),
}
