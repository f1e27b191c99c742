"""Counters in the letters and words of other languages, which templates and old lists hold: ㄱ, ｱ, б, Twenty-first.

Beyond the last letter the Japanese and Korean sequences begin again; the others repeat the letter, as Word does.
"""

from collections.abc import Callable

Write = Callable[[int], str]

_AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_AIUEO_HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_IROHA_HALF = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ"
_GANADA = "가나다라마바사아자차카타파하"
_CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_ARABIC_ALPHABET = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ARABIC_NUMERALS = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_THAI = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_CHICAGO = "*†‡§"
_KOREAN_DIGITS = "영일이삼사오육칠팔구"
_KOREAN_UNITS = ("", "십", "백", "천")

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_TWENTY, _HUNDRED, _THOUSAND, _GREATEST = 20, 100, 1000, 999_999
_LONGEST_REPEAT = 32_767


def _over_again(characters: str) -> Write:
    return lambda value: characters[(value - 1) % len(characters)] if value > 0 else str(value)


def _repeated(characters: str) -> Write:
    """The letters in turn, then each twice, then three times."""

    def write(value: int) -> str:
        if not 0 < value <= _LONGEST_REPEAT:
            return str(value)
        times, letter = divmod(value - 1, len(characters))
        return characters[letter] * (times + 1)

    return write


def _korean_digits(value: int) -> str:
    return "".join(_KOREAN_DIGITS[int(digit)] for digit in str(value)) if value >= 0 else str(value)


def _korean_counting(value: int) -> str:
    """With units (이십일); the digit one is left out before a unit."""
    if not 0 < value < 10 * _THOUSAND:
        return str(value)
    text = ""
    for place in (3, 2, 1, 0):
        digit = value // 10**place % 10
        if digit:
            text += ("" if digit == 1 and place else _KOREAN_DIGITS[digit]) + _KOREAN_UNITS[place]
    return text


def _words(value: int) -> str:
    if value < _TWENTY:
        return _ONES[value]
    if value < _HUNDRED:
        tens, ones = divmod(value, 10)
        return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")
    worth, name = (_THOUSAND, "thousand") if value >= _THOUSAND else (_HUNDRED, "hundred")
    count, rest = divmod(value, worth)
    return f"{_words(count)} {name}" + (f" {_words(rest)}" if rest else "")


def _cardinal_words(value: int) -> str:
    return _words(value).capitalize() if 0 <= value <= _GREATEST else str(value)


def _ordinal_words(value: int) -> str:
    if not 0 <= value <= _GREATEST:
        return str(value)
    words = _words(value)
    last = words.replace("-", " ").split()[-1]
    ordinal = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return (words[: -len(last)] + ordinal).capitalize()


ALPHABETS: dict[str, Write] = {
    "aiueo": _over_again(_AIUEO_HALF),
    "aiueoFullWidth": _over_again(_AIUEO),
    "iroha": _over_again(_IROHA_HALF),
    "irohaFullWidth": _over_again(_IROHA),
    "ganada": _over_again(_GANADA),
    "chosung": _over_again(_CHOSUNG),
    "koreanDigital": _korean_digits,
    "koreanCounting": _korean_counting,
    "russianLower": _repeated(_RUSSIAN),
    "russianUpper": _repeated(_RUSSIAN.upper()),
    "arabicAlpha": _repeated(_ARABIC_ALPHABET),
    "arabicAbjad": _repeated(_ARABIC_NUMERALS),
    "thaiLetters": _repeated(_THAI),
    "chicago": _repeated(_CHICAGO),
    "cardinalText": _cardinal_words,
    "ordinalText": _ordinal_words,
}
"""The formats of this module by their names in ECMA-376 §17.18.59."""
