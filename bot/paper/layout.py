"""The form's rows as they are drawn where no template of staff's says it: in the PDF and on the page to print."""

from __future__ import annotations

from collections.abc import Iterator

from bot.paper.sheet import HAND_IN, Sheet
from bot.wording import requesting as words

Row = tuple[tuple[str, str], ...]
"""(label, text) pairs beside each other; a pair without a label is a heading over the whole width."""

_PERSON = (("name", "id_kind"), ("id_number",), ("phone", "email"), ("address",), ("postcode", "fax"))
_ORGANISATION = (
    ("org_name",), ("code",), ("legal", "contact"), ("phone", "email"), ("address",), ("postcode", "fax"),
)  # fmt: skip
_SOUGHT = (("organ",), ("year", "number"), ("subject",), ("form",), ("way",), ("other",))


def title_of(sheet: Sheet) -> str:
    return words.PAPER_TITLE + (words.PAPER_PERSON if sheet.who == "person" else words.PAPER_ORGANISATION)


def rows_of(sheet: Sheet) -> Iterator[Row]:
    for heading, rows in (
        (words.PAPER_APPLICANT, _PERSON if sheet.who == "person" else _ORGANISATION),
        (words.PAPER_SOUGHT, _SOUGHT),
    ):
        yield (("", heading),)
        for row in rows:
            yield tuple((words.LABELS[item], sheet.of(item)) for item in row)


def signature_of(sheet: Sheet) -> tuple[str, str]:
    """(where to sign, where to write the day): both are written by hand."""
    sign = words.PAPER_SIGN_PERSON if sheet.who == "person" else words.PAPER_SIGN_ORGANISATION
    return sign, words.PAPER_DATE


def notes_of(sheet: Sheet) -> tuple[str, ...]:
    where = sheet.texts[HAND_IN]
    return (*words.PAPER_NOTES, *((words.PAPER_HAND_IN + where,) if where else ()))
