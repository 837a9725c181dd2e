"""The versions beside the one that answers: the draft that waits, the ones from before, and what holds drafts back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.index.database import Connection
from bot.index.store import Store


@dataclass(frozen=True, slots=True)
class Version:
    """`who` is "" where the service published by itself; `why` what was said then; `documents` how many it holds."""

    id: int
    digest: str
    created: str
    who: str
    why: str
    documents: int


class Versions:
    """Safe from any thread, like the store that it looks into."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def published(self) -> list[Version]:
        """The newest first."""
        return self._list("draft is not 1")

    def draft(self) -> Version | None:
        """What would answer if somebody published now; None when nothing waits."""
        return next(iter(self._list("draft = 1")), None)

    def get(self, version: int) -> Version | None:
        return next(iter(self._list(f"v.id = {int(version)}")), None)

    def keep_draft(self, members: Mapping[str, str], digest: str, connection: Connection) -> int:
        """Instead of the draft before. Call inside a transaction."""
        self.drop_draft(connection)
        return self._store.publish(members, digest, connection, draft=True)

    def drop_draft(self, connection: Connection) -> None:
        connection.execute("delete from member where version in (select id from version where draft = 1)")
        connection.execute("delete from version where draft = 1")

    def is_held(self) -> bool:
        """Whether changes wait, whatever the settings say: something was done at the desk, or an older one restored."""
        return bool(self._store.read("select 1 from flag where name = 'held'"))

    def hold(self, held: bool, connection: Connection) -> None:
        connection.execute("delete from flag where name = 'held'")
        if held:
            connection.execute("insert into flag (name) values ('held')")

    def _list(self, condition: str) -> list[Version]:
        rows = self._store.read(
            "select v.id, v.digest, v.created, coalesce(v.who, ''), coalesce(v.why, ''),"
            " (select count(*) from member m where m.version = v.id)"
            f" from version v where {condition} order by v.id desc"
        )
        return [Version(*row) for row in rows]
