"""Bytes → Source: the kind is told from the content, and each kind has a reader of its own."""

from __future__ import annotations

from dataclasses import replace

from bot.errors import PictureFile, UnreadableFile
from bot.reading.decode import decode
from bot.reading.glyphs import plain_characters
from bot.reading.source.archive import damaged
from bot.reading.source.kinds import is_html, kind_of_bytes
from bot.reading.source.limits import MOST_BYTES, MOST_CHARACTERS, too_much
from bot.reading.source.markdown import read_text
from bot.reading.source.mht import page_of
from bot.reading.source.record import Source
from bot.reading.source.save_again import is_office, save_again


def read_source(data: bytes, name: str) -> Source:
    """The document as one kind of text. `name` only tells Markdown from text where the content does not.

    Raises UnreadableFile (or a subclass) that says why it cannot be read and what to do.
    """
    if len(data) > MOST_BYTES:
        raise too_much(f"超过 {MOST_BYTES // 1_000_000} MB")
    try:
        source = _read(data, name)
    except UnreadableFile as error:
        if not error.remedy:
            error.remedy = save_again(name)
        raise
    if len(source.text) > MOST_CHARACTERS:
        raise too_much(f"的文字超过 {MOST_CHARACTERS // 10_000} 万字")
    if not source.text.strip():
        raise PictureFile(
            "这个文件里没有文字，可能只有图片。", remedy="请放入文字版的报告，或照着图片录成文字，核对后再放进来。"
        )
    # What is searched, copied and read aloud is the character meant; lengths and so all places stay the same.
    return replace(source, text=plain_characters(source.text))


def _read(data: bytes, name: str) -> Source:
    # Each library is loaded when its kind first comes: who only answers questions never pays for them.
    match kind_of_bytes(data):
        case "pdf":
            from bot.reading.source.pdf import read_pdf

            return read_pdf(data)
        case "docx":
            from bot.reading.source.docx import read_docx

            return read_docx(data)
        case "xlsx":
            from bot.reading.source.xlsx import read_xlsx

            return read_xlsx(data)
        case "mht":
            from bot.reading.source.html import read_html

            return read_html(page_of(data))
    try:
        text = decode(data)
    except UnreadableFile as error:
        if is_office(name):
            raise damaged() from error
        raise
    if is_html(text):
        from bot.reading.source.html import read_html

        return read_html(text)
    return read_text(text, name)
