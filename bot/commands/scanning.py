"""gongkai recognise and approve: a scan's text, guessed by a machine, into the knowledge by way of a clerk."""

from __future__ import annotations

from pathlib import Path

import click

from bot.errors import UnreadableFile
from bot.publishing.scans.recognise import write_draft
from bot.publishing.scans.waiting import DRAFTS, approved_of, draft_of
from bot.settings import load_settings


@click.command()
@click.argument("scan", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def recognise(config: Path, scan: Path) -> None:
    """认出扫描件里的文字，写成待核对的草稿；核对以前不会用来回答。"""
    folder = load_settings(config).knowledge.folder.resolve()
    if not scan.resolve().is_relative_to(folder / "reports"):
        raise click.ClickException(f"请先把扫描件放进「{folder / 'reports'}」。")
    draft = draft_of(folder, scan.resolve().relative_to(folder).as_posix())
    try:
        write_draft(scan, draft, lambda page, of: click.echo(f"第 {page} 页，共 {of} 页", err=True))
    except UnreadableFile as error:
        raise click.ClickException(f"{error}{error.remedy}") from error
    click.echo(f"草稿写在「{draft}」。请打开它，一格一格对照原件改好，再运行：gongkai approve '{draft}'")


@click.command()
@click.argument("draft", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def approve(config: Path, draft: Path) -> None:
    """核对过的识别稿：移到扫描件旁边，从此用来回答。"""
    folder = load_settings(config).knowledge.folder.resolve()
    if not draft.resolve().is_relative_to(folder / DRAFTS):
        raise click.ClickException(f"只能采用「{folder / DRAFTS}」里的草稿。")
    home = approved_of(folder, draft.resolve())
    if home.exists():
        raise click.ClickException(f"「{home}」已经有了，没有覆盖；请先移走其中一个。")
    home.parent.mkdir(parents=True, exist_ok=True)
    draft.resolve().rename(home)
    click.echo(f"已采用：「{home}」。")
