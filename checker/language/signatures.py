"""Who signs a paper: a line such as “澜亭县渡口镇党委委员、副镇长　纪春生” taken apart."""

import re
from dataclasses import dataclass

from checker.language.names import SURNAMES

_COMPOUND = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|呼延|乌力|阿依|古丽"
_NAME = rf"(?:(?:{_COMPOUND})[\u4e00-\u9fff]{{1,2}}|[{SURNAMES}][\u4e00-\u9fff]{{1,2}}|[{SURNAMES}]某某?)"
_MINORITY = r"[\u4e00-\u9fff]{2,6}[·•][\u4e00-\u9fff]{2,6}"
_ALONE = re.compile(rf"^(?:{_NAME}|{_MINORITY})$")
_LABELLED = re.compile(
    rf"(?:姓名|检查人|报告人|撰写人|汇报人|对照检查人)：\s*({_NAME}|{_MINORITY}|\S(?:\s\S){{1,3}})(?=[\s，；）)]|$)"
)
_SURPLUS = re.compile(r"(?:\s*执笔|\s*同志)$|^[—\-\s]+")
_GIVEN = re.compile(r"[\u4e00-\u9fff]{2,4}")
_COMRADE = re.compile(rf"({_NAME})(?:同志)?(?=(?:的|同志)?(?:个人|对照检查|自我|党性|整改|述|执笔|检查))")
_BRACKETS = re.compile(r"[（(〔\[].*?[）)〕\]]")
_FIELD = re.compile(r"(?:姓名|单位|职务|日期|时间)：")
_POST = re.compile(
    r"(?:党组|党委|党总支|党工委|总支|党支部|支部|院务|局|党组织)?(?:副?书记|成员|委员(?!会)|常委(?!会))"
    r"|副?(?:县|市|区|州|镇|乡|局|院|校|所|站|队|科|处|部|股|厂|行|社|台|园|团|组|庭|室|班|店|场|矿|库|办|馆|司|段|段|大队|支队|秘书|检察)长"
    r"|副?(?:主任|主席|经理|总经理|董事长|理事长|政委|教导员|指导员|调研员|主任科员|总工程师|总工|会计师|馆员|专员|巡视员|护理部主任)"
)
_POST_ENDS = re.compile(r"(?:书记|成员|委员|常委|长|主任|主席|经理|政委|教导员|指导员|调研员|科员|工程师|总工|会计师)$")


@dataclass(frozen=True, slots=True)
class Signature:
    """The parts of a signature as they are written; "" for what is not there."""

    unit: str = ""
    post: str = ""
    person: str = ""


def read_signature(line: str) -> Signature:
    """Take a line apart that names unit, post and person, in this order, or only some of them.

    >>> read_signature("澜亭县渡口镇党委委员、副镇长　纪春生")
    Signature(unit='澜亭县渡口镇', post='党委委员、副镇长', person='纪春生')
    >>> read_signature("中共云坪乡委员会")
    Signature(unit='中共云坪乡委员会', post='', person='')
    """
    labelled = _LABELLED.search(line)
    rest, person = _without_person(_SURPLUS.sub("", _BRACKETS.sub("", line).strip()))
    if labelled:
        person = _squeezed(labelled.group(1))
        rest = _FIELD.sub(" ", line[: labelled.start()])
    unit, post = _unit_and_post(_squeezed(rest))
    return Signature(unit, post, person)


def person_named(line: str) -> str:
    """The person whose paper a title or file name calls it: “罗朝贵个人对照检查材料”, “何秀英”; "" if none."""
    squeezed = _squeezed(_BRACKETS.sub("", line))
    if _ALONE.match(squeezed) and not _POST.search(squeezed):
        return squeezed
    for match in _COMRADE.finditer(squeezed):
        before = squeezed[: match.start()]
        if not before or _POST_ENDS.search(before) or before.endswith(("关于", "—", "-", "_")):
            return match.group(1)
    return ""


def _without_person(line: str) -> tuple[str, str]:
    """The line without the name at its end, and the name; single characters with spaces between make one name."""
    words = line.split()
    for count in (1, 2, 3, 4):
        tail = words[-count:]
        if len(words) > count - 1 and (count == 1 or all(len(word) == 1 for word in tail)):
            name = "".join(tail)
            if _ALONE.match(name) and (len(words) > count or len(name) > 1) and not _POST.search(name):
                return "".join(words[:-count]), name
    whole = "".join(words)
    if len(words) > 1 and _POST_ENDS.search(words[-2]) and _GIVEN.fullmatch(words[-1]) and not _POST.search(words[-1]):
        return "".join(words[:-1]), words[-1]  # a rare surname, but set apart behind a post
    for length in (4, 3, 2):
        name, before = whole[-length:], whole[:-length]
        if _ALONE.match(name) and _POST_ENDS.search(before) and not _POST.search(name):
            return before, name
    return whole, ""


def _unit_and_post(text: str) -> tuple[str, str]:
    """Where the post begins; a text that is no post as a whole is the name of a unit."""
    if not _POST_ENDS.search(text):
        return text.strip("，、；—-"), ""
    starts = [match.start() for match in _POST.finditer(text)]
    cut = next((start for start in starts if start == 0 or text[:start][-1] not in "、，"), len(text))
    return text[:cut].strip("，、；"), text[cut:]


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
