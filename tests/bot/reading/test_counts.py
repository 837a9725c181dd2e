"""A count in the prose is tied to a cell where the clause leaves no doubt, and left alone everywhere else."""

from __future__ import annotations

from typing import Any

import pytest

from bot.model import Passage, Place, ProseFact
from bot.reading.counts import read_counts
from bot.reading.forms import load_form

TOWN = "柳河镇人民政府"


def counts(text: str, organ: str = TOWN, year: int = 2022, form: str = "2021", part: str = "一") -> list[ProseFact]:
    """The counts in a text of which each line is a passage of its own."""
    passages, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        passages.append(Passage(part, ("一、总体情况",), line, Place(number, start, start + len(line)), 0))
        start += len(line) + 1
    return list(read_counts(passages, load_form(form), organ, year))


def tied(text: str, **more: Any) -> list[tuple[str, str, object]]:
    return [(fact.row_id, fact.column_id, fact.value) for fact in counts(text, **more)]


@pytest.mark.parametrize(
    ("text", "row", "column", "value"),
    [
        ("2022年，我镇共收到政府信息公开申请37件。", "new", "total", 37),
        ("全年新收政府信息公开申请 1,234 件", "new", "total", 1234),
        ("本年度，柳河镇收到群众提交的政府信息公开申请５件。", "new", "total", 5),
        ("我镇未收到政府信息公开申请。", "new", "total", 0),
        ("依申请公开方面，上年结转4件。", "carried_in", "total", 4),
        ("依申请公开方面，结转至2023年继续办理3件。", "carried_out", "total", 3),
        ("一是全年办结政府信息公开申请41件。", "results_total", "total", 41),
        ("全镇制发行政规范性文件6件。", "normative", "issued", 6),
        ("截至2022年底，现行有效规范性文件12件。", "normative", "in_force", 12),
        ("废止规范性文件2件。", "normative", "repealed", 2),
        ("全年作出行政处罚决定18件。", "penalties", "decisions", 18),
        ("2022年收取行政事业性收费3.25万元。", "fees", "charged", "3.25"),
        ("因政府信息公开引发行政复议案件2件。", "cases", "review_total", 2),
        ("因政府信息公开引发行政诉讼3起。", "cases", "litigation", 3),
        ("全年主动公开政府信息512条。", "published_count", "", 512),
    ],
)
def test_a_clause_that_says_one_thing_is_tied_to_its_cell(text: str, row: str, column: str, value: object) -> None:
    ((found_row, found_column, found),) = tied(text)
    assert (found_row, found_column, str(found)) == (row, column, str(value))


@pytest.mark.parametrize(
    "text",
    [
        "收到政府信息公开申请约37件。",
        "收到政府信息公开申请近40件。",
        "收到政府信息公开申请30余件。",
        "收到政府信息公开申请37件次。",
        "收到政府信息公开申请30至40件。",
        "政府信息公开申请同比增长37%。",
        "收到政府信息公开申请比上年增加7件。",
        "2021年收到政府信息公开申请37件。",
        "2021年，我镇收到政府信息公开申请37件。",
        "去年，收到政府信息公开申请37件。",
        "2019年以来，共收到政府信息公开申请37件。",
        "自2019年5月15日起，我镇累计收到政府信息公开申请37件。",
        "上半年，收到政府信息公开申请37件。",
        "截至2022年6月30日，收到政府信息公开申请37件。",
        "全县收到政府信息公开申请37件。",
        "县财政局收到政府信息公开申请37件。",
        "县财政局工作有序，收到政府信息公开申请37件。",
        "其中收到政府信息公开申请37件。",
        "通过网站收到政府信息公开申请37件。",
        "收到政府信息公开申请37件（含上年结转4件）。",
        "共收到政府信息公开申请37件，含上年结转，均已办结。",
        "累计主动公开政府信息512条。",
        "通过微信公众号主动公开政府信息512条。",
        "收到人大建议37件。",
        "办理行政复议案件37件。",
        "全年行政复议案件37件。",
        "根据〔2021〕30号文件，按照第二十条第五项公开。",
        "予以公开5件。",
        "自然人12件。",
        "《收到政府信息公开申请37件》",
    ],
)
def test_a_clause_that_leaves_a_doubt_is_left_alone(text: str) -> None:
    assert tied(text) == []


def test_what_became_of_the_applications_is_told_behind_them() -> None:
    text = "2022年，收到政府信息公开申请41件，办结38件，其中予以公开20件、部分公开6件、不予公开12件，结转下年度3件。"
    assert tied(text) == [
        ("new", "total", 41),
        ("results_total", "total", 38),
        ("granted", "total", 20),
        ("partly", "total", 6),
        ("withheld", "total", 12),
        ("carried_out", "total", 3),
    ]


def test_who_asked_is_told_of_the_row_that_was_counted_last() -> None:
    text = "收到政府信息公开申请41件，其中自然人36件、商业企业4件、法律服务机构1件，办结38件。"
    assert [item for item in tied(text) if item[0] == "new"] == [
        ("new", "total", 41),
        ("new", "natural", 36),
        ("new", "business", 4),
        ("new", "legal", 1),
    ]


def test_behind_what_was_carried_in_it_is_not_told_who_asked() -> None:
    text = "收到政府信息公开申请41件，含上年结转4件，其中自然人36件。"
    assert tied(text) == [("carried_in", "total", 4)]


def test_a_case_counted_in_one_sentence_with_delayed_ones_is_not_the_total() -> None:
    assert tied("收到政府信息公开申请41件，答复30件，延期答复8件。") == [("new", "total", 41)]


def test_none_of_two_kinds_is_told_of_both() -> None:
    text = "2022年，未发生因政府信息公开引发的行政复议、行政诉讼案件。"
    assert tied(text) == [("cases", "review_total", 0), ("cases", "litigation", 0)]
    assert tied("2022年，我镇没有发生政府信息公开行政诉讼案件。") == [("cases", "litigation", 0)]


def test_the_paragraph_stays_in_another_year_until_this_one_is_named() -> None:
    assert tied("2021年，我镇收到政府信息公开申请37件，2022年，收到政府信息公开申请41件。") == [("new", "total", 41)]
    assert tied("2021年，工作平稳。收到政府信息公开申请37件。\n收到政府信息公开申请41件。") == [("new", "total", 41)]


def test_a_line_that_was_broken_off_is_not_read_as_a_beginning() -> None:
    assert tied("2021年我镇的情况是\n收到政府信息公开申请37件。") == []
    assert tied("县财政局通过网站\n收到政府信息公开申请37件，办结37件。") == []


def test_what_the_organ_calls_itself_depends_on_the_organ() -> None:
    text = "全县共收到政府信息公开申请37件。"
    assert tied(text, organ="某某县人民政府") == [("new", "total", 37)]
    assert tied(text, organ="某某县财政局") == []
    assert tied(text, organ="某某县人民政府办公室") == []
    assert tied("我局收到政府信息公开申请37件。", organ="某某县财政局") == [("new", "total", 37)]
    assert tied("我局收到政府信息公开申请37件。", organ="某某县人民政府") == []


def test_the_older_form_counts_what_was_made() -> None:
    assert tied("2020年制定规范性文件6件。", year=2020, form="2019") == [("normative", "made", 6)]


def test_part_five_is_not_counted_for_it_tells_of_plans() -> None:
    assert tied("2022年，我镇收到政府信息公开申请37件。", part="五") == []


def test_a_count_is_quoted_where_it_stands() -> None:
    text = "工作有序。\n一是公开有力；二是2022年 我镇共收到 政府信息公开申请37件，均已答复。"
    (fact,) = counts(text)
    assert fact.quote == "二是2022年 我镇共收到 政府信息公开申请37件"
    assert text[fact.place.start : fact.place.end] == fact.quote
    assert (fact.place.line, fact.section, fact.unit) == (2, "三", "件")
