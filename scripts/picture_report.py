"""Draw the picture of the console report in the README: the real command on samples/, shortened.

`python -m scripts.picture_report` writes docs/images/report.svg. Every sign gets its own place, so that Chinese and
Latin stand in their columns whatever fonts a reader has; no font is fetched from anywhere.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby, takewhile
from xml.sax.saxutils import escape

from rich.cells import cell_len

from scripts.run_checker import COMMAND
from scripts.sample_sources import ROOT

PICTURE = ROOT / "docs" / "images" / "report.svg"
_COLUMNS = 94
_SHOWN = ("邹大鹏.docx", "县水利局/领导班子.docx", "苗世林.docx")
_PROBLEMS = "查摆出的问题"
_CODE = re.compile(r"\x1b\[(\d+)m")
_CELL, _LINE, _MARGIN, _BAR = 9, 26, 24, 44
_FRAME = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img"
  aria-label="checker check samples">
<style>
  text {{ font: 15px "Cascadia Mono", Consolas, Menlo, "DejaVu Sans Mono", monospace; fill: #d8dbe2; }}
  .wide {{ font: 18px "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }}
  .c1 {{ font-weight: bold; fill: #ffffff; }}
  .c2 {{ fill: #8b919e; }}
  .c31 {{ fill: #f07575; }}
  .c32 {{ fill: #86cf8a; }}
  .c33 {{ fill: #e6c35c; }}
  .c35 {{ fill: #d08fe0; }}
</style>
<rect width="100%" height="100%" rx="10" fill="#1e2127"/>
<circle cx="26" cy="22" r="6.5" fill="#f0655c"/>
<circle cx="48" cy="22" r="6.5" fill="#f2bd45"/>
<circle cx="70" cy="22" r="6.5" fill="#5fc454"/>
{text}
</svg>
"""


def main() -> int:
    """Write the picture anew."""
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(picture(list(shortened(report()))), encoding="utf-8", newline="\n")
    return 0


def report() -> str:
    """The console report on samples/, with the codes of its colours."""
    settings = {**os.environ, "FORCE_COLOR": "1", "NO_COLOR": "", "COLUMNS": str(_COLUMNS), "PYTHONUTF8": "1"}
    command = [str(COMMAND), "check", "samples"]
    return subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, check=False).stdout.decode()


def shortened(text: str) -> Iterator[str]:
    """Lines of the report: three documents of different verdicts without the lists of their problems, then the list of
    documents and the counts.
    """
    blocks = text.rstrip("\n").split("\n\n")
    yield from ("$ checker check samples", "")
    for name in _SHOWN:
        lines = next(block for block in blocks if name in block.split("\n", 1)[0]).splitlines()
        yield from takewhile(lambda line: not _CODE.sub("", line).strip().startswith(_PROBLEMS), lines)
        yield ""
    yield from ("\x1b[2m…\x1b[0m", "")
    yield from next(block for block in blocks if _CODE.sub("", block).startswith("各份材料")).splitlines()
    yield ""
    yield from blocks[-1].splitlines()


def picture(lines: list[str]) -> str:
    """`lines`, with the codes of their colours, as SVG."""
    drawn = [element for number, line in enumerate(lines) for element in _drawn(line, _BAR + _LINE * (number + 1))]
    width, height = 2 * _MARGIN + _COLUMNS * _CELL, _BAR + _LINE * len(lines) + _MARGIN
    return _FRAME.format(width=width, height=height, text="\n".join(drawn))


def _drawn(line: str, y: int) -> Iterator[str]:
    """The text elements of a line: one for each run of signs of one colour and one width."""
    column, colour = 0, "0"
    for number, part in enumerate(_CODE.split(line)):
        if number % 2:
            colour = part
            continue
        for (cells, is_blank), run in groupby(part, key=lambda sign: (cell_len(sign), sign == " ")):
            signs = "".join(run)
            x = " ".join(f"{_MARGIN + _CELL * (column + cells * position):g}" for position in range(len(signs)))
            column += cells * len(signs)
            if not is_blank:
                kind = f"c{colour} wide" if cells > 1 else f"c{colour}"
                yield f'<text class="{kind}" x="{x}" y="{y}">{escape(signs)}</text>'


if __name__ == "__main__":
    sys.exit(main())
