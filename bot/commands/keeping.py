"""gongkai check, reload and facts: for those who keep the knowledge folder."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from bot.cells_csv import cells_to_csv
from bot.commands.opening import open_assistant
from bot.commands.progress import shown_progress
from bot.model import Finding, Severity
from bot.model_json import cell_to_json
from bot.publishing.checking import check_folder
from bot.settings import load_settings

_MARK = {Severity.ERROR: "错误", Severity.WARNING: "注意", Severity.NOTICE: "提示"}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="印成 JSON。")
@click.pass_obj
def check(config: Path, as_json: bool) -> None:
    """检查资料文件夹，有错误时退出码为 1。"""
    settings = load_settings(config)
    findings = check_folder(settings.knowledge, settings.reading)
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=1))
    else:
        for finding in findings:
            click.echo(in_words(finding))
        click.echo(f"共 {len(findings)} 条。" if findings else "没有发现问题。")
    if any(finding.severity is Severity.ERROR for finding in findings):
        sys.exit(1)


def in_words(finding: Finding) -> str:
    where = finding.document + (f" 第{finding.line}行" if finding.line else "")
    return f"[{_MARK[finding.severity]}] {where}：{finding.message}{finding.remedy}"


@click.command()
@click.pass_obj
def reload(config: Path) -> None:
    """读取有改动的资料并发布。"""
    assistant = open_assistant(config, publish=False)
    with shown_progress() as progress:
        done = assistant.publish(progress)
    if done.draft:
        click.echo(f"新读 {len(done.read)} 个文件，撤下 {len(done.gone)} 个，等人发布（工作台，或 gongkai publish）。")
    click.echo(f"版本 {assistant.version()}：新读 {len(done.read)} 个文件，撤下 {len(done.gone)} 个。")
    for problem in done.problems:
        click.echo(in_words(problem), err=True)
    if done.problems:
        sys.exit(1)


@click.command()
@click.option("--format", "style", type=click.Choice(["json", "csv"]), default="json", show_default=True, help="格式。")
@click.pass_obj
def facts(config: Path, style: str) -> None:
    """印出所有报告的每一格。"""
    cells = [cell_to_json(*cell) for cell in open_assistant(config).cells()]
    if style == "json":
        click.echo(json.dumps(cells, ensure_ascii=False, indent=0))
        return
    click.echo(cells_to_csv(cells), nl=False)
