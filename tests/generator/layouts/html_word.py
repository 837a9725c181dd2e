"""A web page that Word saved: mso styles, <o:p>, lines broken anywhere, and the row that keeps the columns' widths."""

from __future__ import annotations

import random
from html import escape

from tests.generator.grid import Box, grid_of
from tests.generator.layouts.html import body, drawn
from tests.generator.truth import Truth
from tests.generator.written import Written

_HEAD = """<meta charset='utf-8'><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml></xml>
<![endif]--><style><!-- p.MsoNormal {mso-style-unhide:no;} --></style>"""


def write(truth: Truth, rng: random.Random) -> Written:
    def inner(box: Box) -> str:
        said = f"<span lang=EN-US style='mso-bidi-font-size:12pt'>{escape(box.text)}<o:p></o:p></span>"
        return f"\n  <p class=MsoNormal style='mso-pagination:widow-orphan'>{said}</p>\n  "

    def draw(truth: Truth, section: str) -> str:
        grid = grid_of(truth, section)
        widths = "<td width=60 style='border:none'></td>" * grid.columns
        table = drawn(grid, inner=inner)
        return table.replace(
            "</tbody>", f"<![if !supportMisalignedColumns]><tr height=0>{widths}</tr><![endif]></tbody>"
        )

    page = f"<html><head>{_HEAD}</head><body><div class=WordSection1>{body(truth, draw=draw)}</div></body></html>\n"
    return Written(page.encode(), ".html", truth)
