"""The town's own lists: which there are, what each is for; organs and contacts in fields, the others as text."""

from __future__ import annotations

from flask import abort, request
from flask.typing import ResponseReturnValue

from bot.errors import KnowledgeError
from bot.keeping.desk import Desk
from bot.keeping.list_form import LIST_FORMS, Entry, ListForm
from bot.keeping.saving import ChangedMeanwhile, fingerprint, in_words, remove, save
from bot.reading.decode import decode
from bot.staff.roles import Role
from web.desk.guard import Guard, signed_in
from web.desk.showing import go_to, show
from web.desk.words import KINDS, LISTS


def lists(guard: Guard, desk: Desk) -> None:
    @guard.page("/lists", Role.READER)
    def overview() -> str:
        folder = desk.settings.knowledge.folder
        there = {name: (folder / document).is_file() for name, (document, _) in LISTS.items()}
        return show("lists", lists=LISTS, kinds=KINDS, there=there, in_fields=LIST_FORMS)

    @guard.page("/list/<name>", Role.EDITOR)
    def open_(name: str) -> ResponseReturnValue:
        form = _form(name)
        text, seen = _lying(desk, form)
        entries = form.entries(text)
        if entries is None:
            return go_to(f"edit/{form.document}")
        return _page(desk, name, form, entries, seen)

    @guard.page("/list/<name>", Role.EDITOR, methods=("POST",))
    def keep(name: str) -> ResponseReturnValue:
        form, seen = _form(name), request.form.get("seen", "")
        entries = form.typed(request.form)
        if trouble := form.lacks(entries):
            return _page(desk, name, form, entries, seen, trouble=f"还没有保存。{trouble}")
        who, why = signed_in().name, request.form.get("reason", "").strip()[:300]
        try:
            if not entries:
                if seen:
                    remove(desk, form.document, seen, who, why)
                return go_to(f"list/{name}", "都删去了，等发布。" if seen else "还没有填什么。")
            saved = save(desk, form.document, form.text(entries).encode(), seen, who, "edit", why)
        except KnowledgeError as error:
            return _page(desk, name, form, entries, seen, trouble=f"还没有保存。{in_words(error)}")
        except ChangedMeanwhile as error:
            theirs = decode(error.now) if error.now is not None else ""
            now = fingerprint(desk.settings.knowledge.folder / form.document)
            return _page(desk, name, form, entries, now, theirs=theirs, clash=True), 409
        return go_to(f"list/{name}", "内容没有变。" if saved.same else "已存好，等发布。")


def _form(name: str) -> ListForm:
    form = LIST_FORMS.get(name)
    if form is None:
        abort(404)
    return form


def _lying(desk: Desk, form: ListForm) -> tuple[str, str]:
    path = desk.settings.knowledge.folder / form.document
    seen = fingerprint(path)
    return (decode(path.read_bytes()) if seen else ""), seen


def _page(
    desk: Desk, name: str, form: ListForm, entries: list[Entry], seen: str, *,
    trouble: str = "", theirs: str = "", clash: bool = False,
) -> str:  # fmt: skip
    known = sorted({organ for organ, _ in desk.newest().coverage()})
    named = {entry.get(form.fields[0].key, "") for entry in entries}
    return show(
        "list",
        name=name,
        title=KINDS[name],
        told=LISTS[name][1],
        form=form,
        entries=entries,
        seen=seen,
        trouble=trouble,
        clash=clash,
        theirs=form.entries(theirs) or [],
        their_text=theirs,
        known=known,
        unnamed=[organ for organ in known if organ not in named] if name == "contacts" else [],
    )
