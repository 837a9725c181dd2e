"""Word, PDF and page hold every character that was filled in, however awkward or long."""

from __future__ import annotations

import html
import re
from io import BytesIO
from itertools import pairwise

import pdfplumber
import pytest

from bot.paper.making import papers_of
from bot.paper.page import page_of
from bot.paper.pdf import MissingGlyphs, pdf_of
from bot.paper.sheet import names_of, sheet_of
from bot.paper.word import word_of
from tests.bot.paper.forms import (
    AWKWARD,
    COMMON,
    VALUES,
    characters_of_pdf,
    chars_of_pdf,
    font,
    sheet,
    template,
    without_space,
    words_of_docx,
)

BOTH = pytest.mark.parametrize("who", ["person", "organisation"])
LONG = "".join(f"第{number}件：某某村修桥补偿的发放明细，{AWKWARD}；" for number in range(60))


def shown(who: str) -> list[str]:
    chosen = ("form", "way", "other")
    lines = [line for item, value in (COMMON | VALUES[who]).items() if item not in chosen for line in value.split("\n")]
    return [*lines, "■纸面", "□电子文档", "■光盘", "■邮寄", "■接受其他方式", "□不接受其他方式"]


@BOTH
def test_the_word_file_holds_everything(who) -> None:
    words = words_of_docx(word_of(template(who), sheet(who)))
    assert [value for value in shown(who) if value not in words] == []
    assert "{{ 7*7 }}" in words and "49" not in words  # what is typed is text, never a template
    assert "递交地点：无名乡人民政府；地址：某某县无名路" in words


@BOTH
def test_an_office_without_contacts_leaves_no_empty_line_behind(who) -> None:
    words = words_of_docx(word_of(template(who), sheet_of(who, COMMON | VALUES[who], "")))
    assert "递交地点：见这个机关的“政府信息公开指南”" in words


@BOTH
def test_the_pdf_holds_everything(who) -> None:
    printed = without_space(characters_of_pdf(pdf_of(sheet(who), font())))
    assert [value for value in shown(who) if without_space(value) not in printed] == []


def test_no_line_of_the_pdf_begins_with_a_comma_or_ends_with_a_bracket() -> None:
    sentence = "、".join(f"（{number}）修桥补偿款，发放明细表；" for number in range(80))
    chars = chars_of_pdf(pdf_of(sheet("person", subject=sentence), font()))
    rows = [char for char in chars if char.left > 140 and char.text.strip()]  # right of the labels
    firsts = [now for before, now in pairwise(rows) if now.left < before.left]
    lasts = [before for before, now in pairwise(rows) if now.left < before.left]
    assert len(firsts) > 20
    assert not {char.text for char in firsts} & set("、，；）") and "（" not in {char.text for char in lasts}
    assert without_space(sentence) in without_space("".join(char.text for char in chars))


@BOTH
def test_the_page_holds_everything_and_loads_nothing(who) -> None:
    page = page_of(sheet(who)).decode()
    words = html.unescape(re.sub(r"<[^>]+>", "", page.partition("</style>")[2]))
    assert [value for value in shown(who) if value not in words] == []
    assert not re.search(r"<script|src=|href=|url\(|@import", page)


@BOTH
def test_a_long_wish_makes_the_form_grow_and_nothing_is_cut(who) -> None:
    long = sheet(who, subject=LONG, address="某某县" + "无名路" * 60)
    assert LONG in words_of_docx(word_of(template(who), long))
    made = pdf_of(long, font())
    assert without_space(LONG) in without_space(characters_of_pdf(made))
    chars = chars_of_pdf(made)
    assert chars[-1].page > 0
    assert all(c.left > 50 and c.right < 595 - 50 and c.bottom > 40 and c.top < 842 - 40 for c in chars)


def test_no_character_lies_outside_its_cell() -> None:
    made = pdf_of(sheet("organisation", subject=LONG), font())
    with pdfplumber.open(BytesIO(made)) as pdf:
        cells = [[(r["x0"], r["x1"], r["y0"], r["y1"]) for r in page.rects] for page in pdf.pages]
    inside = [c for c in chars_of_pdf(made) if any(y0 <= c.bottom <= y1 for _, _, y0, y1 in cells[c.page])]
    assert len(inside) > len(LONG)
    for char in inside:
        own = [cell for cell in cells[char.page] if cell[0] <= char.left and char.right <= cell[1]]
        assert any(y0 <= char.bottom and char.top <= y1 for _, _, y0, y1 in own), char


def test_a_character_that_the_font_lacks_is_an_error_and_no_gap() -> None:
    with pytest.raises(MissingGlyphs) as lacking:
        pdf_of(sheet("person", name="\U0003134a无名🦆"), font())
    assert "🦆" in lacking.value.characters and "无" not in lacking.value.characters


@BOTH
def test_all_papers_are_made_in_a_process_of_their_own(who) -> None:
    made = papers_of(sheet(who), template(who), font())
    assert made.word[:2] == b"PK" and made.pdf[:5] == b"%PDF-" and made.page.startswith(b"<!doctype html>")
    assert made.missing == ""


def test_what_cannot_be_made_is_left_out_and_the_rest_is_there(tmp_path) -> None:
    assert papers_of(sheet("person", name="无名🦆"), template("person"), font()).missing == "🦆"
    bad = tmp_path / "bad.ttf"
    bad.write_bytes(b"no font")
    for made in (papers_of(sheet("person"), b"no template", None), papers_of(sheet("person"), b"", bad)):
        assert (made.word, made.pdf) == (b"", b"") and made.page


@BOTH
def test_an_empty_form_can_be_filled_in_by_hand(who) -> None:
    blank = sheet(who, **dict.fromkeys((*COMMON, *VALUES[who]), ""))
    assert "□纸面　□电子文档　□光盘" in words_of_docx(word_of(template(who), blank))
    assert pdf_of(blank, font()) and page_of(blank)


@BOTH
def test_the_delivered_template_uses_every_name(who) -> None:
    from bot.paper.template import TEMPLATES, check_template

    assert check_template(template(who), f"forms/{TEMPLATES[who]}") == ()
    assert len(set(names_of(who))) == len(names_of(who))
