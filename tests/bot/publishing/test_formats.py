"""Reports of every format in one knowledge folder: one town's cells do not depend on how its clerk saved them."""

from __future__ import annotations

import json
import os
import random
import shutil
import stat
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.commands import main
from bot.errors import DamagedFile, ForeignFile
from bot.publishing.confined import ConfinedReader
from bot.publishing.old_word import as_docx
from bot.publishing.read import read_file
from bot.reading.forms import load_form
from bot.settings import ReadingSettings
from tests.bot.answering.towns import CONFIG
from tests.bot.reading.printed import report_text, truth
from tests.bot.reading.source.papers import excel, html, markdown, outline, word
from tests.bot.reading.source.pdf_paper import Paper

PRINTERS = {"甲": html, "乙": word, "丙": excel, "丁": markdown, "戊": lambda parts: Paper().print(parts)}
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument\0".encode("utf-16-le")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "shared").mkdir()
    (tmp_path / "knowledge" / "reports").mkdir(parents=True)
    (tmp_path / "config.toml").write_text(CONFIG.format(common="shared"), encoding="utf-8")
    return tmp_path


def gongkai(house: Path, *arguments: str) -> str:
    return CliRunner().invoke(main, ["--config", str(house / "config.toml"), *arguments]).stdout


@pytest.mark.parametrize(("form_id", "year"), [("2019", 2020), ("2021", 2023)])
def test_facts_are_the_same_whatever_the_format(house: Path, form_id: str, year: int) -> None:
    told = truth(load_form(form_id), random.Random(11), 800)
    for letter, printer in PRINTERS.items():
        # No ending is right: only the content counts.
        data = printer(outline(f"{letter}乡人民政府", year, form_id, told))
        (house / "knowledge" / "reports" / f"{letter}乡{year}.txt").write_bytes(data)
    plain = report_text("己乡人民政府", year, form_id, told)
    (house / "knowledge" / "reports" / f"己乡{year}.txt").write_text(plain, encoding="utf-8")
    assert json.loads(gongkai(house, "check", "--json")) == []
    by_organ: dict[str, list[tuple[object, ...]]] = {}
    for fact in json.loads(gongkai(house, "facts", "--format", "json")):
        kept = ("form", "section", "row", "column", "value", "printed", "unit", "certainty")
        by_organ.setdefault(fact["organ"], []).append(tuple(str(fact[name]) for name in kept))
    assert len(by_organ) == len(PRINTERS) + 1
    assert len(by_organ["己乡人民政府"]) == len(told)
    for cells in by_organ.values():
        assert cells == by_organ["己乡人民政府"]


def test_a_file_that_cannot_be_read_is_a_finding_and_the_last_good_one_answers(house: Path) -> None:
    report = house / "knowledge" / "reports" / "甲乡2023.docx"
    told = truth(load_form("2021"), random.Random(11), 800)
    report.write_bytes(word(outline("甲乡人民政府", 2023, "2021", told)))
    before = gongkai(house, "facts", "--format", "json")
    report.write_bytes(b"\x89PNG\r\n\x1a\n")
    (finding,) = json.loads(gongkai(house, "check", "--json"))
    assert finding["document"] == "reports/甲乡2023.docx" and "图片" in finding["message"] and finding["remedy"]
    assert gongkai(house, "facts", "--format", "json") == before and len(json.loads(before)) == len(told)


def test_a_cell_of_a_pdf_is_cited_by_its_page() -> None:
    parts = outline("甲乡人民政府", 2023, "2021", truth(load_form("2021"), random.Random(11), 800))
    report = read_file(Paper(300).print(parts), "reports/甲乡2023.pdf", "report").report
    assert report is not None
    pages = [fact.place.page for fact in report.facts]
    assert pages == sorted(pages) and 1 <= pages[0] < pages[-1]
    assert report.facts[-1].place.words == f"第{pages[-1]}页"


def office(folder: Path, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """A program called soffice, alone on PATH."""
    made = folder / "soffice"
    made.write_text(f"#!{sys.executable}\nimport pathlib, sys\n{program}\n", encoding="utf-8")
    made.chmod(made.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder))


def test_an_old_word_file_is_converted_where_an_office_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made.docx").write_bytes(
        word(outline("甲乡人民政府", 2023, "2021", truth(load_form("2021"), random.Random(1))))
    )
    office(
        tmp_path,
        monkeypatch,
        "source = pathlib.Path(sys.argv[-1])\n"
        "assert '--headless' in sys.argv and source.read_bytes()[:4] == b'\\xd0\\xcf\\x11\\xe0'\n"
        f"source.with_suffix('.docx').write_bytes(pathlib.Path({str(tmp_path / 'made.docx')!r}).read_bytes())",
    )
    report = read_file(OLD_WORD, "reports/甲乡2023.doc", "report").report
    assert report is not None and (report.organ, len(report.facts)) == ("甲乡人民政府", 200)


def rich_text(printed: str) -> bytes:
    """A report as a word processor saves it (RTF): rows of cells, and a picture of more than a megabyte."""

    def coded(text: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text)

    lines = []
    for line in printed.split("\n"):
        fields = line.split("\t")
        ends = "".join(f"\\cellx{(i + 1) * 1000}" for i in range(len(fields)))
        cells = "".join(f"\\intbl {coded(field)}\\cell " for field in fields)
        lines.append(f"\\trowd{ends}{cells}\\row" if len(fields) > 1 else f"\\pard {coded(line)}\\par")
    picture = f"\\pard{{\\pict\\pngblip {random.Random(1).randbytes(600_000).hex()}}}\\par"
    return "\n".join(["{\\rtf1\\ansi\\uc1", *lines, picture, "}"]).encode("ascii")


@pytest.mark.skipif(not shutil.which("soffice"), reason="optional: LibreOffice is not installed")
def test_libreoffice_itself_converts_within_the_limits_of_a_child() -> None:
    told = truth(load_form("2021"), random.Random(11), 800)
    reader = ConfinedReader(ReadingSettings(seconds=120))
    read = reader.read(rich_text(report_text("甲乡人民政府", 2023, "2021", told)), "reports/甲乡2023.doc", "report")
    assert read.report is not None
    assert {(f.section, f.row_id, f.column_id): f.value for f in read.report.facts} == told


def test_an_office_that_makes_nothing_of_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office(tmp_path, monkeypatch, "")
    with pytest.raises(DamagedFile, match="转换不了"):
        as_docx(OLD_WORD)


def test_without_an_office_the_remedy_is_to_save_as_docx(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.fspath(tmp_path))
    with pytest.raises(ForeignFile, match="旧格式") as caught:
        read_file(OLD_WORD, "reports/甲乡2023.doc", "report")
    assert "另存为 DOCX" in caught.value.remedy
