"""What differs between two versions: which documents, and in reports which cells, in guides which lines."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from bot.assistant import Assistant
from bot.index.store import Member
from bot.model import Certainty, Fact

MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell in words, before and after; "" where that version has no such cell."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """`how`: added, gone, changed. `lines`: (mark, text) of a comparison line by line, "+", "-" or " "."""

    document: str
    title: str
    kind: str
    how: str
    cells: tuple[CellChange, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()


def changes(before: Assistant, after: Assistant) -> list[DocumentChange]:
    """`before` and `after` answer from the two versions."""
    return [change_of(before, after, document) for document in changed(before, after)]


def changed(before: Assistant, after: Assistant) -> list[str]:
    """The documents that differ; no cell is looked at, so that a thousand reports are told apart at once."""
    was, now = before.knowledge(), after.knowledge()
    old, new = was.revisions, now.revisions
    # A correction changes a report's cells without changing its revision.
    return [
        document
        for document in sorted(set(old) | set(new))
        if (revision := old.get(document)) != new.get(document)
        or (revision and was.corrected.of(revision) != now.corrected.of(revision))
    ]


def change_of(before: Assistant, after: Assistant, document: str) -> DocumentChange:
    """What differs in one document of `changed`."""
    was, now = _member(before, document), _member(after, document)
    member = now or was
    assert member is not None
    how = "added" if was is None else "gone" if now is None else "changed"
    cells = tuple(_cells(before, was, after, now)) if _is_report(was, now) else ()
    lines = () if _is_report(was, now) else tuple(_lines(before, was, now))
    return DocumentChange(document, member.title, member.kind, how, cells, lines)


def _member(assistant: Assistant, document: str) -> Member | None:
    revision = assistant.revision(document)
    return assistant.store.revision(revision) if revision else None


def _is_report(*members: Member | None) -> bool:
    return any(member is not None and member.kind == "report" for member in members)


def _cells(before: Assistant, was: Member | None, after: Assistant, now: Member | None) -> Iterator[CellChange]:
    if was is None or now is None:
        return
    old, new = _facts(before, was), _facts(after, now)
    if was.revision == now.revision and old == new:
        return
    for key in dict.fromkeys((*old, *new)):
        first, second = old.get(key), new.get(key)
        told = (in_words(first), in_words(second))
        shown = second or first
        if told[0] != told[1] and shown is not None:
            yield CellChange("，".join((*shown.row, *shown.column)), *told)


def _facts(assistant: Assistant, member: Member) -> dict[tuple[str, str, str], Fact]:
    facts = assistant.store.facts(member.revision)
    corrected = assistant.knowledge().corrected.apply(member.revision, facts)
    return {(fact.section, fact.row_id, fact.column_id): fact for fact in corrected}


def in_words(fact: Fact | None) -> str:
    if fact is None:
        return "没有这一格"
    if fact.certainty is Certainty.CERTAIN:
        return f"{fact.value}{fact.unit}" + ("（更正）" if fact.place.remark else "")
    return {Certainty.BLANK: "未填", Certainty.UNDECIDABLE: "认不准"}.get(fact.certainty, "合计不符")


def _lines(assistant: Assistant, was: Member | None, now: Member | None) -> Iterator[tuple[str, str]]:
    old, new = ((assistant.store.text(m.revision) or "").splitlines() if m else [] for m in (was, now))
    for i, line in enumerate(difflib.ndiff(old, new)):
        if i >= MOST_LINES:
            return
        if not line.startswith("?"):
            yield line[0], line[2:]
