"""In and out: the sign-in page, which tells nobody whether it was the name or the password."""

from __future__ import annotations

import math
import time

from flask import make_response, request, session
from flask.typing import ResponseReturnValue

from bot.keeping.desk import Desk
from bot.staff.accounts import tidy
from bot.staff.roles import Role
from web.desk.guard import Guard, signed_in
from web.desk.showing import go_to, show
from web.visitors import visitor_address

_WRONG = "名字或密码不对。请再试一次；忘了密码，请管理员用 gongkai staff password 重设。"


def signing(guard: Guard, desk: Desk) -> None:
    @guard.open_page("/sign-in", methods=("GET", "POST"))
    def sign_in() -> ResponseReturnValue:
        to = request.values.get("to", "")
        if request.method == "GET":
            return show("sign_in", to=to, name="", trouble="")
        name, password = tidy(request.form.get("name", ""))[:80], request.form.get("password", "")
        address, now = visitor_address(), time.time()
        if wait := desk.lockout.seconds_to_wait(name, address, now):
            trouble = f"输错的次数太多了，请过 {math.ceil(wait / 60)} 分钟再试。"
            return make_response(show("sign_in", to=to, name=name, trouble=trouble), 429)
        account = desk.accounts.fitting(name, password[:1000])
        if account is None:
            desk.lockout.failed(name, address, now)
            return make_response(show("sign_in", to=to, name=name, trouble=_WRONG), 403)
        desk.lockout.succeeded(name, address)
        guard.let_in(account)
        desk.audit.note(account.name, "sign-in")
        return go_to(_inside(to))

    @guard.page("/sign-out", Role.READER, methods=("POST",))
    def sign_out() -> ResponseReturnValue:
        name = signed_in().name
        desk.accounts.end_sessions(name)
        desk.audit.note(name, "sign-out")
        session.clear()
        return go_to("sign-in", "已经退出。")


def _inside(to: str) -> str:
    """Only a page of the desk: a link in a letter must not lead elsewhere by way of the sign-in."""
    return to if to and not to.startswith(("/", "\\", ".")) and ":" not in to and ".." not in to else ""
