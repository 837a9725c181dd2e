"""What programs ask: POST /api/ask and /api/feedback, GET /healthz; described at /openapi.json."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from apiflask import APIBlueprint
from flask import Response, abort, jsonify, request

from bot.model import Contact, FeedbackKind
from bot.model_json import answer_to_json
from web.contract import AnswerBody, Feedback, FeedbackBody, HealthBody, Question, ServiceAsked, ServiceBody
from web.door import Door
from web.error_schemas import refusals
from web.examples import examples


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
        answer = door.assistant.ask(asked.question, asked.session, organ=asked.organ)
        response = jsonify(answer_to_json(answer))
        if answer.private:
            # For our own pages: what was typed into a guided form is not to be kept, not in a tab either.
            response.headers["Gongkai-Private"] = "1"
        return response

    @blueprint.post("/api/feedback")
    @door.limit_feedback
    @blueprint.input(Feedback, arg_name="said")
    @blueprint.output(FeedbackBody, description="记下了没有")
    @blueprint.doc(operation_id="feedback", summary="说说一个回答怎么样", responses=refusals())
    def feedback(said: Feedback) -> dict[str, bool]:
        kept = door.assistant.feedback(said.session, said.question, FeedbackKind(said.kind), said.words)
        return {"kept": kept}

    @blueprint.get("/api/service")
    @blueprint.input(ServiceAsked, location="query", arg_name="asked")
    @blueprint.output(ServiceBody, description="小窗口打开时要知道的几件事")
    @blueprint.doc(operation_id="service", summary="服务自己的情况", responses={422: refusals()[422]})
    def service(asked: ServiceAsked) -> dict[str, Any]:
        return {
            "base": door.settings.web.base_url,
            "feedback": [kind.value for kind in FeedbackKind] if door.settings.listening.readers else [],
            "examples": list(examples(door.assistant.coverage(), asked.organ)),
            "contacts": [contact_to_json(contact) for contact in door.assistant.contacts(asked.organ)],
        }

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


def contact_to_json(contact: Contact) -> dict[str, str]:
    """What staff have written; not in which file."""
    return {name: value for name, value in asdict(contact).items() if name not in ("document", "line")}
