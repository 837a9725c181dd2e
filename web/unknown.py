"""What is said to an address that leads nowhere: what there is instead, with the way there. Always status 404."""

from __future__ import annotations

from urllib.parse import quote

from flask import Response, make_response, render_template, request

from web.addresses import root_of
from web.door import Door

_MOST = 12


def unknown(
    door: Door,
    title: str,
    words: str,
    *,
    document: str = "",
    revision: str = "",
    organ: str = "",
    refused: bool = False,
) -> Response:
    """The page. `document`: a known one, whose present revision is offered; `organ`: what was taken for an organ;
    `refused`: a reason for a refusal was looked for, so the way to all of them is offered.
    """
    root = root_of(request.path)
    organs = sorted({name for name, _ in door.assistant.coverage()})
    alike = [name for name in organs if organ and (organ in name or name in organ)]
    shown = (alike or organs)[:_MOST]
    revision = revision or (document and door.assistant.revision(document)) or ""
    source = door.assistant.source(document, revision) if revision else None
    known = f"{root}r/{quote(document)}/{revision}" if document else ""
    page = render_template(
        "no_source.html",
        root=root,
        title=title,
        words=words,
        known=known,
        document=document,
        named=source.title if source else "",
        refused=refused,
        organs=[(name, f"{root}organs/{quote(name, safe='')}") for name in shown],
        more=len(organs) > len(shown),
    )
    return make_response(page, 404)
