"""A list written in fields reads as what was written, and what fields cannot show is left as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.keeping.list_form import CONTACTS, ORGANS
from bot.reading.staff_files.lists import read_contacts
from bot.reading.staff_files.organ_list import read_organs

SEEN = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"))
WORDS = st.text(SEEN, min_size=1).map(str.strip).filter(bool)
NAMES = WORDS.filter(lambda words: "\\" not in words)
"""A backslash between names is the slash of a path to whoever reads the list."""


@given(organ=WORDS, phone=WORDS, hours=WORDS)
def test_whatever_is_typed_of_a_contact_is_read_back_as_typed(organ, phone, hours):
    typed = CONTACTS.typed({"count": "1", "organ-0": organ, "phone-0": phone, "hours-0": hours})
    (contact,) = read_contacts(CONTACTS.text(typed), "contacts.toml")
    assert (contact.organ, contact.phone, contact.hours, contact.address) == (organ, phone, hours, "")
    shown = CONTACTS.entries(CONTACTS.text(typed))
    assert shown == [{key: value for key, value in typed[0].items() if value}]


@given(name=NAMES, aliases=st.lists(NAMES.map("甲{}".format), min_size=1, unique=True))
def test_other_names_of_an_organ_stand_in_a_line_each(name, aliases):
    typed = ORGANS.typed({"count": "1", "name-0": name, "aliases-0": "\r\n".join(aliases)})
    (organ,) = read_organs(ORGANS.text(typed)).organs
    assert organ.name == name.strip() and set(organ.aliases) == {alias.strip() for alias in aliases}


def test_an_entry_is_taken_out_by_its_mark_and_an_empty_one_is_none():
    values = {"count": "3", "name-0": "甲乡人民政府", "name-1": "乙乡人民政府", "drop-0": "yes", "name-2": " "}
    assert [entry["name"] for entry in ORGANS.typed(values)] == ["乙乡人民政府"]


@pytest.mark.parametrize("count", ["", "x", "-1"])
def test_a_broken_count_is_no_entry(count):
    assert ORGANS.typed({"count": count, "name-0": "甲乡人民政府"}) == []


def test_what_is_lacking_is_told_by_the_names_of_the_fields():
    assert "第 1 段还没有填「机关全名」" in CONTACTS.lacks([{"phone": "0000-0000000"}])
    both = {"name": "甲乡人民政府", "parent": "乙县人民政府", "path": "某省\n乙县"}
    assert "甲乡人民政府" in ORGANS.lacks([both]) and "只要填一样" in ORGANS.lacks([both])
    assert ORGANS.lacks([{"name": "甲乡人民政府"}]) == ""


@pytest.mark.parametrize(
    "text",
    [
        '# 甲乡的，老李管\n[[organ]]\nname = "甲乡人民政府"\n',
        '[[organ]]\nname = "甲乡人民政府"\n[[report]]\ndocument = "reports/一.txt"\nyear = 2020\n',
        '[[organ]]\nname = "甲乡人民政府"\nwho = "老李"\n',
        '[[organ]]\nname = "甲乡人民政府\n',
    ],
)
def test_what_fields_would_lose_is_edited_as_text(text):
    assert ORGANS.entries(text) is None
