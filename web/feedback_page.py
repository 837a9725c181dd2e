"""POST /feedback: what a resident says of an answer, from the page that works without JavaScript."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from bot.model import FeedbackKind
from web.addresses import root_of
from web.door import Door
from web.languages import told


def kinds_of(door: Door) -> tuple[str, ...]:
    """What can be said of an answer; nothing where nobody reads it."""
    return tuple(kind.value for kind in FeedbackKind) if door.settings.listening.readers else ()


def feedback_page(door: Door) -> Blueprint:
    blueprint = Blueprint("feedback_page", __name__)

    @blueprint.post("/feedback")
    @door.limit_feedback
    def say() -> str:
        said = {name: request.form.get(name, "") for name in ("session", "question", "kind", "words", "organ")}
        kept = said["kind"] in kinds_of(door) and door.assistant.feedback(
            said["session"], said["question"], FeedbackKind(said["kind"]), said["words"][:500]
        )
        title, words = _KEPT if kept else _NOT_KEPT
        return render_template(
            "thanks.html",
            root=root_of(request.path),
            title=told(title),
            words=told(words),
            session=said["session"],
            organ=said["organ"][:100],
        )

    return blueprint


_KEPT = ("谢谢，记下了。", "您说的话和这一问一答已经记下，姓名、电话这些已经去掉，经办人会看。")
_NOT_KEPT = ("没能记下。", "这段对话可能已经过期了。请重新问一次，再评一评。")
