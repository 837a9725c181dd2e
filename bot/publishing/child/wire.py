"""What passes between the service and a child that reads: frames of bytes, results as JSON.

JSON and not pickle: a hostile file that takes a parser over could make the child send any bytes at all, and
unpickling runs what it is given. The service checks a result against the types of `Reply` and takes nothing else.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from bot.publishing.read import ReadFile

if TYPE_CHECKING:
    from pydantic import TypeAdapter

CHUNK = 1 << 20
"""Bytes of a frame of a file's content; an empty frame ends the content."""
LARGEST_REPLY = 8 << 20
"""Bytes of a result: some eighty times a report's. More is no report, and would burden the service."""


class Pipe(Protocol):
    def fileno(self) -> int: ...

    def read(self, size: int, /) -> bytes | None: ...

    def write(self, data: memoryview, /) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Order:
    """What the child is told before the content: what to read it as, and what it may take for that."""

    document: str
    kind: str
    seconds: float
    megabytes: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error as it crosses; `name` is its class in bot.errors, or "" with a place in `message` for any other."""

    name: str
    message: str
    line: int | None = None
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the child made of a file: one of both."""

    read: ReadFile | None = None
    refusal: Refusal | None = None


def send(pipe: Pipe, payload: bytes) -> None:
    """One frame: its length in four bytes, then itself. Raises OSError when nobody reads any more."""
    for part in (len(payload).to_bytes(4, "big"), payload):
        rest = memoryview(part)
        while rest:
            rest = rest[pipe.write(rest) or 0 :]


def receive(pipe: Pipe, most: int) -> bytes:
    """The next frame; raises EOFError when the other side is gone, ValueError when more than `most` is announced."""
    size = int.from_bytes(_exactly(pipe, 4), "big")
    if size > most:
        raise ValueError(f"a frame of {size} bytes")
    return _exactly(pipe, size)


def _exactly(pipe: Pipe, size: int) -> bytes:
    parts: list[bytes] = []
    while size:
        part = pipe.read(min(size, CHUNK))
        if not part:
            raise EOFError
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def pack(record: object) -> bytes:
    """A frozen record as JSON. (dataclasses.asdict copies it all first and takes four times as long.)"""
    return json.dumps(record, ensure_ascii=False, default=_plain).encode()


def _plain(value: Any) -> Any:
    # A Decimal keeps its printed digits as a string; a float would invent some.
    return str(value) if isinstance(value, Decimal) else {n: getattr(value, n) for n in value.__dataclass_fields__}


def unpack_reply(payload: bytes) -> Reply:
    """Raises ValueError for anything that is not exactly a Reply."""
    reply = _replies().validate_json(payload, strict=True)
    if (reply.read is None) is (reply.refusal is None):
        raise ValueError("neither a result nor an error")
    return reply


@cache
def _replies() -> TypeAdapter[Reply]:
    from pydantic import TypeAdapter  # only the service's side needs it: the child starts without

    return TypeAdapter(Reply)
