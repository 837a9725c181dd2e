"""Scans that wait: the picture beside its text, doubtful numbers marked, and into the knowledge when they agree."""

from __future__ import annotations

from dataclasses import replace

from flask import Response, abort, request
from flask.typing import ResponseReturnValue

from bot.errors import KnowledgeError, StaffError
from bot.keeping.desk import Desk
from bot.keeping.naming import path_of
from bot.keeping.recognising import Recognising
from bot.keeping.saving import ChangedMeanwhile, fingerprint, in_words
from bot.keeping.scans import Scan, approve, discard, keep_draft, scan_of, waiting
from bot.publishing.scans.picturing import picture_of
from bot.publishing.scans.recognise import can_recognise
from bot.publishing.scans.waiting import DOUBTFUL, draft_of
from bot.reading.decode import decode
from bot.staff.roles import Role
from web.desk.guard import Guard, signed_in
from web.desk.showing import go_to, show

_MOST_PAGES = 60


def scans(guard: Guard, desk: Desk) -> None:
    machine = Recognising()

    @guard.page("/scans", Role.READER)
    def wait() -> str:
        return show("scans", scans=waiting(desk), running=machine.running)

    @guard.page("/scan/<path:document>", Role.READER)
    def compare(document: str) -> str:
        return _page(desk, machine, scan_of(desk, document))

    @guard.page("/scan-page/<int:number>/<path:document>", Role.READER)
    def picture(number: int, document: str) -> Response:
        path = path_of(desk.settings.knowledge.folder, scan_of(desk, document).document)
        if not path.is_file() or not 1 <= number <= _MOST_PAGES:
            abort(404)
        data = path.read_bytes()
        try:
            return Response(picture_of(data, number).png, mimetype="image/png")
        except KnowledgeError:
            if number > 1 and number > picture_of(data).pages:
                abort(404)
            raise

    @guard.page("/scan/<path:document>", Role.EDITOR, methods=("POST",))
    def decide(document: str) -> ResponseReturnValue:
        form, who = request.form, signed_in().name
        text, seen = form.get("text", "").replace("\r\n", "\n"), form.get("seen", "")
        try:
            match form.get("do"):
                case "recognise":
                    machine.begin(desk, document, who)
                    return go_to(f"scan/{document}", "机器开始认字了，一页大约要十几秒。可以先做别的，过一会儿再来看。")
                case "discard":
                    discard(desk, document, seen, who, form.get("why", "").strip()[:300])
                    return go_to(f"scan/{document}", "稿子不要了，扫描件还在。可以重新认，也可以照着录。")
                case "approve":
                    home, _ = approve(desk, document, text, seen, who)
                    return go_to(f"file/{home}", "已收进来，等发布。下面是从稿子里读出来的各表，请再看一眼。")
                case _:
                    keep_draft(desk, document, text, seen, who)
                    return go_to(f"scan/{document}", "稿子存好了，还没有收进来。核对完，再点「核对无误，收进来」。")
        except ChangedMeanwhile as error:
            theirs = decode(error.now) if error.now is not None else ""
            now = fingerprint(draft_of(desk.settings.knowledge.folder, document))
            return _page(desk, machine, _typed(desk, document, text, now), theirs=theirs, clash=True), 409
        except KnowledgeError as error:
            return _page(desk, machine, _typed(desk, document, text, seen), trouble=in_words(error)), 422
        except StaffError as error:
            if form.get("do") != "approve":
                raise
            return _page(desk, machine, _typed(desk, document, text, seen), trouble=str(error)), 409


def _typed(desk: Desk, document: str, text: str, seen: str) -> Scan:
    """The scan with what the clerk wrote, whatever lies in the folder now."""
    return replace(scan_of(desk, document, missing=True), text=text, seen=seen)


def _page(
    desk: Desk, machine: Recognising, scan: Scan, *, trouble: str = "", theirs: str = "", clash: bool = False
) -> str:
    pages, unseen = 0, ""
    if scan.there:
        try:
            pages = picture_of(path_of(desk.settings.knowledge.folder, scan.document).read_bytes()).pages
        except KnowledgeError as error:
            unseen = in_words(error)
    return show(
        "scan",
        scan=scan,
        pages=min(pages, _MOST_PAGES),
        unseen=unseen,
        trouble=trouble or machine.troubles.get(scan.document, ""),
        theirs=theirs,
        clash=clash,
        running=machine.running(scan.document),
        machine=can_recognise(),
        marked=_marked,
    )


def _marked(line: str) -> list[tuple[str, bool]]:
    """The line in pieces, and whether each is a number that the machine was not sure of."""
    pieces, end = [], 0
    for found in DOUBTFUL.finditer(line):
        pieces += [(line[end : found.start()], False), (found[0], True)]
        end = found.end()
    return [*pieces, (line[end:], False)]
