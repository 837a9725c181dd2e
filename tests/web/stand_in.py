"""A small assistant of our own, for exact control."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.filing.requesting.desk import ApplicationDesk
from bot.model import (
    Answer,
    Channel,
    CheckedForm,
    Choice,
    Citation,
    FeedbackKind,
    GuidePage,
    HandedOut,
    OrganPage,
    OrgansPage,
    Outcome,
    ProducedDocument,
    ReportPage,
    SourcePage,
)
from bot.settings import KnowledgeSettings, Settings, StateSettings

BASE = "http://gk.example.cn"
DOCUMENT = "reports/大李庄乡人民政府2020年度报告.txt"
REVISION = "abc123"
SOURCE = "一、总体情况\n\n共收到申请0件。\n<script>alert(1)</script>\n一、本年新收\t0\t0\t0"
NOWHERE = Path("/nowhere")
MARKUP = "<img src=x onerror=alert(1)><b>粗</b>"


@dataclass
class StandIn:
    """Answers by the first word of the question; remembers what it was asked."""

    asked: list[tuple[str, str | None]] = field(default_factory=list)
    told: list[tuple[str, str, str, str]] = field(default_factory=list)
    hold: threading.Event | None = None
    applications: ApplicationDesk = field(
        default_factory=lambda: ApplicationDesk(
            Settings(knowledge=KnowledgeSettings(folder=NOWHERE, common=NOWHERE), state=StateSettings(folder=NOWHERE))
        )
    )

    def ask(self, question: str, session_id: str | None = None, now: datetime | None = None) -> Answer:
        self.asked.append((question, session_id))
        if self.hold is not None:
            self.hold.wait(10)
        session = session_id or "s1"
        if not question.strip():
            return Answer(Outcome.REJECTED, "请写下您想问的事。", session=session, version="v1")
        if question.startswith("坏"):
            raise RuntimeError("a bug of ours")
        if question.startswith("标记"):
            citation = Citation(DOCUMENT, MARKUP, MARKUP, MARKUP, "javascript:alert(1)")
            ways = (Choice(MARKUP, MARKUP),)
            return Answer(Outcome.ANSWERED, MARKUP, (citation,), choices=ways, suggestions=(MARKUP,), session=session)
        if question.startswith("申请"):
            choices = (
                Choice("2020年的数量", "2020年收到多少件申请？"),
                Choice("怎样申请", "怎样申请公开？"),
            )
            return Answer(Outcome.CLARIFY, "您想问哪一件事？", choices=choices, session=session, version="v1")
        form = ProducedDocument("申请表.docx", "application/docx", f"{BASE}/documents/once")
        return Answer(
            Outcome.ANSWERED,
            "大李庄乡人民政府2020年共收到政府信息公开申请0件。",
            (
                Citation(
                    DOCUMENT,
                    "大李庄乡人民政府2020年政府信息公开工作年度报告",
                    "共收到申请0件。",
                    "第一部分，第3行",
                    f"{BASE}/r/{DOCUMENT}/{REVISION}#row.col",
                    organ="大李庄乡人民政府",
                    year=2020,
                ),
            ),
            documents=(form,) if question.startswith("表") else (),
            suggestions=("申请公开要交钱吗？",),
            session=session,
            version="v1",
        )

    def feedback(
        self,
        session_id: str,
        question: str,
        kind: FeedbackKind,
        words: str = "",
        channel: Channel = Channel.SITE,
        now: datetime | None = None,
    ) -> bool:
        self.told.append((session_id, question, kind.value, words))
        return any(question == asked for asked, _ in self.asked)

    def make_form(self, checked: CheckedForm, now: datetime | None = None) -> Answer:
        raise RuntimeError(f"a bug of ours beside {dict(checked.values)}")

    def document(self, token: str) -> HandedOut | None:
        return self.applications.document(token)

    def version(self) -> str:
        return "v1"

    def knowledge_state(self) -> str:
        return "ok"

    def coverage(self) -> list[tuple[str, int]]:
        return [("大李庄乡人民政府", 2020)]

    def source(self, document: str, revision: str) -> SourcePage | None:
        if (document, revision) != (DOCUMENT, REVISION):
            return None
        # The same anchor twice, and one that looks like a line: each id may stand only once in a page.
        return SourcePage("大李庄乡<2020>年度报告", SOURCE, ((3, "row.col"), (5, "a.b"), (5, "row.col"), (5, "L1")))

    def revision(self, document: str) -> str | None:
        return REVISION if document == DOCUMENT else None

    def report_page(self, document: str, revision: str) -> ReportPage | None:
        return None

    def guide_page(self, document: str, revision: str) -> GuidePage | None:
        return None

    def organ_page(self, organ: str) -> OrganPage | None:
        return None

    def organs_page(self, year: int | None = None, wanted: str = "", page: int = 1) -> OrgansPage | None:
        return OrgansPage(0, (), wanted, 1, 1, 0, (), ())
