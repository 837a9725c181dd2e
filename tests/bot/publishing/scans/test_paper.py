"""Recognised words and lines become a page that is read as any PDF is."""

from __future__ import annotations

from bot.publishing.scans.paper import Picture, Word, as_pdf
from bot.reading.source import read_source


def cells(*rows: tuple[str, ...]) -> Picture:
    words, lines = [], []
    for i, row in enumerate(rows):
        for j, text in enumerate(row):
            words.append(Word(text, (60 + 100 * j, 105 + 30 * i, 60 + 100 * j + 10 * len(text), 119 + 30 * i)))
    for i in range(len(rows) + 1):
        lines.append((50.0, 100 + 30.0 * i, 50 + 100.0 * len(rows[0]), 100.6 + 30 * i))
    for j in range(len(rows[0]) + 1):
        lines.append((50 + 100.0 * j, 100.0, 50.6 + 100 * j, 100 + 30.0 * len(rows)))
    return Picture(595, 842, (Word("甲乡人民政府2021年年报", (50, 40, 250, 56)), *words), tuple(lines))


def test_a_table_that_was_drawn_is_read_as_a_table_and_text_as_text() -> None:
    source = read_source(as_pdf([cells(("规章", "12", "0"), ("规范性文件", "7", "103"))]), "scan.pdf")
    assert source.text.split("\n") == ["甲乡人民政府2021年年报", "规章\t12\t0", "规范性文件\t7\t103"]


def test_every_page_keeps_its_place() -> None:
    page = cells(("规章", "1"))
    source = read_source(as_pdf([page, page]), "scan.pdf")
    assert len(source.pages) == 2


def test_a_character_beyond_the_first_plane_is_shown_as_unknown_and_never_left_out() -> None:
    word = Word("𠮷乡1", (50, 40, 90, 56))
    assert read_source(as_pdf([Picture(595, 842, (word,), ())]), "scan.pdf").text == "\ufffd乡1"
