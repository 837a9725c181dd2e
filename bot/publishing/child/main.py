"""Runs inside a child: reads one file after the other, as it comes through the pipe, until the pipe ends.

It holds no secret, no socket and no database: its environment is made anew by the service, and what it reads
comes as bytes. Nothing here may import pydantic, SQLite or jieba: a child should start at once and stay small.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import warnings
from pathlib import Path

from bot.errors import FileTooLarge, KnowledgeError, TemplateError, TooMuchMemory
from bot.publishing.child.limits import end_with_the_service, give_up, held
from bot.publishing.child.wire import CHUNK, LARGEST_REPLY, Order, Pipe, Refusal, Reply, pack, receive, send
from bot.publishing.read import read_file


def main() -> None:
    give_up()
    end_with_the_service(int(sys.argv[2]))
    # The libraries' warnings are nobody's to read: what staff must know is in the reply.
    logging.disable()
    warnings.simplefilter("ignore")
    asked, answer = os.fdopen(os.dup(0), "rb", 0), os.fdopen(os.dup(1), "wb", 0)
    # What a library prints must not get between the frames, nor may it read from them.
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    send(answer, b"ready")
    try:
        while True:
            order = Order(**json.loads(receive(asked, CHUNK)))
            send(answer, _reply(asked, order))
    except (EOFError, BrokenPipeError):
        # The service wants no more or is gone. Modules need not say goodbye, and might be in no state to.
        os._exit(0)


def _reply(asked: Pipe, order: Order) -> bytes:
    content = bytearray()
    while part := receive(asked, CHUNK):
        content += part
    with held(order.seconds, order.megabytes, sys.stderr):
        try:
            payload = pack(Reply(read_file(bytes(content), order.document, order.kind)))
        except Exception as error:
            return pack(Reply(refusal=_refusal(error)))
    return payload if len(payload) <= LARGEST_REPLY else pack(Reply(refusal=_TOO_LONG))


_TOO_LONG = Refusal(
    FileTooLarge.__name__,
    f"读出来的文字和表格超过 {LARGEST_REPLY >> 20} MB，不像一份年度报告。",
    remedy="请检查是不是放错了文件，或表格里有没有极大的空白区域。",
)


def _refusal(error: Exception) -> Refusal:
    match error:
        case KnowledgeError():
            return Refusal(type(error).__name__, str(error), error.line, error.remedy)
        case TemplateError():
            return Refusal(TemplateError.__name__, str(error))
        case MemoryError():
            return Refusal(TooMuchMemory.__name__, "")
        case _:
            return Refusal("", _place(error))


def _place(error: Exception) -> str:
    """The error's class and where it was raised, for the log; never its text, which may quote the file."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    code = trace.tb_frame.f_code if trace else None
    where = f" {Path(code.co_filename).name}:{trace.tb_lineno}" if code and trace else ""
    return type(error).__name__ + where
