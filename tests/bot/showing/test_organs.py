"""Years side by side, and many organs a page at a time."""

from __future__ import annotations

from bot.showing.organs import MOST, organ_page, organs_page
from tests.bot.reading.printed import report_text, small_truth
from tests.conftest import Town


def test_each_series_holds_the_number_of_its_year_and_none_where_there_is_no_such_cell(town: Town) -> None:
    organ = "柳河镇人民政府"
    town.save("reports/b.txt", report_text(organ, 2020, form_id="2019"))
    town.publish()
    page = organ_page(town.knowledge(), organ)
    assert page is not None
    assert [report.year for report in page.reports] == [2020, 2022]
    told = {"2019": small_truth("2019"), "2021": small_truth("2021")}
    compared = 0
    for table in page.tables:
        for series in table.series:
            for form, fact in zip(("2019", "2021"), series.cells, strict=True):
                of_form = {key[1:]: value for key, value in told[form].items()}
                value = of_form.get((series.row_id, series.column_id))
                assert (fact.value if fact else None) == value
                compared += fact is not None
    assert compared > 60
    assert sum(series.charted for table in page.tables for series in table.series) == 7


def test_an_organ_without_reports_has_no_page(town: Town) -> None:
    town.publish()
    assert organ_page(town.knowledge(), "东山乡人民政府") is None


def test_organs_come_a_page_at_a_time_and_each_once(town: Town) -> None:
    for number in range(MOST + 2):
        town.save(
            f"reports/{number}.txt",
            report_text(f"{'甲乙丙丁戊己庚辛'[number % 8]}{'子丑寅卯辰巳午'[number // 8]}乡人民政府"),
        )
    town.publish()
    knowledge = town.knowledge()
    first, second = (organs_page(knowledge, 2022, "", page) for page in (1, 2))
    assert first is not None and second is not None
    assert (first.pages, first.total, len(first.rows), len(second.rows)) == (2, MOST + 3, MOST, 3)
    names = [organ for page in (first, second) for organ, _, _ in page.rows]
    assert names == sorted(organ for organ, _ in knowledge.reports)
    assert organs_page(knowledge, 2022, "", 3) is None
    found = organs_page(knowledge, None, "甲子", 1)
    assert found is not None and [organ for organ, _, _ in found.rows] == ["甲子乡人民政府"]


def test_a_year_without_reports_has_no_page_and_a_name_that_none_bears_an_empty_one(town: Town) -> None:
    town.publish()
    assert organs_page(town.knowledge(), 1999, "", 1) is None
    assert organs_page(town.knowledge(), 0, "", 1) is None
    assert organs_page(town.knowledge(), None, "没有这样的", 1) is not None
