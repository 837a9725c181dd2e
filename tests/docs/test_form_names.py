"""knowledge/README.md lists exactly the names that a Word template may use."""

from __future__ import annotations

import re

from bot.paper.sheet import names_of
from bot.paper.template import TEMPLATES
from tests.docs.pages import page, rows

NAME = "knowledge/README.md"


def test_the_table_lists_the_names_that_the_templates_may_use() -> None:
    ((both, person, organisation),) = rows(NAME, "两份都能用")
    listed = [set(re.findall(r"\{\{ (\S+) \}\}", cell)) for cell in (both, person, organisation)]
    assert listed[0] == set(names_of("person")) & set(names_of("organisation"))
    assert listed[0] | listed[1] == set(names_of("person"))
    assert listed[0] | listed[2] == set(names_of("organisation"))


def test_the_file_names_are_those_that_are_looked_for() -> None:
    assert all(f"`{file}`" in page(NAME) for file in TEMPLATES.values())
