"""The record of what was done at the desk: to look at, to check, to take away."""

from __future__ import annotations

from flask import Response, request

from bot.keeping.desk import Desk
from bot.staff.roles import Role
from bot.staff.words import ACTIONS
from web.desk.guard import Guard
from web.desk.showing import show

_MOST = 100


def record(guard: Guard, desk: Desk) -> None:
    @guard.page("/record", Role.READER)
    def look() -> str:
        entries = list(desk.audit.entries())[::-1]
        page = max(1, request.args.get("page", 1, type=int))
        shown = entries[(page - 1) * _MOST : page * _MOST]
        return show(
            "record",
            entries=shown,
            actions=ACTIONS,
            broken=desk.audit.first_break(),
            page=page,
            pages=max(1, -(-len(entries) // _MOST)),
            total=len(entries),
        )

    @guard.page("/record.jsonl", Role.READER)
    def export() -> Response:
        response = Response(desk.audit.export(), mimetype="application/jsonl")
        response.headers.set("Content-Disposition", "attachment", filename="gongkai-record.jsonl")
        return response
