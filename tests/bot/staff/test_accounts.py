"""Accounts hold no password, and a wrong name is as wrong as a wrong password."""

from __future__ import annotations

import stat

import pytest

from bot.errors import StaffError
from bot.staff.accounts import Accounts
from bot.staff.roles import Role

PASSWORD = "水车转三圈再歇"[:6] + "1234567"


@pytest.fixture
def accounts(tmp_path) -> Accounts:
    made = Accounts(tmp_path / "desk" / "staff.json")
    made.add("甲经办", Role.EDITOR, PASSWORD)
    return made


def test_the_right_password_gives_the_account_and_its_role(accounts):
    found = accounts.fitting("甲经办", PASSWORD)
    assert found and found.role is Role.EDITOR


@pytest.mark.parametrize(("name", "password"), [("甲经办", "不是这个密码啊啊啊啊"), ("没有这人", PASSWORD), ("", "")])
def test_anything_else_gives_nothing(accounts, name, password):
    assert accounts.fitting(name, password) is None


def test_the_file_holds_no_password_and_is_nobody_elses_to_read(accounts, tmp_path):
    path = tmp_path / "desk" / "staff.json"
    assert PASSWORD not in path.read_text("utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_two_clerks_with_one_password_have_different_hashes(accounts):
    accounts.add("乙经办", Role.READER, PASSWORD)
    first, second = accounts.all()
    assert first.password.key != second.password.key


def test_a_name_is_the_same_in_another_width_and_may_not_be_taken_twice(accounts):
    accounts.add("ab", Role.READER, PASSWORD)
    with pytest.raises(StaffError, match="已经有"):
        accounts.add(" ａｂ ", Role.READER, PASSWORD)


def test_a_short_password_is_refused_with_what_would_do(accounts):
    with pytest.raises(StaffError, match="至少要 10 个字符"):
        accounts.add("丙经办", Role.READER, "123456789")


def test_a_new_password_ends_the_old_one_and_moves_the_moment_from_which_sign_ins_count(accounts):
    before = accounts.get("甲经办").since
    accounts.set_password("甲经办", "另一个够长的密码啊啊")
    assert accounts.fitting("甲经办", PASSWORD) is None
    assert accounts.fitting("甲经办", "另一个够长的密码啊啊").since >= before


def test_who_is_removed_is_gone_and_nobody_can_be_removed_twice(accounts):
    accounts.remove("甲经办")
    assert accounts.all() == ()
    with pytest.raises(StaffError, match="没有「甲经办」"):
        accounts.remove("甲经办")


def test_a_broken_file_is_told_and_not_taken_for_an_empty_one(accounts, tmp_path):
    (tmp_path / "desk" / "staff.json").write_text("{", encoding="utf-8")
    with pytest.raises(StaffError, match="账号文件坏了"):
        accounts.all()


def test_a_role_may_do_what_the_ones_below_it_may():
    allowed = [[role.may(needed) for needed in Role] for role in Role]
    assert allowed == [[True, False, False], [True, True, False], [True, True, True]]
