"""What every command needs first: the settings and an assistant whose knowledge is up to date."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import click

from bot.assistant import Assistant
from bot.commands.progress import shown_progress
from bot.settings import load_settings


def open_assistant(config: Path, *, publish: bool = True, listens: bool = False) -> Assistant:
    """An assistant that has published what changed; files left out are named on standard error."""
    assistant = Assistant(load_settings(config), listens=listens)
    if publish:
        with shown_progress() as progress:
            done = assistant.publish(progress)
        for problem in done.problems:
            where = problem.document + (f" 第{problem.line}行" if problem.line else "")
            click.echo(f"没有采用 {where}：{problem.message}{problem.remedy}", err=True)
    return assistant


def moment_of(day: str | None) -> datetime | None:
    """An ISO date as that day's noon; None leaves the clock alone. Raises BadParameter for anything else."""
    if not day:
        return None
    try:
        return datetime.combine(date.fromisoformat(day), time(12))
    except ValueError:
        raise click.BadParameter(f"{day} 不是日期，请写成 2026-03-01 这样。") from None
