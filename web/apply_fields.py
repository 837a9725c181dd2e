"""The items of the application form as fields of a page: each with its label, its hint, what was typed, its error."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.model import FormItem

_KEYBOARDS = {"phone": "tel", "fax": "tel", "postcode": "numeric", "email": "email"}
_FILLED_BY = {"name": "name", "phone": "tel", "address": "street-address", "postcode": "postal-code", "email": "email"}
_TALL = ("subject",)


@dataclass(frozen=True, slots=True, repr=False)
class Field:
    """`kind`: line, text, one (radio buttons) or several (check boxes). `described` lists the ids that describe it."""

    id: str
    label: str
    hint: str
    kind: str
    choices: tuple[str, ...]
    chosen: tuple[str, ...]
    value: str
    error: str
    needed: bool
    limit: int
    keyboard: str
    filled_by: str

    @property
    def described(self) -> str:
        parts = (self.error and f"error-{self.id}", self.hint and f"hint-{self.id}")
        return " ".join(part for part in parts if part)


def field_of(item: FormItem, values: Mapping[str, str], errors: Mapping[str, str]) -> Field:
    kind = "text" if item.id in _TALL else "line"
    if item.choices:
        kind = "several" if item.many else "one"
    value = values.get(item.id, "")
    return Field(
        id=item.id,
        label=item.label,
        hint=item.hint,
        kind=kind,
        choices=item.choices,
        chosen=tuple(value.split("\n")),
        value=value,
        error=errors.get(item.id, ""),
        needed=item.needed,
        limit=item.limit,
        keyboard=_KEYBOARDS.get(item.id, "text"),
        filled_by=_FILLED_BY.get(item.id, "off"),
    )
