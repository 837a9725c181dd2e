"""Sample questions belong to rows, groups, columns and topics that the forms have, and each to one of them only."""

from __future__ import annotations

from collections import Counter

from bot.reading.forms import FORM_IDS, load_asked, load_form

FORMS = [load_form(id_) for id_ in FORM_IDS]
TABLES = [table for form in FORMS for table in form.tables]
KNOWN = {
    "rows": {row.id for table in TABLES for row in table.rows},
    "groups": {group.id for table in TABLES for group in table.groups},
    "columns": {column.id for table in TABLES for column in table.columns},
    "cases": {column.id for table in TABLES for column in table.columns},
    "topics": {topic.id for form in FORMS for topic in form.topics},
}


def test_each_sample_is_of_something_that_the_forms_have() -> None:
    assert {kind: set(items) - KNOWN[kind] for kind, items in load_asked().items() if set(items) - KNOWN[kind]} == {}


def test_no_sample_stands_at_two_things() -> None:
    every = Counter(sample for items in load_asked().values() for samples in items.values() for sample in samples)
    assert [sample for sample, times in every.items() if times > 1] == []


def test_no_sample_names_a_year() -> None:
    every = [sample for items in load_asked().values() for samples in items.values() for sample in samples]
    assert [sample for sample in every if any(c.isdigit() for c in sample)] == []
