"""Takes a document out of the database for good: every revision, every row, and the bytes they stood in."""

from __future__ import annotations

from bot.index.schema import INDEXED
from bot.index.store import Store


def revisions_to_purge(store: Store, document: str) -> list[tuple[str, str]]:
    """(revision, text) of the document's revisions, and of copies of its text under other names."""
    rows = store.read(
        "select id, text from revision where document = ?"
        " or (text <> '' and text in (select text from revision where document = ?))",
        (document, document),
    )
    return [(row[0], row[1]) for row in rows]


def purge(store: Store, revisions: list[str]) -> None:
    """Afterwards no file of the database holds a byte of them: overwritten, the log emptied, the free pages gone."""
    store.read("pragma secure_delete = on")
    with store.transaction() as connection:
        for revision in revisions:
            for table in INDEXED:
                connection.execute(f"delete from {table} where revision = ?", (revision,))
            connection.execute("delete from member where revision = ?", (revision,))
            connection.execute("delete from revision where id = ?", (revision,))
    store.read("vacuum")
    store.read("pragma wal_checkpoint(truncate)")
