"""What differs between two versions, a page at a time: a thousand reports must not make a page of many megabytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request

from bot.assistant import Assistant
from bot.keeping.changes import DocumentChange, change_of, changed

_MOST, FEW_CELLS = 20, 40


@dataclass(frozen=True, slots=True)
class ChangedPage:
    """`only`: the one document that is shown in full, "" for a page of them all. `cells`: how many each shows."""

    total: int
    shown: Sequence[DocumentChange]
    page: int
    pages: int
    only: str
    cells: int


def changed_page(before: Assistant, after: Assistant) -> ChangedPage:
    """As the address asks: `?page=2`, or `?document=…`."""
    documents = changed(before, after)
    only = request.args.get("document", "")
    if only in documents:
        change = change_of(before, after, only)
        return ChangedPage(len(documents), [change], 1, 1, only, len(change.cells))
    pages = max(1, -(-len(documents) // _MOST))
    page = min(max(1, request.args.get("page", 1, type=int)), pages)
    wanted = documents[(page - 1) * _MOST : page * _MOST]
    shown = [change_of(before, after, document) for document in wanted]
    return ChangedPage(len(documents), shown, page, pages, "", FEW_CELLS)
