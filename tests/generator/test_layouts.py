"""Every layout's file can be opened, says whose report it is, and keeps the truth it was given."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import openpyxl
import pytest

from tests.generator.catalogue import LAYOUTS
from tests.generator.layouts.pdf_printed import CHROMIUM
from tests.generator.reports import make_reports
from tests.generator.truetype import NOTO
from tests.generator.truth import truth_of
from tests.generator.written import Written

ORGAN = "甲子县甲乡人民政府"
PACKED = ("docx", "docx_boxed", "docx_changed", "xlsx", "xlsx_formulas", "xlsx_years", "pdf", "pdf_open", "pdf_printed")
TEXTS = sorted(set(LAYOUTS) - set(PACKED))


def written(layout: str, seed: int = 1, form: str = "2021") -> Written:
    return LAYOUTS[layout].write(truth_of(seed, form, ORGAN, flavour="sparse"))


def text_of(found: Written) -> str:
    for encoding in ("utf-16", "utf-8") if found.data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8", "gb18030"):
        try:
            return found.data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AssertionError("no text")


@pytest.mark.parametrize("layout", TEXTS)
def test_a_text_says_whose_report_it_is(layout: str) -> None:
    found = written(layout)
    assert found.truth.title in text_of(found).replace("\r\n", "\n")


@pytest.mark.parametrize("layout", sorted(set(TEXTS) - {"glued", "html_nested"}))
@pytest.mark.parametrize("form", ["2019", "2021"])
def test_a_text_prints_every_number(layout: str, form: str) -> None:
    found = written(layout, form=form)
    # Digits, signs and points on their own, whatever stands around them.
    printed = re.split(r"[^\d０-９.．,，/+＋\-－−]+", text_of(found))
    for cell in found.truth.cells:
        number = re.match(r"[\d０-９.．,，+＋\-－−]*", cell.printed or "")
        assert number is not None
        assert number.group() in printed


@pytest.mark.parametrize("layout", TEXTS)
def test_the_same_truth_gives_the_same_bytes(layout: str) -> None:
    assert written(layout).data == written(layout).data


def test_a_word_document_opens_and_its_grid_is_the_tables() -> None:
    found = written("docx")
    document = docx.Document(io.BytesIO(found.data))
    assert document.paragraphs[0].text == found.truth.title
    three = document.tables[1]
    assert [cell.text for cell in three.rows[3].cells][-7:] == [c.printed for c in found.truth.of("三")[:7]]
    assert three.cell(5, 0).text == three.cell(20, 0).text == "三、本年度办理结果"


def test_a_workbook_opens_and_holds_numbers() -> None:
    found = written("xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(found.data)).active
    assert sheet is not None
    assert sheet["A1"].value == found.truth.title
    values = [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert [v for v in values if isinstance(v, int)][-15:] == [c.value for c in found.truth.of("四")]


def test_a_pdf_is_one_and_has_more_than_one_page() -> None:
    if not NOTO.exists():
        pytest.skip("Noto Sans CJK is not installed")
    data = written("pdf").data
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", data)) > 1


def test_chromium_prints_a_pdf() -> None:
    if not CHROMIUM:
        pytest.skip("Chromium is not installed")
    assert written("pdf_printed").data.startswith(b"%PDF-")


def test_a_document_of_word_and_one_of_excel_are_archives() -> None:
    for layout in PACKED[:6]:
        assert zipfile.is_zipfile(io.BytesIO(written(layout).data))


def test_a_short_row_is_one_cell_short_and_the_truth_knows_it() -> None:
    found = written("tabs_short")
    lost = [cell for cell in found.truth.cells if cell.printed is None]
    assert lost and all(cell.value == 0 for cell in lost)
    assert any(cell.may_be_undecidable for cell in found.truth.cells)
    assert any(not cell.may_be_undecidable for cell in found.truth.of("三"))


def test_a_dash_is_no_number() -> None:
    cells = [c for seed in range(6) for c in written("dashes", seed).truth.cells if c.printed == "-"]
    assert cells and all(cell.value is None for cell in cells)


def test_mixed_forms_keep_each_table_of_its_own_form() -> None:
    made = next(iter(make_reports(["mixed_forms"], [1])))
    truth = made.written.truth
    assert (truth.form, truth.two, truth.three) == (None, "2021", "2019")
    assert "行政规范性文件" in text_of(made.written)


def test_no_two_reports_of_a_set_share_a_name() -> None:
    names = [made.document for made in make_reports(["tabs", "html", "glued"], range(4))]
    assert len(set(names)) == len(names)
