"""What batches say: problems with paths, lists, waivers and single files; reasons for skipping."""

from checker.texts import Texts

PROBLEMS = Texts(
    {
        "no-such-path": ("没有这个文件或文件夹：{path}", "no such file or folder: {path}"),
        "not-a-file": ("既不是文件也不是文件夹：{path}", "neither a file nor a folder: {path}"),
        "no-paths": ("没有指定要检查的文件或文件夹", "no file or folder to check was given"),
        "nothing-to-check": (
            "没有可检查的材料（.docx）：{paths}（跳过 {skipped} 个，其他类型的文件 {ignored} 个），什么都没有检查",
            "nothing to check (.docx) in {paths} ({skipped} skipped, {ignored} files of other types); "
            "nothing was checked",
        ),
        "unreadable-folder": (
            "这个文件夹打不开，里面的材料没有检查；请检查访问权限",
            "this folder cannot be opened and nothing in it was checked; look at its permissions",
        ),
        "internal": (
            "检查这份材料时程序内部出错（编号 {fault}），没有得出结论；请把编号告诉维护者",
            "the checker itself failed on this material (fault {fault}); there is no verdict; please report the fault",
        ),
        "time-limit": (
            "检查这份材料超过 {seconds} 秒，已停止，没有得出结论；请用 Word 或 WPS 打开看是否正常，"
            "或用 --time-limit 放宽时限",
            "checking this material took more than {seconds} s and was stopped; there is no verdict; "
            "see whether it opens in Word or WPS, or allow more with --time-limit",
        ),
        "memory-limit": (
            "检查这份材料所用内存超过 {megabytes} MB，已停止，没有得出结论；请用 Word 或 WPS 打开看是否正常",
            "checking this material took more than {megabytes} MB of memory and was stopped; there is no verdict; "
            "see whether it opens in Word or WPS",
        ),
        "out-of-memory": (
            "检查这份材料时内存不足，没有得出结论；请用 Word 或 WPS 打开看是否正常",
            "there was not enough memory to check this material; there is no verdict; "
            "see whether it opens in Word or WPS",
        ),
        "worker-died": (
            "读取这份材料的进程意外终止（{how}），没有得出结论；请再检查一次，仍不行请用 Word 或 WPS 另存后再交",
            "the process that read this material ended unexpectedly ({how}); there is no verdict; "
            "check it again, and if that does not help save it anew in Word or WPS",
        ),
        "no-workers": (
            "检查用的进程启动不了，什么都没有检查；请加上 --workers 0 再试",
            "the worker processes cannot be started; nothing was checked; try again with --workers 0",
        ),
        "unreadable-file": (
            "{file_name}：文件打不开（没有这个文件，或没有读取权限）",
            "{file_name}: cannot be opened (no such file, or no permission)",
        ),
        "no-such-day": (
            "日期应写成 2014-07-01 的样子：{value}",
            "a date is written like 2014-07-01: {value}",
        ),
        # options and submissions.csv
        "unknown-kind": ("未知的材料类别：{value}；可用的有 {known}", "unknown kind: {value}; known are {known}"),
        "unknown-author": ("未知的作者类别：{value}；可用的有 {known}", "unknown author: {value}; known are {known}"),
        "unknown-unit": ("未知的单位类别：{value}；可用的有 {known}", "unknown unit: {value}; known are {known}"),
        "unknown-requirement": (
            "规则包里没有这项要求：{value}{hint}",
            "the rule pack has no such requirement: {value}{hint}",
        ),
        "hint": ("；是不是 {name}？", "; did you mean {name}?"),
        "see-list": ("；全部要求用 checker rules list 查看", "; checker rules list shows them all"),
        "at": ("{file}:{line}：{problem}", "{file}:{line}: {problem}"),
        "csv-encoding": (
            "{file_name}：既不是 UTF-8 也不是 GB18030 编码的文字",
            "{file_name}: the text is neither UTF-8 nor GB18030",
        ),
        "csv-broken": ("不是有效的 CSV：这一行读不下去", "not valid CSV: this line cannot be read"),
        "csv-empty": (
            "没有表头；第一行应为 path,kind,author,unit",
            "no header; the first line should be path,kind,author,unit",
        ),
        "csv-column": (
            "未知的列“{column}”；可用的有 path, kind, author, unit（或 文件, 类别, 作者, 单位类别）",
            'unknown column "{column}"; known are path, kind, author, unit',
        ),
        "csv-column-twice": ("“{column}”列出现了两次", 'the column "{column}" stands there twice'),
        "csv-no-path-column": ("缺少 path（文件）列", 'the column "path" is missing'),
        "csv-too-long": ("这一行比表头多出一格：“{cell}”", 'this line has more cells than the header: "{cell}"'),
        "csv-no-path": ("没有写是哪个文件", "no file is named"),
        "csv-no-such-path": ("没有这个文件：{path}", "no such file: {path}"),
        "csv-outside": ("只能写本文件夹里的文件：{path}", "only files inside this folder can be listed: {path}"),
        "csv-path-twice": ("{path} 在第 {first} 行已经写过", "{path} is listed already on line {first}"),
        "sheet-too-large": (
            "{file_name}：文件超过 {megabytes} MB，不像是名册或清单",
            "{file_name}: larger than {megabytes} MB, which no roster or list is",
        ),
        "sheet-too-long": (
            "{file_name}：超过 {rows} 行，不像是名册或清单",
            "{file_name}: more than {rows} lines, which no roster or list has",
        ),
        "sheet-broken": (
            "{file_name}：不是能读的 .xlsx；请用 Excel 或 WPS 打开看看，另存后再试",
            "{file_name}: not a readable .xlsx; open it in Excel or WPS and save it anew",
        ),
        "of-file": ("{file_name}：{why}", "{file_name}: {why}"),
        "no-sources": (
            "{paths} 里没有一份能读的材料，没有可以比对的来源",
            "nothing in {paths} could be read; there is no source to compare with",
        ),
        # the roster
        "roster-empty": (
            "没有表头；第一行应为 {known}",
            "no header; the first line should be {known}",
        ),
        "roster-column": ("未知的列“{column}”；可用的有 {known}", 'unknown column "{column}"; known are {known}'),
        "roster-column-twice": ("“{column}”列出现了两次", 'the column "{column}" stands there twice'),
        "roster-column-missing": ("缺少“{column}”列", 'the column "{column}" is missing'),
        "roster-no-unit": ("没有写单位", "no unit is named"),
        "roster-no-name": ("班子成员没有写姓名", "a member of the team has no name"),
        "roster-twice": (
            "{who} 在第 {first} 行已经写过",
            "{who} is listed already on line {first}",
        ),
        "roster-no-entries": ("名册里一行内容也没有", "the roster has no entries"),
        "two-rosters": (
            "有两份名册：{first} 和 {second}；请用 --roster 指明用哪一份",
            "there are two rosters, {first} and {second}; say with --roster which one to use",
        ),
        "roster-exists": (
            "{path} 已经有了，没有覆盖；请换一个文件名",
            "{path} exists already and was not overwritten; choose another name",
        ),
        "roster-suffix": ("名册的后缀应是 .xlsx 或 .csv：{path}", "a roster ends in .xlsx or .csv: {path}"),
        "unknown-due": ("未知的应交材料：{value}；可用的有 {known}", "unknown paper due: {value}; known are {known}"),
        # waivers
        "yaml-broken": (
            "不是有效的 YAML；常见原因：冒号后面没有空格、缩进没有对齐、用了制表符",
            "not valid YAML: often a colon without a space, uneven indentation, or a tab",
        ),
        "yaml-encoding": ("{file_name}：不是 UTF-8 编码的文字", "{file_name}: the text is not UTF-8"),
        "yaml-key-twice": ("“{key}”出现了两次", '"{key}" stands there twice'),
        "waivers-not-a-list": (
            "豁免文件应是一个列表，每项写 document, requirement, reason, person, expires",
            "a waiver file is a list of items with document, requirement, reason, person, expires",
        ),
        "waiver-not-a-mapping": ("这一项应写成 document: …、requirement: … 等", "this item should be a mapping"),
        "waiver-unknown-key": (
            "未知的键“{key}”；可用的有 document, requirement, reason, person, expires",
            'unknown key "{key}"; known are document, requirement, reason, person, expires',
        ),
        "waiver-missing-key": ("缺少 {key}", "{key} is missing"),
        "waiver-blank": ("{key} 不能为空", "{key} must not be blank"),
        "waiver-bad-date": (
            "expires 应是 2014-07-01 这样的日期",
            "expires should be a date like 2014-07-01",
        ),
        "waiver-bad-value": ("{key} 应是一段文字", "{key} should be a text"),
    }
)

SKIPPED = Texts(
    {
        "lock-file": ("Word 或 WPS 的锁文件", "lock file of Word or WPS"),
        "hidden-file": ("隐藏文件", "hidden file"),
        "hidden-folder": ("隐藏文件夹", "hidden folder"),
        "linked-folder": ("指向别处的文件夹链接", "link to a folder elsewhere"),
    }
)

NOTICES = Texts(
    {
        "unmatched-row": (
            "“{path}”没有对应任何被检查的文件，这一行没有起作用",
            '"{path}" matches no file that was checked; this line had no effect',
        ),
        "unread-source": (
            "比对来源读不出来，没有比对：{why}",
            "this source could not be read and was not compared: {why}",
        ),
        "no-roster": (
            "没有名册：按文件夹划分单位，缺交、多交的材料看不出来；用 checker roster 可生成空白名册",
            "no roster: the folders are taken for units, and papers that are missing or surplus cannot be told; "
            "checker roster writes an empty one",
        ),
    }
)
