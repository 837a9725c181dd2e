"""The clerks who may sign in: names, roles and hashed passwords, in one file that only the service's user can read."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from pydantic import TypeAdapter

from bot.errors import StaffError
from bot.staff.passwords import NOBODY, Hashed, hashed
from bot.staff.roles import Role
from bot.writing import alone, write_whole

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Account:
    """`since`: sign-ins from before this moment count no more (a new password, a sign-out)."""

    name: str
    role: Role
    password: Hashed
    since: float


_TYPES = TypeAdapter(tuple[Account, ...])


class Accounts:
    """Safe from any thread and process; every method looks at the file anew."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def all(self) -> tuple[Account, ...]:
        try:
            return _TYPES.validate_json(self._path.read_bytes())
        except FileNotFoundError:
            return ()
        except ValueError as error:
            raise StaffError(f"{self._path}：账号文件坏了，请从备份恢复，或删去后重新添加账号。") from error

    def get(self, name: str) -> Account | None:
        name = tidy(name)
        return next((account for account in self.all() if account.name == name), None)

    def fitting(self, name: str, password: str) -> Account | None:
        """The account if the password is right. A name that is not there takes as long as a wrong password."""
        account = self.get(name)
        fits = (account.password if account else NOBODY).fits(password)
        return account if fits else None

    def add(self, name: str, role: Role, password: str) -> None:
        name = tidy(name)
        if not name or len(name) > LONGEST_NAME:
            raise StaffError(f"名字不能空着，也不能超过 {LONGEST_NAME} 个字。")
        made = Account(name, role, hashed(password), _now())
        with alone(self._path):
            accounts = self.all()
            if any(account.name == name for account in accounts):
                raise StaffError(f"已经有「{name}」了。要换密码请用 gongkai staff password。")
            self._write((*accounts, made))

    def remove(self, name: str) -> None:
        self._change(name, None)

    def set_password(self, name: str, password: str) -> None:
        account = self._known(name)
        self._change(name, replace(account, password=hashed(password), since=_now()))

    def end_sessions(self, name: str) -> None:
        """Whoever is signed in under this name, on whatever machine, is signed out."""
        self._change(name, replace(self._known(name), since=_now()))

    def _known(self, name: str) -> Account:
        account = self.get(name)
        if account is None:
            raise StaffError(f"没有「{tidy(name)}」这个账号。")
        return account

    def _change(self, name: str, new: Account | None) -> None:
        self._known(name)
        with alone(self._path):
            kept = [new if a.name == tidy(name) else a for a in self.all()]
            self._write(tuple(a for a in kept if a is not None))

    def _write(self, accounts: tuple[Account, ...]) -> None:
        write_whole(self._path, _TYPES.dump_json(accounts, indent=1))


def tidy(name: str) -> str:
    """The same name typed in another width or with spaces around it is the same name."""
    return unicodedata.normalize("NFKC", name).strip()


def _now() -> float:
    return datetime.now(UTC).timestamp()
