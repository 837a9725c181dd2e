"""Once a day, to the staff's chat: what was asked in vain the day before, masked as it is kept."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from telegram import Bot

from bot.messenger.keyboards import Keyboards
from bot.messenger.rendering import plain
from bot.messenger.replying import Where, send
from bot.model import FeedbackKind, Heard
from bot.wording import messenger as wording

_log = logging.getLogger(__name__)

Unanswered = Callable[[], Sequence[Heard]]
"""What staff have not dealt with yet, of any day."""
MOST_QUESTIONS = 20
LONGEST_QUESTION = 80


async def send_daily(
    bot: Bot, keyboards: Keyboards, chat: int, hour: int, unanswered: Unanswered, now: Callable[[], datetime]
) -> None:
    """Never returns; cancel it. Nothing is sent on a day when everything was answered."""
    while True:
        await asyncio.sleep(seconds_until(hour, now()))
        try:
            heard = await asyncio.to_thread(unanswered)
            text = digest(heard, now().date() - timedelta(days=1))
            if text:
                await send(bot, Where(chat), plain(text), keyboards)
        except Exception as error:
            _log.error("没能给工作人员发提要：%s。明天会再试。", type(error).__name__)


def seconds_until(hour: int, moment: datetime) -> float:
    """Until the next time that it is `hour` o'clock."""
    next_time = moment.replace(hour=hour, minute=0, second=0, microsecond=0)
    if next_time <= moment:
        next_time += timedelta(days=1)
    return (next_time - moment).total_seconds()


def digest(heard: Sequence[Heard], day: date) -> str:
    """The questions of `day` that were declined or complained of, the most frequent first; "" if there are none."""
    questions = Counter(
        row.question[:LONGEST_QUESTION].replace("\n", " ")
        for row in heard
        if row.day == day.isoformat() and row.kind is not FeedbackKind.USEFUL and row.question
    )
    if not questions:
        return ""
    shown = questions.most_common(MOST_QUESTIONS)
    lines = [
        f"· {question}" + (f"（{count} {wording.DIGEST_TIMES}）" if count > 1 else "") for question, count in shown
    ]
    more = [wording.DIGEST_MORE] if len(questions) > len(shown) else []
    return "\n".join([f"{day.month}月{day.day}日{wording.DIGEST_OPEN}", *lines, *more])
