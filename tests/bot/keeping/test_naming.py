"""A file's name as it is brought: kept where it can be, and never a way out of the folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import StaffError
from bot.keeping.naming import document_of, name_of, path_of


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("大报告（更正）.docx", "大报告（更正）.docx"),
        ("C:\\fakepath\\报告.docx", "报告.docx"),
        ("../../报告.docx", "报告.docx"),
        ("a/b\\..\\报告.docx", "报告.docx"),
        ("e\u0301.txt", "é.txt"),
    ],
)
def test_the_last_part_of_what_a_browser_says_is_the_name(given, name):
    assert name_of(given) == name


@pytest.mark.parametrize(
    "given", ["", "..", ".htaccess", "a\x00.txt", "x/", "aux.txt", "a|b.txt", "尾点.", "\u200b.txt"]
)
def test_what_is_no_name_is_refused_with_what_to_do(given):
    with pytest.raises(StaffError, match="请"):
        name_of(given)


def test_a_guide_must_be_a_guide_and_a_place_must_be_one_of_ours():
    assert document_of("guides", "多久.md") == "guides/多久.md"
    for place, name in (("guides", "多久.docx"), ("common", "x.md"), ("..", "x.md")):
        with pytest.raises(StaffError):
            document_of(place, name)


OUTSIDE = ("../x", "reports/../../x", "/etc/passwd", "reports/.x", "exam/x.txt", "reports\\..\\x", "")


@pytest.mark.parametrize("document", OUTSIDE)
def test_no_document_lies_outside_or_is_anything_but_knowledge(tmp_path: Path, document):
    with pytest.raises(StaffError):
        path_of(tmp_path, document)
