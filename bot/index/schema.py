"""The tables: revisions with what was read from each, and versions that are lists of revisions."""

from __future__ import annotations

SCHEMA: dict[str, dict[str, type]] = {
    "revision": {"id": str, "document": str, "kind": str, "title": str, "organ": str, "year": int, "form": str,
                 "text": str},
    "sighting": {"revision": str, "source": str, "organ": str, "year": int, "line": int, "text": str,
                 "published": str},
    "fact": {"revision": str, "section": str, "row_id": str, "column_id": str, "row": str, "column": str,
             "value": str, "printed": str, "unit": str, "certainty": str, "quote": str,
             "line": int, "start": int, "end": int, "page": int},
    "passage": {"revision": str, "section": str, "headings": str, "text": str, "ordinal": int,
                "line": int, "start": int, "end": int, "page": int},
    "section": {"revision": str, "number": str, "headings": str, "level": int, "line": int, "start": int,
                "end": int, "body_start": int, "body_end": int},
    "finding": {"revision": str, "code": str, "severity": str, "document": str, "line": int, "message": str,
                "remedy": str, "subject": str},
    "version": {"id": int, "digest": str, "created": str, "draft": int, "who": str, "why": str},
    "flag": {"name": str},
    "member": {"version": int, "document": str, "revision": str},
}  # fmt: skip
KEYS = {"revision": "id", "version": "id", "member": ("version", "document")}
INDEXED = ("sighting", "fact", "passage", "section", "finding")
