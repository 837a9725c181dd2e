"""GET /api/deadline and GET /api/fee: what the page counts, for programs."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify, make_response

from bot.filing import fees
from bot.filing.asked_dates import NotADate, asked
from web.door import Door
from web.reckoning_contract import DeadlineBody, DeadlineQuery, FeeBody, FeeQuery


def reckoning_api(door: Door) -> APIBlueprint:
    blueprint = APIBlueprint("reckoning_api", __name__, tag="api")

    @blueprint.get("/api/deadline")
    @door.limit_questions
    @blueprint.input(DeadlineQuery, location="query", arg_name="query")
    @blueprint.output(DeadlineBody, description="最后一天，逐日怎么数的")
    @blueprint.doc(operation_id="deadline", summary="数一个期限", responses={422: "日期写得不对", 429: "问得太快"})
    def count(query: DeadlineQuery) -> dict[str, Any] | Response:
        fields = {**query.model_dump(), "extended": "1" if query.extended else ""}
        try:
            found = asked(fields, door.assistant.calendar())
        except NotADate as error:
            return _wrong(str(error))
        return {
            "due": found.term.due.isoformat(),
            "estimated": found.term.estimated,
            "put_off": found.term.put_off.isoformat() if found.term.put_off else None,
            "article": found.period.named,
            "rule": found.period.rule,
            "days": [
                {"date": d.date.isoformat(), "number": d.number or None, "reason": d.reason} for d in found.term.days
            ],
        }

    @blueprint.get("/api/fee")
    @door.limit_questions
    @blueprint.input(FeeQuery, location="query", arg_name="query")
    @blueprint.output(FeeBody, description="要收的话是多少，一档一档怎么算的")
    @blueprint.doc(operation_id="fee", summary="算信息处理费", responses={422: "件数、页数只写一样", 429: "问得太快"})
    def fee(query: FeeQuery) -> dict[str, Any] | Response:
        if (query.items is None) == (query.pages is None):
            return _wrong("items（件数）和 pages（页数）写一样，只写一样。")
        pages = query.pages is not None
        steps = fees.by_page(query.pages or 0) if pages else fees.by_item(query.items or 0)
        return {
            "total": sum(step.cost for step in steps),
            "unit": "页" if pages else "件",
            "article": f"{fees.LAW}{'第五条' if pages else '第四条'}",
            "rule": fees.RULE_BY_PAGE if pages else fees.RULE_BY_ITEM,
            "steps": [
                {"first": s.first, "last": s.last, "count": s.count, "price": s.price, "cost": s.cost} for s in steps
            ],
        }

    return blueprint


def _wrong(message: str) -> Response:
    return make_response(jsonify(error={"message": message, "remedy": "请改正后再试。"}), 422)
