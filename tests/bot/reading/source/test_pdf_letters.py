"""The letters of a PDF: fonts with a table of their own are read, what runs across the page is not."""

from __future__ import annotations

import logging

import pytest
from fpdf import FPDF

from bot.reading.source import read_source
from tests.generator.truetype import NOTO

pytestmark = pytest.mark.skipif(not NOTO.exists(), reason="Noto Sans CJK is not installed")


def page() -> FPDF:
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    pdf = FPDF()
    pdf.add_font("Noto", fname=NOTO, collection_font_number=2)
    pdf.set_font("Noto", size=12)
    pdf.add_page()
    return pdf


def text_of(pdf: FPDF) -> str:
    return read_source(bytes(pdf.output()), "report.pdf").text


def test_a_font_whose_table_of_codes_has_no_public_name_is_read() -> None:
    pdf = page()
    pdf.cell(text="收到申请12件")
    assert text_of(pdf) == "收到申请12件"


def test_a_watermark_across_the_page_is_left_out_and_text_turned_by_a_quarter_is_not() -> None:
    pdf = page()
    pdf.text(20, 40, "收到申请12件")
    with pdf.rotation(45, 60, 60):
        pdf.text(60, 60, "内部资料345")
    with pdf.rotation(90, 150, 150):
        pdf.text(150, 150, "竖")
    text = text_of(pdf)
    assert "收到申请12件" in text and "竖" in text
    assert not any(letter in text for letter in "内部资料345")
