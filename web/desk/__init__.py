"""The clerks' pages under /desk. They are not there at all unless the settings say so."""

from __future__ import annotations

from flask import Blueprint, Flask

from bot.keeping.desk import Desk
from web.desk.cookies import keep_session
from web.desk.guard import Guard
from web.desk.home import home
from web.desk.record import record
from web.desk.signing import signing
from web.desk.troubles import speak_to_clerks


def add_desk(app: Flask, desk: Desk) -> None:
    """Every page of the desk, behind one guard."""
    blueprint = Blueprint("desk", __name__, url_prefix="/desk")
    guard = Guard(blueprint, desk, keep_session(app, desk.settings))
    for room in (signing, home, record):
        room(guard, desk)
    speak_to_clerks(blueprint)
    app.register_blueprint(blueprint)
