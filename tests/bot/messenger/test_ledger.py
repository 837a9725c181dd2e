"""An update is confirmed only once it is handled; numbers alone reach the disk, and suffice to do nothing twice."""

import asyncio
import os
import time

import pytest

from bot.messenger.handled import MOST_LINES, TOO_OLD_SECONDS, Handled
from bot.messenger.ledger import MOST_REMEMBERED, Ledger


@pytest.fixture
def file(tmp_path):
    return tmp_path / "telegram" / "1.handled"


def test_nothing_is_confirmed_before_all_that_came_earlier_is_done():
    ledger = Ledger(Handled(None))
    assert ledger.confirmable is None
    assert [ledger.take(number) for number in (5, 6, 7)] == [True] * 3
    ledger.done(6)
    assert ledger.confirmable == 5
    ledger.done(5)
    assert ledger.confirmable == 7
    ledger.done(7)
    assert ledger.confirmable == 8


def test_an_update_that_is_handed_out_again_is_taken_once():
    ledger = Ledger(Handled(None))
    assert [ledger.take(5), ledger.take(5)] == [True, False]
    ledger.done(5)
    assert ledger.take(5) is False


def test_numbers_that_telegram_chose_anew_after_a_quiet_week_are_taken():
    ledger = Ledger(Handled(None))
    ledger.take(9_000)
    ledger.done(9_000)
    assert ledger.take(12) is True
    assert ledger.confirmable == 12


def test_what_waits_too_long_is_let_go_so_that_others_come_through():
    now = [0.0]
    ledger = Ledger(Handled(None), clock=lambda: now[0])
    ledger.take(5)
    now[0] = 2.0
    ledger.take(6)
    now[0] = 4.0
    assert ledger.let_go(older_than=3) == 1
    assert ledger.confirmable == 6


def test_waiting_ends_as_soon_as_everything_is_done_or_let_go():
    async def wait():
        ledger = Ledger(Handled(None))
        ledger.take(5)
        await ledger.settled(0.01)
        asyncio.get_running_loop().call_later(0.01, ledger.done, 5)
        assert await ledger.over(5, seconds=20)
        await ledger.settled(20)

    asyncio.run(wait())


def test_after_a_restart_nothing_that_was_done_is_done_again(file):
    first = Ledger(Handled(file))
    first.take(5)
    first.take(6)
    first.done(6)
    second = Ledger(Handled(file))
    assert [second.take(5), second.take(6)] == [True, False]


def test_what_was_let_go_and_lost_is_told(file):
    handled = Handled(file)
    handled.promise(5)
    handled.promise(6)
    handled.add(6)
    assert Handled(file).lost == (5,)
    assert Handled(file).lost == ()


def test_only_numbers_are_on_disk_and_not_many(file):
    handled = Handled(file)
    for number in range(1, 3 * MOST_LINES):
        handled.add(number)
    lines = file.read_text("ascii").split()
    assert len(lines) <= MOST_LINES
    assert all(line.isdigit() for line in lines)
    assert lines[-1] == str(3 * MOST_LINES - 1)


def test_numbers_of_another_day_are_forgotten(file):
    Handled(file).add(5)
    long_ago = time.time() - TOO_OLD_SECONDS - 1
    os.utime(file, (long_ago, long_ago))
    assert Handled(file).numbers() == ()


def test_a_line_that_was_cut_off_spoils_nothing(file):
    Handled(file).add(5)
    file.write_bytes(file.read_bytes() + b"\xff12x\n")
    assert Handled(file).numbers() == (5,)


def test_a_disk_that_cannot_be_written_is_told_of_once_and_the_door_goes_on(tmp_path, caplog):
    (tmp_path / "telegram").write_text("a file where the folder should be")
    handled = Handled(tmp_path / "telegram" / "1.handled")
    ledger = Ledger(handled)
    for number in (5, 6):
        ledger.take(number)
        ledger.done(number)
    assert ledger.take(5) is False
    assert len(caplog.records) == 1


def test_only_so_many_numbers_are_remembered():
    ledger = Ledger(Handled(None))
    for number in range(1, MOST_REMEMBERED + 2):
        ledger.done(number)
    assert [ledger.take(1), ledger.take(2)] == [True, False]
