"""What the SARIF file says besides what all reports say."""

from checker.texts import Texts

SARIF = Texts(
    {
        "base": (
            "检查时给出的文件夹；文件路径相对于它",
            "The folder that was checked; paths of files are relative to it",
        ),
        "not-checked": ("材料没有能够检查", "The document could not be checked"),
        "not-checked-help": (
            "文件打不开，或没有可检查的要求。这不等于通过，请按提示处理后再检查一次，或由人工审阅。",
            "The file could not be read, or no requirement concerns it. That is no pass: see to it and check it again, "
            "or have a person read it.",
        ),
    }
)
