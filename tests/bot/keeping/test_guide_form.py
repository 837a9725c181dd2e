"""A guide written in fields reads as what was written, whatever a clerk types into them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.keeping.guide_form import GuideForm, form_of
from bot.reading.staff_files.guide import read_guide

COMMON = Path(__file__).resolve().parents[3] / "knowledge/common/guides"
SEEN = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf"))
WORDS = st.text(SEEN, min_size=1).map(str.strip)
FIELDS = ("title", "questions", "needs", "articles", "as_of", "body", "why", "outcome", "suggestions", "contacts")


@pytest.mark.parametrize("path", sorted(COMMON.glob("*.md")), ids=lambda path: path.stem)
def test_every_common_guide_goes_through_the_form_unchanged(path: Path):
    text = path.read_text("utf-8")
    before, form = read_guide(text, f"guides/{path.name}"), form_of(text, f"guides/{path.name}")
    after = read_guide(form.text(), f"guides/{path.name}")
    for name in FIELDS:
        assert getattr(after, name) == getattr(before, name), name


@example(title="0", question="\ufffe", body="0")  # no character at all, and in no YAML file
@given(title=WORDS.filter(bool), question=WORDS.filter(bool), body=WORDS.filter(lambda w: w and "## 为什么" not in w))
def test_whatever_is_typed_is_read_back_as_typed(title, question, body):
    form = GuideForm(title=title, questions=question, body=body, articles="条例第一条\n- [x]: y")
    guide = read_guide(form.text(), "guides/x.md")
    assert (guide.title, guide.questions) == (title, (question,))
    assert guide.body == body and guide.articles == ("条例第一条", "- [x]: y")


def test_a_browsers_line_ends_and_unknown_fields_are_left_out():
    form = GuideForm.of({"title": " 题 ", "body": "一\r\n二", "csrf_token": "x", "outcome": ""})
    assert (form.title, form.body, form.outcome) == ("题", "一\n二", "answered")


def test_a_file_that_cannot_be_read_has_no_form():
    assert form_of("没有头\n", "guides/x.md") is None


def test_what_is_still_lacking_is_named_as_the_form_names_it():
    assert GuideForm(title="题").lacks() == "请先填「大家会怎么问」、「答复」。"
    assert GuideForm(title="题", questions="问", body="答").lacks() == ""
