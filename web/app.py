"""Puts the door together: which pages there are, in which order they are guarded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from apiflask import APIFlask
from flask import Flask
from flask.json.provider import DefaultJSONProvider

from bot.keeping.desk import Desk
from bot.settings import Settings
from web.api import api
from web.application_api import application_api
from web.apply_page import apply_page
from web.chat_page import chat_page
from web.compare_page import compare_page
from web.deadline_page import deadline_page
from web.door import Assistant, Door
from web.feedback_page import feedback_page
from web.handed_out import handed_out
from web.headers import add_headers
from web.languages import add_languages
from web.organ_pages import organ_pages
from web.post_box import Receive, post_box
from web.reckoning_api import reckoning_api
from web.refusals import speak_plainly
from web.refused_page import refused_page
from web.source_lines import apart, whole
from web.source_page import source_page
from web.uploads import close_uploads
from web.visitors import limit_visitors
from web.widget import widget

MOST_BYTES = 64 * 1024
"""The largest body that is read; a question is far shorter."""


class _ReadableJson(DefaultJSONProvider):
    """Chinese as characters, keys in the contract's order, and nesting too deep to read is malformed."""

    ensure_ascii = False
    sort_keys = False

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        try:
            return super().loads(s, **kwargs)
        except RecursionError:
            raise ValueError("nested too deeply") from None


def create_app(
    assistant: Assistant,
    settings: Settings,
    *,
    telegram_state: Callable[[], str] | None = None,
    desk: Desk | None = None,
    post_boxes: Mapping[str, Receive] | None = None,
) -> Flask:
    """The WSGI application. It keeps no state of its own but how often each visitor asked in this minute.

    Without `desk`, or while the settings have it off, there is no page, no cookie and no key of it.
    """
    app = APIFlask(
        "web",
        title="政府信息公开问答",
        version="1",
        docs_path=None,
        json_errors=False,
        static_folder="static",
    )
    app.json = _ReadableJson(app)
    app.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
    # Relative, so that the description holds under a reverse proxy's prefix too.
    app.config["SERVERS"] = [{"url": "./"}]
    app.config["OPENAPI_VERSION"] = "3.1.0"
    app.config["AUTO_VALIDATION_ERROR_RESPONSE"] = False
    # A redirect to the tidied path would be absolute and lose a reverse proxy's prefix.
    app.url_map.merge_slashes = False
    app.config["CONTACTS"] = assistant.contacts
    allowance = limit_visitors(app, settings.web.questions_per_minute)
    door = Door(
        assistant=assistant,
        settings=settings,
        limit_questions=allowance("questions"),
        limit_feedback=allowance("feedback"),
        telegram_state=telegram_state or (lambda: "off"),
    )
    pages = (
        *(api, application_api, chat_page, apply_page, handed_out, source_page, organ_pages, compare_page),
        *(feedback_page, widget, deadline_page, refused_page, reckoning_api),
    )
    for made in pages:
        app.register_blueprint(made(door))
    if desk is not None and settings.desk.enabled:
        from web.desk import add_desk  # its pages are off as delivered

        add_desk(app, desk)
    for path, receive in (post_boxes or {}).items():
        app.register_blueprint(post_box(path, receive))
    close_uploads(app)
    app.spec_processor(_require_bodies)
    app.jinja_env.filters["apart"] = apart
    app.jinja_env.filters["whole"] = whole
    add_languages(app)
    add_headers(app, settings.web.allowed_origins)
    speak_plainly(app)
    return app


def _require_bodies(spec: dict[str, Any] | str) -> dict[str, Any] | str:
    """OpenAPI takes a body for optional unless it is told, and APIFlask does not tell it."""
    assert isinstance(spec, dict)
    for path in spec["paths"].values():
        for operation in path.values():
            if "requestBody" in operation:
                operation["requestBody"]["required"] = True
    return spec
