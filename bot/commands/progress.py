"""A bar on standard error while many files are read; silent where nobody looks at it, and for a few files."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, TextIO

import click

from bot.publishing.gathering import Progress

if TYPE_CHECKING:  # click does not export its bar
    from click._termui_impl import ProgressBar

_MANY = 20
"""With fewer files the bar would be gone before it is read."""


@contextlib.contextmanager
def shown_progress(stream: TextIO | None = None, many: int = _MANY) -> Iterator[Progress]:
    """What Publisher calls with (done, total, name) for each file."""
    out = stream or sys.stderr
    with contextlib.ExitStack() as shown:
        yield _progress(out, many, shown)


def _progress(out: TextIO, many: int, shown: contextlib.ExitStack) -> Progress:
    bars: list[ProgressBar[int]] = []

    def progress(done: int, total: int, name: str) -> None:
        if not bars and total >= many and out.isatty():
            bars.append(shown.enter_context(click.progressbar(length=total, label="读资料", file=out)))
        for bar in bars:
            bar.update(done + 1 - bar.pos)

    return progress
