"""What staff change in Word is checked with words that they can act on."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from bot.errors import KnowledgeError
from bot.paper.template import TEMPLATES, check_template
from tests.bot.paper.forms import sheet, template, words_of_docx

PERSON = f"forms/{TEMPLATES['person']}"


def changed(old: str, new: str, who: str = "person") -> bytes:
    """The delivered template with the words of one cell replaced."""
    paper = Document(BytesIO(template(who)))
    hits = 0
    for table in paper.tables:
        for cell in (cell for row in table.rows for cell in row.cells):
            for run in (run for paragraph in cell.paragraphs for run in paragraph.runs):
                hits += run.text == old
                run.text = new if run.text == old else run.text
    assert hits
    made = BytesIO()
    paper.save(made)
    return made.getvalue()


def complaint(data: bytes, document: str = PERSON) -> str:
    with pytest.raises(KnowledgeError) as wrong:
        check_template(data, document)
    assert wrong.value.remedy
    return f"{wrong.value}{wrong.value.remedy}"


def test_an_unknown_name_is_named_with_the_nearest_known_one() -> None:
    said = complaint(changed("{{ 联系电话 }}", "{{ 联系电活 }}"))
    assert "联系电活" in said and "是不是「联系电话」" in said


def test_a_brace_too_few_is_told() -> None:
    assert "花括号" in complaint(changed("{{ 姓名 }}", "{{ 姓名 }"))


def test_code_is_no_name() -> None:
    for trick in (
        "{{ 姓名.__class__.__mro__ }}",
        "{{ range(10) }}",
        "{{ 姓名|attr('__class__') }}",
        "{% import 'os' %}",
    ):
        complaint(changed("{{ 姓名 }}", trick))


def test_a_needed_item_that_is_missing_is_told() -> None:
    assert "{{ 证件号码 }}" in complaint(changed("{{ 证件号码 }}", "见附件"))


def test_an_item_that_is_left_out_is_a_warning_with_its_remedy() -> None:
    (finding,) = check_template(changed("{{ 传真 }}", ""), PERSON)
    assert finding.code == "form-leaves-out" and "传真" in finding.message and "{{ 传真 }}" in finding.remedy


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a word file", "文字".encode()])
def test_what_is_no_word_file_is_told(data) -> None:
    assert "另存为" in complaint(data)


def test_another_file_name_is_told_the_right_ones() -> None:
    assert TEMPLATES["organisation"] in complaint(template("person"), "forms/申请表.docx")


def test_what_staff_add_stays_and_is_printed() -> None:
    from bot.paper.word import word_of

    made = word_of(changed("联系电话", "电话（白天能打通的）"), sheet("person"))
    assert "电话（白天能打通的）" in words_of_docx(made)


def test_a_condition_on_a_name_may_be_written() -> None:
    from bot.paper.word import word_of

    data = changed("{{ 传真 }}", "{% if 传真 %}传真{{ 传真 }}{% else %}（无）{% endif %}")
    assert check_template(data, PERSON) == ()
    assert "（无）" in words_of_docx(word_of(data, sheet("person", fax="")))
