"""What somebody who does not exist fills in, by the names of the page's fields."""

from __future__ import annotations

from tests.bot.filing.requesting.people import CODE, ID_NUMBER, NAME, ORGANISATION, PERSON, SUBJECT

_LABELS = {"consent": "yes"}


def fields_of(script: tuple[tuple[str, str], ...]) -> dict[str, str]:
    who = "organisation" if script is ORGANISATION else "person"
    return {item: _LABELS.get(item, value) for item, value in script} | {"who": who}


PERSON_FIELDS, ORGANISATION_FIELDS = fields_of(PERSON), fields_of(ORGANISATION)


def as_json(fields: dict[str, str]) -> dict[str, object]:
    return fields | {"consent": True, "form": [fields["form"]], "way": [fields["way"]]}


__all__ = ["CODE", "ID_NUMBER", "NAME", "ORGANISATION_FIELDS", "PERSON_FIELDS", "SUBJECT", "as_json"]
