"""gongkai staff and audit from the terminal."""

from __future__ import annotations

import shutil

import pytest

from bot.settings import load_settings
from bot.staff.accounts import Accounts


@pytest.fixture
def house(config, tmp_path):
    path = tmp_path / "config.toml"
    shutil.copy(config, path)
    return path


PASSWORD = "很长的一个密码一二三四"


def test_a_clerk_is_added_listed_and_removed(gongkai, house):
    made = gongkai("staff", "add", "甲经办", "--role", "publisher", config=house, typed=PASSWORD + "\n")
    assert made.exit_code == 0 and "甲经办（发布）" in made.output
    assert "enabled 改成 true" in made.output, "the desk is off as delivered"
    assert "甲经办\t发布" in gongkai("staff", "list", config=house).output
    assert PASSWORD not in made.output
    assert gongkai("staff", "remove", "甲经办", config=house).exit_code == 0
    assert "还没有账号" in gongkai("staff", "list", config=house).output


def test_the_password_that_was_typed_is_the_one_that_fits(gongkai, house):
    gongkai("staff", "add", "甲", "--role", "reader", config=house, typed=PASSWORD + "\n")
    gongkai("staff", "password", "甲", config=house, typed="另外一个很长的密码\u4e00\u4e8c\n")
    accounts = Accounts(load_settings(house).state.desk / "staff.json")
    assert accounts.fitting("甲", PASSWORD) is None
    assert accounts.fitting("甲", "另外一个很长的密码一二")


def test_a_mistake_is_one_line_with_what_to_do(gongkai, house):
    short = gongkai("staff", "add", "甲", "--role", "reader", config=house, typed="短\n")
    assert short.exit_code == 1 and "至少要" in short.output and "Traceback" not in short.output
    assert gongkai("staff", "add", "甲", "--role", "king", config=house, typed=PASSWORD).exit_code == 2
    assert "没有「乙」" in gongkai("staff", "remove", "乙", config=house).output


def test_the_record_tells_what_was_done_and_notices_a_change(gongkai, house):
    gongkai("staff", "add", "甲", "--role", "reader", config=house, typed=PASSWORD + "\n")
    gongkai("staff", "remove", "甲", config=house)
    assert "添加账号\t甲\t只看" in gongkai("audit", config=house).output
    assert "2 条" in gongkai("audit", "--verify", config=house).output
    path = load_settings(house).state.desk / "audit.jsonl"
    assert gongkai("audit", "--export", config=house).output == path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace("staff-add", "staff-ade"), encoding="utf-8")
    found = gongkai("audit", "--verify", config=house)
    assert found.exit_code == 1 and "第 1 行" in found.output
