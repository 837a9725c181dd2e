"""The clerks' pages under /desk. They are not there at all unless the settings say so."""

from __future__ import annotations

from flask import Blueprint, Flask

from bot.keeping.desk import Desk
from web.desk.cookies import keep_session
from web.desk.editing import editing
from web.desk.file import file
from web.desk.files import files
from web.desk.guard import Guard
from web.desk.home import home
from web.desk.listening import listening
from web.desk.lists import lists
from web.desk.papers import papers
from web.desk.publishing import publishing
from web.desk.record import record
from web.desk.scans import scans
from web.desk.signing import signing
from web.desk.troubles import speak_to_clerks
from web.desk.trying import trying


def add_desk(app: Flask, desk: Desk) -> None:
    """Every page of the desk, behind one guard."""
    blueprint = Blueprint("desk", __name__, url_prefix="/desk")
    guard = Guard(blueprint, desk, keep_session(app, desk.settings))
    for room in (signing, home, files, file, editing, lists, scans, publishing, papers, listening, trying, record):
        room(guard, desk)
    speak_to_clerks(blueprint)
    app.register_blueprint(blueprint)
