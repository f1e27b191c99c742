"""Times, amounts and terms in normalised Chinese text: what makes a statement one that can be checked.

Each public name is a test on a piece of text. They look at forms only; which forms a requirement asks for
is said in the rule pack.
"""

import re
from collections.abc import Callable
from functools import lru_cache


def _one_of(*forms: str) -> str:
    return "(?:" + "|".join(forms) + ")"


_CN = "〇零一二三四五六七八九十百千万"
_TO_TEN = "一二三四五六七八九十"
_NUM = rf"(?:\d+(?:[.,]\d+)*|[{_CN}两]{{1,7}})"

# --- parts of dates
_YEAR = r"(?:(?:19|20)\d\d|[一二][九〇零][〇零一二三四五六七八九]{2})年"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正冬腊])月"
_DAY = rf"(?:\d{{1,2}}|[{_CN}廿卅]{{1,4}})[日号]"
_LUNAR_DAY = rf"(?:初[{_TO_TEN}]|(?:二?十|廿)[一二三四五六七八九]?|三十)"
_LUNAR = rf"(?:正月|腊月|冬月|[二三四五六七八九十]月){_LUNAR_DAY}"
_PART_OF_MONTH = "(?:底|初|中旬|上旬|下旬|份|间|里|末|中)"
_SEASON = "(?:春天|夏天|秋天|冬天|春季|夏季|秋季|冬季|初春|盛夏|深秋|隆冬|暑假|寒假|开学|学期)"
_PAST = "(?:大前年|前年|去年|去岁|去冬|去夏|去秋|今春|今夏|上个月|上月|上周|上学期)"
_RELATIVE = _one_of(
    "前年|去年|去岁|去冬|去夏|去秋|今年|今春|今夏|今冬|上年|上个月|上月|本月|上周|上学期|上半年|下半年|本届|大前年",
    "年前|年初|年底|岁末|年末|开年|开春|入冬|入夏|那年|翌年|当年|头年",
)
_FEAST = _one_of(
    "春节|清明|端午|中秋|国庆|元旦|五一|元宵|重阳|冬至|教师节|护士节|三八节|除夕|小年|腊八|年关",
    "(?<![二三四五六七八九百第])十一(?=期间|长假|黄金周|放假|假期|前|后|，|。|、|$)",
    "麦收|秋收|春耕|双抢|汛期|高考|三伏|霜降|立冬|谷雨|芒种",
)

_SOLAR_TERM = _one_of(
    "立春|雨水|惊蛰|春分|谷雨|立夏|小满|芒种|夏至|小暑|大暑|入伏",
    "立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒",
)
_AROUND = _one_of(
    "那天|那晚|那几天|当天|这天|前夕|前后|前一[天晚夜]|前[半两几一]|前，|过后|刚过|一过|一罢",
    "头天|头一天|后半晌|夜里|之夜|晚上|早上",
)

_TIME = re.compile(
    _one_of(
        rf"(?:{_SOLAR_TERM}|{_FEAST}){_AROUND}",
        _YEAR,
        rf"(?<![一两几0-9个]){_MONTH}{_PART_OF_MONTH}",
        rf"(?<![一两几个]){_MONTH}{_DAY}",
        _LUNAR,
        rf"{_RELATIVE}，?的?(?:{_MONTH}|{_FEAST}|{_SEASON}|底|初|年底|年初|上半年|下半年|第?[一二三四]季度|[春夏秋冬]|{_SOLAR_TERM}|腊月|正月)",
        _PAST,
        rf"{_YEAR[:-1]}(?:至|—|-|到){_YEAR}",
        rf"(?<![0-9.]){_MONTH}(?:至|到|—|-){_MONTH}",
        r"(?<![0-9.个])(?:1[0-2]|[1-9])月(?!份?来)",
        rf"[〇零一二三四五六七八九]{{2}}年(?:{_MONTH}|{_SEASON}|底|初)",
    )
)
_PERIOD = re.compile(
    _one_of(_RELATIVE, _FEAST, "任现?职以来", r"近(?:两|三|几|\d)年", rf"{_NUM}年(?:来|间|里)", "以来")
)

# --- amounts
_MEASURED = "人户亩平方斤吨公里株头只条份字里方立个套张册次多公名余"  # 2.1万名, 3万亩: no money
_MONEY = re.compile(
    _one_of(
        rf"(?<!第)(?:{_NUM}|数|上|成|近|余)[余多几来]?[十百千万亿]{{0,2}}[余多几来]?(?:元|块钱|(?<!一)块(?![地田牌石板麦表])|人民币)",
        rf"(?<![a-zA-Z\d])\d+(?:\.\d+)?[余多]?[万亿](?![{_MEASURED}])",
        rf"{_NUM}分钱",
    )
)
_AREA = re.compile(rf"{_NUM}[余多]?[万千百]?(?:平方米|平方|平米|㎡|m2|m²|亩|公顷|个平方|来平)")
_PERCENT = re.compile(
    _one_of(
        r"\d+(?:\.\d+)?(?:%|‰|个百分点)",
        rf"百分之[{_CN}\d]+",
        rf"[{_CN}]分之[{_CN}]",
        rf"[{_CN}\d](?:\.\d)?成(?![绩立员果长为了功熟效就])",
    )
)
_UNITS = _one_of(
    "人次|人|口|户|家|名|位|辆|台|套|间|桌|张|件|份|次|场|批|篇|条|个|项|处|天|日|小时|分钟|钟头|个月",
    "公里|里|米|吨|斤|公斤|升|瓶|箱|盒|部|本|页|遍|趟|回|宿|夜|晚|块|面|幅|根|棵|株|头|只|宗|起|笔|座|所|栋|层",
    "期(?!间)|轮|顿|道|盏|把|亿|万|千瓦|度|种|卷|册|封|例|杯|双|顶|床|盆|车|站|步|元|尺|丈|亩|枚|组|班|队|届|节|句|样|桩|档",
)
_COUNT = re.compile(rf"(?<![第月0-9.{_CN}])(?:\d+(?:[.,]\d+)*|[{_CN}]{{1,7}})[余多几来]?[万千百]?{_UNITS}")
_FIGURE = re.compile(
    rf"\d{{2,}}|\d+[.,]\d|[{_CN}]*[百千万]|[二三四五六七八九]?十[一二三四五六七八九]|[二三四五六七八九]十"
)
_LOOSE = re.compile(
    _one_of(
        rf"第[{_TO_TEN}]+[趟次回个条批天]",
        rf"(?<![{_TO_TEN}百])[三四五六七八九](?:天|次|趟|回|遍|句|个|番)",
        rf"(?<![0-9.{_CN}])(?:一|两|几|半|零|百|千|万|三五|七八|三两|两三|一两|五六|六七|八九|十几|几十|上百|成百|好几)"
        rf"[余多几来]?{_UNITS}",
        rf"(?<![{_TO_TEN}百千])[一二三四五六七八九](?:风|个方面|是|条|类|方面|种|样|点|项规定|心|观|股|性|名班子|级|把手)",
        rf"(?<![{_TO_TEN}百千])[一二三四五六七八九](?:步|手|字|面|气|道理|起)",
        rf"(?<![{_TO_TEN}百千])一(?:人|家|户|天|日|年)",
        "三(?:公|农|严|会|重)|四个(?:方面|字)|八项|十[七八九](?:大|届)|二线",
    )
)

# --- terms
_DEADLINE = re.compile(
    _one_of(
        rf"(?:{_MONTH}(?:{_DAY}|底|末|初|中旬|上旬|下旬|份)?|{_YEAR}|{_DAY}|{_LUNAR}|{_FEAST}"
        r"|年底|年内|月底|本月|季度末?|年末|周末|今年|上半年|下半年|开学|学期|汛前)"
        r"(?:前|以前|之前|底前|起|开始|内|底|止|间|份起|之内|后)",
        rf"{_YEAR}?{_MONTH}{_DAY}?(?:前|起|底|开始|完成|落实|内)",
        rf"{_NUM}个?(?:工作日|小时|天|日|周|月|年|分钟|季度|学期)(?:之?内|以内)",
        "(?:即日|现在|从今|今天|当天|当日|本周|下周|下月|本月|从今往后|本季度|下季度|本学期|下学期|暑假|寒假)"
        "(?:起|开始|内|之内|里)",
        rf"年底前|年内|月底前|年底|{_MONTH}{_DAY}|{_MONTH}(?:底|中旬|上旬|下旬|初|份)",
        r"\d{4}\.\d{1,2}",
        "(?:立即|即刻|马上)(?:执行|实行|停止|整改|办理)",
        rf"第[一二三四]季度|限[{_CN}\d]+(?:天|日|个月)",
    )
)
_SPAN_OF_TIME = "(?:年|个月|月|周|季度?|星期|礼拜|天|学期)"
_FREQUENCY = re.compile(
    _one_of(
        rf"每(?!天的|日的)(?:人|户|名班子成员|班子成员)?(?:半|隔|逢|两|三|[{_CN}\d]+)?个?"
        r"(?:年|月|周|天|日|季度?|学期|旬|星期|礼拜|晚|次|届)",
        rf"每(?:人|名|户|村|所|家|位)[^，。；]{{0,8}}{_NUM}(?:{_UNITS}|半天)",
        rf"[一半]{_SPAN_OF_TIME}[^，。；]{{0,6}}{_NUM}(?:次|回|天|场|趟|夜|篇|本|个|小时|封|遍|户|家|条)",
        rf"(?:不少于|不低于|不超过|至少|不多于|少于|控制在){_NUM}",
        "逐(?:户|件|笔|家|村|人|月|季|日|周)|按(?:月|季|周|季度|年)|(?:周|星期|礼拜)[一二三四五六日天]",
        rf"{_NUM}(?:天|日|周|个月|年)(?:一|{_NUM})(?:次|回|查|报|评)",
    )
)
_BOOK = re.compile(r"《[^《》]{2,40}》")


def has_time(text: str) -> bool:
    """A particular time: a year, month, day, feast of a year (2013年9月, 去年腊月二十九, 3月18日, 上个月)."""
    return _TIME.search(text) is not None


def has_period(text: str) -> bool:
    """A period or a loose time: 近两年, 任职以来, 春节, 今年."""
    return _PERIOD.search(text) is not None


def has_money(text: str) -> bool:
    """A sum of money."""
    return _MONEY.search(text) is not None


def has_area(text: str) -> bool:
    """A floor or land area."""
    return _AREA.search(text) is not None


def has_percent(text: str) -> bool:
    """A share: 33.6%, 百分之五, 三分之一, 三成."""
    return _PERCENT.search(text) is not None


@lru_cache(maxsize=1024)
def count_of_counts(text: str) -> int:
    """How many exact counts stand in the text (214块, 三百来口); loose ones (几次, 七八遍, 三五天) are none."""
    loose = [match.span() for match in _LOOSE.finditer(text)]
    return sum(
        1
        for match in _COUNT.finditer(text)
        if not any(first < match.end() and match.start() < last for first, last in loose)
    )


def has_figure(text: str) -> bool:
    """A count above ten (214块, 三百来口, 四十一天)."""
    return any(_FIGURE.match(match.group()) for match in _COUNT.finditer(text))


def has_deadline(text: str) -> bool:
    """A day or month by which, or from which, something is to be done."""
    return _DEADLINE.search(text) is not None


def has_frequency(text: str) -> bool:
    """How often, how many at least, or that each one is taken in turn (每月, 不少于3次, 逐户)."""
    return _FREQUENCY.search(text) is not None


def has_book(text: str) -> bool:
    """A work, rule or regulation in title marks."""
    return _BOOK.search(text) is not None


_NUMERAL = re.compile(rf"[0-9{_CN}半]")
_CLOCK = re.compile(
    rf"[0-9{_CN}][年月日号]|[前去今]年|去[岁冬夏秋]|今[春夏]|上个?[月周]|上学期|[正冬腊]月|年[底内末]|月底|立即|即[日刻]|马上|季度|限[{_CN}0-9]"
    rf"|从今|现在|[今当]天|当日|[本下]周|[本下]月|[本下]季度|[本下]学期|[暑寒]假|周末|半年|开学|学期|汛前|{_NUM}(?:个?工作日|小时|天|周|分钟)"
    rf"|[0-9]{{4}}[.—]|[0-9]月|{_FEAST}|{_SOLAR_TERM}"
)


def _with(gate: re.Pattern[str], test: Callable[[str], bool]) -> Callable[[str], bool]:
    """The test, tried only on texts that hold a character without which it cannot be true: most sentences do not."""
    return lambda text: gate.search(text) is not None and test(text)


TESTS: dict[str, Callable[[str], bool]] = {
    "time": _with(_CLOCK, has_time),
    "period": has_period,
    "money": _with(_NUMERAL, has_money),
    "area": _with(_NUMERAL, has_area),
    "percent": _with(_NUMERAL, has_percent),
    "count": _with(_NUMERAL, lambda text: count_of_counts(text) > 0),
    "counts": _with(_NUMERAL, lambda text: count_of_counts(text) > 1),
    "figure": _with(_NUMERAL, has_figure),
    "deadline": _with(_CLOCK, has_deadline),
    "frequency": has_frequency,
    "book": has_book,
}
