"""What waits, what publishing would change, publishing it; and the versions from before, compared and restored."""

from __future__ import annotations

from datetime import datetime

from flask import abort, request
from flask.typing import ResponseReturnValue

from bot.keeping.desk import Desk
from bot.keeping.heard import settle
from bot.keeping.releasing import rehearse, release, restore
from bot.keeping.scans import waiting
from bot.publishing.vanishing import AWAY, SHRUNK
from bot.staff.roles import Role
from web.desk.changed import changed_page
from web.desk.guard import Guard, signed_in
from web.desk.showing import go_to, show
from web.desk.words import KINDS

_HOW = {"added": "新加", "gone": "移走", "changed": "改过"}
_VERDICTS = {"right": "答对", "wrong": "答错", "declined": "没答"}


def _local(moment: str) -> str:
    """A stored moment (UTC) as the clock on the wall shows it, to the minute."""
    return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M")


def publishing(guard: Guard, desk: Desk) -> None:
    versions = desk.assistant.publisher.versions

    @guard.page("/publish", Role.READER)
    def look() -> str:
        draft = versions.draft()
        return show(
            "publish",
            draft=draft,
            changes=changed_page(desk.published(), desk.newest()) if draft else None,
            rehearsal=rehearse(desk) if draft else None,
            problems=[p for p in desk.assistant.publisher.problems if not p.code.startswith("scan-")],
            whole_folder=(AWAY, SHRUNK),
            scans=len(waiting(desk)),
            shrunk=desk.assistant.knowledge_state() == "shrunk",
            trouble=desk.assistant.publisher.troubled(),
            how=_HOW,
            kinds=KINDS,
            verdicts=_VERDICTS,
        )

    @guard.page("/publish", Role.PUBLISHER, methods=("POST",))
    def go() -> ResponseReturnValue:
        who = signed_in().name
        number = release(desk, request.form.get("digest", ""), who, request.form.get("why", "")[:300])
        answered = settle(desk, who)
        more = f"有 {answered} 条没答上的问题，现在答得上了，已记为已答复。" if answered else ""
        return go_to("publish", f"已发布，现在是第 {number} 版。居民马上就能问到。{more}")

    @guard.page("/meant", Role.PUBLISHER, methods=("POST",))
    def believe() -> ResponseReturnValue:
        why = request.form.get("why", "").strip()[:300]
        if not why:
            abort(400)
        desk.assistant.publisher.believe()
        desk.audit.note(signed_in().name, "meant", "", why)
        return go_to("publish", "记下了：那些资料是有意移走的。下面再看一遍，点了「发布」才生效。")

    @guard.page("/versions", Role.READER)
    def older() -> str:
        current = desk.assistant.store.current()[0]
        return show("versions", versions=versions.published(), current=current, local=_local)

    @guard.page("/versions/<int:first>/<int:second>", Role.READER)
    def compare(first: int, second: int) -> str:
        before, after = desk.at(first), desk.at(second)
        if before is None or after is None:
            abort(404)
        rehearsal = desk.rehearsals.of(desk.settings.knowledge.folder, before, after)
        return show(
            "compare",
            first=first,
            second=second,
            changes=changed_page(before, after),
            rehearsal=rehearsal,
            how=_HOW,
            kinds=KINDS,
            verdicts=_VERDICTS,
        )

    @guard.page("/versions", Role.READER, methods=("POST",))
    def choose() -> ResponseReturnValue:
        first, second = (request.form.get(name, 0, type=int) for name in ("first", "second"))
        return go_to(f"versions/{first}/{second}")

    @guard.page("/restore/<int:version>", Role.PUBLISHER, methods=("POST",))
    def back(version: int) -> ResponseReturnValue:
        number = restore(desk, version, signed_in().name, request.form.get("why", "")[:300])
        said = f"已退回第 {version} 版，现在是第 {number} 版。文件夹里的改动没有丢，存成了草稿，在「发布」里。"
        return go_to("versions", said)
