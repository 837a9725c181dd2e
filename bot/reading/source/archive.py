"""Zip containers (DOCX, XLSX) looked through before any library unpacks them: size, damage, passwords, entities."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from bot.errors import DamagedFile, LockedFile, OversizedFile
from bot.reading.source.limits import MOST_MEMBERS, MOST_UNPACKED, MOST_XML, too_much

_PIECE = 1 << 20
_DECLARATIONS = tuple(mark.encode(code) for mark in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le"))
_DECLARATIONS += tuple(mark.encode("utf-16-be") for mark in ("<!DOCTYPE", "<!ENTITY"))
_LONGEST = max(map(len, _DECLARATIONS))


def in_memory(data: bytes) -> BytesIO:
    """A file object that is no file: what the libraries want to read from."""
    return BytesIO(data)


def member_names(data: bytes) -> frozenset[str]:
    """The names in a zip container; raises DamagedFile when its directory cannot be read."""
    try:
        with ZipFile(in_memory(data)) as archive:
            return frozenset(archive.namelist())
    except (BadZipFile, OSError, ValueError, EOFError, NotImplementedError, UnicodeDecodeError) as error:
        raise damaged() from error


def damaged() -> DamagedFile:
    """Without a remedy: how to save it anew depends on the file's name, which only `read_source` knows."""
    return DamagedFile("这个文件坏了或没有存完整，打不开。")


def check_archive(data: bytes) -> None:
    """Refuse what unpacks to too much (told by its directory, and by counting), is locked, or defines entities."""
    try:
        with ZipFile(in_memory(data)) as archive:
            members = archive.infolist()
            _within(sum(member.file_size for member in members), MOST_UNPACKED)
            _within(sum(member.file_size for member in members if _is_xml(member)), MOST_XML)
            if len(members) > MOST_MEMBERS:
                raise too_much(f"里面超过 {MOST_MEMBERS} 个文件")
            if any(member.flag_bits & 0x1 for member in members):
                raise LockedFile("这个文件加了密码，打不开。", remedy="请去掉密码，另存后再放进来。")
            read = 0
            for member in members:
                with archive.open(member) as stream:
                    read += _read_through(stream, _is_xml(member), MOST_UNPACKED - read)
    except (BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError) as error:
        raise damaged() from error


def _is_xml(member: ZipInfo) -> bool:
    return member.filename.lower().endswith((".xml", ".rels", ".vml"))


def _within(size: int, most: int) -> None:
    if size > most:
        raise too_much(f"解开后超过 {most // 1_000_000} MB")


def _read_through(stream: IO[bytes], is_xml: bool, most: int) -> int:
    """Read one member piece by piece; its size as it really is."""
    read, tail = 0, b""
    while piece := stream.read(_PIECE):
        read += len(piece)
        _within(read, most)
        # Office documents never declare entities; a file that does was made to exhaust or trick its reader.
        if is_xml and any(mark in tail + piece for mark in _DECLARATIONS):
            raise OversizedFile(
                "这个文件里有办公软件不会写的声明，可能有害，没有打开。",
                remedy="请用 Word 或 WPS 打开后另存，再放进来。",
            )
        tail = piece[-_LONGEST:]
    return read
