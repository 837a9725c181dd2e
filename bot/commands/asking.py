"""gongkai ask, batch and chat: questions from the command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from bot.assistant import Assistant
from bot.commands.conversing import Conversation
from bot.commands.opening import moment_of, open_assistant
from bot.commands.saving import offer_to_save
from bot.keeping.explaining import explain
from bot.model import Answer, Channel
from bot.model_json import answer_to_json


@click.command()
@click.argument("question")
@click.option("--json", "as_json", is_flag=True, help="印出完整的答复（JSON）。")
@click.option("--explain", "explained", is_flag=True, help="印出是怎样理解的、各种可能的得分。")
@click.option("--today", metavar="DATE", help="当作今天的日期，例如 2026-03-01。")
@click.pass_obj
def ask(config: Path, question: str, as_json: bool, explained: bool, today: str | None) -> None:
    """问一个问题。"""
    assistant, moment = open_assistant(config), moment_of(today)
    if explained:
        for line in explain(assistant, question, moment):
            click.echo(line)
    answer = assistant.ask(question, now=moment, channel=Channel.TERMINAL)
    click.echo(json.dumps(answer_to_json(answer), ensure_ascii=False, indent=1) if as_json else in_words(answer))


@click.command()
@click.pass_obj
def batch(config: Path) -> None:
    """从标准输入逐行读问题（JSON），逐行印出答复。"""
    assistant = open_assistant(config)
    sessions: dict[str, str] = {}
    for raw in sys.stdin.buffer:
        line = raw.decode("utf-8", "replace").strip()
        if line:
            result = json.dumps(_one(assistant, line, sessions), ensure_ascii=False)
            sys.stdout.buffer.write(result.encode("utf-8", "replace") + b"\n")
            sys.stdout.flush()


def _one(assistant: Assistant, line: str, sessions: dict[str, str]) -> dict[str, Any]:
    """The answer to one line; what is not a question is answered as an empty one, with the line's own id."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        asked = None
    asked = asked if isinstance(asked, dict) else {}
    question, day = asked.get("question"), asked.get("today")
    try:
        moment = moment_of(day if isinstance(day, str) else None)
    except click.BadParameter:
        moment = None
    # The caller may name its dialogues; the ids that sessions really have are issued by us.
    named = str(asked.get("session") or "")
    answer = assistant.ask(question if isinstance(question, str) else "", sessions.get(named, named or None), moment)
    if named:
        sessions[named] = answer.session
    return {"id": asked.get("id"), **answer_to_json(answer)}


@click.command()
@click.option("--today", metavar="DATE", help="当作今天的日期，例如 2026-03-01。")
@click.pass_obj
def chat(config: Path, today: str | None) -> None:
    """在终端里聊天；空行或 Ctrl-D 结束，输入选项的号码就是选它。"""
    assistant, moment = open_assistant(config), moment_of(today)
    conversation = Conversation(assistant)
    while True:
        try:
            typed = click.prompt("问", prompt_suffix="：", default="", show_default=False).strip()
        except (click.Abort, EOFError):
            break
        if not typed:
            break
        answer = conversation.say(typed, moment)
        click.echo(in_words(answer))
        offer_to_save(assistant, answer)


def in_words(answer: Answer) -> str:
    """The answer as the terminal shows it: the text, numbered choices, and what to ask next."""
    lines = [answer.text]
    lines += [f"  {i}. {choice.label}" for i, choice in enumerate(answer.choices, 1)]
    if answer.suggestions:
        lines.append("  还可以问：" + "；".join(answer.suggestions))
    return "\n".join(lines)
