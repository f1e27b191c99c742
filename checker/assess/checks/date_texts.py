"""What the checks of dates, registers and years say to users."""

from checker.texts import Texts

TEXTS = Texts(
    {
        "no-date": (
            "材料没有可用的日期，按活动期间（{first}至{last}）判断。",
            "The material gives no usable date; the campaign's time ({first} to {last}) was taken for it.",
        ),
        "only-the-year": (
            "材料只写了年份，按{first}至{last}判断。",
            "The material gives only the year; {first} to {last} was taken for its date.",
        ),
        "no-day-known": (
            "材料没有日期，无法与登记的日期对照。",
            "The material has no date to hold against the register.",
        ),
        "repealed": (
            "“{title}”（{issued}）自{repealed}起不再有效{successor}",
            "“{title}” ({issued}) has not been in force since {repealed}{successor}",
        ),
        "successor": ("，由{name}代替", "; it was replaced by {name}"),
        "not-yet-issued": (
            "“{title}”{issued}才印发，晚于材料的日期",
            "“{title}” was issued on {issued} only, after the date of the material",
        ),
        "in-force": ("“{title}”当时有效", "“{title}” was in force then"),
        "later-event": (
            "“{title}”始于{began}，晚于材料的日期",
            "“{title}” began on {began}, after the date of the material",
        ),
        "not-yet-known": (
            "“{title}”始于{began}，写材料时还不能预知",
            "“{title}” began on {began}; it could not be known of when the material was written",
        ),
        "earlier-event": ("“{title}”早于材料的日期", "“{title}” lies before the date of the material"),
        "later-campaign": (
            "“{title}”{began}才开始，晚于材料的日期",
            "“{title}” began on {began} only, after the date of the material",
        ),
        "earlier-campaign": (
            "“{title}”{ended}已经结束，这里当作正在开展的活动",
            "“{title}” had ended on {ended}; here it stands as the present campaign",
        ),
        "own-campaign": ("说的是本次活动", "It speaks of this campaign"),
        "stale-signed": (
            "署名日期是{year}年，不在活动期间",
            "The date of the signature is of {year}, outside the campaign",
        ),
        "stale-title": ("标题写的是{year}年", "The title says {year}"),
        "stale-deadline": (
            "{year}年的期限，写材料时已经过去",
            "A term of {year}, which had passed when the material was written",
        ),
        "stale-relative": (
            "“{word}”写成了{year}年，按材料的日期应是{wanted}年",
            "“{word}” is given as {year}; by the date of the material it is {wanted}",
        ),
        "years-agree": ("年份与材料的日期相合", "The year agrees with the date of the material"),
    }
)
