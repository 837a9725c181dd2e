"""Bytes become text, or are refused with what to do about it."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UnreadableFile
from bot.reading.decode import decode

TEXT = "大李庄乡人民政府2020年\n本年新收\t0\t0\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x80"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("gb18030"),
    ],
    ids=["utf-8", "utf-8 with its mark", "utf-16-le", "utf-16-be", "gb18030"],
)
def test_a_text_saved_by_any_editor_reads_the_same(data: bytes) -> None:
    assert decode(data) == TEXT


def test_a_rare_name_character_saved_by_an_old_editor_is_read() -> None:
    assert decode("㙟䶮𠮷".encode("gb18030")) == "㙟䶮𠮷"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_of_any_system_count_the_same_lines(end: str) -> None:
    assert decode(f"一{end}二{end}".encode()) == "一\n二\n"


@pytest.mark.parametrize("data", [PNG, JPEG, b"PK\x03\x04\x14\x00\x00\x00", b"\xd0\xcf\x11\xe0\x00"])
def test_a_picture_or_an_archive_is_refused_with_a_remedy(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="不是文字") as caught:
        decode(data)
    assert "另存为" in caught.value.remedy


def test_a_file_cut_in_the_middle_of_a_character_names_the_line_where_it_breaks() -> None:
    whole = "人民政府一\n二二\n三三三\n四".encode()
    with pytest.raises(UnreadableFile) as caught:
        decode(whole[:-1])
    assert caught.value.line == 4
    assert "第 4 行" in str(caught.value)


def test_a_cut_file_with_two_byte_units_is_refused_too() -> None:
    with pytest.raises(UnreadableFile):
        decode(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")[:-1])


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff")))
def test_whatever_can_be_typed_survives(text: str) -> None:
    assert decode(text.encode()) == text


@given(st.binary(max_size=80))
def test_no_bytes_at_all_crash_it(data: bytes) -> None:
    try:
        assert isinstance(decode(data), str)
    except UnreadableFile as error:
        assert error.remedy


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_two_byte_units_without_their_mark_are_known_by_their_line_ends(order: str) -> None:
    assert decode(TEXT.encode(order)) == TEXT
