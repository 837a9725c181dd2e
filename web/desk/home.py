"""The first page: what waits for a clerk today."""

from __future__ import annotations

from bot.keeping.desk import Desk
from bot.staff.roles import Role
from web.desk.guard import Guard
from web.desk.showing import show


def home(guard: Guard, desk: Desk) -> None:
    @guard.page("/", Role.READER)
    def overview() -> str:
        coverage = desk.assistant.coverage()
        organs = len({organ for organ, _ in coverage})
        return show("home", version=desk.assistant.version(), reports=len(coverage), organs=organs)
