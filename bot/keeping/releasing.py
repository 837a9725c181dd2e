"""Publishing what waits: after the papers were asked, and over a regression only for a reason."""

from __future__ import annotations

from bot.errors import PublishingError
from bot.keeping.desk import Desk
from bot.keeping.rehearsal import Rehearsal
from bot.keeping.saving import be_there
from bot.publishing.releasing import Releases


def rehearse(desk: Desk) -> Rehearsal:
    """The draft against what is published; both the same where nothing waits."""
    return desk.rehearsals.of(desk.settings.knowledge.folder, desk.published(), desk.newest())


def release(desk: Desk, digest: str, who: str, why: str) -> int:
    """`digest` names the draft that was looked at. Returns the number of the version that answers now."""
    # The papers lie in the folder too: without it nothing would be asked.
    be_there(desk)
    draft = desk.assistant.publisher.versions.draft()
    if draft is not None and draft.digest == digest and not why.strip():
        lost = rehearse(desk).regressions
        if lost:
            raise PublishingError(
                f"有 {len(lost)} 道原来答对的题现在答不对了，还没有发布。请先改资料；确实要发布，请写明理由。"
            )
    number = Releases(desk.assistant.store).release(digest, who, why.strip())
    desk.audit.note(who, "publish", f"第 {number} 版", why.strip())
    # The folder may have changed while the papers were asked: what came meanwhile is the next draft, or goes out.
    desk.assistant.publish()
    return number


def restore(desk: Desk, version: int, who: str, why: str) -> int:
    if not why.strip():
        raise PublishingError("退回旧版要写明理由。")
    number = Releases(desk.assistant.store).restore(version, who, why.strip())
    desk.audit.note(who, "restore", f"第 {version} 版（现在是第 {number} 版）", why.strip())
    # What lies in the folder is not what answers now: it waits, for whoever wants it back.
    desk.assistant.publish()
    return number
