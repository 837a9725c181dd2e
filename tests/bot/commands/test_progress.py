"""Whoever waits for many files sees how far it is; a pipe or a few files get no bar."""

from __future__ import annotations

import io

from bot.commands.progress import shown_progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(files: int, stream: io.StringIO) -> str:
    with shown_progress(stream, many=20) as progress:
        for done in range(files):
            progress(done, files, f"reports/{done}.txt")
    return stream.getvalue()


def test_many_files_are_shown_as_a_bar_that_fills() -> None:
    text = shown(40, Terminal())
    assert "读资料" in text and "100%" in text


def test_a_few_files_show_nothing() -> None:
    assert not shown(3, Terminal())


def test_a_pipe_gets_no_bar() -> None:
    assert not shown(40, io.StringIO())
