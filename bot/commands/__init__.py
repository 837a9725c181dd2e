"""The gongkai command: the top layer. Each command stands in a file of its own."""

from __future__ import annotations

import click

from bot.commands.asking import ask, batch, chat
from bot.commands.examining import exam
from bot.commands.keeping import check, facts, reload
from bot.commands.listening import feedback
from bot.commands.publishing import publish
from bot.commands.reckoning import deadline
from bot.commands.serving import serve, telegram
from bot.commands.staffing import audit, staff
from bot.errors import GongkaiError
from bot.settings import find_config


class _Commands(click.Group):
    """Errors of ours are one line for the operator, not a traceback."""

    def invoke(self, context: click.Context) -> object:
        try:
            return super().invoke(context)
        except GongkaiError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Commands)
@click.option(
    "--config",
    "config",
    metavar="PATH",
    help="设置文件；不写就用 GONGKAI_CONFIG 或程序文件夹里的 config.toml。",
)
@click.pass_context
def main(context: click.Context, config: str | None) -> None:
    """公开：政府信息公开年度报告问答助手。每个数都来自报告里的某一格。"""
    context.obj = find_config(config)


for command in (
    ask,
    batch,
    chat,
    check,
    reload,
    facts,
    exam,
    deadline,
    feedback,
    serve,
    telegram,
    publish,
    staff,
    audit,
):
    main.add_command(command)
