"""Where a question came in: what may be asked there differs, what is answered does not."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """The kind of place in which a person asks. Identity data is gathered on `SITE` and `TERMINAL` only."""

    SITE = "site"
    """The service's own pages, its widget and its API: nobody else's server sees what is typed."""
    TERMINAL = "terminal"
    """A command on this machine."""
    PRIVATE = "private"
    """A private chat on another company's server."""
    GROUP = "group"
    """A chat that other people read too."""
