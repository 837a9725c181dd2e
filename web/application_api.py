"""POST /api/application: the whole application form at once, for programs; described at /openapi.json.

The same by dialogue is POST /api/ask, beginning with 「填申请表」. Nothing that is sent is kept: what comes back are
addresses from which each paper can be fetched once, within half an hour.
"""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import Response, abort, jsonify, make_response, request

from bot.model import Applicant
from bot.model_json import answer_to_json
from web.application_contract import Application, ApplicationErrorBody
from web.contract import AnswerBody
from web.door import Door
from web.error_schemas import refusals

_NOT_FITTING = "有几项填得不对，见 fields。"
_REMEDY = "请改正后再发一次；发来的内容没有保存。"


def application_api(door: Door) -> APIBlueprint:
    blueprint = APIBlueprint("application", __name__, tag="api")

    @blueprint.before_request
    def only_json() -> None:
        if not request.is_json:
            abort(415)

    @blueprint.post("/api/application")
    @door.limit_questions
    @blueprint.input(Application, arg_name="asked")
    @blueprint.output(AnswerBody, description="做好的申请表（documents），和交到哪里")
    @blueprint.doc(
        operation_id="apply",
        summary="做一份政府信息公开申请表",
        responses=refusals(ApplicationErrorBody),
    )
    def apply(asked: Application) -> Response:
        checked = door.assistant.applications.check(Applicant(asked.who), asked.typed())
        if checked.errors:
            body: dict[str, Any] = {
                "error": {"message": _NOT_FITTING, "remedy": _REMEDY},
                "fields": [{"field": item, "message": message} for item, message in checked.errors],
            }
            return make_response(jsonify(body), 422)
        return jsonify(answer_to_json(door.assistant.make_form(checked)))

    return blueprint
