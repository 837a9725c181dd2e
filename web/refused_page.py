"""GET /refused: every way through a refusal as plain links; GET /refused/<id>: one reason, with its last days."""

from __future__ import annotations

from urllib.parse import quote

from flask import Blueprint, make_response, render_template, request
from flask.typing import ResponseReturnValue

from bot.filing.asked_dates import NotADate, day
from bot.filing.denial_told import last_days
from bot.filing.periods import PERIODS
from web.addresses import root_of
from web.days import day_in_words, trouble_in_words
from web.door import Door
from web.languages import told
from web.unknown import unknown


def refused_page(door: Door) -> Blueprint:
    blueprint = Blueprint("refused_page", __name__)

    @blueprint.get("/refused")
    def tree() -> ResponseReturnValue:
        shown, denials = door.assistant.denials()
        root = root_of(request.path)
        pages = {denial.id: (f"{root}refused/{quote(denial.id)}", denial.title) for denial in denials}
        guides = {id_: (f"{root}r/{quote(doc)}", title) for id_, (doc, title) in door.assistant.guide_titles().items()}
        nodes = {node.id: node for node in shown.nodes}
        return make_response(
            render_template("refused.html", root=root, tree=shown, nodes=nodes, links={**guides, **pages})
        )

    @blueprint.get("/refused/<id_>")
    def reason(id_: str) -> ResponseReturnValue:
        denial = next((denial for denial in door.assistant.denials()[1] if denial.id == id_), None)
        if denial is None:
            return unknown(door, told("没有这一条"), told("没有写这种答复的说明，网址可能抄错了。"), refused=True)
        received, trouble, days, from_day = request.args.get("received", "").strip()[:20], "", [], None
        if received:
            try:
                from_day = day(received, "日子")
                days = last_days(denial, from_day, door.assistant.calendar())
            except NotADate as error:
                trouble = trouble_in_words(error)
        page = render_template(
            "refused_reason.html",
            root=root_of(request.path),
            denial=denial,
            periods=PERIODS,
            received=received,
            trouble=trouble,
            days=days,
            from_day=from_day,
            in_words=day_in_words,
        )
        return make_response(page, 400 if trouble else 200)

    return blueprint
