"""What is said of a copy with comments."""

from checker.texts import Texts

NOTES = Texts(
    {
        "dropped-links": (
            "原件中 {count} 处指向外部内容的引用未带入批注件（{detail}）",
            "{count} references to something outside were not carried over ({detail})",
        ),
        "dropped-macros": (
            "原件中的宏未带入批注件（{detail}）",
            "the macros of the original were not carried over ({detail})",
        ),
        "unplaced": (
            "{count} 条批注在原文中找不到位置，未能写入",
            "{count} comments found no place in the text and were left out",
        ),
    }
)
