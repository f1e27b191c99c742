"""Names of organisations: what is the unit in “中共临沅县国土资源局党组”, and whether two names call the same one."""

import re

_HEAD = re.compile(r"^(?:中国共产党|中共)")
_TAIL = re.compile(
    r"(?:领导班子|领导集体|班子|党组|党委|党总支|党支部|党工委|总支|支部|部务会|常委会?|两委|“两委”"
    r"|(?:支部|总支部|工作|党组)?委员会|人民政府|政府|办事处|村委会|居委会|委)$"
)
_REGION = re.compile(r"(?:[县市区州旗省]|地区)$")
_ABOVE = re.compile(r"^(?:([\u4e00-\u9fff]{2,4}?)?(?:省|市|自治州|州|盟))?(?:([\u4e00-\u9fff]{1,6}?)?[县市区旗])(?=..)")
_ORGANISATION = re.compile(
    r"(?:[县市区州旗镇乡村屯局委办院校所站队厂行社馆台园团处部司段庭矿场店]|街道|社区|小区|中心|公司|集团|政府|支部|总支|党组|党工委"
    r"|班子|委员会|中学|小学|大学|学院|联社|协会|商会|联合会|办公室|领导小组|大厅|窗口|分局|支行|林场|部务会|人大|政协|工会)$"
)
_UNIT_IN_FRONT = re.compile(
    r"^[\u4e00-\u9fff]{2,20}?(?:局|委|办|厅|处|院|校|行|社|队|所|站|段|中心|公司|集团|学|联社|委员会|办公室)"
    r"(?=(?:领导|党政|院务|校级)?班子|党组|党委|党总支|党支部|副?[局院校行所站队处主]|党工委)"
)
_PLACE_ABOVE = re.compile(r"(?:[省市县区旗州盟镇乡]|街道|社区|办事处)$")
_SPACES = re.compile(r"\s+")
_OF_PARTY = re.compile(r"委(?:员会)?(?:领导班子|班子|常委会?)?$|县委|市委|区委")


def core_of(name: str) -> str:
    """The unit without what its body is called: 中共云坪乡委员会 → 云坪乡.

    Of a county or city the committee and the government stay apart, for they are two organs: 澜亭县委, 澜亭县政府.

    >>> core_of("中共临沅县国土资源局党组"), core_of("澜亭县人民政府领导班子"), core_of("中共澜亭县委员会")
    ('临沅县国土资源局', '澜亭县政府', '澜亭县委')
    """
    whole = _SPACES.sub("", name)
    core = _HEAD.sub("", whole)
    while (shorter := _TAIL.sub("", core)) != core and shorter:
        core = shorter
    if _REGION.search(core):
        if "政府" in whole:
            return f"{core}政府"
        if _OF_PARTY.search(whole):
            return f"{core}委"
    return core


def without_unit(title: str) -> str:
    """The title without the unit in front of its body, for what a bureau is called says nothing of the paper.

    >>> without_unit("澧源县审计局领导班子整改方案")
    '领导班子整改方案'
    """
    return _UNIT_IN_FRONT.sub("", title)


def is_unit(name: str) -> bool:
    """Whether the text ends as names of organisations end."""
    return _ORGANISATION.search(name) is not None


def same_unit(first: str, second: str) -> bool:
    """Whether both names can call the same unit: 县水利局 and 中共澜亭县水利局党组, but not 桐坪县水利局.

    >>> same_unit("县水利局", "中共澜亭县水利局党组"), same_unit("桐坪县水利局", "澜亭县水利局")
    (True, False)
    """
    one, other = core_of(first), core_of(second)
    if not one or not other:
        return False
    if one == other or _is_within(one, other) or _is_within(other, one):
        return True
    (above_one, tail_one), (above_other, tail_other) = _apart(one), _apart(other)
    named_apart = above_one and above_other and not (above_one in above_other or above_other in above_one)
    return bool(tail_one) and tail_one == tail_other and not named_apart


def _is_within(short: str, long: str) -> bool:
    """Whether the longer name only adds the places above: 荷叶洼村, 芦湾镇荷叶洼村."""
    return len(short) > 2 and long.endswith(short) and _PLACE_ABOVE.search(long.removesuffix(short)) is not None


def _apart(core: str) -> tuple[str, str]:
    """The county or city that stands in front, by its own name ("" for a bare 县), and the rest."""
    match = _ABOVE.match(core)
    if match is None:
        return "", core
    return match.group(2) or "", core[match.end() :]
