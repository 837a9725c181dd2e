"""One file: how it stands, what must be mended, what can be done with it. A report beside what was understood of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from flask import abort, request
from flask.typing import ResponseReturnValue

from bot.errors import StaffError
from bot.keeping.desk import Desk
from bot.keeping.guide_form import form_of
from bot.keeping.list_form import LIST_FORMS
from bot.keeping.naming import path_of
from bot.keeping.saving import fingerprint
from bot.keeping.shelf import Item, State, shelf
from bot.keeping.understood import cell_in_words, correct, corrected, last_reason, take_back, unclear, understood
from bot.keeping.withdrawal import beside
from bot.keeping.withdrawal import withdraw as withdraw_all
from bot.model import ReportPage
from bot.staff.roles import Role
from web.desk.guard import Guard, signed_in
from web.desk.preview import preview_of
from web.desk.showing import go_to, show
from web.desk.words import EDITED_AS_TEXT, KINDS, STATES
from web.shown_table import shown_table
from web.source_lines import source_lines


def file(guard: Guard, desk: Desk) -> None:
    @guard.page("/file/<path:document>", Role.READER)
    def look(document: str) -> str:
        return _page(desk, document)

    @guard.page("/correct/<path:document>", Role.EDITOR, methods=("POST",))
    def mend_cell(document: str) -> ResponseReturnValue:
        form = request.form
        cell = (form.get("section", ""), form.get("row", ""), form.get("column", ""))
        who, reason = signed_in().name, form.get("reason", "")
        if form.get("undo"):
            take_back(desk, document, cell, who, reason[:300])
            return go_to(f"file/{document}#cells", "已撤销更正，等发布。")
        typed = _Typed(cell, form.get("value", "")[:40], reason[:300])
        try:
            correct(desk, document, form.get("revision", ""), cell, typed.value, typed.reason, who)
        except StaffError as error:
            return _page(desk, document, f"还没有更正。{error}", typed), 409
        return go_to(f"file/{document}#cells", "已更正，等发布。原文没有动，居民会看到是更正过的。")

    @guard.page("/withdraw/<path:document>", Role.PUBLISHER)
    def consider(document: str) -> str:
        return show("withdraw", document=document, beside=beside(desk, document))

    @guard.page("/withdraw/<path:document>", Role.PUBLISHER, methods=("POST",))
    def withdraw(document: str) -> ResponseReturnValue:
        who, why = signed_in().name, request.form.get("why", "").strip()[:300]
        if not why or request.form.get("sure") != "yes":
            trouble = "请写明理由，并勾上「我知道撤下后找不回来」。"
            return show("withdraw", document=document, beside=beside(desk, document), trouble=trouble)
        keep = request.form.get("file") == "move"
        gone = withdraw_all(desk, document, request.form.getlist("also"), who, why, keep_file=keep)
        return go_to("files", f"已撤下：共删去 {gone} 个版本，旧网址也打不开了。同样的文件再放进来，也不会用。")


@dataclass(frozen=True, slots=True)
class _Typed:
    """What a clerk wrote for a cell that could not be taken: it stands in the form again."""

    cell: tuple[str, str, str]
    value: str
    reason: str


def _page(desk: Desk, document: str, trouble: str = "", typed: _Typed | None = None) -> str:
    item = next((item for item in shelf(desk) if item.document == document), None)
    if item is None:
        abort(404)
    page = understood(desk, document) if item.kind == "report" else None
    last = last_reason(desk, document) if page else ""
    told = {"trouble": trouble, "typed": typed, "last_reason": last, **(_report(page) if page else {"page": None})}
    return show("file", item=item, **_about(desk, item), **told)


def _about(desk: Desk, item: Item) -> dict[str, object]:
    own = not item.common
    seen = fingerprint(path_of(desk.settings.knowledge.folder, item.document)) if own and item.kind else ""
    newest = desk.newest().revision(item.document)
    text = (desk.assistant.store.text(newest) or "") if newest and item.kind != "report" else ""
    guide = form_of(text, item.document) if item.kind == "guide" and text else None
    return {
        "seen": seen,
        "state": STATES[item.state],
        "kind": KINDS.get(item.kind, item.kind),
        "in_fields": LIST_FORMS,
        "editable": item.kind == "guide" or (own and item.kind in EDITED_AS_TEXT),
        "is_scan": item.state is State.SCAN,
        "is_kept": item.state is State.KEPT,
        "beside": beside(desk, item.document) if own else [],
        "published": desk.assistant.revision(item.document),
        "newest": newest,
        "text": text,
        "guide": guide,
        "preview": preview_of(guide) if guide else "",
    }


def _report(page: ReportPage) -> dict[str, object]:
    taken: set[str] = {f"L{n}" for n in range(1, page.text.count("\n") + 2)}
    number = count(1)
    tables = [shown_table(table, next(number), taken) for section in page.sections for table in section.tables]
    return {
        "page": page,
        "tables": tables,
        "lines": source_lines(page.text, set(), set()),
        "line_id": lambda line: f"L{line}",
        "unclear": [(fact, cell_in_words(fact)) for fact in unclear(page)],
        "corrected": [(fact, cell_in_words(fact)) for fact in corrected(page)],
    }
