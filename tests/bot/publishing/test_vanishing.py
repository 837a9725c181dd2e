"""A share that is away or half copied never empties the answers."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.reading.printed import report_text
from tests.conftest import Town


@pytest.fixture
def county(town: Town) -> Town:
    """Five reports of its own."""
    for year in (2019, 2020, 2021, 2023):
        form = "2019" if year < 2021 else "2021"
        town.save(f"reports/柳河镇人民政府{year}年度报告.txt", report_text(year=year, form_id=form))
    town.publish()
    return town


def take_away(county: Town, years: tuple[int, ...]) -> None:
    for year in years:
        (county.folder / f"reports/柳河镇人民政府{year}年度报告.txt").unlink()


def test_more_than_half_gone_at_once_keeps_the_last_version_and_warns(county: Town) -> None:
    before = county.revisions()
    take_away(county, (2019, 2020, 2021))
    done = county.publish()
    assert county.revisions() == before
    assert [problem.code for problem in done.problems] == ["folder-shrunk"]
    assert "一下子少了 3 份" in done.problems[0].message


def test_half_or_less_is_believed(county: Town) -> None:
    take_away(county, (2019, 2020))
    assert len(county.publish().gone) == 2


def test_when_somebody_says_that_it_was_meant_it_is_done(county: Town) -> None:
    take_away(county, (2019, 2020, 2021, 2023))
    assert county.publish().gone == ()
    assert len(county.publisher.publish(meant=True).gone) == 4


def test_files_that_come_back_end_the_warning(county: Town) -> None:
    take_away(county, (2019, 2020, 2021))
    county.publish()
    for year in (2019, 2020):
        county.save(f"reports/柳河镇人民政府{year}年度报告.txt", report_text(year=year, form_id="2019"))
    assert county.publish().problems == ()


def test_the_watch_over_the_service_is_told(county: Town) -> None:
    assistant = Assistant(county.settings)
    assistant.publish()
    assert assistant.knowledge_state() == "ok"
    take_away(county, (2019, 2020, 2021))
    assistant.publish()
    assert assistant.knowledge_state() == "shrunk"
    county.folder.rename(county.folder.with_name("away"))
    assistant.publish()
    assert assistant.knowledge_state() == "missing"
