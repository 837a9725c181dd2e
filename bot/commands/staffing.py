"""gongkai staff and audit: who may sign in at the desk, and what was done there."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

import click

from bot.settings import load_settings
from bot.staff.accounts import Accounts, tidy
from bot.staff.audit import Audit
from bot.staff.roles import Role
from bot.staff.words import ACTIONS, ROLES

OPERATOR = "管理员（命令行）"
"""Who does what is done from the terminal: the machine's own keeper, who needs no account."""


@click.group()
def staff() -> None:
    """工作台的账号：谁能登录，能做什么。"""


_OFF = "工作台还没有开：请把 config.toml 里 [desk] 的 enabled 改成 true，再启动 serve。"


@staff.command()
@click.argument("name")
@click.option("--role", type=click.Choice([role.value for role in Role]), required=True, help="角色。")
@click.pass_obj
def add(config: Path, name: str, role: str) -> None:
    """添加账号；密码从键盘或标准输入读。"""
    accounts, record = _opened(config)
    accounts.add(name, Role(role), _password())
    record.note(OPERATOR, "staff-add", tidy(name), ROLES[Role(role)])
    settings = load_settings(config)
    way = f"请打开 {settings.web.base_url}/desk/ 登录。" if settings.desk.enabled else _OFF
    click.echo(f"已添加 {tidy(name)}（{ROLES[Role(role)]}）。{way}")


@staff.command("list")
@click.pass_obj
def list_(config: Path) -> None:
    """列出账号和角色。"""
    accounts, _ = _opened(config)
    for account in accounts.all():
        click.echo(f"{account.name}\t{ROLES[account.role]}")
    if not accounts.all():
        click.echo("还没有账号。请用 gongkai staff add 添加。")


@staff.command()
@click.argument("name")
@click.pass_obj
def remove(config: Path, name: str) -> None:
    """删去账号；正登录着的马上退出。"""
    accounts, record = _opened(config)
    accounts.remove(name)
    record.note(OPERATOR, "staff-remove", tidy(name))
    click.echo(f"已删去 {tidy(name)}。")


@staff.command()
@click.argument("name")
@click.pass_obj
def password(config: Path, name: str) -> None:
    """换密码；用旧密码登录着的马上退出。"""
    accounts, record = _opened(config)
    accounts.set_password(name, _password())
    record.note(OPERATOR, "staff-password", tidy(name))
    click.echo(f"已换 {tidy(name)} 的密码。")


@click.command()
@click.option("--verify", is_flag=True, help="核对操作记录有没有被改过；改过时退出码为 1。")
@click.option("--export", "exported", is_flag=True, help="原样印出记录（一行一条 JSON）。")
@click.pass_obj
def audit(config: Path, verify: bool, exported: bool) -> None:
    """工作台的操作记录：谁、什么时候、做了什么、为什么。"""
    record = _opened(config)[1]
    if exported:
        click.echo(record.export(), nl=False)
        return
    entries = list(record.entries())
    if not verify:
        for entry in entries:
            parts = (entry.when, entry.who, ACTIONS.get(entry.what, entry.what), entry.about, entry.why)
            click.echo("\t".join(part for part in parts if part))
        return
    broken = record.first_break()
    if broken:
        raise click.ClickException(f"操作记录从第 {broken.line} 行起不可信：{broken.words}")
    click.echo(f"核对过了：{len(entries)} 条，前后都接得上。")


def _opened(config: Path) -> tuple[Accounts, Audit]:
    folder = load_settings(config).state.desk
    return Accounts(folder / "staff.json"), Audit(folder / "audit.jsonl")


def _password() -> str:
    """Asked for twice at a terminal, else the first line of standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass("密码：")
    if first != getpass.getpass("再输一遍："):
        raise click.ClickException("两遍不一样，没有保存。请再来一次。")
    return first
