"""GET /organs compares the organs of one year; GET /organs/<organ> shows one over its years, also as CSV and JSON."""

from __future__ import annotations

from urllib.parse import quote

from flask import Blueprint, make_response, render_template, request
from flask.typing import ResponseReturnValue

from bot.model import OrganPage, OrganYear
from web.addresses import root_of
from web.cell_words import cell_words
from web.charts import chart, name_of
from web.door import Door
from web.downloads import ASK_AGAIN, FORMATS, cells_of, download, keep
from web.languages import told
from web.metadata import of_organ, of_organs
from web.table_grid import headings
from web.unknown import unknown


def organ_pages(door: Door) -> Blueprint:
    blueprint = Blueprint("organ_pages", __name__)

    @blueprint.get("/organs")
    def compare() -> ResponseReturnValue:
        year, page = _whole("year"), _whole("page")
        wanted = request.args.get("q", "").strip()[:100]
        shown = (
            None if year == -1 or page == -1 else door.assistant.organs_page(year, wanted, 1 if page is None else page)
        )
        if shown is None:
            return unknown(door, told("没有这一页"), told("没有收录这一年的报告，或者没有这么多页。"))
        root = root_of(request.path)
        words = render_template(
            "organs.html",
            root=root,
            page=shown,
            heads=headings([(*row[-1:], *column) for row, column, _ in shown.columns]),
            units=[unit for _, _, unit in shown.columns],
            cell_words=cell_words,
            address=lambda report, anchor="": report_address(root, report, anchor),
            organ_address=lambda organ: f"{root}organs/{quote(organ, safe='')}",
            metadata=of_organs(shown, door.settings.web.base_url),
        )
        return keep(make_response(words), ASK_AGAIN)

    @blueprint.get("/organs/<organ>")
    def show(organ: str) -> ResponseReturnValue:
        page = door.assistant.organ_page(organ)
        name, _, style = organ.rpartition(".")
        if page is None and style in FORMATS and (page := door.assistant.organ_page(name)):
            return keep(download(cells_of(name, page.reports), style, name), ASK_AGAIN)
        if page is None:
            return unknown(
                door, told("没有这个机关的报告"), told("没有收录这个机关的报告，名称可能写得不全。"), organ=organ
            )
        return keep(make_response(_organ_page(door, page)), ASK_AGAIN)

    return blueprint


def _whole(name: str) -> int | None:
    """A number in the address: None where there is none, -1 where it is no number."""
    given = request.args.get(name, "")
    if not given:
        return None
    return int(given) if given.isascii() and given.isdigit() and 0 < len(given) < 9 else -1


def _organ_page(door: Door, page: OrganPage) -> str:
    root = root_of(request.path)
    years = [report.year for report in page.reports]
    return render_template(
        "organ.html",
        root=root,
        page=page,
        name=quote(page.organ, safe=""),
        charts=[chart(series, years) for table in page.tables for series in table.series if series.charted],
        name_of=name_of,
        cell_words=cell_words,
        address=lambda report, anchor="": report_address(root, report, anchor),
        metadata=of_organ(page, door.settings.web.base_url),
    )


def report_address(root: str, report: OrganYear, anchor: str) -> str:
    address = f"{root}r/{quote(report.document)}/{report.revision}"
    return f"{address}#{anchor}" if anchor else address
