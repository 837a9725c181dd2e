"""Chinese file names in a header, which may hold ASCII only (RFC 5987); gunicorn refuses to send any other."""

from __future__ import annotations

from urllib.parse import quote


def disposition(how: str, name: str) -> str:
    """The value of Content-Disposition; `how` is "attachment" or "inline". Old programs see only the ending."""
    ending = name.rpartition(".")[2]
    plain = f"gongkai.{ending}" if ending.isascii() and ending.isalnum() else "gongkai"
    return f"{how}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
