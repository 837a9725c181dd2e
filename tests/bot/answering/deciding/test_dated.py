"""The day under a report is told as the day it was signed; a report without one tells none."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot import wording
from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text
from tests.bot.talking import talk_with


@pytest.fixture
def talk(tmp_path_factory, common):
    reports = {
        "柳河镇2021.txt": report_text("柳河镇人民政府", 2021) + "\n柳河镇人民政府\n2022年1月18日\n",
        "柳河镇2022.txt": report_text("柳河镇人民政府", 2022) + "\n柳河镇人民政府\n二〇二三年一月九日\n",
        "丁乡2021.txt": report_text("丁乡人民政府", 2021).rstrip() + " 丁乡人民政府 2022年3月16日 附件下载\n",
        "石桥乡2022.txt": report_text("石桥乡人民政府", 2022),
    }
    return talk_with(open_town(tmp_path_factory.mktemp("dated"), common, reports), datetime(2023, 3, 1, 12))


@pytest.mark.parametrize(
    "words", ["柳河镇2021年那份年报落款是哪天", "柳河镇2021年的年报什么时候写的", "柳河镇2021年的报告是啥时候写好的"]
)
def test_the_day_that_stands_alone_under_the_report_is_quoted(talk, words) -> None:
    answer = talk(words)
    assert "「2022年1月18日」" in answer.text and answer.text.startswith(wording.SIGNED)


def test_the_other_years_report_has_its_own_day_also_in_hanzi(talk) -> None:
    talk("柳河镇2021年那份年报落款是哪天")
    assert "「二〇二三年一月九日」" in talk("22年那份呢").text


def test_of_a_report_without_such_a_day_it_is_said_that_there_is_none(talk) -> None:
    answer = talk("石桥乡2022年的报告落款是哪天")
    assert answer.outcome is Outcome.NOT_FOUND and wording.NOT_SIGNED in answer.text


def test_the_day_is_found_where_a_page_came_as_one_line(talk) -> None:
    assert "2022年3月16日" in talk("丁乡2021年的报告落款是哪天").text


def test_when_reports_appear_at_all_is_the_guides(talk) -> None:
    assert "1 月 31 日前" in talk("年报什么时候出").text


def test_the_only_report_need_not_be_named(assistant) -> None:
    assert wording.NOT_SIGNED in assistant.ask("报告是几号写的").text
    assert wording.NOT_SIGNED not in assistant.ask("申请书落款要写哪天").text
