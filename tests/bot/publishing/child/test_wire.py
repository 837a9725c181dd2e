"""Records cross whole; whatever else comes from a child is refused and runs nothing."""

from __future__ import annotations

import json
import os
import pickle
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest

from bot.model import Certainty, Fact, Place
from bot.publishing.child.wire import Refusal, Reply, pack, receive, send, unpack_reply
from bot.publishing.read import read_file
from tests.bot.reading.printed import report_text

READ = read_file(report_text().encode(), "reports/甲.txt", "report")


def fact(value: int | Decimal | None) -> Fact:
    printed = None if value is None else str(value)
    return Fact(
        "三", "new", "total", ("甲",), ("乙",), value, printed, "件", Certainty.CERTAIN, "甲\t1", Place(1, 0, 1)
    )


@pytest.mark.parametrize("value", [0, 7, 10**30, Decimal("12.50"), Decimal("3"), None])
def test_numbers_keep_their_type_and_their_digits(value: int | Decimal | None) -> None:
    assert READ.report
    report = type(READ.report)(
        **{n: getattr(READ.report, n) for n in READ.report.__slots__} | {"facts": (fact(value),)}
    )
    reply = Reply(type(READ)(READ.kind, READ.document, READ.title, READ.text, report, ()))
    back = unpack_reply(pack(reply))
    assert back == reply
    assert back.read and back.read.report
    assert repr(back.read.report.facts[0].value) == repr(value)


def test_a_whole_report_and_an_error_come_back_as_they_went() -> None:
    for reply in (Reply(READ), Reply(refusal=Refusal("MalformedFile", "坏了", 3, "请改"))):
        assert unpack_reply(pack(reply)) == reply


class Harmful:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("harmed",)


def spoilt(*path: str | int, value: object) -> bytes:
    """A good reply with one place of it replaced."""
    reply = json.loads(pack(Reply(READ)))
    place = reply["read"]
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(reply).encode()


@pytest.mark.parametrize(
    "payload",
    [
        pickle.dumps(Harmful()),
        b"",
        b"ready",
        b"{}",
        b"null",
        b"[" * 100_000,
        pack(Reply(READ, Refusal("", ""))),
        spoilt("text", value=1),
        spoilt("report", "year", value="2022"),
        spoilt("report", "facts", 0, "value", value=True),
        spoilt("report", "facts", 0, "value", value="七"),
        spoilt("report", "facts", 0, "certainty", value="surely"),
        spoilt("report", "facts", 0, "place", value=None),
        spoilt("report", "facts", value={}),
    ],
)
def test_anything_else_is_refused_and_runs_nothing(
    payload: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError):
        unpack_reply(payload)
    assert list(tmp_path.iterdir()) == []


def test_frames_come_one_by_one_and_the_end_is_told() -> None:
    pipe = BytesIO()
    for payload in (b"one", b"", "三".encode() * 1_000_000):
        send(pipe, payload)
    pipe.seek(0)
    assert [len(receive(pipe, 1 << 22)) for _ in range(3)] == [3, 0, 3_000_000]
    with pytest.raises(EOFError):
        receive(pipe, 10)


def test_a_frame_that_was_cut_is_no_frame() -> None:
    with pytest.raises(EOFError):
        receive(BytesIO(b"\0\0\0\5abc"), 10)


def test_a_frame_larger_than_allowed_is_refused_before_it_is_read() -> None:
    pipe = BytesIO(b"\xff\xff\xff\xff" + bytes(100))
    with pytest.raises(ValueError, match="4294967295"):
        receive(pipe, 100)
    assert pipe.tell() == 4
