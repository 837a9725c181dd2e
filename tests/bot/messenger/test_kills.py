"""A bot that is killed at any moment loses no question and answers at most those twice that were at work."""

import os

import pytest

from tests.trust.messenger.killing import IN_FLIGHT_AT_MOST, kill_again_and_again


@pytest.mark.skipif(os.name == "nt", reason="optional: Windows has no SIGKILL")
def test_after_three_kills_every_question_is_answered_and_hardly_one_twice(telegram, tmp_path):
    outcome = kill_again_and_again(telegram, tmp_path, kills=3)
    assert outcome.asked_while_killing > 0
    assert outcome.lost == 0
    assert outcome.repeated <= 3 * IN_FLIGHT_AT_MOST
    on_disk = (tmp_path / "telegram" / "4242.handled").read_text("ascii")
    assert all(line.lstrip("-").isdigit() for line in on_disk.split())
