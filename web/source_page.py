"""What a citation leads to: a report in its parts, a guide, or any other document line by line.

The cited cell or line is marked by CSS `:target`, so it works without JavaScript and in print; old revisions keep
their address. /r/<document> leads to the revision of today, ?cell=<row>.<column> to a cell, if there is such a one.
"""

from __future__ import annotations

from itertools import count
from urllib.parse import quote

from flask import Blueprint, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from bot.model import GuidePage, ReportPage, SourcePage
from web.addresses import root_of
from web.door import Door
from web.downloads import ASK_AGAIN, FORMATS, cells_of, download, keep
from web.guide_words import to_html
from web.metadata import of_guide, of_report
from web.shown_table import shown_table
from web.source_lines import paragraphs_lines, source_lines
from web.unknown import unknown


def source_page(door: Door) -> Blueprint:
    """GET /r/<document>/<revision>; an unknown one is told in Chinese, with what there is instead."""
    blueprint = Blueprint("source_page", __name__)

    @blueprint.get("/r/<path:document>")
    def newest(document: str) -> ResponseReturnValue:
        return _newest(door, document)

    @blueprint.get("/r/<path:document>/<revision>")
    def show(document: str, revision: str) -> ResponseReturnValue:
        report = door.assistant.report_page(document, revision)
        if report is not None:
            return _report(door, report)
        guide = door.assistant.guide_page(document, revision)
        if guide is not None:
            return keep(make_response(_guide(door, guide)), ASK_AGAIN)
        source = door.assistant.source(document, revision)
        if source is not None:
            return keep(make_response(_plain(source, document)), ASK_AGAIN)
        if door.assistant.revision(document) is None:
            # Nothing of this name: then the last part of the address may belong to the name.
            return _newest(door, f"{document}/{revision}")
        return unknown(door, "没有找到这一版", "这份资料没有这一版，网址可能抄错了。", document=document)

    return blueprint


def _newest(door: Door, document: str) -> ResponseReturnValue:
    revision = door.assistant.revision(document)
    if revision is None:
        return unknown(door, "没有找到这份资料", "网址可能抄错了，或者这份资料没有收录过。")
    last = document.rpartition("/")[2]
    response = redirect(f"./{quote(last)}/{revision}")
    response.headers["Cache-Control"] = "no-cache"
    return response


def _report(door: Door, page: ReportPage) -> ResponseReturnValue:
    style, cell = request.args.get("format"), request.args.get("cell")
    if style in FORMATS:
        name = page.document.rpartition("/")[2].rpartition(".")[0]
        return keep(download(cells_of(page.organ, [page]), str(style), name), ASK_AGAIN)
    here = f"./{quote(page.revision)}"
    if cell is not None:
        if any(cell == f"{fact.row_id}.{fact.column_id}" for fact in page.facts):
            return redirect(f"{here}#{quote(cell)}")
        return unknown(door, "没有找到这一格", "这份报告里没有这一格。", document=page.document, revision=page.revision)
    return keep(make_response(_report_page(door, page)), ASK_AGAIN)


def _report_page(door: Door, page: ReportPage) -> str:
    claimed = paragraphs_lines(page)
    # Ids that the page has already: those of its parts and of its lines.
    taken = {f"L{line}" for line in claimed} | {f"T{n}" for n in range(1, page.text.count("\n") + 2)}
    lines = source_lines(page.text, claimed, taken)
    # One count over the whole page, so that no two remarks share an id.
    number = count(1)
    tables = [[shown_table(table, next(number), taken) for table in section.tables] for section in page.sections]
    return render_template(
        "report.html",
        root=root_of(request.path),
        page=page,
        parts=list(zip(page.sections, tables, strict=True)),
        lines=lines,
        line_id=lambda line: f"{'T' if line in claimed else 'L'}{line}",
        metadata=of_report(page, door.settings.web.base_url),
    )


def _guide(door: Door, page: GuidePage) -> str:
    return render_template(
        "guide.html",
        root=root_of(request.path),
        page=page,
        body=to_html(page.body),
        why=to_html(page.why),
        lines=source_lines(page.text, {page.line}, set()),
        metadata=of_guide(page, door.settings.web.base_url),
    )


def _plain(source: SourcePage, document: str) -> str:
    lines = source_lines(source.text, set(), set(), source.anchors)
    return render_template(
        "source.html", root=root_of(request.path), title=source.title, document=document, lines=lines
    )
