"""Who may come in: the one place where sign-in, roles and form tokens are asked for.

A page is made with `guard.page`, which takes the role that it needs; a page without one cannot be made.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar
from urllib.parse import quote

from flask import Blueprint, Response, abort, g, make_response, redirect, request, session
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFProtect

from bot.keeping.desk import Desk
from bot.staff.accounts import Account
from bot.staff.roles import Role
from web.addresses import root_of
from web.desk.showing import show
from web.desk.typed import FORM_BYTES, typed

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])


class Guard:
    def __init__(self, blueprint: Blueprint, desk: Desk, tokens: CSRFProtect) -> None:
        self._blueprint = blueprint
        self._desk = desk
        self._tokens = tokens
        self._needs: dict[str, Role | None] = {}
        self._uploads: set[str] = set()
        blueprint.before_request(self._ask)
        blueprint.after_request(_keep_private)

    def page(
        self, rule: str, needs: Role, *, methods: tuple[str, ...] = ("GET",), upload: bool = False
    ) -> Callable[[View], View]:
        """Registers a view for those who may do what `needs` says; `upload` lifts the limit on the form's size."""
        return self._register(rule, needs, methods, upload)

    def open_page(self, rule: str, *, methods: tuple[str, ...]) -> Callable[[View], View]:
        """A view for those who are not signed in: only the door itself."""
        return self._register(rule, None, methods, False)

    def let_in(self, account: Account) -> None:
        """From now on this browser is `account`'s. A new session: nothing of the one before is kept."""
        session.clear()
        now = time.time()
        session.update(who=account.name, since=now, seen=now)

    def _register(
        self, rule: str, needs: Role | None, methods: tuple[str, ...], upload: bool
    ) -> Callable[[View], View]:
        def decorate(view: View) -> View:
            # One name for each page and method, so that looking may need less than changing.
            endpoint = f"{view.__module__.rpartition('.')[2]}_{view.__name__}"
            self._needs[f"{self._blueprint.name}.{endpoint}"] = needs
            if upload:
                self._uploads.add(f"{self._blueprint.name}.{endpoint}")
            self._blueprint.add_url_rule(rule, endpoint, view, methods=list(methods))
            return view

        return decorate

    def _ask(self) -> ResponseReturnValue | None:
        endpoint = request.endpoint or ""
        if endpoint not in self._needs:
            abort(404)
        needs = self._needs[endpoint]
        g.account = account = self._signed_in()
        if needs is not None and account is None:
            return _sign_in_first()
        if needs is not None and account is not None and not account.role.may(needs):
            abort(403)
        large = endpoint in self._uploads
        request.max_content_length = self._desk.settings.desk.upload_megabytes << 20 if large else FORM_BYTES
        request.max_form_memory_size = FORM_BYTES
        # Last: it reads the whole form; of those who are kept out only a small one is read, to be shown again.
        if request.method not in ("GET", "HEAD", "OPTIONS"):
            self._tokens.protect()
        return None

    def _signed_in(self) -> Account | None:
        who, since, seen = (session.get(key) for key in ("who", "since", "seen"))
        if not (isinstance(who, str) and isinstance(since, float) and isinstance(seen, float)):
            return None
        account = self._desk.accounts.get(who)
        now = time.time()
        if account is None or since < account.since or now - seen > self._desk.settings.desk.minutes * 60:
            session.clear()
            return None
        # Once a minute is exact enough, and not every picture of a page sends a new cookie.
        if now - seen > 60:
            session["seen"] = now
        return account


def signed_in() -> Account:
    """The clerk whose request this is; only inside a page that needs a role."""
    account: Account = g.account
    return account


def _sign_in_first() -> ResponseReturnValue:
    root = root_of(request.path)
    if request.method == "GET":
        asked = request.full_path.rstrip("?").removeprefix("/desk").lstrip("/")
        return redirect(f"{root}desk/sign-in" + (f"?to={quote(asked, safe='')}" if asked else ""), 303)
    wrote = typed() if "application/json" not in request.headers.get("Accept", "") else []
    said = "刚才的内容还没有保存。" + ("您写的都在下面，请先复制下来，登录以后再贴进去。" if wrote else "请先登录。")
    return make_response(show("refusal", title="您已经退出了登录", words=said, typed=wrote), 401)


def _keep_private(response: Response) -> Response:
    """No cache, no search engine keeps what only clerks may see."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
