"""Which years a question names: said in any way, counted from the given day, and never taken from a date."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from bot.answering.when.years import counted_years, find_years
from bot.model import Outcome

TODAY = date(2021, 9, 1)


def years_in(text: str, today: date = TODAY) -> list[int]:
    return sorted({int(c.id) for span in find_years(text, today) for c in span.concepts if c.kind == "year"})


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("2020年", [2020]),
        ("2020年度", [2020]),
        ("2020", [2020]),
        ("20年", [2020]),
        ("19年度", [2019]),
        ("二〇二〇年", [2020]),
        ("二零二零年", [2020]),
        ("一九年", [2019]),
        ("二〇年", [2020]),
        ("二零年", [2020]),
        ("两千零二十年", [2020]),
        ("二千零一十九年", [2019]),
        ("两千零二十一年", [2021]),
        ("财政局22人", []),
        ("公安局24小时值班电话", []),
        ("我闺女18那年", []),
        ("就缺22这一年", [2022]),
        ("2019到2021三年里", [2019, 2020, 2021]),
    ],
)
def test_a_year_may_be_written_in_full_in_short_or_in_characters(meaning_of, words, years) -> None:
    assert list(meaning_of(f"{words}收到几件申请").years) == years


def test_two_characters_of_another_century_are_no_year_of_a_report(meaning_of) -> None:
    assert not meaning_of("八六年民办教师的登记表给没给").years


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("大前年", [2018]),
        ("前年", [2019]),
        ("去年", [2020]),
        ("上一年", [2020]),
        ("上年", [2020]),
        ("今年", [2021]),
        ("明年", [2022]),
        ("近三年", [2018, 2019, 2020]),
        ("最近两年", [2019, 2020]),
        ("过去2年", [2019, 2020]),
        ("十三五期间", [2016, 2017, 2018, 2019, 2020]),
        ("十四五以来", [2021]),
        ("2018年以来", [2018, 2019, 2020]),
        ("2019年至今", [2019, 2020]),
        ("2018年起到2020年止", [2018, 2019, 2020]),
        ("近几年", []),
    ],
)
def test_a_year_may_be_said_from_the_day_of_asking(words, years) -> None:
    assert years_in(words) == years


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("2019到2021年", [2019, 2020, 2021]),
        ("2019-2021年", [2019, 2020, 2021]),
        ("2019年至2021年", [2019, 2020, 2021]),
        ("19年到21年", [2019, 2020, 2021]),
        ("二〇一九年到二〇二〇年", [2019, 2020]),
    ],
)
def test_a_range_names_each_of_its_years(meaning_of, words, years) -> None:
    assert list(meaning_of(f"{words}收到几件申请").years) == years


def test_several_years_are_all_kept(meaning_of) -> None:
    assert meaning_of("2019年和2020年各收到几件申请").years == (2019, 2020)


@pytest.mark.parametrize(
    "words", ["2025年3月3日", "3月3日", "2025-03-03", "去年3月", "二〇二〇年三月三日", "20年3月5号"]
)
def test_the_year_of_a_date_is_not_asked_about(meaning_of, words) -> None:
    assert meaning_of(f"{words}交的申请").years == ()


@pytest.mark.parametrize(
    "words", ["20个工作日", "20年前", "15年内", "二十年", "3年级", "20岁", "第20条", "202年", "20200年", "20件"]
)
def test_a_span_of_time_or_a_number_is_no_year(meaning_of, words) -> None:
    assert meaning_of(words).years == ()


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("19、20两年", [2019, 2020]),
        ("19和20年", [2019, 2020]),
        ("18、19、20这三年", [2018, 2019, 2020]),
        ("2019、2020年", [2019, 2020]),
        ("一九跟二〇两年", [2019, 2020]),
        ("5、6两年前", []),
        ("19、20件", []),
    ],
)
def test_years_in_a_list_need_their_word_only_once(words, years) -> None:
    assert years_in(words) == years


def test_the_same_words_mean_another_year_on_another_day() -> None:
    assert years_in("去年", date(2021, 1, 1)) == [2020]
    assert years_in("去年", date(2020, 12, 31)) == [2019]


def test_last_years_answer_is_there_in_2021_and_not_in_2022(ask) -> None:
    assert ask("去年收到几件申请", datetime(2021, 12, 31)).outcome is Outcome.ANSWERED
    assert ask("去年收到几件申请", datetime(2022, 1, 1)).outcome is Outcome.NOT_COVERED


@pytest.mark.parametrize(
    "words", ["2020年上年结转几件", "2020年上年结转政府信息公开申请数量是多少", "2020年的报告，上年没办完的有几件"]
)
def test_carried_over_from_last_year_is_a_row_and_not_last_year(ask, meaning_of, words) -> None:
    assert meaning_of(words).years == (2020,)
    assert "carried_in" in meaning_of(words).ids("row")
    assert ask(words).facts[0].row == ("二、上年结转政府信息公开申请数量",)


@pytest.mark.parametrize("words", ["行政许可上一年项目数量是多少", "行政许可上一年是多少", "上一年的行政许可有几个"])
def test_last_year_beside_licences_is_the_column_of_that_name(ask, meaning_of, words) -> None:
    assert meaning_of(words).years == ()
    assert [(f.row[-1], f.column[-1]) for f in ask(words).facts] == [("行政许可", "上一年项目数量")]


def test_last_year_without_such_a_row_is_last_year(meaning_of) -> None:
    assert meaning_of("上一年收到几件申请").years == (2020,)


def test_the_years_that_are_not_there_are_named_beside_the_one_that_is(ask) -> None:
    answer = ask("近三年收到几件申请")
    assert answer.outcome is Outcome.ANSWERED
    assert {fact.year for fact in answer.facts} == {2020}
    assert "没有收录2018年、2019年" in answer.text


@pytest.mark.parametrize("words", ["近三年", "最近三年", "这三年", "三年"])
def test_years_are_counted_from_the_newest_report_where_last_years_is_not_there_yet(ask_towns, words) -> None:
    answer = ask_towns(f"柳河镇{words}收到的申请走势")
    assert {fact.year for fact in answer.facts} == {2020, 2022}
    assert answer.text.startswith("更近的年度报告还没有收录，按最近收录的2020—2022年回答。")
    assert "没有收录的报告：柳河镇人民政府2021年。" in answer.text


@pytest.mark.parametrize("words", ["九八年发大水", "八六年的账"])
def test_a_year_of_the_last_century_is_not_some_years(words) -> None:
    assert counted_years(words, TODAY) == ()


def test_two_digits_between_a_name_and_a_row_are_a_year(ask_towns) -> None:
    assert {fact.year for fact in ask_towns("柳河镇22 新收").facts} == {2022}


@pytest.mark.parametrize("question", ["柳河镇22亩地的征地批文", "柳河镇20工作日没答复"])
def test_two_digits_before_anything_else_are_a_number(ask_towns, question) -> None:
    assert ask_towns(question).understood.years == ()


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("某乡22年来申请的有几件", [2022]),
        ("某乡22年来了多少件申请", [2022]),
        ("打2019数到2022，哪年最多", [2019, 2020, 2021, 2022]),
        ("哪年最多，从18年算起", [2018, 2019, 2020]),
        ("22年来一直在催", []),
    ],
)
def test_a_year_may_have_coming_or_counting_behind_it(words, years) -> None:
    assert years_in(words) == years


@pytest.mark.parametrize("words", ["从19年给俺说到22年", "2019年一直数到2022年", "从2019年念到2022年"])
def test_all_years_are_meant_from_one_to_another_however_they_are_told(words) -> None:
    assert years_in(words) == [2019, 2020, 2021, 2022]


@pytest.mark.parametrize("words", ["2019年几件，上一年几件", "2019年收了几件，前一年呢", "19年的呢，上年呢"])
def test_the_year_before_is_that_before_the_one_that_is_named(words) -> None:
    assert years_in(words) == [2018, 2019]


def test_two_digits_held_against_a_year_are_a_year() -> None:
    assert years_in("20年复议几个，比19多多少") == [2019, 2020] and years_in("新收比20多几件") == []
