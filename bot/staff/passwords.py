"""Passwords: kept only as scrypt hashes with a salt of their own, compared in constant time."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass

from bot.errors import StaffError

SHORTEST = 10
_COST = {"n": 1 << 14, "r": 8, "p": 1, "maxmem": 64 << 20, "dklen": 32}


@dataclass(frozen=True, slots=True)
class Hashed:
    """Hexadecimal, so that it can stand in a file."""

    salt: str
    key: str

    def fits(self, password: str) -> bool:
        return hmac.compare_digest(_key(password, self.salt), self.key)


def hashed(password: str) -> Hashed:
    """Raises StaffError for a password that is too short to be one."""
    if len(password) < SHORTEST:
        raise StaffError(f"密码太短，至少要 {SHORTEST} 个字符。可以用几个不相干的词连起来。")
    salt = secrets.token_hex(16)
    return Hashed(salt, _key(password, salt))


NOBODY = Hashed("00" * 16, "00" * 32)
"""Fits no password, and takes as long to say so: a name that does not exist must not answer faster."""


def _key(password: str, salt: str) -> str:
    return hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), **_COST).hex()
