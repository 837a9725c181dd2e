"""gongkai deadline: the statutory date of an answer, and the count day by day."""

from __future__ import annotations

import json
from datetime import date

import click

from bot.filing.deadlines import deadline as count
from bot.filing.deadlines import in_words


@click.command()
@click.option("--received", required=True, metavar="DATE", help="机关收到申请的日期，例如 2025-09-05。")
@click.option("--extended", is_flag=True, help="机关已告知延长。")
@click.option("--json", "as_json", is_flag=True, help="印成 JSON。")
def deadline(received: str, extended: bool, as_json: bool) -> None:
    """算答复期限：最晚哪天，逐日怎么数的。"""
    try:
        start = date.fromisoformat(received)
    except ValueError:
        raise click.BadParameter(f"{received} 不是日期，请写成 2025-09-05 这样。") from None
    term = count(start, extended=extended)
    if as_json:
        days = [{"date": d.date.isoformat(), "number": d.number or None, "reason": d.reason} for d in term.days]
        result = {"due": term.due.isoformat(), "estimated": term.estimated, "days": days}
        click.echo(json.dumps(result, ensure_ascii=False, indent=1))
        return
    for day in term.days:
        click.echo(
            f"{in_words(day.date)}  {'第' + str(day.number) + '天' if day.number else '不算'}  {day.reason}".rstrip()
        )
    click.echo(f"{'预计' if term.estimated else ''}最晚 {in_words(term.due)} 答复。")
