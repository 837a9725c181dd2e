"""The clerks' cookie: signed, for /desk alone, out of reach of scripts and of other sites; and the form tokens in it.

Residents' pages set no cookie and never get this one: its path is the desk's.
"""

from __future__ import annotations

import secrets
from urllib.parse import urlsplit

from flask import Flask
from flask_wtf.csrf import CSRFProtect

from bot.settings import Settings
from bot.writing import alone, write_whole


def keep_session(app: Flask, settings: Settings) -> CSRFProtect:
    """Sets `app` up for signed sessions; gives what checks the tokens of forms."""
    public = urlsplit(settings.web.public_url)
    app.secret_key = _key(settings)
    app.config.update(
        SESSION_COOKIE_NAME="gongkai_desk",
        SESSION_COOKIE_PATH=f"{public.path.rstrip('/')}/desk",
        SESSION_COOKIE_SECURE=public.scheme == "https",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
        # The guard asks for it, where it stands at the desk's pages; residents' forms have no session to protect.
        WTF_CSRF_CHECK_DEFAULT=False,
        # A form may lie open over lunch: the session's own end is the limit.
        WTF_CSRF_TIME_LIMIT=None,
    )
    return CSRFProtect(app)


def _key(settings: Settings) -> bytes:
    """Kept in a file, so that a restart signs nobody out in the middle of a sentence."""
    path = settings.state.desk / "cookie.key"
    with alone(path):
        if not path.exists():
            write_whole(path, secrets.token_hex(32).encode())
        return path.read_bytes()
