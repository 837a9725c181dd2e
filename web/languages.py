"""Chinese as the pages are written, English for the interface's own words under /en/; reports stay as they are.

The language is the first part of the address, so every relative link keeps it, nothing has to be remembered about a
visitor, and a cache cannot mix the two. ?lang=en on any page leads there.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from flask import Flask, redirect, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup, escape

from web.addresses import root_of

_PREFIX = "/en"
_KEY = "gongkai.language"
Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


@cache
def english() -> dict[str, str]:
    """Chinese → English, of every english*.toml here."""
    found: dict[str, str] = {}
    for path in sorted(Path(__file__).parent.glob("english*.toml")):
        found |= tomllib.loads(path.read_text(encoding="utf-8"))
    return found


def is_english() -> bool:
    return bool(request.environ.get(_KEY) == "en")


def told(words: str, **values: object) -> str:
    """`words` in the reader's language, with {name} replaced by its value; what is not ours stays as it is."""
    spoken = english().get(words, words) if is_english() else words
    return spoken.format(**values) if values else spoken


def says(words: str, *, both: bool = False) -> Markup:
    """`words` of a form or of staff's lists: in English where we have it, else as Chinese that says that it is.

    `both` puts the Chinese behind, for what the reader has to find again on a Chinese paper.
    """
    chinese = Markup('<span lang="zh-CN">{}</span>').format(words)
    if not is_english():
        return escape(words)
    if words not in english():
        return chinese
    return escape(english()[words]) + (Markup(" ({})").format(chinese) if both else Markup(""))


def add_languages(app: Flask) -> None:
    """Pages below /en/ are the same pages, with `_` in the templates giving English words."""
    app.wsgi_app = _with_prefix(app.wsgi_app)  # type: ignore[method-assign, assignment]
    app.jinja_env.globals.update(_=told, says=says, is_english=is_english, other_language=other_language)

    @app.before_request
    def chosen() -> ResponseReturnValue | None:
        if request.path == _PREFIX:
            return redirect(f".{_PREFIX}/")
        wanted = request.args.get("lang")
        if request.method != "GET" or wanted not in ("en", "zh") or (wanted == "en") == is_english():
            return None
        rest = "&".join(part for part in request.query_string.decode("latin-1").split("&") if part[:5] != "lang=")
        return redirect(other_language() + (f"?{rest}" if rest else ""))


def other_language() -> str:
    """This page in the other language, as a relative address."""
    return f"{root_of(request.path)}{'../' if is_english() else 'en/'}{quote(request.path[1:])}"


def _with_prefix(inner: Wsgi) -> Wsgi:
    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path.startswith(f"{_PREFIX}/"):
            script = environ.get("SCRIPT_NAME", "") + _PREFIX
            environ = {**environ, "SCRIPT_NAME": script, "PATH_INFO": path[len(_PREFIX) :], _KEY: "en"}
        return inner(environ, start_response)

    return app
