"""A file in pieces has the revision of its bytes, and stops at the limit even when it grows."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import FileTooLarge
from bot.publishing.folder import revision_of
from bot.publishing.stream import Stream


@pytest.mark.parametrize("size", [0, 1, 1 << 18, (1 << 18) + 1, 1 << 20])
def test_the_pieces_are_the_file_and_their_revision_is_its_own(tmp_path: Path, size: int) -> None:
    data = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    path = tmp_path / "甲"
    path.write_bytes(data)
    for source in (path, data):
        stream = Stream(source, "reports/甲", "report", 1)
        assert b"".join(stream) == data
        assert stream.revision == revision_of("reports/甲", "report", data)
    assert Stream(path, "reports/甲", "report", 1).drained() == revision_of("reports/甲", "report", data)


def test_no_piece_is_large(tmp_path: Path) -> None:
    assert max(map(len, Stream(bytes(3 << 20), "甲", "report", 3))) <= 1 << 20


def test_one_byte_too_many_is_too_much() -> None:
    with pytest.raises(FileTooLarge):
        Stream(bytes((1 << 20) + 1), "甲", "report", 1).drained()


def test_a_file_that_grows_meanwhile_is_stopped_at_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "甲"
    path.write_bytes(bytes(1 << 20))
    pieces = iter(Stream(path, "甲", "report", 1))
    next(pieces)
    with path.open("ab") as file:
        file.write(b"x")
    with pytest.raises(FileTooLarge):
        list(pieces)
