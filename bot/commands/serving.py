"""gongkai serve and telegram: the doors that stay open."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.assistant import Assistant
from bot.commands.opening import open_assistant
from bot.errors import SettingsError
from bot.model import Answer, HeardState
from bot.publishing.giving_back import in_few_heaps
from bot.settings import TOKEN_VARIABLE, Settings, load_settings

if TYPE_CHECKING:
    from bot.messenger import TelegramDoor
    from web import Application


def _log_to_terminal() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    # What was read of what changed is said in our own words; "3 changes detected" tells a clerk nothing.
    logging.getLogger("watchfiles").setLevel(logging.WARNING)


@click.command()
@click.pass_obj
def serve(config: Path) -> None:
    """启动网页服务；设了令牌就同时启动 Telegram 机器人。"""
    from web.serving import serve as serve_web  # Flask loads only for the commands that need it

    _log_to_terminal()
    settings = load_settings(config)
    serve_web(lambda: make_app(config), settings, lambda address: click.echo(f"已启动：{address}"))


def make_app(config: Path) -> Application:
    """Everything that one worker runs: the assistant, the watcher of its folder, the bot, and the web service."""
    from bot.commands.asking import in_words
    from bot.keeping.desk import Desk
    from bot.publishing.watching import Watcher
    from web import create_app

    in_few_heaps()
    settings = load_settings(config)
    assistant = _ready(config)
    Watcher(settings.knowledge, assistant.publish).start()
    desk = Desk(assistant, settings, {"Telegram": as_telegram, "终端": in_words})
    token = os.environ.get(TOKEN_VARIABLE, "")
    if not token:
        click.echo(f"没有设置 {TOKEN_VARIABLE}，Telegram 机器人没有启动；网页照常可用。")
        return create_app(assistant, settings, desk=desk)
    from bot.messenger import WEBHOOK_PATH  # a third of a second and twenty megabytes for whoever has no bot

    door = telegram_door(assistant, settings, token)
    door.start()
    by_post = settings.telegram.webhook and not settings.telegram.webhook_port
    boxes = {WEBHOOK_PATH: door.receive} if by_post else {}
    return create_app(assistant, settings, telegram_state=lambda: door.state, desk=desk, post_boxes=boxes)


def _ready(config: Path) -> Assistant:
    """With all learned that answering takes: else whoever asks first would wait for it, after 已启动 was said."""
    assistant = open_assistant(config, listens=True)
    assistant.glance("你好")
    return assistant


def telegram_door(assistant: Assistant, settings: Settings, token: str) -> TelegramDoor:
    """The bot with all that the settings say of it."""

    from bot.messenger import TelegramDoor

    listening = settings.listening.readers
    return TelegramDoor(
        assistant,
        settings.telegram,
        token,
        folder=settings.state.folder,
        public_url=settings.web.base_url,
        # While a post is answered it holds one of the web service's threads; residents need the others.
        connections=max(1, settings.web.threads // 2),
        judged=listening,
        unanswered=(lambda: assistant.listener.heard(HeardState.OPEN)) if listening else None,
    )


def as_telegram(answer: Answer) -> str:
    """The messages of `answer` as plain text, each button in brackets."""
    from bot.messenger.rendering import render

    parts = [
        "\n".join((message.text, *(f"［{button.label}］" for button in message.buttons))) for message in render(answer)
    ]
    return "\n———\n".join(parts)


@click.command()
@click.pass_obj
def telegram(config: Path) -> None:
    """只启动 Telegram 机器人（留在前台）。"""
    from bot.publishing.watching import Watcher

    _log_to_terminal()
    settings = load_settings(config)
    token = os.environ.get(TOKEN_VARIABLE, "")
    if not token:
        raise SettingsError(f"没有令牌。请把机器人的令牌放进环境变量 {TOKEN_VARIABLE} 再启动。")
    assistant = _ready(config)
    Watcher(settings.knowledge, assistant.publish).start()
    telegram_door(assistant, settings, token).run()
