"""Ask as a resident would: what the draft or the published version answers, why, and how each door shows it."""

from __future__ import annotations

from flask import request

from bot.keeping.desk import Desk
from bot.keeping.explaining import explained
from bot.staff.roles import Role
from web.addresses import link_from, root_of
from web.desk.guard import Guard
from web.desk.showing import show
from web.desk.words import TAKEN_FOR


def trying(guard: Guard, desk: Desk) -> None:
    @guard.page("/try", Role.READER)
    def try_() -> str:
        question = request.args.get("question", "").strip()[:600]
        waits = desk.assistant.publisher.versions.draft() is not None
        which = "draft" if request.args.get("which") == "draft" and waits else "published"
        assistant = desk.newest() if which == "draft" else desk.published()
        answer = assistant.ask(question) if question else None
        told = explained(assistant, question) if question else None
        base = desk.settings.web.base_url
        return show(
            "try",
            question=question,
            which=which,
            waits=waits,
            answer=answer,
            told=told,
            words=[(word, _in_words(meant)) for word, meant in told.words] if told else [],
            showings=[(door, as_text(answer)) for door, as_text in desk.showings.items()] if answer else [],
            link=lambda url: link_from(root_of(request.path), base, url),
        )


def _in_words(meant: str) -> str:
    """`kind:id/kind:id` as a clerk calls it; the ids are the assistant's own."""
    return "，或".join(dict.fromkeys(TAKEN_FOR.get(one.partition(":")[0], "别的") for one in meant.split("/")))
