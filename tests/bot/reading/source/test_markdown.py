"""Markdown, whatever its file is called: pipe tables become rows, and each line keeps its number."""

from __future__ import annotations

from bot.reading.source import read_source

TEXT = """# 某某县人民政府2023年报告

**一、总体情况**
共**3**件。

| 信息内容 | 件数 | 备注 |
|:---|:-:|---|
| **规章** | 1 |  |
| a \\| b<br>c | | 2 |
后面的话 | 没有表
"""


def lines(text: str, name: str = "报告.txt") -> list[str]:
    return read_source(text.encode(), name).text.split("\n")


def test_a_pipe_table_becomes_rows_and_every_line_keeps_its_number() -> None:
    read = lines(TEXT)
    assert read_source(TEXT.encode(), "报告.txt").kind == "markdown"
    assert read[0] == "# 某某县人民政府2023年报告"
    assert read[2:4] == ["一、总体情况", "共3件。"]
    assert read[5:9] == ["信息内容\t件数\t备注", "", "规章\t1\t", "a | b c\t\t2"]
    assert len(read) == len(TEXT.split("\n"))


def test_rows_with_bars_at_both_edges_need_no_rule() -> None:
    assert lines("| 规章 | 1 |\n| 文件 | 2 |") == ["规章\t1", "文件\t2"]


def test_a_row_with_a_cell_too_few_stays_too_short() -> None:
    assert lines("| 甲 | 乙 | 丙 |\n|--|--|--|\n| 规章 | 1 |")[2] == "规章\t1"


def test_a_table_in_tags_inside_of_a_text_becomes_rows() -> None:
    text = "# 题\n\n<table><tr><td rowspan=2>规章</td><td>1</td></tr>\n<tr><td>2</td></tr>\n</table>\n\n完"
    assert [line for line in lines(text) if line] == ["# 题", "规章\t1", "规章\t2", "完"]


def test_plain_text_stays_as_it_was_typed() -> None:
    text = "题\n规章\t\t1\t\n说明：a|b，**不是**表格\n   缩进"
    assert lines(text) == text.split("\n")
    assert read_source(text.encode(), "a.txt").kind == "text"


def test_marks_that_dress_a_number_or_lead_somewhere_are_none_of_it() -> None:
    dressed = ("`12`", "*12*", "<b>12</b>", "[12](a.html)", "12[^1]", "12<sup>[1]</sup>")
    table = "|规章|数|\n|---|---|\n" + "".join(f"|规章|{text}|\n" for text in dressed)
    assert read_source(table.encode(), "a.md").text.split("\n")[2:-1] == ["规章\t12"] * len(dressed)
