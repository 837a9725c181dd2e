"""gongkai serve and telegram: the doors that stay open."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import click

from bot.commands.opening import open_assistant
from bot.errors import SettingsError
from bot.settings import TOKEN_VARIABLE, load_settings


def _log_to_terminal() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")


@click.command()
@click.pass_obj
def serve(config: Path) -> None:
    """启动网页服务；设了令牌就同时启动 Telegram 机器人。"""
    from web.serving import serve as serve_web  # Flask loads only for the commands that need it

    _log_to_terminal()
    settings = load_settings(config)
    serve_web(lambda: make_app(config), settings, lambda address: click.echo(f"已启动：{address}"))


def make_app(config: Path):  # type: ignore[no-untyped-def]
    """Everything that one worker runs: the assistant, the watcher of its folder, the bot, and the web service."""
    from bot.keeping.desk import Desk
    from bot.messenger import TelegramDoor
    from bot.publishing.watching import Watcher
    from web import create_app

    settings = load_settings(config)
    assistant = open_assistant(config, listens=True)
    Watcher(settings.knowledge, assistant.publish).start()
    desk = Desk(assistant, settings)
    token = os.environ.get(TOKEN_VARIABLE, "")
    if not token:
        click.echo(f"没有设置 {TOKEN_VARIABLE}，Telegram 机器人没有启动；网页照常可用。")
        return create_app(assistant, settings, desk=desk)
    door = TelegramDoor(assistant, settings.telegram, token)
    door.start()
    return create_app(assistant, settings, telegram_state=lambda: door.state, desk=desk)


@click.command()
@click.pass_obj
def telegram(config: Path) -> None:
    """只启动 Telegram 机器人（留在前台）。"""
    from bot.messenger import TelegramDoor
    from bot.publishing.watching import Watcher

    _log_to_terminal()
    settings = load_settings(config)
    token = os.environ.get(TOKEN_VARIABLE, "")
    if not token:
        raise SettingsError(f"没有令牌。请把机器人的令牌放进环境变量 {TOKEN_VARIABLE} 再启动。")
    assistant = open_assistant(config, listens=True)
    Watcher(settings.knowledge, assistant.publish).start()
    TelegramDoor(assistant, settings.telegram, token).run()
