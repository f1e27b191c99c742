"""What the reader says to people: why a file could not be read, and what was left out of one that was."""

from checker.texts import Texts

ERRORS = Texts(
    {
        "no-such-file": ("没有这个文件：{name}", "no such file: {name}"),
        "not-a-file": ("这不是文件：{name}", "not a file: {name}"),
        "unreadable-file": (
            "打不开文件 {name}（可能没有权限，或正被占用）。请关闭 Word 或 WPS 后再试",
            "cannot open {name} (no permission, or in use); close Word or WPS and try again",
        ),
        "empty-file": (
            "{name} 是空文件（0 字节），可能没有复制完整，请重新索取",
            "{name} is empty (0 bytes); it was perhaps not copied completely, ask for it again",
        ),
        "lock-file": (
            "{name} 是 Word 打开文档时留下的临时文件，不是材料本身；请交不带“~$”的那一份",
            "{name} is a temporary file that Word leaves while a document is open; hand in the one without “~$”",
        ),
        "too-large-file": (
            "{name} 有 {size} MB，超过 {limit} MB 的上限；请压缩或删去其中的图片再交",
            "{name} has {size} MB, above the limit of {limit} MB; shrink or remove its pictures",
        ),
        "old-word": (
            "{name} 是旧版 Word 或 WPS 文档（.doc/.wps 格式）；请用 Word 或 WPS 打开，另存为 .docx，"
            "或在本机安装 LibreOffice 后再检查",
            "{name} is in the old Word or WPS format (.doc/.wps); open it in Word or WPS and save it as .docx, "
            "or install LibreOffice on this machine and check again",
        ),
        "encrypted": (
            "{name} 有打开密码；请用密码打开，取消密码后另存为 .docx",
            "{name} is protected by a password; open it, remove the password and save it as .docx",
        ),
        "rtf": (
            "{name} 是 RTF 文件；请用 Word 或 WPS 打开，另存为 .docx，或在本机安装 LibreOffice 后再检查",
            "{name} is an RTF file; open it in Word or WPS and save it as .docx, "
            "or install LibreOffice on this machine and check again",
        ),
        "pdf": (
            "{name} 是 PDF，本工具不读 PDF；请交 Word 原稿（.docx）",
            "{name} is a PDF, which is not read; hand in the Word original (.docx)",
        ),
        "html": (
            "{name} 其实是网页文件；请用 Word 或 WPS 打开，另存为 .docx",
            "{name} is really a web page; open it in Word or WPS and save it as .docx",
        ),
        "xml": (
            "{name} 是单个 XML 文件，不是 .docx；请用 Word 或 WPS 打开，另存为 .docx",
            "{name} is a single XML file, not a .docx; open it in Word or WPS and save it as .docx",
        ),
        "odt": (
            "{name} 是 OpenDocument 文档；请用 Word 或 WPS 打开，另存为 .docx，或在本机安装 LibreOffice 后再检查",
            "{name} is an OpenDocument text; open it in Word or WPS and save it as .docx, "
            "or install LibreOffice on this machine and check again",
        ),
        "works": (
            "{name} 是微软 Works 的 .wps 文档（不是 WPS 文字），本工具不读；请用原来的程序打开，另存为 .docx",
            "{name} is a .wps of Microsoft Works (not of WPS Office), which is not read; save it as .docx there",
        ),
        "not-converted": (
            "LibreOffice 打不开 {name}（可能已损坏，或有打开密码）；请用 Word 或 WPS 打开，另存为 .docx",
            "LibreOffice cannot open {name} (perhaps damaged, or protected by a password); "
            "open it in Word or WPS and save it as .docx",
        ),
        "conversion-too-long": (
            "LibreOffice 转换 {name} 超过 {seconds} 秒，已停止；请用 Word 或 WPS 打开，另存为 .docx",
            "LibreOffice took more than {seconds} s for {name} and was stopped; "
            "open it in Word or WPS and save it as .docx",
        ),
        "spreadsheet": (
            "{name} 是电子表格，不是文档；请交 Word 文档（.docx）",
            "{name} is a spreadsheet, not a document; hand in a Word document (.docx)",
        ),
        "presentation": (
            "{name} 是演示文稿，不是文档；请交 Word 文档（.docx）",
            "{name} is a presentation, not a document; hand in a Word document (.docx)",
        ),
        "image": (
            "{name} 是图片，里面的字读不出来；请交 Word 原稿（.docx）",
            "{name} is a picture, whose text cannot be read; hand in the Word original (.docx)",
        ),
        "archive": (
            "{name} 是压缩包；请解压后交里面的 .docx",
            "{name} is an archive; unpack it and hand in the .docx inside",
        ),
        "plain-text": (
            "{name} 是纯文本，不是 .docx；请用 Word 或 WPS 打开，另存为 .docx",
            "{name} is plain text, not a .docx; open it in Word or WPS and save it as .docx",
        ),
        "unknown-format": (
            "{name} 不是 .docx，也认不出是什么格式；请用 Word 或 WPS 打开，另存为 .docx",
            "{name} is not a .docx nor of any known format; open it in Word or WPS and save it as .docx",
        ),
        "no-main-part": (
            "{name} 是压缩包，但里面没有 Word 正文；请确认交的是 .docx 文档",
            "{name} is a zip without the main part of a Word document; check that it is a .docx",
        ),
        "damaged-zip": (
            "{name} 已损坏，打不开；请用 Word 或 WPS 打开修复后另存，或重新索取",
            "{name} is damaged and cannot be opened; let Word or WPS repair and save it, or ask for it again",
        ),
        "damaged-xml": (
            "{name} 已损坏（{part} 读不下去）；请用 Word 或 WPS 打开修复后另存，或重新索取",
            "{name} is damaged ({part} cannot be read); let Word or WPS repair and save it, or ask for it again",
        ),
        "doctype": (
            "{name} 含有不允许的 DOCTYPE 声明（{part}），正常的 Word 文档没有；"
            "为安全起见不读，请交件人用 Word 或 WPS 另存后重交",
            "{name} contains a DOCTYPE ({part}), which no proper Word document has; "
            "it is refused for safety, have it saved again in Word or WPS",
        ),
        "too-many-entries": (
            "{name} 内部有 {count} 个部件，超过 {limit} 个的上限；为安全起见不读，请删去多余的图片和嵌入对象后重交",
            "{name} has {count} parts, above the limit of {limit}; "
            "it is refused for safety, remove needless pictures and embedded objects",
        ),
        "too-large-directory": (
            "{name} 的内部目录大得反常（上限 {limit} 个部件）；为安全起见不读，请交件人用 Word 或 WPS 另存后重交",
            "the directory inside {name} is abnormally large (limit: {limit} parts); "
            "it is refused for safety, have it saved again in Word or WPS",
        ),
        "overlapping-entries": (
            "{name} 的内部部件互相重叠（{part}），正常的 Word 文档不会这样；"
            "为安全起见不读，请交件人用 Word 或 WPS 另存后重交",
            "parts of {name} overlap ({part}), which those of a proper Word document never do; "
            "it is refused for safety, have it saved again in Word or WPS",
        ),
        "double-part": (
            "{name} 里有两个同名而内容不同的部件（{part}），无法确定以哪个为准；请交件人用 Word 或 WPS 另存后重交",
            "{name} has two different parts named {part}, and it is unclear which one counts; "
            "have it saved again in Word or WPS",
        ),
        "too-large-part": (
            "{name} 的部件 {part} 解压后超过 {limit} MB；为安全起见不读，请交件人核对内容，另存后重交",
            "part {part} of {name} unpacks to more than {limit} MB; "
            "it is refused for safety, have it checked and saved again",
        ),
        "too-large-total": (
            "{name} 解压后总量超过 {limit} MB；为安全起见不读，请压缩其中的图片后重交",
            "{name} unpacks to more than {limit} MB in all; it is refused for safety, shrink its pictures",
        ),
        "too-many-elements": (
            "{name} 的结构过于庞大（{part}，超过 {limit} 个元素）；为安全起见不读，请删去大量空段落、空表格后重交",
            "{name} has too many elements ({part}, above {limit}); "
            "it is refused for safety, remove masses of empty paragraphs or tables",
        ),
        "too-complex": (
            "{name} 的部件 {part} 嵌套过深或单个文字块过长，正常的 Word 文档不会这样；"
            "为安全起见不读，请交件人用 Word 或 WPS 另存后重交",
            "part {part} of {name} is nested too deep or has too long a piece of text, as no proper Word document has; "
            "it is refused for safety, have it saved again in Word or WPS",
        ),
        "too-much-text": (
            "{name} 的部件 {part} 中的文字超过 {limit} MB；为安全起见不读，请交件人核对内容后重交",
            "part {part} of {name} has more than {limit} MB of text; it is refused for safety, have it checked",
        ),
        "bomb": (
            "{name} 的部件 {part} 压缩比高得反常（{ratio} 倍）；为安全起见不读，请交件人核对内容，另存后重交",
            "part {part} of {name} is compressed {ratio} times, like a zip bomb; "
            "it is refused for safety, have it checked and saved again",
        ),
        "no-text": (
            "{name} 里没有文字；请确认交的是写好的材料",
            "{name} contains no text; check that it is the finished material",
        ),
        "only-pictures": (
            "{name} 里只有图片、没有文字，可能是扫描件；请交 Word 原稿",
            "{name} contains pictures but no text, perhaps a scan; hand in the Word original",
        ),
    }
)

NOTES = Texts(
    {
        "deleted-text": (
            "修订中已删除的 {count} 个字未读",
            "{count} characters deleted under track changes were left out",
        ),
        "deleted-row": (
            "修订中已删除的 {count} 行表格未读",
            "{count} table rows deleted under track changes were left out",
        ),
        "deleted-cell": (
            "修订中已删除的 {count} 个单元格未读",
            "{count} table cells deleted under track changes were left out",
        ),
        "moved-text": (
            "修订中移走的 {count} 个字只在新位置读一次",
            "{count} characters moved under track changes were read at their new place only",
        ),
        "joined-paragraphs": (
            "段落标记在修订中已删除，本段由 {count} 处合并而成",
            "{count} paragraph marks are deleted under track changes; the paragraphs were read as one",
        ),
        "hidden-text": ("{count} 个隐藏文字未读", "{count} hidden characters were left out"),
        "comment": (
            "{count} 条批注未读（批注不算材料）",
            "{count} comments were left out (they are no part of the material)",
        ),
        "picture": ("{count} 张图片，其中的文字未读", "{count} pictures; text in them was not read"),
        "chart": ("{count} 个图表，其中的文字未读", "{count} charts; text in them was not read"),
        "diagram": ("{count} 个 SmartArt 图形，其中的文字未读", "{count} SmartArt diagrams; text in them was not read"),
        "unread-object": (
            "{count} 个嵌入对象（{detail}），其中的文字未读",
            "{count} embedded objects ({detail}); text in them was not read",
        ),
        "unread-part": ("插入的外部内容（{detail}）未读", "inserted content ({detail}) was not read"),
        "damaged-part": (
            "文件的一个部件（{detail}）已损坏或缺失，其中的内容未读",
            "a part of the file ({detail}) is damaged or absent; what it holds was not read",
        ),
        "converted": ("经 LibreOffice 转换读取", "read through a conversion by LibreOffice"),
        "unread-number": (
            "{count} 处用域生成的编号（{detail}）未读",
            "{count} numbers made by a field ({detail}) were not read",
        ),
        "building-blocks": (
            "文件附有构建基块（自动图文集），不是正文，未读",
            "the file carries building blocks (AutoText), which are no part of the text; they were not read",
        ),
        "macros": ("文件含有宏（未运行）", "the file contains macros (they were not run)"),
        "active-x": (
            "文件含有 {count} 个 ActiveX 控件（未运行）",
            "the file contains {count} ActiveX controls (they were not run)",
        ),
        "custom-ui": (
            "文件会改动 Word 的界面（{detail}，未执行）",
            "the file changes the interface of Word ({detail}; this was not done)",
        ),
        "embedded-file": (
            "文件内嵌 {count} 个其他文件（{detail}，未打开）",
            "the file embeds {count} other files ({detail}; they were not opened)",
        ),
        "remote-field": (
            "有会从别处取内容的域（{detail}，未执行）",
            "a field fetches something from elsewhere ({detail}; this was not done)",
        ),
        "external-link": (
            "文件引用外部内容（{detail}，未打开）",
            "the file refers to something outside ({detail}; it was not opened)",
        ),
        "external-links-more": (
            "文件另外还引用 {count} 处外部内容（未打开）",
            "the file refers to {count} more things outside (they were not opened)",
        ),
        "hyperlinks": (
            "文件有 {count} 个网址或邮箱链接（未打开）",
            "the file has {count} links to web or mail addresses (they were not opened)",
        ),
        "invisible-characters": (
            "有 {count} 个看不见的字符（零宽、方向控制等），已略去",
            "{count} characters that cannot be seen (zero width, direction marks …) were left out",
        ),
    }
)
