"""Writing a guide with a preview beside it, or a list as text. Two clerks at one file: the second is told, and keeps
her words."""

from __future__ import annotations

from flask import abort, request
from flask.typing import ResponseReturnValue

from bot.errors import KnowledgeError, StaffError, TemplateError
from bot.keeping.desk import Desk
from bot.keeping.guide_form import GuideForm, form_of
from bot.keeping.heard import mark
from bot.keeping.list_form import LIST_FORMS
from bot.keeping.naming import document_of, path_of
from bot.keeping.saving import ChangedMeanwhile, fingerprint, in_words, save
from bot.model import HeardState
from bot.publishing.folder import kind_of
from bot.reading.decode import decode
from bot.reading.forms import row_names
from bot.staff.roles import Role
from web.desk.guard import Guard, signed_in
from web.desk.listening import ids_of
from web.desk.preview import preview_of
from web.desk.showing import go_to, show
from web.desk.words import EDITED_AS_TEXT, EXAMPLES, KINDS, LISTS


def editing(guard: Guard, desk: Desk) -> None:
    @guard.page("/edit", Role.EDITOR)
    def begin() -> str:
        # Where it is begun from a group of questions, these are marked as mended once it is saved.
        form = GuideForm(title=request.args.get("title", "")[:60], questions=request.args.get("questions", ""))
        return _page(form, "", "")

    @guard.page("/edit/<path:document>", Role.EDITOR)
    def open_(document: str) -> str:
        text, own, seen = _opened(desk, document)
        kind = kind_of(own)
        form = form_of(text, own) if kind == "guide" else None
        return _page(form or text, own, seen, common=own != document)

    @guard.page("/edit", Role.EDITOR, methods=("POST",))
    def create() -> ResponseReturnValue:
        form = GuideForm.of(request.form)
        try:
            document = document_of("guides", f"{form.title}.md")
        except StaffError as error:
            return _page(form, "", "", trouble=f"标题要当文件名用。{error}")
        return _save(desk, form, document, "", new=True)

    @guard.page("/edit/<path:document>", Role.EDITOR, methods=("POST",))
    def change(document: str) -> ResponseReturnValue:
        written: GuideForm | str = GuideForm.of(request.form)
        if "text" in request.form:
            written = request.form["text"].replace("\r\n", "\n")
        if kind_of(document) != "guide" and kind_of(document) not in EDITED_AS_TEXT:
            abort(404)
        return _save(desk, written, document, request.form.get("seen", ""))

    @guard.page("/preview", Role.EDITOR, methods=("POST",))
    def preview() -> str:
        return preview_of(GuideForm.of(request.form))


def _opened(desk: Desk, document: str) -> tuple[str, str, str]:
    """(text, the town's own name for it, what lies there now). A common file is opened to be kept as one's own."""
    folder = desk.settings.knowledge.folder
    own = document.removeprefix("common/")
    if kind_of(own) != "guide" and (own != document or kind_of(own) not in EDITED_AS_TEXT):
        abort(404)
    path = path_of(folder, own)
    if own != document and not path.exists():
        common = desk.settings.knowledge.common
        return decode(path_of(common, own).read_bytes()), own, ""
    if not path.is_file():
        # The town's own lists may be begun here; anything else has to be there.
        if kind_of(own) not in LISTS or own != document:
            abort(404)
        return "", own, ""
    seen = fingerprint(path)
    return decode(path.read_bytes()), own, seen


def _save(desk: Desk, written: GuideForm | str, document: str, seen: str, *, new: bool = False) -> ResponseReturnValue:
    # What has no name yet must not get one on a page that only says what is lacking.
    at = "" if new else document
    text = written if isinstance(written, str) else written.text()
    why = request.form.get("reason", "").strip()[:300]
    if isinstance(written, GuideForm) and (lacks := written.lacks()):
        return _page(written, at, seen, trouble=f"还不能保存。{lacks}")
    try:
        saved = save(desk, document, text.encode(), seen, signed_in().name, "edit", why)
    except (KnowledgeError, TemplateError) as error:
        said = in_words(error) if isinstance(error, KnowledgeError) else str(error)
        return _page(written, at, seen, trouble=f"还不能保存。{said}")
    except ChangedMeanwhile as error:
        now = decode(error.now) if error.now is not None else ""
        path = path_of(desk.settings.knowledge.folder, document)
        return _page(written, document, fingerprint(path), theirs=now, clash=True), 409
    said = "内容没有变。" if saved.same else "已存好，等发布。"
    if ids := ids_of(request.form.get("heard", "")):
        mark(desk, ids, HeardState.FIXED, signed_in().name, document)
        said += "相关的问题已记为已改资料，发布以后会再问一遍。"
    return go_to(f"file/{document}", said)


def _page(
    written: GuideForm | str, document: str, seen: str, *, trouble: str = "", theirs: str = "", clash: bool = False,
    common: bool = False,
) -> str:  # fmt: skip
    form = written if isinstance(written, GuideForm) else None
    kind = kind_of(document) if document else "guide"
    return show(
        "edit",
        document=document,
        kind=KINDS.get(kind, ""),
        seen=seen,
        form=form,
        text=written if isinstance(written, str) else written.text(),
        preview=preview_of(form) if form else "",
        trouble=trouble,
        heard=request.values.get("heard", ""),
        theirs=theirs,
        their_form=form_of(theirs, document) if form and theirs else None,
        clash=clash,
        common=common,
        example=EXAMPLES.get(kind, ""),
        rows=row_names() if kind == "wording" else (),
        in_fields=kind in LIST_FORMS,
    )
