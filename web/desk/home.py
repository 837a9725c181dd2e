"""The first page: what waits for a clerk today."""

from __future__ import annotations

from flask import abort

from bot.keeping.desk import Desk
from bot.keeping.heard import declined
from bot.keeping.scans import waiting
from bot.keeping.shelf import State, shelf
from bot.model import Severity
from bot.staff.roles import Role
from web.desk.guard import Guard
from web.desk.showing import show


def home(guard: Guard, desk: Desk) -> None:
    @guard.page("/<path:nowhere>", Role.READER)
    def elsewhere(nowhere: str) -> str:
        # Else the residents' own page would answer, with no way back to the desk.
        abort(404)

    @guard.page("/", Role.READER)
    def overview() -> str:
        coverage = desk.assistant.coverage()
        organs = len({organ for organ, _ in coverage})
        items = shelf(desk)
        return show(
            "home",
            version=desk.assistant.version(),
            reports=len(coverage),
            organs=organs,
            waiting=sum(item.state in (State.DRAFT, State.LEAVING) for item in items),
            left_out=[item for item in items if item.state in (State.HELD_BACK, State.REFUSED)],
            errors=sum(item.worst is Severity.ERROR and item.state is not State.SCAN for item in items),
            own={item.kind for item in items if not item.common},
            warnings=sum(item.worst is Severity.WARNING for item in items),
            notices=sum(item.worst is Severity.NOTICE for item in items),
            draft=desk.assistant.publisher.versions.draft(),
            scans=len(waiting(desk)),
            trouble=desk.assistant.publisher.troubled(),
            groups=declined(desk)[:5] if desk.assistant.listener.on else [],
            listens=desk.assistant.listener.on,
            broken=desk.audit.first_break(),
        )
