"""A key that tells one session's rows from another's and leads back to nobody.

It is a digest of the session's random id under a salt that lives in this process' memory and is thrown away every
day: after that not even a list of all session ids would tell whose a row is.
"""

from __future__ import annotations

import hashlib
import secrets
import threading


class Persons:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._day = ""
        self._salt = b""

    def key(self, session: str, day: str) -> str:
        with self._lock:
            if day != self._day:
                self._day, self._salt = day, secrets.token_bytes(32)
            return hashlib.blake2b(session.encode(), key=self._salt, digest_size=8).hexdigest()
