"""A PDF: pages, paragraphs, and what must never become a number."""

from __future__ import annotations

import pytest

from bot.errors import LockedFile, PictureFile
from bot.reading.source import Source, page_of, read_source
from bot.reading.source.flow import Spanned
from tests.bot.reading.source.papers import Grid
from tests.bot.reading.source.pdf_paper import MARGIN, WIDTH, Paper, document, text

LONG = "本单位认真落实各项要求，不断提高公开的质量和水平，" * 8
PICTURE = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 80> EI Q"  # a grey picture as large as the page
LOCK = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'11' * 32}> >> /ID [<00> <00>] "


def read(*pages: list[str]) -> Source:
    return read_source(document(pages), "a")


def table(*rows: list[str]) -> list[str]:
    """The drawing orders of a table with columns 100 wide and rows 20 high."""
    paper = []
    for i, row in enumerate(rows):
        for j, words in enumerate(row):
            paper += [f"{100 + 100 * j} {700 - 20 * i} 100 20 re S", text(words, 105 + 100 * j, 705 - 20 * i, 10)]
    return paper


def test_a_paragraph_is_one_line_over_lines_and_pages() -> None:
    read = read_source(Paper(600).print(["某某县报告", "一、总体情况", LONG, "二、别的", "短。"]), "a")
    assert read.text.split("\n") == ["某某县报告", "一、总体情况", LONG, "二、别的", "短。"]
    assert len(read.pages) == 1 and "- 1 -" not in read.text


def test_the_page_of_every_line_is_known() -> None:
    source = read([text("甲", 90, 700, 10), text("乙", 90, 600, 10)], [], [text("丙", 90, 700, 10)])
    assert (source.text, source.pages) == ("甲\n乙\n丙", (1, 3, 3))
    assert [page_of(source.pages, line) for line in (1, 2, 3)] == [1, 1, 3]
    assert page_of((), 3) is None


def test_rows_of_a_table_cut_by_a_page_stay_on_their_pages() -> None:
    rows = tuple([Spanned(f"{i}.某某事项"), *[Spanned(str(i))] * 7] for i in range(1, 80))
    source = read_source(Paper().print([Grid(rows)]), "a")
    lines = source.text.split("\n")
    assert lines == ["\t".join(cell.text for cell in row) for row in rows]
    assert len(source.pages) == 2 and lines[source.pages[1] - 1].startswith(f"{source.pages[1]}.")


def test_what_stands_at_the_top_of_each_page_is_left_out() -> None:
    pages = [[text("某某县年报", 250, 810, 9), text(f"第{i}段话", 90, 600, 10)] for i in range(1, 6)]
    assert read(*pages).text.split("\n") == [f"第{i}段话" for i in range(1, 6)]


def test_a_title_on_two_lines_is_one() -> None:
    page = [text("某某县人民政府", 250, 700, 20), text("2023年报告", 250, 670, 20), text("正文。" * 9, 90, 600, 10)]
    assert read(page).text.split("\n")[0] == "某某县人民政府2023年报告".replace("府2", "府 2")


def test_digits_that_are_printed_twice_to_look_bold_count_once() -> None:
    twice = [text("12", 205.3, 705, 10)]
    assert read([*table(["规章", "12", "3"]), *twice]).text == "规章\t12\t3"


def test_a_number_that_runs_over_its_border_makes_the_row_too_short() -> None:
    assert read(table(["规章", "12345678901234567890", ""], ["文件", "1", "2"])).text.split("\n")[1] == "文件\t1\t2"
    (row,) = read([*table(["规章", "", "7"]), text("123456", 187.5, 705, 10)]).text.split("\n")
    assert "123456" not in row.split("\t") or len(row.split("\t")) < 3


def test_two_numbers_in_one_cell_do_not_become_one() -> None:
    assert read([*table(["规章", "12", "3"]), text("34", 205, 701, 10)]).text.split("\t")[1] not in ("1234", "3412")


def test_a_frame_around_a_paragraph_is_no_table() -> None:
    page = [f"{MARGIN} 600 {WIDTH - 2 * MARGIN} 50 re S", text("框里的话", 90, 620, 10), text("后", 90, 500, 10)]
    assert read(page).text.split("\n") == ["框里的话", "后"]


def test_a_scan_is_refused_with_or_without_guessed_text_behind_it() -> None:
    with pytest.raises(PictureFile, match="扫描") as caught:
        read([PICTURE])
    assert "文字版" in caught.value.remedy
    guessed = [text("本年新收申请12件" * 5, 10, 700 - 20 * i, 10) for i in range(6)]
    with pytest.raises(PictureFile, match="第 2 页"):
        read([text("题", 90, 700, 10)], [PICTURE, *guessed])


def test_a_locked_pdf_says_so() -> None:
    with pytest.raises(LockedFile, match="密码") as caught:
        read_source(document([[text("甲", 90, 700, 10)]], LOCK), "a")
    assert "去掉密码" in caught.value.remedy


def test_a_letter_that_runs_over_its_border_stays_with_its_label() -> None:
    page = [*table(["", "1", "0"], ["文件", "1", "2"]), text("重新出具已获取信", 128, 705, 10)]
    assert read(page).text.split("\n")[0] == "重新出具已获取信\t1\t0"
