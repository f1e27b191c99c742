"""Copied work: who is told of what."""

from collections.abc import Mapping, Sequence

from checker.assess import assess
from checker.assess.answers import Answer
from checker.compare.papers import Batch, Paper
from checker.compare.together import Together, together
from checker.compare.units import units_of
from checker.document import from_markup
from checker.rulebook import load_pack

PACK = load_pack()
ID = "authorship.own-work"
OWN = (
    "去年腊月里我到浅滩组看望孤寡老人，送完米面合了个影就走，老人的屋顶漏雨，我站在门口都看见了，却没有多问一句，"
    "后来是邻居替他翻的瓦。今年开春，组里来人找我批宅基地，我让他先回去等，一等就是四十多天，材料还压在抽屉里。"
)
OTHER = (
    "收粮那几天，过磅的队伍从仓库门口排到桥头，我嫌太阳晒，坐在办公室里喝茶，叫保管员自己看着办。有个老汉的麦子被压了"
    "两个等级，他在窗户外头喊了半晌，我隔着玻璃摆摆手。晚上想起来脸上发烫，第二天也没有去找他。"
)


def paper(name: str, *paragraphs: str, county: str = "桐坪县", person: str = "何秀英") -> Paper:
    text = "\n".join(
        (
            "# 个人对照检查材料",
            f"@ {county}渡口镇副镇长 {person}",
            "@ 2014年7月2日",
            "## 存在的问题",
            "### 官僚主义",
            *paragraphs,
        )
    )
    return Paper(name, name, assess(from_markup(name, text), PACK))


def beside(*papers: Paper, sources: tuple[Paper, ...] = ()) -> Together:
    batch = Batch(papers, units_of(papers), PACK)
    return together(batch, frozenset({ID}), sources)


def answer(found: Together, name: str) -> Answer:
    (answer,) = found.papers[name]
    return answer


ONE = paper("甲/何秀英.docx", f"作为{'桐坪县'}的干部，{OWN}", OTHER)
COPY = paper("乙/曹景和.docx", f"作为{'云岭县'}的干部，{OWN}", county="云岭县", person="曹景和")
INNOCENT = paper(
    "丙/邹大鹏.docx", "灌区放水那几夜，我没有到渠上去过一回，是看水员打着手电一段一段巡的。", person="邹大鹏"
)


def test_both_papers_are_told_of_the_passage_and_of_the_name_that_was_changed() -> None:
    found = beside(ONE, COPY)
    told = answer(found, "乙/曹景和.docx")
    assert told.status == "weak"
    assert told.evidence[0].quote in f"作为云岭县的干部，{OWN}"
    assert "与《甲/何秀英.docx》" in told.evidence[0].remark
    assert "；这里是“云岭县”，那里是“桐坪县”" in told.evidence[0].remark
    assert "；这里是“桐坪县”，那里是“云岭县”" in answer(found, "甲/何秀英.docx").evidence[0].remark


def test_a_paper_of_ones_own_is_in_order() -> None:
    found = beside(COPY, paper("丁/白建设.docx", OTHER, person="白建设"))
    assert [answer(found, name).status for name in found.papers] == ["met", "met"]
    assert found.copies.pairs == ()


def test_one_paper_alone_is_held_against_nothing() -> None:
    assert answer(beside(ONE), "甲/何秀英.docx").status == "not-applicable"


def test_a_source_is_compared_with_and_gets_no_answer() -> None:
    found = beside(COPY, sources=(paper("往年/范文.docx", OWN),))
    assert list(found.papers) == ["乙/曹景和.docx"]
    assert answer(found, "乙/曹景和.docx").status == "weak"
    (pair,) = found.copies.pairs
    assert (pair.a, pair.b, pair.from_source) == ("乙/曹景和.docx", "往年/范文.docx", True)


def test_quotations_and_clauses_are_nobodys_wording() -> None:
    clause = "会议要求，" + "".join(rule.clause for rule in PACK.rules[:4])
    found = beside(paper("甲.docx", clause, OWN), paper("乙.docx", clause, OTHER, person="曹景和"))
    assert [answer(found, name).status for name in found.papers] == ["met", "met"]


def test_an_author_may_repeat_in_another_kind_of_paper_what_the_first_admits() -> None:
    head = "# 个人整改措施\n@ 桐坪县渡口镇副镇长 何秀英\n@ 2014年8月2日\n"
    text = f"{head}## 问题\n作为桐坪县的干部，{OWN}\n## 措施\n6月底前改。"
    measures = Paper("甲/措施.docx", "x", assess(from_markup("甲/措施.docx", text), PACK))
    assert measures.kind == "member-measures"
    assert beside(ONE, measures).copies.pairs == ()


def test_a_second_paper_of_the_same_kind_under_the_same_name_is_compared() -> None:
    assert len(beside(ONE, paper("丁/何秀英.docx", OWN)).copies.pairs) == 1


class Kept:
    """A memory in a dictionary, which counts what was new."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], bytes] = {}
        self.new: list[str] = []

    def get(self, sort: str, keys: Sequence[str]) -> dict[str, bytes]:
        return {key: self.entries[sort, key] for key in keys if (sort, key) in self.entries}

    def put(self, sort: str, entries: Mapping[str, bytes]) -> None:
        self.new += [sort for _ in entries]
        self.entries.update({(sort, key): data for key, data in entries.items()})


def test_a_second_run_works_out_only_what_is_new_and_finds_the_same() -> None:
    memory = Kept()
    papers = (ONE, COPY)
    batch = Batch(papers, units_of(papers), PACK)
    first = together(batch, frozenset({ID}), memory=memory)
    assert sorted(memory.new) == ["fingerprints", "fingerprints", "pairs"]
    memory.new.clear()
    assert together(batch, frozenset({ID}), memory=memory) == first
    assert memory.new == []
    more = Batch((*papers, INNOCENT), units_of(papers), PACK)
    assert together(more, frozenset({ID}), memory=memory).copies.pairs == first.copies.pairs
    assert memory.new == ["fingerprints"]


def test_what_a_memory_holds_wrongly_is_worked_out_again() -> None:
    memory = Kept()
    batch = Batch((ONE, COPY), units_of((ONE, COPY)), PACK)
    first = together(batch, frozenset({ID}), memory=memory)
    memory.entries = dict.fromkeys(memory.entries, b"{}")
    assert together(batch, frozenset({ID}), memory=memory) == first
