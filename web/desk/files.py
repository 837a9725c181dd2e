"""The list of files with what must be mended, and the way in for new ones: dropped, or chosen without any script."""

from __future__ import annotations

from flask import jsonify, request
from flask.typing import ResponseReturnValue

from bot.errors import GongkaiError, KnowledgeError, PictureFile
from bot.keeping.desk import Desk
from bot.keeping.naming import PLACES, document_of, path_of
from bot.keeping.saving import ChangedMeanwhile, Saved, fingerprint, in_words, remove, save
from bot.keeping.scans import keep_scan, waiting
from bot.keeping.shelf import Item, State, shelf
from bot.model import Severity
from bot.staff.roles import Role
from web.desk.guard import Guard, signed_in
from web.desk.showing import go_to, show
from web.desk.words import KINDS, STATES

_MOST = 100
_LISTS = frozenset(KINDS) - {"report", "guide", "law", "category", "form"}
"""Kinds of which there is one file each, so that the kind is its name."""
_DONE = (State.PUBLISHED, State.KEPT)
_SAME_NAME = "文件夹里已经有同名的文件，没有覆盖。要换成新的，请勾上「同名的换成新的」再传一次。"


def files(guard: Guard, desk: Desk) -> None:
    @guard.page("/files", Role.READER)
    def look() -> str:
        return _list(desk, [])

    @guard.page("/files", Role.EDITOR, methods=("POST",), upload=True)
    def bring() -> ResponseReturnValue:
        place = request.form.get("place", "reports")
        replace = request.form.get("replace") == "yes"
        results = [
            _taken(desk, place, file.filename or "", file.stream.read(), replace)
            for file in request.files.getlist("files")
            if file.filename
        ]
        if request.headers.get("Accept", "").startswith("application/json"):
            return jsonify(results)
        return _list(desk, results or [{"good": False, "name": "", "words": "还没有选文件。请先选，再点「上传」。"}])

    @guard.page("/remove/<path:document>", Role.EDITOR, methods=("POST",))
    def take_away(document: str) -> ResponseReturnValue:
        remove(desk, document, request.form.get("seen", ""), signed_in().name, request.form.get("why", "")[:300])
        return go_to("files", f"已移出文件夹：{document}。发布以后，居民就看不到了。")


def _taken(desk: Desk, place: str, name: str, data: bytes, replace: bool) -> dict[str, object]:
    """What became of one file, in words; the others do not suffer from it."""
    try:
        document = document_of(place, name)
        there = fingerprint(path_of(desk.settings.knowledge.folder, document))
        saved = save(desk, document, data, there if replace else "", signed_in().name, "upload")
    except ChangedMeanwhile:
        return {"name": name, "good": False, "words": _SAME_NAME}
    except PictureFile as error:
        return _scan_taken(desk, place, name, data, replace, error)
    except KnowledgeError as error:
        return {"name": name, "good": False, "words": in_words(error)}
    except GongkaiError as error:
        return {"name": name, "good": False, "words": str(error)}
    return {"name": name, "good": True, "words": _said(saved), "document": document}


def _scan_taken(desk: Desk, place: str, name: str, data: bytes, replace: bool, error: PictureFile) -> dict[str, object]:
    """A report's scan is kept and waits for its text; any other picture is of no use."""
    try:
        document = document_of(place, name)
        if place != "reports":
            raise error
        there = fingerprint(path_of(desk.settings.knowledge.folder, document))
        keep_scan(desk, document, data, there if replace else "", signed_in().name)
    except ChangedMeanwhile:
        return {"name": name, "good": False, "words": _SAME_NAME}
    except KnowledgeError as trouble:
        return {"name": name, "good": False, "words": in_words(trouble)}
    if any(scan.document == document for scan in waiting(desk)):
        words = "这是扫描件，先收下了，还不会用来回答。请到「待核对的扫描件」里录成文字，核对以后才用。"
    else:
        words = "这是扫描件，收下了。它的文字文件夹里已经有了，回答照文字来；扫描件留着备查。"
    return {"name": name, "good": True, "words": words, "document": document}


def _said(saved: Saved) -> str:
    if saved.same:
        return "和文件夹里的一样，没有变动。"
    serious = [f for f in saved.findings if f.severity is not Severity.NOTICE]
    if serious:
        return f"已存好，等发布。有 {len(serious)} 处要看一看。"
    if saved.findings:
        return f"已存好，等发布。有 {len(saved.findings)} 处小提示，例如有读不准的格子，点开可以看。"
    return "已存好，等发布。"


def _list(desk: Desk, results: list[dict[str, object]]) -> str:
    items = shelf(desk)
    wanted, kind = request.args.get("q", "").strip()[:100], request.args.get("kind", "")
    only = request.args.get("only", "")
    fitting = [item for item in items if _fits(item, wanted, kind, only)]
    # What every town shares is for looking up; what is a clerk's own to keep is what the list is about.
    own = [item for item in fitting if not item.common] if not (wanted or kind or only) else fitting
    page = max(1, request.args.get("page", 1, type=int))
    return show(
        "files",
        results=results,
        items=own[(page - 1) * _MOST : page * _MOST],
        total=len(own),
        hidden=len(fitting) - len(own),
        page=page,
        pages=max(1, -(-len(own) // _MOST)),
        wanted=wanted,
        kind=kind,
        only=only,
        kinds={key: words for key, words in KINDS.items() if any(item.kind == key for item in items)},
        words=KINDS,
        lists=_LISTS,
        states=STATES,
        places_to=PLACES,
        megabytes=desk.settings.desk.upload_megabytes,
        scans=len(waiting(desk)),
        trouble=desk.assistant.publisher.troubled(),
        waiting=sum(item.state not in _DONE for item in items),
        noticed=sum(item.worst is Severity.NOTICE for item in items),
        troubled=sum(_troubled(item) for item in items),
    )


def _fits(item: Item, wanted: str, kind: str, only: str) -> bool:
    if only == "waiting" and item.state in _DONE:
        return False
    if only == "notice" and item.worst is not Severity.NOTICE:
        return False
    if (only == "trouble" and not _troubled(item)) or (only == "common" and not item.common):
        return False
    return (not kind or item.kind == kind) and (wanted in item.document or wanted in item.title)


def _troubled(item: Item) -> bool:
    """Scans wait on a page of their own."""
    return item.worst in (Severity.ERROR, Severity.WARNING) and item.state is not State.SCAN
