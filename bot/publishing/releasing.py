"""The draft becomes what answers, or an older version does again: each by somebody, for a reason that stays with it."""

from __future__ import annotations

from bot.errors import PublishingError
from bot.index.store import Store
from bot.index.versions import Versions


class Releases:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._versions = Versions(store)

    def release(self, digest: str, who: str, why: str) -> int:
        """Publish the draft that somebody looked at, which `digest` names; returns the version's number."""
        with self._store.transaction() as connection:
            draft = self._versions.draft()
            if draft is None:
                raise PublishingError("没有等着发布的改动，也许同事已经发布了。")
            if draft.digest != digest:
                raise PublishingError("等着发布的内容刚才又变了。请重新看一遍再发布。")
            members = {member.document: member.revision for member in self._store.members(draft.id)}
            self._versions.drop_draft(connection)
            self._versions.hold(False, connection)
            return self._store.publish(members, draft.digest, connection, who=who, why=why)

    def restore(self, version: int, who: str, why: str) -> int:
        """Let an older version answer again, under a new number. The folder stays: its state waits as a draft."""
        with self._store.transaction() as connection:
            wanted = self._versions.get(version)
            if wanted is None or not wanted.documents:
                raise PublishingError(f"没有第 {version} 版。")
            if version == self._store.current()[0]:
                raise PublishingError(f"第 {version} 版就是现在用的。")
            members = {member.document: member.revision for member in self._store.members(version)}
            self._versions.hold(True, connection)
            return self._store.publish(members, wanted.digest, connection, who=who, why=why)
