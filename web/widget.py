"""One script that puts the assistant on any page: <script src="…/widget.js"></script>, and the page that tells how."""

from __future__ import annotations

from flask import Blueprint, Response, abort, render_template, request
from flask.typing import ResponseReturnValue

from web.addresses import root_of
from web.bundles import Bundles, integrity_of
from web.door import Door
from web.downloads import ASK_AGAIN, FOREVER, keep
from web.scripts import SCRIPTS, script


def widget(door: Door) -> Blueprint:
    """GET /widget.js is the present one, /widget-<hash>.js stays what it is; /chat.js and /page.js are our pages'."""
    blueprint = Blueprint("widget", __name__)
    bundles = Bundles(door.settings.state.folder / "widgets", script("widget").encode())

    def present(name: str) -> Response:
        return keep(_script(script(name).encode()), ASK_AGAIN)

    for name in SCRIPTS:
        blueprint.add_url_rule(f"/{name}.js", name, present, defaults={"name": name})

    @blueprint.get("/widget-<hash_>.js")
    def pinned(hash_: str) -> Response:
        content = bundles.find(hash_)
        if content is None:
            abort(404)
        return keep(_script(content), FOREVER)

    @blueprint.get("/widget-demo")
    def demo() -> ResponseReturnValue:
        address = door.settings.web.base_url
        return render_template(
            "widget_demo.html",
            root=root_of(request.path),
            address=address,
            origin="/".join(address.split("/")[:3]),
            pinned=f"{address}/widget-{bundles.name}.js",
            integrity=integrity_of(bundles.present),
        )

    return blueprint


def _script(content: bytes) -> Response:
    response = Response(content, mimetype="text/javascript")
    # Browsers compare a script with its integrity attribute only where its server lets other sites read it.
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response
