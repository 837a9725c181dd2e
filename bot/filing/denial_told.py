"""A question of the tree, or a reason with what to do, as a reply; and the last days once a day is told."""

from __future__ import annotations

from datetime import date

from bot.answering.sources.slots import Slots, computed, joined, quoted, said
from bot.answering.turn import Memory, Reply, Turn
from bot.filing.calendar import Calendar
from bot.filing.deadlines import Deadline, deadline, ends, in_words
from bot.filing.periods import PERIODS
from bot.model import Choice, Citation, Computed, Denial, NextStep, Node, Outcome, Understood
from bot.wording import denials as wording

SUBJECT = "denied"
SILENCE = "silence"
AFTER_ANSWER = "收到答复"
"""Only periods that run from the answer are counted from the day told; others have a day of their own."""


def tell_node(node: Node, path: tuple[str, ...]) -> Reply:
    choices = [Choice(way.label, wording.PREFIX + way.to) for way in node.ways]
    if len(path) > 1:
        choices.append(Choice(wording.BACK, wording.BACK))
    return Reply(
        Outcome.CLARIFY,
        said((wording.OPEN if len(path) == 1 else "") + node.say),
        understood=Understood(operation="被拒指引"),
        choices=tuple(choices),
        memory=Memory(SUBJECT, question="/".join(path)),
    )


def tell_denial(turn: Turn, denial: Denial, path: tuple[str, ...]) -> Reply:
    words = in_lines(denial)
    title = said(wording.LEADS_HERE) + quoted(denial.title) + said(wording.LEADS_HERE_END)
    ask = wording.ASK_DAY_SILENT if denial.row == SILENCE else wording.ASK_DAY
    return _reply(turn, denial, path, title + quoted(words) + said(ask), words)


def in_lines(denial: Denial) -> str:
    """The whole reason in plain text, as it is said."""
    steps = [f"{number}. {step.do}{_until(step)}" for number, step in enumerate(denial.next, 1)]
    return "\n".join(
        (
            denial.means,
            wording.OUGHT_TO if denial.row == SILENCE else wording.CONTAINS,
            *(f"· {line}" for line in denial.contains),
            wording.CHECK,
            *(f"· {line}" for line in denial.check),
            wording.NEXT,
            *steps,
            *([wording.DISPUTED] if denial.disputed else []),
            wording.RESTS_ON + "、".join(denial.articles) + "。",
        )
    )


def _until(step: NextStep) -> str:
    """「从收到答复起 60 日内（行政复议法第二十条）」, where a period runs."""
    period = PERIODS.get(step.period)
    return f"（从{step.since}起 {period.count} {period.unit}内，{period.named}）" if period else ""


def until_when(turn: Turn, denial: Denial, told: date, path: tuple[str, ...]) -> Reply:
    """The last day of each step that runs from the day that was told."""
    calendar = Calendar(turn.knowledge.holidays)
    parts: list[tuple[str, int]] = [(in_words(told), 0)]
    lines: list[Slots] = []
    for step, last in last_days(denial, told, calendar):
        name = step.do if step else wording.ANSWER_DUE
        parts.append((f"{in_words(last.due)}", 0))
        estimate = wording.ESTIMATED if last.estimated else ""
        shown = quoted(name.rstrip("。")) + said(wording.UNTIL) if step else said(name)
        lines.append(shown + computed(parts[-1][0]) + said(estimate))
    slots = said(wording.COUNTED_FROM) + computed(parts[0][0]) + said(wording.COUNTED_END) + joined("\n", lines)
    slots += said("\n" + wording.DISPUTED if denial.disputed else "")
    reply = _reply(turn, denial, path, slots, in_lines(denial))
    return Reply(
        Outcome.ANSWERED,
        reply.slots,
        reply.citations,
        understood=Understood(rows=(denial.title,), operation="算期限"),
        computed=(Computed("期限", len(lines), "个", tuple(parts)),),
        choices=reply.choices,
        memory=reply.memory,
    )


def last_days(denial: Denial, told: date, calendar: Calendar) -> list[tuple[NextStep | None, Deadline]]:
    """Each step with its last day; of silence first the day of the answer itself (no step), from which they run."""
    found: list[tuple[NextStep | None, Deadline]] = []
    start = told
    if denial.row == SILENCE:
        due = deadline(told, calendar=calendar)
        start = due.due
        found.append((None, due))
    for step in denial.next:
        period = PERIODS.get(step.period)
        if period and (denial.row == SILENCE or step.since == AFTER_ANSWER):
            found.append((step, ends(period, start, calendar)))
    return found


def _reply(turn: Turn, denial: Denial, path: tuple[str, ...], slots: Slots, words: str) -> Reply:
    revision = turn.knowledge.revisions.get(denial.document, "")
    place = "、".join(denial.articles)
    url = f"{turn.base_url}/r/{denial.document}/{revision}#L1"
    return Reply(
        Outcome.ANSWERED,
        slots,
        (
            Citation(denial.document, denial.title, words, place, url),
            Citation(denial.document, denial.title, denial.title, place, url),
        ),
        understood=Understood(rows=(denial.title,), operation="被拒指引"),
        choices=(Choice(wording.BACK, wording.BACK), Choice(wording.AGAIN, wording.AGAIN)),
        memory=Memory(SUBJECT, question="/".join(path)),
    )
