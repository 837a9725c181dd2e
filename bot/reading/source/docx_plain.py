"""Templates, documents with macros and Strict Open XML as plain DOCX: the same text under other names, which the
library does not open.
"""

from __future__ import annotations

from zipfile import ZIP_STORED, ZipFile

from bot.reading.source.archive import in_memory

_TYPES = "[Content_Types].xml"
_PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MAIN = (
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    b"application/vnd.ms-word.document.macroEnabled.main+xml",
    b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
_STRICT = b"http://purl.oclc.org/ooxml/"
_NAMES = {
    _STRICT + b"wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    _STRICT + b"officeDocument/relationships": b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    _STRICT + b"officeDocument/math": b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    _STRICT + b"drawingml/main": b"http://schemas.openxmlformats.org/drawingml/2006/main",
    _STRICT + b"drawingml/wordprocessingDrawing": (
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    ),
}


def as_plain(data: bytes) -> bytes:
    """`data` itself where it is plain already. The archive was looked through before: it is no bomb."""
    with ZipFile(in_memory(data)) as archive:
        names = archive.namelist()
        types = archive.read(_TYPES) if _TYPES in names else b""
        rels = archive.read("_rels/.rels") if "_rels/.rels" in names else b""
        if _STRICT not in rels and not any(kind in types for kind in _MAIN):
            return data
        made = in_memory(b"")
        with ZipFile(made, "w", ZIP_STORED) as plain:
            for name in dict.fromkeys(names):
                plain.writestr(name, _plain(name, archive.read(name)))
        return made.getvalue()


def _plain(name: str, part: bytes) -> bytes:
    if name == _TYPES:
        for kind in _MAIN:
            part = part.replace(kind, _PLAIN)
    elif name.endswith((".xml", ".rels")):
        for strict, usual in _NAMES.items():
            part = part.replace(strict, usual)
    return part
