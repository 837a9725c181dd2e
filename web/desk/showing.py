"""A page of the desk: its template with what every one of them shows."""

from __future__ import annotations

from typing import Any

from flask import flash, g, redirect, render_template, request
from flask.typing import ResponseReturnValue

from bot.staff.roles import Role
from bot.staff.words import ROLES
from web.addresses import root_of
from web.desk.words import SEVERITIES, way_to_mend

_PLACES = (
    ("", "概况"),
    ("files", "资料"),
    ("publish", "发布"),
    ("versions", "版本"),
    ("listening", "听大家说"),
    ("try", "试问"),
    ("record", "操作记录"),
)

_BELONGS = {
    **dict.fromkeys(("file", "edit", "withdraw", "scan", "scans", "lists", "list", "remove", "correct"), "files"),
    **dict.fromkeys(("feedback", "numbers"), "listening"),
    **dict.fromkeys(("papers", "paper", "meant"), "publish"),
    "restore": "versions",
}


def show(template: str, **values: Any) -> str:
    """`template` without folder and ending; `root` leads from the page to the door's root."""
    account = g.get("account")
    here = request.path.removeprefix("/desk").strip("/").partition("/")[0]
    return render_template(
        f"desk/{template}.html",
        root=root_of(request.path),
        account=account,
        role=ROLES[account.role] if account else "",
        may_edit=bool(account and account.role.may(Role.EDITOR)),
        may_publish=bool(account and account.role.may(Role.PUBLISHER)),
        severities=SEVERITIES,
        way_to_mend=way_to_mend,
        places=[(path, words, path == _BELONGS.get(here, here)) for path, words in _PLACES],
        **values,
    )


def go_to(path: str, said: str = "") -> ResponseReturnValue:
    """To another page of the desk after something was done; `said` is shown there."""
    if said:
        flash(said)
    return redirect(f"{root_of(request.path)}desk/{path}", 303)
