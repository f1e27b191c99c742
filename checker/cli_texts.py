"""What the command itself says."""

from checker.texts import Texts

CLI = Texts(
    {
        "error": ("错误：{message}", "error: {message}"),
        "errors": ("错误（{count} 处）：\n{message}", "{count} errors:\n{message}"),
        "no-such-option": ("没有这个选项：{option}{hint}", "no such option: {option}{hint}"),
        "no-such-command": ("没有这个命令：{name}{hint}", "no such command: {name}{hint}"),
        "hint": ("；是不是 {name}？", "; did you mean {name}?"),
        "missing": ("缺少 {name}", "{name} is missing"),
        "not-a-choice": ("{option} 只能是 {choices}", "{option} is one of {choices}"),
        "not-a-count": ("{option} 应是 0 或更大的整数", "{option} is a whole number, 0 or more"),
        "not-seconds": ("{option} 应是大于 0 的秒数", "{option} is a number of seconds above 0"),
        "bad-option": (
            "{option} 用得不对：后面少了值，或多了值",
            "{option} is not used properly: its value is missing, or it takes none",
        ),
        "surplus": ("多了参数：{arguments}", "surplus arguments: {arguments}"),
        "and": ("、", ", "),
        "see-help": ("用法见：{command} --help", "for the usage see: {command} --help"),
        "no-such-pack": (
            "没有这个规则包：{name}（既不是自带规则包的名称，也不是有 pack.yaml 的文件夹）；自带的有 {known}",
            "no such rule pack: {name} (no pack of this name is shipped, and there is no folder of this name with a "
            "pack.yaml); shipped are {known}",
        ),
        "interrupted": ("已中断，没有写出报告", "interrupted; no report was written"),
        "fault": (
            "程序内部出错（编号 {fault}），没有完成；请把编号告诉维护者。设 CHECKER_DEBUG=1 可看详情",
            "the checker itself failed (fault {fault}); please report it. CHECKER_DEBUG=1 shows the details",
        ),
        "no-tests": ("规则包里没有用例，什么都没有测试", "the pack has no tests; nothing was tested"),
        "two-files": (
            "{path} 是文件夹；compare 比对两个文件，整个文件夹用 checker check",
            "{path} is a folder; compare takes two files, for whole folders use checker check",
        ),
        "annotate-masked": (
            "--annotate 与 --mask 不能同时用：带批注的副本里有全文，隐不去个人信息",
            "--annotate and --mask exclude each other: annotated copies hold the whole text",
        ),
        "roster-written": (
            "已生成空白名册：{path}。填好后放在材料文件夹里，文件名用 roster.xlsx 或 roster.csv",
            "wrote an empty roster: {path}. Fill it in and put it into the folder as roster.xlsx or roster.csv",
        ),
        "one-file": (
            "{path} 是文件夹；outline 一次看一份材料，请给出一个文件",
            "{path} is a folder; outline shows one material at a time, name a file",
        ),
        "checking": ("正在检查", "checking"),
        "stdout": ("标准输出", "standard output"),
    }
)
