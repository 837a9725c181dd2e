"""What programs ask: POST /api/ask and /api/feedback, GET /healthz; described at /openapi.json."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import Response, abort, jsonify, request

from bot.model import FeedbackKind
from bot.model_json import answer_to_json
from web.contract import AnswerBody, Feedback, FeedbackBody, HealthBody, Question
from web.door import Door
from web.error_schemas import refusals


def api(door: Door) -> APIBlueprint:
    """The addresses for programs. Input never makes a 500."""
    blueprint = APIBlueprint("api", __name__, tag="api")

    @blueprint.before_request
    def only_json() -> None:
        # Also what makes a foreign page ask first (a CORS preflight): a plain form cannot send this type.
        if request.method == "POST" and not request.is_json:
            abort(415)

    @blueprint.post("/api/ask")
    @door.limit_questions
    @blueprint.input(Question, arg_name="asked")
    @blueprint.output(AnswerBody, description="回答；拒绝回答也是一种回答（refused）")
    @blueprint.doc(operation_id="ask", summary="提一个问题", responses=refusals())
    def ask(asked: Question) -> Response:
        return jsonify(answer_to_json(door.assistant.ask(asked.question, asked.session)))

    @blueprint.post("/api/feedback")
    @door.limit_feedback
    @blueprint.input(Feedback, arg_name="said")
    @blueprint.output(FeedbackBody, description="记下了没有")
    @blueprint.doc(operation_id="feedback", summary="说说一个回答怎么样", responses=refusals())
    def feedback(said: Feedback) -> dict[str, bool]:
        kept = door.assistant.feedback(said.session, said.question, FeedbackKind(said.kind), said.words)
        return {"kept": kept}

    @blueprint.get("/healthz")
    @blueprint.output(HealthBody, description="正在回答的资料版本")
    @blueprint.doc(operation_id="health", summary="服务是否正常")
    def healthz() -> dict[str, Any]:
        return {
            "status": "ok",
            "version": door.assistant.version(),
            "reports": len(door.assistant.coverage()),
            "knowledge": door.assistant.knowledge_state(),
            "telegram": door.telegram_state(),
        }

    return blueprint
