"""Children are started when they are needed, used again, replaced when worn, and ended when there is no work."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from bot.publishing.child.pool import Children
from bot.publishing.child.process import ChildDied
from bot.publishing.child.wire import Order
from tests.bot.reading.printed import report_text

ORDER = Order("reports/甲.txt", "report", 20, 512)
REPORT = report_text().encode()


@pytest.fixture
def children() -> Iterator[Children]:
    children = Children(idle=0.3)
    yield children
    children.close()
    assert children.pids == frozenset()


def read_one(children: Children, content: bytes = REPORT) -> int:
    """Have one file read; the pid of the child that did."""
    with children.borrow() as child:
        child.ask(ORDER, [content[i : i + 100_000] for i in range(0, len(content), 100_000)])
        return child.pid


def test_none_is_started_before_there_is_work(children: Children) -> None:
    assert children.pids == frozenset()


def test_the_same_child_reads_one_file_after_the_other(children: Children) -> None:
    assert len({read_one(children) for _ in range(5)}) == 1


def test_two_at_the_same_time_are_two_children(children: Children) -> None:
    with children.borrow() as one, children.borrow() as other:
        assert one.pid != other.pid
        assert children.pids == {one.pid, other.pid}


def test_a_child_is_replaced_after_two_hundred_files(children: Children) -> None:
    pids = [read_one(children, b"no report") for _ in range(201)]
    assert len(set(pids[:200])) == 1
    assert pids[200] != pids[0]


def test_a_child_is_replaced_after_a_large_file(children: Children) -> None:
    assert read_one(children, b"\0" * (9 << 20)) != read_one(children)


def test_a_child_whose_content_breaks_off_is_of_no_more_use(children: Children) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise OSError("the share is gone")

    with pytest.raises(OSError, match="share"), children.borrow() as child:
        pid = child.pid
        child.ask(ORDER, broken())
    assert read_one(children) != pid


def test_children_without_work_end(children: Children) -> None:
    with children.borrow(), children.borrow():
        assert len(children.pids) == 2
    for _ in range(300):
        if not children.pids:
            return
        time.sleep(0.01)
    raise AssertionError("they are still there")


def test_a_child_that_has_work_does_not_end(children: Children) -> None:
    read_one(children)
    pids = set()
    for _ in range(8):
        time.sleep(0.1)
        pids.add(read_one(children))
    assert len(pids) == 1


def test_a_closed_pool_starts_none_and_ends_those_at_work(children: Children) -> None:
    with pytest.raises(ChildDied), children.borrow() as child:
        children.close()
        child.ask(ORDER, [REPORT])
    with pytest.raises(ChildDied), children.borrow():
        raise AssertionError("it was started")
    assert children.pids == frozenset()


def test_what_comes_down_the_pipe_while_a_file_is_read_does_not_end_the_child(children: Children) -> None:
    """The signal that a write is there may come when it has been read already."""
    with children.borrow() as child:
        early = threading.Timer(0.1, lambda: child._to.write(b"\0"))
        takes_its_time = REPORT + "一是甲；\n".encode() * 4_000

        def content() -> Iterator[bytes]:
            yield from (takes_its_time[i : i + 100_000] for i in range(0, len(takes_its_time), 100_000))
            early.start()

        child.ask(Order("reports/甲.txt", "report", 60, 1024), content())
        early.join()
