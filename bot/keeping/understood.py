"""What was understood of a report, beside its source; and correcting a cell that nobody could tell."""

from __future__ import annotations

from datetime import date

from bot.errors import StaffError
from bot.keeping.desk import Desk
from bot.keeping.saving import fingerprint, save
from bot.model import Certainty, Fact, ReportPage
from bot.publishing.correcting import may_be_corrected
from bot.reading.staff_files.corrections import (
    FILE,
    Correction,
    number_of,
    read_corrections,
    source_of,
    write_corrections,
)


def understood(desk: Desk, document: str) -> ReportPage | None:
    """The newest revision of a report, published or not."""
    newest = desk.newest()
    revision = newest.revision(document)
    return newest.report_page(document, revision) if revision else None


def unclear(page: ReportPage) -> list[Fact]:
    """The cells that a clerk may correct, in the report's order."""
    return [fact for fact in page.facts if may_be_corrected(fact)]


def corrected(page: ReportPage) -> list[Fact]:
    return [fact for fact in page.facts if fact.place.remark and fact.certainty is Certainty.CERTAIN]


def cell_in_words(fact: Fact) -> str:
    return "，".join((*fact.row, *fact.column)) or "没有名字的一格"


def correct(
    desk: Desk, document: str, revision: str, cell: tuple[str, str, str], typed: str, reason: str, who: str
) -> None:
    """Raises StaffError for what is no number, no reason, no unclear cell, or no longer the source looked at."""
    page = understood(desk, document)
    if page is None or page.revision != revision:
        raise StaffError("这份报告刚才变了，没有更正。请刷新，对照新的原文再看一遍。")
    fact = next((f for f in page.facts if (f.section, f.row_id, f.column_id) == cell), None)
    if fact is None or not (may_be_corrected(fact) or fact.place.remark):
        raise StaffError("这一格不能更正：只有认不准、合计不符的格子可以。报告本身印错了的，请让机关出更正稿。")
    value = number_of(typed.strip().removesuffix(fact.unit or ""))
    if value is None:
        raise StaffError(f"「{typed[:20]}」不是数。请只写数字，例如 88。")
    if not reason.strip():
        raise StaffError("请写明理由，例如：纸质原件第3页印的是 88。居民看得到这句话。")
    made = Correction(
        document, revision, source_of(page.text), *cell, value, reason.strip()[:300], who,
        date.today().isoformat(), cell_in_words(fact),
    )  # fmt: skip
    _write(desk, made, document, cell, who, f"{made.name}：{value}。{made.reason}", "correct")


def last_reason(desk: Desk, document: str) -> str:
    """What the last correction of this report rests on: the next cell of a row rests on the same page most often."""
    path = desk.settings.knowledge.folder / FILE
    held = read_corrections(path.read_text("utf-8")) if path.is_file() else ()
    return next((one.reason for one in reversed(held) if one.document == document), "")


def take_back(desk: Desk, document: str, cell: tuple[str, str, str], who: str, why: str) -> None:
    """The cell is again what the source lets one tell."""
    _write(desk, None, document, cell, who, why, "uncorrect")


def _write(
    desk: Desk, made: Correction | None, document: str, cell: tuple[str, str, str], who: str, why: str, what: str
) -> None:
    path = desk.settings.knowledge.folder / FILE
    with desk.assistant.publisher.alone():
        seen = fingerprint(path)
        held = read_corrections(path.read_text("utf-8")) if seen else ()
        kept = [c for c in held if (c.document, c.cell) != (document, cell)]
        if made is None and len(kept) == len(held):
            raise StaffError("这一格没有更正过。")
        new = write_corrections([*kept, *([made] if made else [])])
        save(desk, FILE, new.encode(), seen, who, what, f"{document}：{why}")
