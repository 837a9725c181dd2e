"""What was read waits on disk, comes back as it was, and leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

from bot.publishing.read import read_file
from bot.publishing.spool import Spool
from tests.bot.reading.printed import report_text, small_truth
from tests.conftest import GUIDE


def test_what_goes_in_comes_out_in_its_order_and_may_be_asked_for_twice(tmp_path: Path) -> None:
    reads = {str(n): read_file(report_text(told=small_truth(seed=n)).encode(), "r", "report") for n in range(3)}
    reads["guide"] = read_file(GUIDE.encode(), "guides/甲.md", "guide")
    with Spool(tmp_path) as spool:
        for revision, read in reads.items():
            spool.add(revision, read)
        assert list(spool) == list(spool) == list(reads.items())
        assert "guide" in spool and "other" not in spool
        spool.add("more", reads["0"])
        assert [revision for revision, _ in spool] == [*reads, "more"]


def test_it_leaves_no_file(tmp_path: Path) -> None:
    with Spool(tmp_path) as spool:
        spool.add("1", read_file(GUIDE.encode(), "guides/甲.md", "guide"))
    assert list(tmp_path.iterdir()) == []
