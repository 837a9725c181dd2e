"""What residents asked in vain and what they said of answers: with one click into a guide or a paper."""

from __future__ import annotations

from datetime import date

from flask import request
from flask.typing import ResponseReturnValue

from bot.examining.paper import OUTCOMES
from bot.keeping import heard
from bot.keeping.desk import Desk
from bot.model import HeardState
from bot.staff.roles import Role
from web.charts import counts_chart
from web.desk.guard import Guard, signed_in
from web.desk.showing import go_to, show
from web.ranking import ranking

HEARD_STATES = {HeardState.OPEN: "待处理", HeardState.FIXED: "已改资料", HeardState.ANSWERED: "已答复"}
_DOORS = {"site": "网页", "group": "群聊", "private": "私聊", "terminal": "终端"}
_OUTCOMES = {outcome.value: words for words, outcome in OUTCOMES.items()} | {"failed": "出错"}
_DAYS, _CHARTED, _TOPICS, _MOST = 30, 7, 8, 50


def listening(guard: Guard, desk: Desk) -> None:
    @guard.page("/listening", Role.READER)
    def groups() -> str:
        state = _state(request.args.get("state")) or HeardState.OPEN
        found = heard.declined(desk, state)
        return show(
            "listening",
            on=desk.assistant.listener.on,
            groups=found[:_MOST],
            total=len(found),
            state=state,
            states=HEARD_STATES,
            outcomes=_OUTCOMES,
            expected=list(OUTCOMES),
            doors=_DOORS,
        )

    @guard.page("/listening", Role.EDITOR, methods=("POST",))
    def settle_group() -> ResponseReturnValue:
        state = _state(request.form.get("state"))
        if state is not None:
            about = request.form.get("about", "")[:300]
            heard.mark(desk, ids_of(request.form.get("ids", "")), state, signed_in().name, about)
        back = "feedback" if request.form.get("back") == "feedback" else "listening"
        return go_to(back, "已记下。")

    @guard.page("/feedback", Role.READER)
    def feedback() -> str:
        state = _state(request.args.get("state"))
        found = heard.feedback(desk, state)
        return show(
            "feedback",
            on=desk.assistant.listener.on,
            said=found[: 2 * _MOST],
            total=len(found),
            state=state,
            states=HEARD_STATES,
            doors=_DOORS,
        )

    @guard.page("/numbers", Role.READER)
    def numbers() -> str:
        told = heard.numbers(desk, date.today(), _DAYS)
        doors = [(_DOORS.get(door, door), count) for door, count in told.doors]
        outcomes = [(_OUTCOMES.get(outcome, outcome), count) for outcome, count in told.outcomes]
        days = [(day[5:], count) for day, count in told.days[-_CHARTED:]]
        charts = (
            ("哪一天", told.days, counts_chart("近七天，每天问了几次", days)),
            ("从哪里", doors, counts_chart("从哪里来问的", doors[:_CHARTED])),
            ("结果", outcomes, counts_chart("结果怎样", outcomes[:_CHARTED])),
        )
        topics = ("问什么", told.topics, ranking("问得最多的是什么", told.topics[:_TOPICS]))
        return show("numbers", on=desk.assistant.listener.on, told=told, charts=charts, topics=topics, days=_DAYS)


def _state(words: str | None) -> HeardState | None:
    return HeardState(words) if words in tuple(HeardState) else None


def ids_of(words: str) -> list[int]:
    return [int(part) for part in words.split(",") if part.isascii() and part.isdigit() and len(part) < 15]
