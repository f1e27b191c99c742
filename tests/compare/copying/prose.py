"""Invented prose: as long as wanted, and different for every writer."""

import random

from checker.compare.copying.papers import Paper, PaperBlock

WORDS = (  # noqa: SIM905 - read more easily
    "下乡 入户 座谈 走访 院坝 水渠 大棚 账本 台账 电话 会议室 简报 方案 清单 季度 春耕 秋收 "
    "防汛 灌溉 修路 架桥 学校 药房 老人 孩子 青年 邻居 同事 会计 司机 厨房 院子 屋檐 雨水 "
    "泥泞 山坡 果园 鱼塘 羊圈 粮仓 集市 早饭 晚上 清晨 周末 假期 拖延 推诿 马虎 敷衍 急躁 "
    "犹豫 粗心 疏忽 大意 浮躁 埋怨 顾虑 松懈 懒散 应付 照搬 拼凑 夸大 隐瞒 回避 解释 反复 "
    "耐心 细致 坦率 诚恳 主动 及时 扎实 具体 明白 彻底 长期 临时 偶尔 经常 总是 几乎 从来 "
    "仍然 已经 曾经 后来 起初 最终"
).split()
FORM = (
    "经费支出{}万元，比上年下降{}%，其中接待{}次、{}人，用车{}辆，费用{}万元，"
    "办公用房由{}平方米调整为{}平方米，清退{}间，公示{}次。"
)


def prose(writer: int, length: int) -> str:
    """At least `length` characters in sentences that nobody else writes."""
    chance = random.Random(writer)
    text = ""
    while len(text) < length:
        words = chance.choices(WORDS, k=chance.randint(5, 11))
        comma = len(words) // 2
        text += "".join(words[:comma]) + "，" + "".join(words[comma:]) + "。"
    return text


def paper(name: str, *texts: str) -> Paper:
    """A paper of one paragraph a text."""
    blocks = tuple(PaperBlock(number, text, True, f"第{number}段") for number, text in enumerate(texts, 1))
    return Paper(name, "0" * 64, "", blocks)
