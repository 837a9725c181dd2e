"""The application form on one page, for those who rather fill in a form than chat. It works without JavaScript.

No cookie is set and nothing is kept between the pages: what was typed travels in the forms themselves, so there is
no login to ride on and no token against forged requests is needed. A foreign page could at most have a visitor's
browser make papers of what that page itself wrote, which nobody but the visitor could then fetch.
"""

from __future__ import annotations

from flask import Blueprint, Response, make_response, render_template, request

from bot.model import Answer, Applicant, FormItem
from web.addresses import link_from, root_of
from web.apply_fields import field_of
from web.door import Door

_OTHER = {Applicant.PERSON: Applicant.ORGANISATION, Applicant.ORGANISATION: Applicant.PERSON}
_CONSENT_MISSING = "要先勾选同意，才能填身份信息。"
_LINK_USED = "这个链接已经用过，或者过了半小时，聊天里写的没有带过来。请在下面重新填。"
_BROUGHT = "聊天里写的已经带过来了，请接着填。"


def apply_page(door: Door) -> Blueprint:
    """GET shows the form, with what was sought in a chat (?k=); POST checks it, shows it again, makes the papers."""
    blueprint = Blueprint("apply_page", __name__)

    @blueprint.get("/apply")
    def begin() -> Response:
        token = request.args.get("k", "")
        brought = dict(door.assistant.applications.sought(token) or ()) if token else {}
        notice = (_BROUGHT if brought else _LINK_USED) if token else ""
        who = request.args.get("who", "organisation" if brought.get("who") == "单位" else "person")
        return _form(door, _applicant(who), brought, {}, notice=notice)

    @blueprint.post("/apply")
    @door.limit_questions
    def go_on() -> Response:
        who, wish = _applicant(request.form.get("who", "")), request.form.get("do", "preview")
        typed = _typed(door.assistant.applications.items(who))
        consent = bool(request.form.get("consent"))
        if wish == "switch":
            return _form(door, _OTHER[who], _typed(door.assistant.applications.items(_OTHER[who])) | typed, {}, consent)
        if wish == "edit":
            return _form(door, who, typed, {}, consent)
        blank = wish == "blank"
        checked = door.assistant.applications.check(who, typed, blank=blank)
        errors = dict(checked.errors) | ({} if consent or blank else {"consent": _CONSENT_MISSING})
        if errors:
            return _form(door, who, typed, errors, consent)
        if wish in ("make", "blank"):
            answer = door.assistant.make_form(checked)
            if answer.documents:
                return _made(door, answer)
            return (
                _form(door, who, typed, {}, consent, answer.text)
                if blank
                else _preview(door, who, dict(checked.values), answer.text)
            )
        return _preview(door, who, dict(checked.values))

    return blueprint


def _applicant(who: str) -> Applicant:
    return Applicant.ORGANISATION if who == Applicant.ORGANISATION else Applicant.PERSON


def _typed(items: tuple[FormItem, ...]) -> dict[str, str]:
    """What the form says of each item; several choices stand one a line."""
    return {item.id: "\n".join(request.form.getlist(item.id)) for item in items if item.id in request.form}


def _form(
    door: Door,
    who: Applicant,
    values: dict[str, str],
    errors: dict[str, str],
    consent: bool = False,
    notice: str = "",
) -> Response:
    fields = [(item.identity, field_of(item, values, errors)) for item in door.assistant.applications.items(who)]
    page = render_template(
        "apply.html",
        root=root_of(request.path),
        who=who.value,
        sought=[field for identity, field in fields if not identity],
        identity=[field for identity, field in fields if identity],
        errors=errors,
        labels={field.id: field.label for _, field in fields} | {"consent": "同意"},
        consent=consent,
        notice=notice,
    )
    return _private(make_response(page, 422 if errors else 200))


def _preview(door: Door, who: Applicant, values: dict[str, str], trouble: str = "") -> Response:
    items = door.assistant.applications.items(who)
    page = render_template(
        "apply_preview.html",
        root=root_of(request.path),
        who=who.value,
        filled=[(item, values.get(item.id, "")) for item in items],
        trouble=trouble,
    )
    return _private(make_response(page))


def _made(door: Door, answer: Answer) -> Response:
    root, base_url = root_of(request.path), door.settings.web.base_url
    page = render_template("apply_made.html", root=root, answer=answer, link=lambda url: link_from(root, base_url, url))
    return _private(make_response(page))


def _private(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
