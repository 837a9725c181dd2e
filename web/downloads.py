"""Cells for programs and spreadsheets: the same fields as `gongkai facts`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask import Response, jsonify, request

from bot.cells_csv import cells_to_csv
from bot.model import OrganYear, ReportPage
from bot.model_json import cell_to_json
from web.file_names import disposition

FORMATS = ("csv", "json")
ASK_AGAIN = "no-cache"
"""A copy may be kept, but only used once we say that it is the same: also what stands under a revision may be withdrawn
for privacy, or a cell of it corrected, and no cache may go on showing it."""


def cells_of(organ: str, reports: Iterable[OrganYear | ReportPage]) -> list[dict[str, Any]]:
    return [
        cell_to_json(report.document, organ, report.year, report.form or None, fact)
        for report in reports
        for fact in report.facts
    ]


def download(cells: list[dict[str, Any]], style: str, name: str) -> Response:
    """`cells` as "csv" or "json"; `name` is the file's name without its ending."""
    if style == "json":
        return jsonify(cells)
    # The mark at its beginning tells spreadsheet programs that the characters are UTF-8.
    response = Response("\ufeff" + cells_to_csv(cells), mimetype="text/csv")
    response.headers["Content-Disposition"] = disposition("attachment", f"{name}.csv")
    return response


def keep(response: Response, how: str) -> Response:
    """`response` with what caches may do with it; a copy that is still the same is not sent again."""
    response.headers["Cache-Control"] = how
    response.add_etag()
    response.make_conditional(request)
    return response
