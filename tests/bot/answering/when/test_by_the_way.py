"""县里 and 村官 by the way: whose report is asked is told by what is asked, not by every place that is spoken of."""

from __future__ import annotations

from bot.model import Outcome


def test_where_somebody_teaches_is_not_whose_report_is_asked(ask) -> None:
    answer = ask("我在县里教了四十年书，就想知道有没有研究所在2020年向乡里提过申请，有几件？")
    assert [(fact.organ, fact.column[-1]) for fact in answer.facts] == [("大李庄乡人民政府", "科研机构")]


def test_whose_list_a_measure_goes_by_is_not_whose_report_is_asked(ask) -> None:
    answer = ask("改进措施第一条说依据县里哪份清单来完善职责分工？")
    assert answer.outcome is Outcome.ANSWERED and "县政府信息公开事项清单" in answer.text


def test_the_county_itself_is_still_not_answered_with_its_townships_numbers(ask) -> None:
    answer = ask("县里2020年收到几件申请")
    assert answer.outcome is Outcome.NOT_COVERED and answer.facts == ()


def test_a_village_official_names_no_village(meaning_of) -> None:
    assert meaning_of("平时公开这摊子活具体谁管着干，是大学生村官不").others == ()


def test_nobody_at_all_names_no_applicant(meaning_of) -> None:
    assert "natural" not in meaning_of("2020年一整年就没一个人递条子要过材料").ids("column")


def test_who_did_it_and_where_beside_a_name_are_not_whose_report_is_asked(ask) -> None:
    for question in ("大李庄乡2020年被县里点过名没", "大李庄乡2020年在全县排第几"):
        assert "未收录" not in ask(question).text and "没有收录" not in ask(question).text


def test_what_is_planned_for_a_year_to_come_is_told_by_the_newest_report(ask) -> None:
    answer = ask("明年打算咋弄好")
    assert answer.outcome is Outcome.ANSWERED and "改进措施" in answer.text
    assert ask("2030年收到几件申请").outcome is Outcome.NOT_COVERED
