"""A web page that holds more than one report: last year's table three, townships' in an appendix, a second report."""

from __future__ import annotations

import random

from tests.generator.grid import grid_of, row_cells
from tests.generator.layouts.html import body, drawn
from tests.generator.truth import Truth, truth_of
from tests.generator.written import Written

_TOWN = "辛未县戊乡人民政府"


def write(truth: Truth, rng: random.Random) -> Written:
    """Everything but the report's own tables is captioned, or has its columns named, as of another organ or year."""
    last, town = (
        truth_of(7000 + truth.seed, truth.three, organ, year=truth.year - 1) for organ in (truth.organ, _TOWN)
    )

    def draw(truth: Truth, section: str) -> str:
        own = drawn(grid_of(truth, section))
        if section != "三":
            return own
        before = f"<p>{truth.year - 1}年度</p>" + drawn(grid_of(last, "三"))
        around = [f"<p>{truth.year}年度</p>" + own, before, f"<p>近两年对比：</p>{_compared(truth, rng)}"]
        rng.shuffle(around)
        return "".join(around)

    said = body(truth, draw=draw)
    table = f"<p>附件</p><p>戊乡人民政府{truth.year}年政府信息公开申请情况表</p>" + drawn(grid_of(town, "三"))
    page = said + rng.choice((table, f"<hr>{body(town)}", table + body(last)))
    return Written(f"<html><head><meta charset='utf-8'></head><body>{page}</body></html>\n".encode(), ".html", truth)


def _compared(truth: Truth, rng: random.Random) -> str:
    """A few rows of table three with a column for each year."""
    rows = rng.sample(row_cells(truth, "三"), 4)
    head = "".join(f"<td>{name}</td>" for name in ("项目", f"{truth.year - 1}年", f"{truth.year}年", "增减"))
    lines = []
    for path, cells in rows:
        said = (path[-1], str(rng.randint(0, 40)), cells[-1].printed or "", str(rng.randint(-9, 9)))
        lines.append("".join(f"<td>{text}</td>" for text in said))
    return f"<table><tr>{head}</tr>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"
