"""Where `gongkai chat` puts papers that were made: only where the person says, and over nothing that is there."""

from __future__ import annotations

from pathlib import Path

import click

from bot.assistant import Assistant
from bot.model import Answer

_WHERE = "存到哪个文件夹（直接回车就不存）"


def offer_to_save(assistant: Assistant, answer: Answer) -> None:
    """Ask for a folder and write the papers there. Without one nothing is written, and they are gone."""
    if not answer.documents:
        return
    for document in answer.documents:
        click.echo(f"  · {document.name}")
    folder = _folder()
    if folder is None:
        click.echo("没有存。这几份表已经清掉了。")
        for document in answer.documents:
            assistant.document(_token(document.url))
        return
    for document in answer.documents:
        paper = assistant.document(_token(document.url))
        if paper is None:
            click.echo(f"没有取到 {document.name}：放得太久，已经清掉了。")
            continue
        path = _free(folder, paper.name)
        try:
            path.write_bytes(paper.content)
        except OSError as error:
            click.echo(f"存不了 {path}：{error.strerror}。")
        else:
            click.echo(f"存好了：{path}")


def _folder() -> Path | None:
    """The folder that the person names, asked for until there is one; None for none."""
    while True:
        try:
            said = click.prompt(_WHERE, prompt_suffix="：", default="", show_default=False).strip()
        except (click.Abort, EOFError):
            return None
        if not said:
            return None
        folder = Path(said).expanduser()
        if folder.is_dir():
            return folder
        click.echo("没有这个文件夹，请先建好，或换一个。")


def _token(url: str) -> str:
    return url.rpartition("/")[2]


def _free(folder: Path, name: str) -> Path:
    """A path in `folder` where nothing lies yet."""
    path, number = folder / name, 2
    while path.exists():
        path = folder / f"{Path(name).stem}（{number}）{Path(name).suffix}"
        number += 1
    return path
