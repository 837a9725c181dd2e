"""What a clerk had typed into a form that could not be taken: shown again, because a page that may not be stored is
empty when the browser goes back to it."""

from __future__ import annotations

from flask import request
from werkzeug.exceptions import HTTPException

FORM_BYTES = 2 << 20
"""The largest form that is not an upload."""
_LABELS = {
    "title": "标题",
    "questions": "大家会怎么问",
    "body": "答复",
    "why": "为什么",
    "articles": "依据",
    "suggestions": "答完以后还能问什么",
    "text": "内容",
    "reason": "理由",
    "value": "应为",
    "question": "问什么",
    "says": "必须有的话",
}
_NOT_TYPED = ("csrf_token", "seen", "heard", "needs", "digest", "revision", "section", "row", "column", "ids", "about",
              "back", "state", "count", "do", "undo", "sure", "file", "also", "first", "second", "outcome", "contacts",
              "as_of", "expected", "place", "replace", "password", "name", "to")  # fmt: skip


def typed() -> list[tuple[str, str]]:
    """(label, words) of each field; nothing of a sign-in, of an upload, or of a form that is too large to be read."""
    if request.method != "POST" or request.mimetype != "application/x-www-form-urlencoded":
        return []
    request.max_content_length = request.max_form_memory_size = FORM_BYTES
    try:
        given = list(request.form.items())
    except HTTPException:
        return []
    return [(_LABELS.get(name, ""), words) for name, words in given if words.strip() and name not in _NOT_TYPED]
