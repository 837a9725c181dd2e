"""Puts clerks' corrections into the cells that they are about, as long as the source is the one they looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from bot.model import Certainty, Fact, Finding, Severity
from bot.reading.staff_files.corrections import FILE, Correction, source_of

REMARK = "经办人员已更正"
Cells = Mapping[tuple[str, str, str], Correction]


class Corrected:
    """The corrections of one version. `revisions`: document → revision; `text_of` gives a revision's text."""

    def __init__(
        self,
        corrections: Iterable[Correction],
        revisions: Mapping[str, str],
        text_of: Callable[[str], str | None],
    ) -> None:
        self._cells: dict[str, dict[tuple[str, str, str], Correction]] = {}
        stale: list[Finding] = []
        sources: dict[str, str] = {}
        for correction in corrections:
            revision = revisions.get(correction.document, "")
            if revision and revision not in sources:
                sources[revision] = source_of(text_of(revision) or "")
            if revision and sources[revision] == correction.source:
                self._cells.setdefault(revision, {})[correction.cell] = correction
            else:
                stale.append(_stale(correction, bool(revision)))
        self.findings = tuple(stale)

    def of(self, revision: str) -> Cells:
        return self._cells.get(revision, {})

    def apply(self, revision: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
        """`facts` of `revision` with the corrected cells in their places."""
        cells = self.of(revision)
        if not cells:
            return tuple(facts)
        return tuple(
            _corrected(fact, cells[key]) if (key := (fact.section, fact.row_id, fact.column_id)) in cells else fact
            for fact in facts
        )


def may_be_corrected(fact: Fact) -> bool:
    """What cannot be told may be told by a clerk; what is certain or printed empty is the source's own word."""
    return fact.certainty in (Certainty.UNDECIDABLE, Certainty.CONTRADICTORY)


def _corrected(fact: Fact, correction: Correction) -> Fact:
    if not may_be_corrected(fact):
        return fact
    told = (
        f"原文：{fact.quote}。{REMARK}：{correction.name or '这一格'}应为 {correction.value}，理由：{correction.reason}"
    )
    place = replace(fact.place, remark=REMARK)
    return replace(fact, value=correction.value, certainty=Certainty.CERTAIN, quote=told, place=place)


def _stale(correction: Correction, there: bool) -> Finding:
    what = correction.name or f"{correction.row}.{correction.column}"
    said = "原文变了" if there else "原文不在了"
    return Finding(
        "correction-stale",
        Severity.WARNING,
        correction.document,
        None,
        f"{what}更正过（{correction.value}），但{said}，这个更正不再用。",
        "请对照新的原文再看一遍：还要更正就重新更正，不要了就撤销。" if there else f"不要了就在 {FILE} 里删去这一段。",
        subject=".".join(correction.cell),
    )
