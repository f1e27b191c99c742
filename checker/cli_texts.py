"""What the command itself says."""

from checker.texts import Texts

CLI = Texts(
    {
        "error": ("错误：{message}", "error: {message}"),
        "interrupted": ("已中断，没有写出报告", "interrupted; no report was written"),
        "fault": (
            "程序内部出错（编号 {fault}），没有完成；请把编号告诉维护者。设 CHECKER_DEBUG=1 可看详情",
            "the checker itself failed (fault {fault}); please report it. CHECKER_DEBUG=1 shows the details",
        ),
        "no-tests": ("规则包里没有用例，什么都没有测试", "the pack has no tests; nothing was tested"),
        "checking": ("正在检查", "checking"),
        "stdout": ("标准输出", "standard output"),
    }
)
