"""GET /deadline: dates and fees in a form without JavaScript; nothing is kept, the address holds the days only."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, make_response, render_template, request
from flask.typing import ResponseReturnValue

from bot.filing import fees
from bot.filing.asked_dates import CHANNELS, Asked, NotADate, asked
from bot.filing.calendar import Calendar
from bot.filing.deadlines import deadline, report_due
from bot.filing.periods import PERIODS
from web.addresses import root_of
from web.days import day_in_words, plain_day, short_day, trouble_in_words
from web.door import Door
from web.languages import told

_FIELDS = ("received", "period", "channel", "extended", "mended", "consulted_from", "consulted_to", "items", "pages")
_NAMES = {
    "answer": "机关答复我的申请",
    "correction_notice": "机关通知我补正",
    "third_party": "第三方提意见",
    "publish": "机关主动公开信息",
    "pay": "缴信息处理费",
    "reconsider": "申请行政复议",
    "accept_review": "复议机关决定收不收",
    "sue_after": "复议以后起诉",
    "sue": "直接起诉",
}


def deadline_page(door: Door) -> Blueprint:
    blueprint = Blueprint("deadline_page", __name__)

    @blueprint.get("/deadline")
    def show() -> ResponseReturnValue:
        given = {name: request.args.get(name, "").strip()[:20] for name in _FIELDS}
        calendar = door.assistant.calendar()
        found, trouble = _counted(given, calendar)
        counted, fee_trouble = _fees(given)
        page = render_template(
            "deadline.html",
            root=root_of(request.path),
            given=given,
            names=_NAMES,
            channels=CHANNELS,
            periods=PERIODS,
            found=found,
            longer=_longer(found, calendar) if found else None,
            trouble=trouble,
            fees=counted,
            fee_trouble=fee_trouble,
            rules=(fees.RULE_BY_ITEM, fees.RULE_BY_PAGE),
            in_words=day_in_words,
            short=short_day,
            plain=plain_day,
            years=[(year, *report_due(year)) for year in (calendar.newest_announced - 1, calendar.newest_announced)],
        )
        return make_response(page, 400 if trouble or fee_trouble else 200)

    return blueprint


def _counted(given: dict[str, str], calendar: Calendar) -> tuple[Asked | None, str]:
    if not given["received"]:
        return None, ""
    try:
        return asked(given, calendar), ""
    except NotADate as error:
        return None, trouble_in_words(error)


def _longer(found: Asked, calendar: Calendar) -> Asked | None:
    """The same with the extension, to be shown besides."""
    if found.period.id != "answer" or found.extended:
        return None
    term = deadline(found.start, extended=True, calendar=calendar, consulted=found.consulted)
    return replace(found, extended=True, term=term)


Fee = tuple[str, int, tuple[fees.Step, ...]]
_MOST = {"件": 500, "页": 5000}


def _fees(given: dict[str, str]) -> tuple[tuple[Fee, ...], str]:
    """(unit, total, steps) of each number that was given: of items, of pages, or of both."""
    counted: list[Fee] = []
    for unit, number in (("件", given["items"]), ("页", given["pages"])):
        if not number:
            continue
        if not (number.isascii() and number.isdigit() and 0 < int(number) <= _MOST[unit]):
            words = "页数请写 1 到 {most} 的整数。" if unit == "页" else "件数请写 1 到 {most} 的整数。"
            return (), told(words, most=_MOST[unit])
        steps = fees.by_page(int(number)) if unit == "页" else fees.by_item(int(number))
        counted.append((unit, sum(step.cost for step in steps), steps))
    return tuple(counted), ""
