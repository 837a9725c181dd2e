"""gongkai feedback: what residents said of answers, and what was declined."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from bot.commands.opening import open_assistant
from bot.model import Heard, HeardState

_STATES = {"open": "待处理", "fixed": "已改资料", "answered": "已答复"}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="印成 JSON。")
@click.option(
    "--state",
    type=click.Choice([*_STATES, "all"]),
    default="open",
    show_default=True,
    help="open 待处理，fixed 已改资料，answered 已答复，all 全部。",
)
@click.option("--mark", "ids", type=int, multiple=True, metavar="ID", help="改这一条的状态，可以写几次。")
@click.option("--as", "marked", type=click.Choice(list(_STATES)), help="改成什么状态，和 --mark 一起用。")
@click.pass_obj
def feedback(config: Path, as_json: bool, state: str, ids: tuple[int, ...], marked: str | None) -> None:
    """看大家的反馈和没答上的问题（隐去了个人信息）。"""
    listener = open_assistant(config, publish=False).listener
    if bool(ids) != bool(marked):
        raise click.UsageError("--mark 和 --as 要一起写。")
    if ids and marked:
        click.echo(f"改了 {listener.mark(ids, HeardState(marked))} 条。")
        return
    found = listener.heard(*([] if state == "all" else [HeardState(state)]))
    if as_json:
        click.echo(json.dumps([_public(heard) for heard in found], ensure_ascii=False, indent=1))
        return
    for heard in found:
        click.echo(in_words(heard))
    click.echo(f"共 {len(found)} 条。" if found else _nothing(listener.on))


def in_words(heard: Heard) -> str:
    """A few lines: what was said, asked and answered."""
    head = f"{heard.id}  {heard.day}  {heard.channel}  {heard.kind or '没答上'}  {_STATES[heard.state]}"
    said = f"\n   留言：{heard.words}" if heard.words else ""
    answer = heard.answer.replace("\n", "\n         ")
    return f"{head}\n   问：{heard.question}{said}\n   答：{answer}（版本 {heard.version}）"


def _public(heard: Heard) -> dict[str, object]:
    return {**asdict(heard), "kind": heard.kind or "没答上"}


def _nothing(on: bool) -> str:
    return "没有。" if on else "没有。现在不收反馈；有人看的话，把 config.toml 的 [listening] readers 改成 true。"
