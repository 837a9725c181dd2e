"""gongkai publish: what waits becomes what answers, from the terminal."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.opening import open_assistant
from bot.commands.staffing import OPERATOR
from bot.keeping.changes import changes
from bot.keeping.desk import Desk
from bot.keeping.releasing import rehearse, release
from bot.settings import load_settings

_HOW = {"added": "新加", "gone": "移走", "changed": "改过"}


@click.command()
@click.option("--reason", default="", help="理由；有原来答对、现在答不对的考题时必须写。")
@click.option("--meant", is_flag=True, help="一下子少了很多资料，是有意移走的。")
@click.option("--dry-run", "only_look", is_flag=True, help="只看会改变什么，不发布。")
@click.pass_obj
def publish(config: Path, reason: str, meant: bool, only_look: bool) -> None:
    """发布等着的改动；先用 exam/ 里的考卷比一比。"""
    assistant = open_assistant(config)
    desk = Desk(assistant, load_settings(config))
    if meant:
        assistant.publisher.believe()
    draft = assistant.publisher.versions.draft()
    if draft is None:
        click.echo("没有等着发布的改动。")
        return
    for change in changes(desk.published(), desk.newest()):
        cells = f"（{len(change.cells)} 格不同）" if change.cells else ""
        click.echo(f"{_HOW[change.how]}\t{change.document}{cells}")
    rehearsal = rehearse(desk)
    for trouble in rehearsal.troubles:
        click.echo(f"考卷读不了：{trouble}", err=True)
    for trial in rehearsal.regressions:
        click.echo(f"答不对了：{trial.question}（{trial.reason}）")
    better = sum(trial.newly_right for trial in rehearsal.trials)
    worse, reworded = len(rehearsal.regressions), sum(trial.reworded for trial in rehearsal.trials)
    click.echo(f"考题 {len(rehearsal.trials)} 道：新答对 {better}，答不对了 {worse}，说法变了 {reworded}。")
    if not only_look:
        click.echo(f"已发布第 {release(desk, draft.digest, OPERATOR, reason)} 版。")
