"""GET /d/<token>: a paper that was made for one person, once. No cache keeps it, and no log of ours has its address."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, render_template, request

from bot.paper.page import POLICY
from web.addresses import root_of
from web.door import Door
from web.file_names import disposition


def handed_out(door: Door) -> Blueprint:
    blueprint = Blueprint("handed_out", __name__)

    @blueprint.get("/d/<token>")
    def take(token: str) -> Response:
        if request.method == "HEAD" or "prefetch" in request.headers.get("Sec-Purpose", ""):
            # Whoever only looks ahead would take it away from the person who comes to fetch it.
            return _closed(Response(status=204))
        paper = door.assistant.document(token)
        if paper is None:
            return _closed(make_response(render_template("taken.html", root=root_of(request.path)), 404))
        page = paper.type == "text/html"
        response = Response(paper.content, mimetype=paper.type)
        # The name never has anything of the applicant in it.
        response.headers["Content-Disposition"] = disposition("inline" if page else "attachment", paper.name)
        if page:
            response.headers["Content-Security-Policy"] = POLICY
        return _closed(response)

    return blueprint


def _closed(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
