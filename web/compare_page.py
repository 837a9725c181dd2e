"""GET /compare?organ=…&organ=…&row=…: one cell of the form over several organs and their years."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlencode

from flask import Blueprint, make_response, render_template, request
from flask.typing import ResponseReturnValue

from bot.model import ComparePage
from bot.model_json import cell_to_json
from web.addresses import root_of
from web.cell_words import cell_words
from web.charts import Chart, chart, name_of, number_of
from web.door import Door
from web.downloads import ASK_AGAIN, FORMATS, download, keep
from web.languages import told
from web.metadata import of_comparison
from web.organ_pages import report_address
from web.unknown import unknown

_MOST_ASKED = 50
"""Names that are looked up; a page shows fewer."""
MOST = 12


def compare_page(door: Door) -> Blueprint:
    blueprint = Blueprint("compare_page", __name__)

    @blueprint.get("/compare")
    def compare() -> ResponseReturnValue:
        organs = [name[:100] for name in request.args.getlist("organ")[:_MOST_ASKED]]
        # An empty folder has nothing to compare, whatever is asked.
        page = door.assistant.compare_page(organs, request.args.get("row", "")[:100])
        if page is None:
            return unknown(door, told("没有这一项"), told("报告的表里没有这一项，请到比较的页面里重新选。"))
        style = request.args.get("format")
        if style in FORMATS and page.organs:
            return keep(download(_cells(page), str(style), "compare"), ASK_AGAIN)
        return keep(make_response(_page(door, page)), ASK_AGAIN)

    return blueprint


def _page(door: Door, page: ComparePage) -> str:
    root = root_of(request.path)
    query = urlencode(
        [*(("organ", organ) for organ, _ in page.organs), ("row", f"{page.compared.row_id}.{page.compared.column_id}")]
    )
    return render_template(
        "compare.html",
        root=root,
        page=page,
        query=query,
        most=MOST,
        charts=_charts(page),
        name_of=name_of,
        cell_words=cell_words,
        address=lambda report, anchor="": report_address(root, report, anchor),
        organ_address=lambda organ: f"{root}organs/{quote(organ, safe='')}",
        metadata=of_comparison(page, name_of(page.compared), f"{door.settings.web.base_url}/compare?{query}"),
    )


def _charts(page: ComparePage) -> list[Chart]:
    """One for each organ, all on one scale."""
    cells = [(organ, tuple(fact for _, fact in reports)) for organ, reports in page.organs]
    greatest = max((number_of(fact) or 0.0 for _, facts in cells for fact in facts), default=0.0)
    return [chart(replace(page.compared, cells=facts), page.years, organ, greatest) for organ, facts in cells]


def _cells(page: ComparePage) -> list[dict[str, Any]]:
    return [
        cell_to_json(report.document, organ, report.year, report.form or None, fact)
        for organ, reports in page.organs
        for report, fact in reports
        if report and fact
    ]
