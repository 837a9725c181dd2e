"""One script that puts the assistant on any page: <script src="…/widget.js"></script>.

The script is put together here from the parts that the chat page uses too, so both render answers alike and
there is no build tool. It has no state: what it needs of the settings is one constant at its beginning.
"""

from __future__ import annotations

import json
from pathlib import Path

from flask import Blueprint, Response, render_template, request

from web.addresses import root_of
from web.door import Door

_STATIC = Path(__file__).parent / "static"
_STYLES = ("conversation.css", "widget.css")
_SCRIPTS = ("conversation.js", "widget.js")


def widget(door: Door) -> Blueprint:
    """GET /widget.js, and GET /widget-demo, a page that shows it as a town's site would embed it."""
    blueprint = Blueprint("widget", __name__)
    script = _script(door.settings.web.base_url)

    @blueprint.get("/widget.js")
    def source() -> Response:
        response = Response(script, mimetype="text/javascript")
        response.add_etag()
        response.headers["Cache-Control"] = "no-cache"
        response.make_conditional(request)
        return response

    @blueprint.get("/widget-demo")
    def demo() -> str:
        return render_template("widget_demo.html", root=root_of(request.path))

    return blueprint


def _script(base_url: str) -> str:
    """The parts in one function, so that no name of ours meets one of the embedding page."""
    styles = "\n".join(_read(name) for name in _STYLES)
    constants = f"const BASE = {json.dumps(base_url)};\nconst STYLES = {json.dumps(styles, ensure_ascii=False)};"
    return "\n".join(['"use strict";\n(() => {', constants, *(_read(name) for name in _SCRIPTS), "})();\n"])


def _read(name: str) -> str:
    return (_STATIC / name).read_text(encoding="utf-8")
