"""A request for information while it is being written, and the papers that are made of it.

What a person has filled in may be their name and number: these records never show their values in a repr, so that
no log and no traceback can.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

Values = tuple[tuple[str, str], ...]
"""(item's id, what was filled in), in the order of filling in. Several choices stand one a line."""


class Applicant(StrEnum):
    """Who asks; in `RequestForm` and the API the value of the item "who"."""

    PERSON = "person"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class FormItem:
    """One item of the form. `label` names it on paper too; `choices` are all that may be chosen, if there are any.

    `identity`: it tells who somebody is. `who`: the applicants that it is for. `limit`: most characters.
    `needs`: (another item, what must be among its choices) for this one to be needed, else `needed` tells it.
    """

    id: str
    label: str
    asks: str
    hint: str = ""
    choices: tuple[str, ...] = ()
    many: bool = False
    needed: bool = True
    identity: bool = False
    who: tuple[Applicant, ...] = (Applicant.PERSON, Applicant.ORGANISATION)
    limit: int = 100
    needs: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True, repr=False)
class RequestForm:
    """A form under way. `at` is the item that is asked for, or "consent" or "preview".

    `pending`: what was typed last and may yet be meant for the item. `offered`: questions that the last answer
    showed as ways on. `mending`: one item is being changed, the preview comes next.
    """

    at: str
    values: Values = ()
    pending: str = ""
    offered: tuple[str, ...] = ()
    mending: bool = False

    def __repr__(self) -> str:
        return f"RequestForm(at={self.at!r})"

    def value(self, item: str) -> str:
        return next((value for id_, value in self.values if id_ == item), "")


@dataclass(frozen=True, slots=True, repr=False)
class CheckedForm:
    """All items at once: `values` as they will be printed, and a message for each item that does not fit.

    `blank`: what tells who the applicant is was left out, to be written by hand.
    """

    values: Values
    errors: tuple[tuple[str, str], ...]
    blank: bool = False

    def __repr__(self) -> str:
        return f"CheckedForm({[item for item, _ in self.errors]})"


class HandedOut(NamedTuple):
    """A file made for one person."""

    name: str
    type: str
    content: bytes

    def __repr__(self) -> str:
        return f"HandedOut({self.name!r})"


def values_of(given: Mapping[str, str]) -> Values:
    return tuple((item, value) for item, value in given.items() if value)
