"""A law is read article by article, whatever way its text was saved; what it mentions begins no article."""

from __future__ import annotations

import pytest

from bot.errors import MalformedFile
from bot.model import Statute
from bot.reading.law.statute import read_statute
from tests.bot.reading.waterwheel import STATUTE, TITLE

NUMBERS = ["第一条", "第二条", "第三条", "第三条之一", "第四条", "第五条"]
LINES = [line.strip("# ") for line in STATUTE.split("\n")]


def read(text: str, document: str = "laws/水车.md") -> Statute:
    return read_statute(text, document)


def numbers(text: str) -> list[str]:
    return [article.number for article in read(text).articles]


def codes(text: str) -> list[tuple[str, int | None]]:
    return [(finding.code, finding.line) for finding in read(text).findings]


def test_title_names_day_and_chapters_are_told() -> None:
    statute = read(STATUTE)
    assert (statute.title, statute.version, statute.document) == (TITLE, "2019-05-15", "laws/水车.md")
    assert statute.chapters == ("第一章 总则", "第二章 申请")
    assert statute.findings == ()
    assert read(STATUTE.replace(TITLE, f"中华人民共和国{TITLE}")).names == (f"中华人民共和国{TITLE}", TITLE)


def test_each_article_has_its_chapter_words_and_place() -> None:
    statute = read(STATUTE)
    assert [article.number for article in statute.articles] == NUMBERS
    assert [article.chapter for article in statute.articles] == ["第一章 总则"] * 2 + ["第二章 申请"] * 4
    for article in statute.articles:
        assert STATUTE[article.place.start : article.place.end].replace("\n\n", "\n") == article.text
        assert STATUTE.split("\n")[article.place.line - 1].startswith(article.number)


def test_items_stay_in_their_paragraph_and_paragraphs_are_counted_without_them() -> None:
    third, fourth = read(STATUTE).articles[2], read(STATUTE).articles[4]
    assert [paragraph.text[:6] for paragraph in third.paragraphs] == ["想看水车的，", "当面说也可以"]
    assert third.paragraphs[0].items == ("（一）姓名；", "（二）要看的轮子，依照第二条说清楚；", "（三）哪一天来。")
    assert len(fourth.paragraphs) == 3
    for paragraph in fourth.paragraphs:
        assert STATUTE[paragraph.place.start : paragraph.place.end] == paragraph.text
        assert STATUTE.split("\n")[paragraph.place.line - 1].endswith(paragraph.text)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(LINES).replace("\n\n", "\n"),
        "\n".join(line.replace(" ", "") for line in LINES),
        "\n".join(line.replace(" ", "\u3000") for line in LINES),
        STATUTE.replace("\n第", "\n\u3000\u3000第"),
        STATUTE.replace("\n第", "\n\u200b第"),
        STATUTE.replace("\n第", "\n### 第"),
        "\n".join(f"**{line.replace('条 ', '条** ', 1)}" if line.startswith("第") else line for line in LINES),
        "\n".join(f"| {line.replace('条 ', '条 | ', 1)} |" for line in LINES if line),
        STATUTE.replace("第三条 想", "第3条 想").replace("第 四 条", "第四条"),
        STATUTE + "\n附件：1.水车登记表\n第一条 怎么填这张表。\n",
        STATUTE.replace("附则\n", "附则\n第一条 目的\n第二条 名字\n第五条 施行\n"),
        STATUTE.replace("条 ", "条：").replace("\n\n", "\n"),
    ],
    ids=[
        *("lines", "nospace", "fullwidth", "indented", "zerowidth", "headings", "bold", "table", "digits"),
        *("annex", "contents", "colon"),
    ],
)
def test_it_reads_the_same_however_it_was_saved(text: str) -> None:
    assert numbers(text) == NUMBERS
    assert [a.paragraphs[-1].text for a in read(text).articles] == [
        a.paragraphs[-1].text for a in read(STATUTE).articles
    ]
    assert read(text).findings == ()


def test_articles_begin_in_mid_line_where_a_web_page_lost_its_line_ends() -> None:
    lost = "".join(line.replace(" ", "") for line in LINES)
    statute = read(lost, "laws/甲县水车公开条例.txt")
    assert [article.number for article in statute.articles] == NUMBERS
    assert statute.articles[2].paragraphs[0].items[:2] == ("（一）姓名；", "（二）要看的轮子，依照第二条说清楚；")
    assert [a.chapter for a in statute.articles] == [a.chapter for a in read(STATUTE).articles]


def test_a_line_broken_by_its_page_goes_on_and_a_mention_at_its_beginning_begins_nothing() -> None:
    text = "水车办法\n第一条 水车的使用应当遵守本办法第二条和\n第三条的要求，听管理员按照\n第二条安排。\n第二条 好。\n"
    first, second = read(text).articles
    assert first.text == "第一条 水车的使用应当遵守本办法第二条和第三条的要求，听管理员按照第二条安排。"
    assert second.text == "第二条 好。"


def test_an_articles_own_title_is_no_paragraph() -> None:
    (first,) = read("水车办法\n第一条 目的\n为了水车。\n也为了水。\n").articles
    assert [paragraph.text for paragraph in first.paragraphs] == ["为了水车。", "也为了水。"]
    assert first.text.startswith("第一条 目的\n")


def test_front_matter_gives_title_names_and_day() -> None:
    head = "---\ntitle: 甲县轮子办法\nnames: [《轮子办法》, 老规矩]\nversion: 2020-03-04\n---\n"
    statute = read(f"{head}{STATUTE}")
    assert statute.names == ("甲县轮子办法", "轮子办法", "老规矩")
    assert statute.version == "2020-03-04"
    assert (f"{head}{STATUTE}").split("\n")[statute.articles[0].place.line - 1].startswith("第一条")


@pytest.mark.parametrize(
    ("before", "after", "version"),
    [
        ("自2019年5月15日起施行", "自公布之日起施行", "2019-04-03"),
        ("2019年4月3日 甲县", "二〇二一年四月三日 甲县", "2021-04-03"),
        ("# 甲县", "发布日期：2026年1月2日\n# 甲县", "2019-05-15"),
        ("不算水车。", "不算水车，2030年1月1日起再算。", "2019-05-15"),
        ("2019年4月3日 甲县", "2019年14月3日 甲县", "2019-05-15"),
    ],
)
def test_the_day_is_the_newest_of_revision_and_coming_into_force(before: str, after: str, version: str) -> None:
    assert before in STATUTE
    assert read(STATUTE.replace(before, after)).version == version


def test_without_a_title_line_the_files_name_tells_the_law() -> None:
    assert read("第一条 甲。", "laws/甲县水车办法(2019-04-03).txt").title == "甲县水车办法"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("水车办法\n2019年1月1日公布\n第二条 乙。\n", [("article-missing", 3)]),
        ("水车办法\n2019年1月1日公布\n第一条 甲。\n第三条 丙。\n", [("article-missing", 4)]),
        ("水车办法\n2019年1月1日公布\n第一条 甲。第二条 乙。第四条 丁。", [("article-missing", 3)]),
        ("水车办法\n2019年1月1日公布\n第一条 甲。\n第二条之一 乙。\n", [("article-missing", 4)]),
        ("水车办法\n2019年1月1日公布\n第一条 甲。\n第三条 丙。\n第二条 乙。\n", [("article-out-of-order", 5)]),
        ("水车办法\n2019年1月1日公布\n第一条 甲。\n第二条 乙。\n第二条 丙。\n", [("article-twice", 5)]),
        ("水车办法\n2019年1月1日公布\n第一条 甲。\n轮子办法\n第一条 乙。\n", [("another-law", 5)]),
        ("水车办法\n第一条 甲。\n", [("no-version", 1)]),
    ],
)
def test_what_is_missing_or_out_of_order_is_a_finding_with_line_and_remedy(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert codes(text) == expected
    assert all(finding.remedy and finding.message for finding in read(text).findings)


def test_an_article_that_is_there_twice_is_none_and_another_law_is_not_read() -> None:
    twice = read("水车办法\n第一条 甲。\n第二条 乙。\n第二条 丙。\n")
    assert twice.article("第二条") is None
    assert twice.article("第一条") is not None
    both = read("水车办法\n第一条 甲。\n轮子办法\n第一条 乙。\n第二条 丙。\n")
    assert [article.text for article in both.articles] == ["第一条 甲。"]


@pytest.mark.parametrize(
    ("text", "document", "line", "says"),
    [
        ("水车办法\n依照第三条的规定，没有条文。", "laws/a.txt", 1, "条文"),
        ("第一条 甲。", "laws/随便.txt", 1, "哪部法规"),
        ("---\ntitel: 水车办法\n---\n第一条 甲。", "laws/a.txt", 2, "titel"),
        ("---\ntitle: 水车: 办法\n---\n第一条 甲。", "laws/a.txt", 2, "---"),
        ("---\nversion: 去年\n---\n第一条 甲。", "laws/a.txt", 2, "日期"),
        ("---\ntitle: 水车办法\nnames: 车法\n---\n第一条 甲。", "laws/a.txt", 3, "names"),
    ],
)
def test_what_cannot_be_read_is_told_with_line_and_remedy(text: str, document: str, line: int, says: str) -> None:
    with pytest.raises(MalformedFile, match=says) as raised:
        read(text, document)
    assert (raised.value.line, bool(raised.value.remedy)) == (line, True)
