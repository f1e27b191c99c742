"""Wording that many papers share."""

from dataclasses import replace

import pytest

from checker.compare.copying.find import find_copies
from checker.compare.copying.papers import Paper
from checker.compare.copying.results import Copies, Group
from checker.compare.copying.settings import Settings
from tests.compare.copying.prose import FORM, paper, prose

USUAL = Settings()
NOTHING = Copies((), (), (), ())


def batch(shared: str, carriers: int = 40) -> list[Paper]:
    """`carriers` papers with the text and ten without."""
    with_it = [
        paper(f"{number:02}", prose(100 + number, 300), shared, prose(200 + number, 300)) for number in range(carriers)
    ]
    return [*with_it, *(paper(f"o{number}", prose(300 + number, 600)) for number in range(10))]


def test_long_wording_of_many_papers_is_a_template_with_its_carriers_and_no_pair() -> None:
    text = prose(1, 400)
    copies = find_copies(batch(text), USUAL)
    (template,) = copies.templates
    assert copies.pairs == ()
    assert template.example == "00"
    assert template.side.paragraph == 2
    assert template.side.quote in text
    assert len(template.side.quote) > 360
    assert template.papers == tuple(f"{number:02}" for number in range(40))
    assert copies.shares[0].templates == pytest.approx(0.4, abs=0.06)
    assert len(copies.shares) == 40


def test_papers_that_are_mostly_a_template_have_one_origin() -> None:
    papers = [
        paper(f"{number:02}", prose(1, 600), prose(100 + number, 300 if number < 35 else 3_000)) for number in range(40)
    ]
    copies = find_copies(papers, USUAL)
    assert copies.groups == (Group(tuple(f"{number:02}" for number in range(35)), ()),)


def test_a_template_may_be_filled_in_with_names() -> None:
    parts = [prose(number, 60) for number in range(1, 7)]
    papers = []
    for number in range(40):
        names = (prose(1_000 + 10 * number + part, 9)[:3] for part in range(6))
        text = "".join(f"{part}由{name}负责，" for part, name in zip(parts, names, strict=True))
        papers.append(paper(f"{number:02}", prose(100 + number, 300), text))
    copies = find_copies(papers, USUAL)
    assert copies.pairs == ()
    assert [len(template.papers) for template in copies.templates] == [40]
    assert copies.templates[0].side.quote.startswith(parts[0])


@pytest.mark.parametrize("text", [prose(1, 100)[:70], FORM.format(*range(10, 20)) * 3])
def test_wording_of_many_papers_that_is_short_is_no_template(text: str) -> None:
    copies = find_copies(batch(prose(1, 100)[:70]), USUAL)
    assert (copies.templates, copies.pairs) == ((), ())


def test_official_wording_in_many_papers_is_no_template() -> None:
    text = prose(1, 400)
    assert find_copies(batch(text), Settings(official=(text,))) == NOTHING


def test_a_form_in_many_papers_is_no_template() -> None:
    form = (
        "全年下乡{}天，走访{}户，座谈{}场，收集意见{}条，办结{}条，发放资金{}万元，慰问{}户，回访{}次。"
        "现有学校{}所、教师{}人、学生{}人、食堂{}个、宿舍{}间、图书{}册、电脑{}台、操场{}块、校车{}辆。"
        "维修道路{}里、桥梁{}座、水渠{}段、路灯{}盏、水井{}口、护栏{}米、涵洞{}个、泵房{}间、公厕{}座。"
    )
    papers = [
        paper(f"{number:02}", prose(number, 200), (FORM + form).format(*range(number, number + 36)))
        for number in range(1, 45)
    ]
    copies = find_copies(papers, USUAL)
    assert (copies.templates, copies.pairs) == ((), ())


def test_a_copy_beside_a_template_is_still_found() -> None:
    papers = batch(prose(1, 400))
    copied = prose(999, 150)
    for number in (3, 7):
        blocks = papers[number].blocks
        papers[number] = replace(
            papers[number], blocks=(blocks[0], replace(blocks[1], text=blocks[1].text + copied), blocks[2])
        )
    (pair,) = find_copies(papers, USUAL).pairs
    assert (pair.a, pair.b) == ("03", "07")
    assert pair.passages[0].a.quote.endswith(copied)


def test_what_many_papers_took_from_one_source_is_found_in_each() -> None:
    text = prose(1, 400)
    copies = find_copies(batch(text), USUAL, [paper("范文.docx", text)])
    assert len(copies.pairs) == 40
    assert {(pair.b, pair.from_source) for pair in copies.pairs} == {("范文.docx", True)}
    assert copies.templates[0].sources == ("范文.docx",)
