"""An address that another service posts to; what is in the envelope is its receiver's business, not ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flask import Blueprint, Response, request

LARGEST = 1024 * 1024

Receive = Callable[[Mapping[str, str], bytes], int]
"""(headers, body) → the HTTP status to answer with; safe from any thread."""


def post_box(path: str, receive: Receive) -> Blueprint:
    """POST `path` hands everything to `receive`; the reply has no body, no cookie and no cache."""
    blueprint = Blueprint(f"post_box{path.replace('/', '_')}", __name__)

    @blueprint.post(path)
    def posted() -> Response:
        request.max_content_length = LARGEST
        return Response(status=receive(dict(request.headers), request.get_data(cache=False)))

    return blueprint
