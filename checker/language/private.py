"""What in a text belongs to private persons: names, numbers of identity cards and telephones, addresses, sums of money.

Where it is not certain, it is taken for private: this serves to hide, and what is hidden too much does no harm.
"""

import re
from collections.abc import Iterable, Iterator

from checker.language.names import SURNAMES
from checker.language.words import tagged

HIDDEN = "*"
_COMPOUND = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|呼延"
_NAME = rf"(?:(?:{_COMPOUND})[\u4e00-\u9fff]{{1,2}}?|[{SURNAMES}][\u4e00-\u9fff]{{1,2}}?)"
_BEFORE = (
    "书记|镇长|乡长|县长|市长|区长|局长|主任|校长|院长|所长|站长|科长|处长|股长|队长|支书|会计|委员|组长|厂长|经理|主席|部长|园长"
    "|庭长|行长|董事长|秘书|司机|老师|医生|护士|法官|民警|干警|村民|居民|农户|贫困户|低保户|五保户|困难户|党员|同志|职工|学生|患者"
    "|家长|代表|企业主|老板|个体户|妻子|丈夫|爱人|配偶|儿子|女儿|女婿|儿媳|父亲|母亲|岳父|岳母|哥哥|弟弟|姐姐|妹妹|外甥|侄子|侄女"
    "|亲属|亲戚|战友|同学|朋友|老乡|姓名：|责任人：|署名|叫"
)
_AFTER = (
    "同志|女士|先生|老师|大爷|大娘|大妈|大伯|大叔|大婶|大嫂|大姐|师傅|书记|主任|等人|一家|家里|家的|反映|来访|上访|签字"
)
_ENDS = (
    r"(?=[，。、；：！？（）()“”\s]|$|[的在是说和与及等任为把被让给从到去来向问找带开送请接打做]"
    r"|负责|牵头|同志|反映|家|同意)"
)
_NAMED = (
    re.compile(rf"(?:{_BEFORE})(?:是|叫|为)?({_NAME}){_ENDS}"),
    re.compile(rf"(?:^|[，。、；：“”（）(\s和与及])({_NAME})(?:{_AFTER})"),
)
_NUMBERS = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|\d{15,19}|1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}[-－ ]?\d{7,8})(?!\d)")
_CALLED = re.compile(r"((?:电话|手机|热线|联系方式|微信|QQ)[^\d，。；]{0,6})(\d[\d-]{4,12})")
_ADDRESS = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:小区|花园|家园|公寓|新村|大厦|[路街巷弄])[^，。；、\s]{0,14}?\d+[^，。；、\s]{0,8}?(?:室|号|栋|幢|单元|楼)"
    r"(?:\d+(?:室|号|单元|楼))*|\d+(?:号|栋|幢)楼?\d+(?:单元)?\d*(?:室|号)"
)
_SUM = re.compile(r"[\d〇零一二三四五六七八九十百千万两几.,余多]+(?:万|亿)?(?:元|块钱|块(?=[，。；的])|人民币)")
_PERSON_TAG = "nr"


def persons_in(texts: Iterable[str]) -> frozenset[str]:
    """The names of persons in the texts: those that stand by a post, a relation or a title, and what the segmenter
    takes for names."""
    return frozenset(name for text in texts for name in _persons(text))


def _persons(text: str) -> Iterator[str]:
    for pattern in _NAMED:
        yield from (match.group(1) for match in pattern.finditer(text) if len(match.group(1)) > 1)
    for word, tag in tagged(text):
        if tag == _PERSON_TAG and word[0] in SURNAMES and 1 < len(word) < 5 and word.isalpha():
            yield word


class Mask:
    """Hides the given names, and whatever else is private, in any text."""

    def __init__(self, names: Iterable[str]) -> None:
        ordered = sorted(set(names), key=lambda name: (-len(name), name))
        self._names = re.compile("|".join(map(re.escape, ordered))) if ordered else None

    def names(self, text: str) -> str:
        """The text with names hidden but for the first character: 何秀英, 何**."""
        if self._names is None:
            return text
        return self._names.sub(lambda match: match.group()[0] + HIDDEN * (len(match.group()) - 1), text)

    def hide(self, text: str, sums: bool) -> str:
        """The text with names, numbers and addresses hidden, and sums of money as well if `sums`."""
        text = _NUMBERS.sub(_stars, self.names(text))
        text = _CALLED.sub(lambda match: match.group(1) + HIDDEN * len(match.group(2)), text)
        text = _ADDRESS.sub(_stars, text)
        return _SUM.sub(lambda match: f"{HIDDEN * 3}元", text) if sums else text


def _stars(match: re.Match[str]) -> str:
    return HIDDEN * len(match.group())
