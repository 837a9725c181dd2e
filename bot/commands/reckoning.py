"""gongkai deadline: the statutory date of an answer or of another period, and the count day by day."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from bot.filing.calendar import Calendar
from bot.filing.deadlines import deadline as answer_deadline
from bot.filing.deadlines import ends, in_words
from bot.filing.periods import PERIODS
from bot.publishing.town_holidays import town_holidays
from bot.settings import load_settings

_LAST_YEAR = 2100


@click.command()
@click.option("--received", required=True, metavar="DATE", help="机关收到申请（或别的起算）的日期，例如 2025-09-05。")
@click.option("--extended", is_flag=True, help="机关已告知延长。")
@click.option(
    "--consulted",
    nargs=2,
    metavar="FROM TO",
    help="征求第三方或别的机关意见的头一天和末一天，中间不计入答复期限。",
)
@click.option(
    "--period",
    default="answer",
    type=click.Choice(tuple(PERIODS)),
    help="算哪个期限，不写就是答复。",
)
@click.option("--json", "as_json", is_flag=True, help="印成 JSON。")
@click.pass_obj
def deadline(
    config: Path, received: str, extended: bool, consulted: tuple[str, str] | None, period: str, as_json: bool
) -> None:
    """算答复期限：最晚哪天，逐日怎么数的。"""
    start, chosen = _day(received), PERIODS[period]
    calendar = Calendar(town_holidays(load_settings(config).knowledge))
    if chosen.id == "answer":
        interval = (_day(consulted[0]), _day(consulted[1])) if consulted else None
        if interval and not interval[0] <= interval[1] < date(interval[0].year + 2, 1, 1):
            raise click.BadParameter("--consulted 的末一天不能早于头一天，也不会长过一年。")
        term = answer_deadline(start, extended=extended, calendar=calendar, consulted=interval)
    elif extended or consulted:
        raise click.BadParameter("--extended 和 --consulted 只用于答复期限。")
    else:
        term = ends(chosen, start, calendar)
    if as_json:
        days = [{"date": d.date.isoformat(), "number": d.number or None, "reason": d.reason} for d in term.days]
        result = {"due": term.due.isoformat(), "estimated": term.estimated, "days": days, "article": chosen.named}
        click.echo(json.dumps(result, ensure_ascii=False, indent=1))
        return
    for day in term.days:
        click.echo(
            f"{in_words(day.date)}  {'第' + str(day.number) + '天' if day.number else '不算'}  {day.reason}".rstrip()
        )
    if term.put_off:
        click.echo(f"{in_words(term.put_off)} 放假，顺延")
    click.echo(f"依据：{chosen.named}")
    click.echo(f"{'预计' if term.estimated else ''}最晚 {in_words(term.due)} {chosen.what}。")


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"{text} 不是日期，请写成 2025-09-05 这样。") from None
    if day.year >= _LAST_YEAR:
        raise click.BadParameter(f"{text} 太远了，算不了。")
    return day
