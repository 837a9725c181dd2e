"""The questions that are asked before each release: looked at, added to, mended when they are out of date."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue

from bot.errors import KnowledgeError
from bot.examining.paper import OUTCOMES
from bot.keeping import papers as kept
from bot.keeping.desk import Desk
from bot.keeping.rehearsal import FOLDER
from bot.keeping.saving import ChangedMeanwhile, fingerprint
from bot.staff.roles import Role
from web.desk.guard import Guard, signed_in
from web.desk.showing import go_to, show

_IN_WORDS = {outcome: words for words, outcome in OUTCOMES.items()}


def papers(guard: Guard, desk: Desk) -> None:
    @guard.page("/papers", Role.READER)
    def look() -> str:
        return show("papers", papers=kept.papers(desk), outcomes=_IN_WORDS, expected=list(OUTCOMES))

    @guard.page("/case", Role.EDITOR, methods=("POST",))
    def add_case() -> ResponseReturnValue:
        form = request.form
        expected, says = [form.get("expected", "")], form.get("says", "")
        kept.add_case(desk, form.get("question", ""), expected, says, signed_in().name)
        back = "papers" if form.get("back") == "papers" else "listening"
        return go_to(back, "已加进考卷：以后每次发布以前都会考这道题。")

    @guard.page("/paper/<name>", Role.EDITOR)
    def open_(name: str) -> str:
        text, seen = kept.paper_text(desk, name)
        return show("paper", name=name, text=text, seen=seen)

    @guard.page("/paper/<name>", Role.EDITOR, methods=("POST",))
    def keep(name: str) -> ResponseReturnValue:
        form = request.form
        text, seen, why = form.get("text", "").replace("\r\n", "\n"), form.get("seen", ""), form.get("reason", "")
        try:
            kept.save_paper(desk, name, text, seen, signed_in().name, why.strip()[:300])
        except KnowledgeError as error:
            return show("paper", name=name, text=text, seen=seen, trouble=f"还没有保存。{error}{error.remedy}")
        except ChangedMeanwhile as error:
            theirs = error.now.decode("utf-8", "replace") if error.now is not None else ""
            now = fingerprint(desk.settings.knowledge.folder / FOLDER / name)
            return show("paper", name=name, text=text, seen=now, theirs=theirs, clash=True), 409
        return go_to("papers", "考卷存好了，马上就用。")
