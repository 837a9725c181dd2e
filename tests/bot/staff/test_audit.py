"""The record is only added to, and any other change to it shows."""

from __future__ import annotations

import hashlib
import itertools
import json
import subprocess
import sys

import pytest

from bot.staff.audit import Audit


@pytest.fixture
def audit(tmp_path) -> Audit:
    made = Audit(tmp_path / "desk" / "audit.jsonl")
    made.note("甲", "upload", "reports/某某乡2020.txt")
    made.note("乙", "edit", "guides/多久.md", "条号写错了")
    made.note("乙", "publish", "2", "领导同意")
    return made


def lines(audit: Audit) -> list[bytes]:
    return audit.path.read_bytes().splitlines(keepends=True)


def test_it_tells_who_did_what_to_which_and_why(audit):
    told = [(e.n, e.who, e.what, e.about, e.why) for e in audit.entries()]
    assert told[1] == (2, "乙", "edit", "guides/多久.md", "条号写错了")
    assert [n for n, *_ in told] == [1, 2, 3]


def test_an_untouched_record_holds_and_so_does_one_that_was_never_begun(audit, tmp_path):
    assert audit.first_break() is None
    assert Audit(tmp_path / "none.jsonl").first_break() is None


def test_a_changed_line_breaks_the_chain_where_it_was_changed(audit):
    audit.path.write_bytes(audit.path.read_bytes().replace("条号写错了".encode(), "领导让改的".encode()))
    assert audit.first_break().line == 2


def test_a_line_taken_out_of_the_middle_or_put_in_breaks_it(audit):
    first, second, third = lines(audit)
    audit.path.write_bytes(first + third)
    assert audit.first_break() is not None
    audit.path.write_bytes(first + second + second + third)
    assert audit.first_break() is not None


def test_a_last_line_that_is_changed_or_cut_off_is_noticed_too(audit):
    whole = lines(audit)
    audit.path.write_bytes(b"".join(whole[:2]))
    assert "末尾" in audit.first_break().words
    audit.path.write_bytes(b"".join(whole).replace("领导同意".encode(), "没有同意".encode()))
    assert audit.first_break().line == 3


def test_a_line_that_is_no_longer_json_is_named(audit):
    first, _, third = lines(audit)
    audit.path.write_bytes(first + b"{\n" + third)
    assert audit.first_break().line == 2


def test_a_record_taken_away_whole_is_noticed(audit):
    audit.path.unlink()
    assert audit.first_break() is not None


def test_a_line_break_in_what_a_clerk_wrote_stays_in_its_line(audit):
    audit.note("甲", "edit", "guides/a.md", "第一行\n第二行\u2028第三行")
    assert audit.first_break() is None
    assert len(list(audit.entries())) == 4


def test_two_processes_that_write_at_once_make_one_chain(audit):
    code = "import sys; from pathlib import Path; from bot.staff.audit import Audit\n"
    code += "for i in range(20): Audit(Path(sys.argv[1])).note('丙', 'edit', str(i))"
    running = [subprocess.Popen([sys.executable, "-c", code, audit.path]) for _ in range(2)]
    assert [process.wait(60) for process in running] == [0, 0]
    assert audit.first_break() is None
    assert len(list(audit.entries())) == 43


def test_the_export_can_be_checked_by_anybody(audit):
    exported = audit.export().splitlines()
    for before, line in itertools.pairwise(exported):
        assert json.loads(line)["before"] == hashlib.sha256(before).hexdigest()
