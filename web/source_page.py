"""The page that a citation leads to: the source as published, line by line, the cited line marked.

The mark is CSS `:target`, so it works without JavaScript and in print; old revisions keep their address.
"""

from __future__ import annotations

from flask import Blueprint, make_response, render_template, request
from flask.typing import ResponseReturnValue

from bot.model import SourcePage
from web.addresses import root_of
from web.chat_page import covered
from web.door import Door


def source_page(door: Door) -> Blueprint:
    """GET /r/<document>/<revision>; an unknown one is told in Chinese, with what there is instead."""
    blueprint = Blueprint("source_page", __name__)

    @blueprint.get("/r/<path:document>/<revision>")
    def show(document: str, revision: str) -> ResponseReturnValue:
        root = root_of(request.path)
        source = door.assistant.source(document, revision)
        if source is None:
            page = render_template("no_source.html", root=root, covered=covered(door.assistant.coverage()))
            return make_response(page, 404)
        return render_template("source.html", root=root, title=source.title, document=document, lines=_lines(source))

    return blueprint


def _lines(source: SourcePage) -> list[tuple[int, str, list[str]]]:
    """(number, text, anchors) of each line; every anchor once, and none that a line number already has."""
    anchors: dict[int, list[str]] = {}
    texts = [text.removesuffix("\r") for text in source.text.split("\n")]
    taken = {f"L{number}" for number in range(1, len(texts) + 1)}
    for number, anchor in source.anchors:
        if anchor not in taken:
            taken.add(anchor)
            anchors.setdefault(number, []).append(anchor)
    return [(number, text, anchors.get(number, [])) for number, text in enumerate(texts, start=1)]
