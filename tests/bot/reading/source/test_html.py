"""A page of a government site: the article stays, the site's furniture goes, and no cell is doubled or lost."""

from __future__ import annotations

import pytest

from bot.errors import OversizedFile
from bot.reading.source import read_source

TITLE = "某某县人民政府2023年政府信息公开工作年度报告"
PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>{title}</title>
<style>p{{}}</style><script>var a = "<p>假的</p>";</script></head><body>
<div class="top-nav"><a href="/">首页</a> <a href="/zw">政务公开</a></div>
<div class="breadcrumb">当前位置：首页 &gt; 公开年报</div>
<div id="article"><h1>{title}</h1>
<div class="share-box">微信 微博</div><p>【字体：<a>大</a> <a>中</a> <a>小</a>】 </p>
<p>一、总体情况</p><p>　　本年度收到申请<b>3</b>件，<br>办结2件。</p>
<p style="display: none">收到申请9件。</p><!-- 收到申请8件 -->
<p>二、主动公开政府信息情况</p>
<table><caption>表二</caption><thead><tr><th>信息内容</th><th colspan="2">件数</th></tr></thead>
<tbody><tr><td>规&nbsp;章</td><td><p>1</p></td><td>&nbsp;</td></tr>
<tr style="display:none"><td>藏</td><td>7</td><td>7</td></tr>
<tr><td rowspan="2">文件</td><td>/</td><td rowspan="0">4</td></tr><tr><td>-</td></tr></table>
<p>附件：<a href="a.docx">某某县年报.docx</a></p></div>
<ul><li><a href="/1">别的新闻</a></li></ul>
<p>【打印本页】</p><p>[关闭窗口]</p><div class="page_footer">版权所有 某某县</div></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
def test_only_the_article_is_left_of_a_page(charset: str) -> None:
    source = read_source(
        PAGE.format(charset=charset, title=TITLE).encode("utf-8" if charset == "utf-8" else "gb18030"), "a"
    )
    assert source.kind == "html"
    assert source.text.split("\n") == [
        TITLE,
        "一、总体情况",
        "本年度收到申请3件，",
        "办结2件。",
        "二、主动公开政府信息情况",
        "表二",
        "信息内容\t件数\t件数",
        "规 章\t1\t",
        "文件\t/\t4",
        "文件\t-",
    ]


def lines(page: str) -> list[str]:
    return read_source(page.encode(), "a").text.split("\n")


def test_a_table_that_only_arranges_the_page_is_no_table() -> None:
    inner = "<table><tr><td>规章</td><td>1</td></tr></table>"
    assert lines(f"<table><tr><td><p>前</p>{inner}<p>后</p></td><td>旁</td></tr></table>") == [
        "前",
        "规章\t1",
        "后",
        "旁",
    ]


def test_furniture_that_holds_the_numbers_is_kept() -> None:
    rows = "<tr><td>规章</td><td>1</td><td>2</td></tr>" * 2
    assert lines(f"<div class='print share'><table>{rows}</table></div><p>{'字' * 500}</p>")[0] == "规章\t1\t2"


def test_the_title_of_the_page_is_taken_where_the_article_has_none() -> None:
    assert lines("<html><head><title>某某县2023年报告</title></head><body><p>正文</p></body></html>") == [
        "某某县2023年报告",
        "正文",
    ]


def test_a_row_with_a_cell_too_few_stays_too_short() -> None:
    assert lines("<table><tr><td>甲<td>1<td>2</tr><tr><td>乙<td>3</tr></table>") == ["甲\t1\t2", "乙\t3"]


def test_a_page_that_is_nested_without_end_is_refused() -> None:
    with pytest.raises(OversizedFile, match="层次太深"):
        lines("<div>" * 100_000 + "<p>1</p>")


def test_absurd_spans_are_no_danger() -> None:
    assert len(lines("<table><tr><td colspan=99999999999999>1<td rowspan=9999999>2<td>3</table>")) == 1


def test_a_number_that_is_a_link_or_has_an_odd_class_is_still_a_number() -> None:
    row = "<tr><td>规章</td><td><a href='/1'>12</a></td><td><div class='print'>3</div></td></tr>"
    assert lines(f"<table>{row}</table>") == ["规章\t12\t3"]


def test_a_cell_with_a_picture_is_not_empty() -> None:
    assert lines("<table><tr><td>规章</td><td><img src='12.png'></td></tr></table>") == ["规章\t[图片]"]


def test_the_row_in_which_word_keeps_the_widths_of_its_columns_is_none() -> None:
    rows = "<tr><td>规章</td><td>1</td></tr><tr height=0><td width=64></td><td width=64></td></tr>"
    assert (
        read_source(f"<html><body><table>{rows}</table></body></html>".encode(), "a").text.split("\n")[-1] == "规章\t1"
    )


def test_what_stands_in_the_fields_of_a_form_is_the_cells_text() -> None:
    row = "<td>行政许可</td><td><input type='text' value='12' readonly></td><td><input type=hidden value=9></td>"
    assert lines(f"<table><tr>{row}</tr></table>") == ["行政许可\t12\t"]


def test_a_raised_mark_leads_to_a_note_however_it_is_raised() -> None:
    for mark in ("<span style='vertical-align:super'>1</span>", "<sup>注2</sup>", "<sup><a href='#n'>[3]</a></sup>"):
        assert lines(f"<table><tr><td>行政许可</td><td>12{mark}</td></tr></table>") == ["行政许可\t12"]
