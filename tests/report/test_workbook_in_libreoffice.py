"""The workbook as LibreOffice shows and prints it: `make test-programs` installs it; CI runs these tests always."""

import csv
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from checker.document.office import find_office
from checker.report import csv_report, workbook
from checker.report.layout import Layout
from tests.report.html_fakes import SHOWN, answer, hostile, many, paper, report

_CSV_IN_UTF8 = "44,34,76,1,,0,false,true,false,false,false,-1"  # every sheet a file of its own
FORMULA = '=HYPERLINK("http://例/","点")'


@pytest.fixture(scope="module")
def program() -> Path:
    """LibreOffice; without it these tests are skipped, but never in CI."""
    found = find_office()
    if found is None and os.environ.get("CI") != "true":
        pytest.skip("LibreOffice is not installed (make test-programs installs it)")
    assert found is not None
    return found


def converted(program: Path, source: Path, target: str, options: str = "") -> Path:
    """The folder with what LibreOffice made of `source`."""
    folder = source.parent / target
    profile = (source.parent / "profile").as_uri()
    wanted = f"{target}:{options}" if options else target
    command: list[str | Path] = [
        program,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        wanted,
        "--outdir",
        folder,
        source,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return folder


def test_every_sheet_opens_with_its_words_and_nothing_is_calculated(program: Path, tmp_path: Path) -> None:
    found = hostile()
    first = found.documents[0].requirements[0].model_copy(update={"reason": FORMULA})
    found = report("zh", (found.documents[0].model_copy(update={"requirements": (first,)}),))
    book = tmp_path / "report.xlsx"
    book.write_bytes(workbook.write(found, Layout()))
    folder = converted(program, book, "csv", f"Text - txt - csv (StarCalc):{_CSV_IN_UTF8}")
    sheets = {path.stem.partition("-")[2]: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert set(sheets) == {"汇总", "逐项清单", "问题清单", "雷同", "单位与名册", "未能检查", "说明"}
    (row,) = list(csv.DictReader(sheets["逐项清单"].splitlines()))
    assert (row["要求"], row["结果"], row["理由"]) == (SHOWN, "需核实", FORMULA)


def test_a_csv_file_opens_without_a_formula(program: Path, tmp_path: Path) -> None:
    table = tmp_path / "report.csv"
    found = answer(0, "weak").model_copy(update={"reason": FORMULA})
    table.write_bytes(csv_report.write(report("zh", (paper("甲.docx", "review", found),)), Layout()))
    (made,) = converted(program, table, "fods").iterdir()
    text = made.read_text(encoding="utf-8")
    assert "table:formula" not in text
    assert "&apos;=HYPERLINK" in text


@pytest.mark.skipif(shutil.which("pdftotext") is None and os.environ.get("CI") != "true", reason="needs poppler-utils")
def test_it_prints_on_a4_across_with_the_head_on_every_page(program: Path, tmp_path: Path) -> None:
    book = tmp_path / "report.xlsx"
    book.write_bytes(workbook.write(many(3, name_length=200), Layout()))
    (pages,) = converted(program, book, "pdf").iterdir()
    size = subprocess.run(["pdfinfo", pages], check=True, capture_output=True, text=True).stdout
    assert re.search(r"Page size: +841\.\d+ x 595\.\d+ pts \(A4\)", size)
    printed = subprocess.run(["pdftotext", "-layout", pages, "-"], check=True, capture_output=True, text=True).stdout
    listed = [page for page in printed.split("\f") if re.search(r"^ *逐项清单 +\d+ / \d+$", page, re.MULTILINE)]
    assert len(listed) > 5
    assert all(re.match(r"\s*序号 +材料 +要求 +性质 +结果 +理由", page) for page in listed)
