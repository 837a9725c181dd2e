"""Every way through a refusal ends in something to do, in at most six choices a step, and one can always go back."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.filing.calendar import Calendar
from bot.filing.denial_told import SILENCE, last_days
from bot.filing.periods import PERIODS
from bot.model import Outcome
from bot.publishing.denial_checking import PERIOD_IDS
from bot.reading.forms import load_form
from tests.bot.filing.test_every_period import DAYS, between, by_hand, works

NOW = datetime(2026, 11, 25, 9)
START = "被拒了，一步一步帮我看"
DISPUTED = {"withheld_query", "silence", "unprocessed_confirm", "other_other"}
KNOWN = {
    "政府信息公开条例": {2, 10, 14, 15, 16, 17, 20, 25, 29, 30, 31, 32, 33, 35, 36, 37, 38, 39, 42, 47},
    "行政复议法": {20, 23},
    "行政复议法实施条例": {16},
    "行政诉讼法": {45, 46},
    "行政诉讼法解释": {66},
    "行政处罚法": {48},
    "信息处理费管理办法": {4, 5},
}
"""The articles of the sheet of facts that a refusal may rest on."""


@pytest.fixture(scope="module")
def known(assistant):
    return assistant.denials()


def walk(assistant, question, session=None, depth=0):
    """Every choice of every step, taken by asking; yields the answers at the ends."""
    answer = assistant.ask(question, session, NOW)
    assert len(answer.choices) <= 6
    if answer.outcome is not Outcome.CLARIFY:
        yield answer
        return
    assert depth < 6
    for choice in answer.choices:
        if choice.label != "上一步":
            again = assistant.ask(question, answer.session, NOW)
            yield from walk(assistant, choice.question, again.session, depth + 1)


def test_every_way_ends_in_an_answer_with_something_to_do(assistant, known) -> None:
    ends = list(walk(assistant, START))
    assert len(ends) >= 25
    for answer in ends:
        assert answer.outcome is Outcome.ANSWERED
        assert answer.citations and "条例第" in answer.text
        assert [choice.label for choice in answer.choices] == ["上一步", "从头来"]
    told = {answer.understood.rows[0] for answer in ends}
    assert {denial.title for denial in known[1]} <= told


def test_every_row_of_table_three_that_declines_has_a_reason(known) -> None:
    rows = {row.id for table in load_form("2021").tables if table.section == "三" for row in table.rows}
    declining = {id_ for id_ in rows if id_.split("_")[0] in ("partly", "withheld", "unable", "unprocessed", "other")}
    assert {denial.row for denial in known[1]} == declining | {SILENCE}
    assert len(declining) == 20


def test_each_article_is_one_of_the_sheet_of_facts(assistant, known) -> None:
    laws = assistant._library.current().laws
    for denial in known[1]:
        for article in denial.articles:
            [ref] = laws.references(article)
            assert ref.order[0] in KNOWN[ref.law], (denial.id, article)


def test_what_is_disputed_makes_no_flat_claim(known) -> None:
    assert {denial.row for denial in known[1] if denial.disputed} == DISPUTED


def test_a_refusal_goes_to_reconsideration_first(known) -> None:
    for denial in known[1]:
        if denial.kind == "不予公开" and not denial.disputed:
            assert [step.period for step in denial.next][:2] == ["reconsider", "sue_after"]
            assert "行政复议法第二十三条" in denial.articles
            assert "sue" not in {step.period for step in denial.next}


def test_back_again_and_a_question_in_between(assistant) -> None:
    asked = assistant.ask("被拒了咋办", now=NOW)
    assert "一步一步帮我看" in [choice.label for choice in asked.choices]
    assert asked.outcome is Outcome.ANSWERED
    first = assistant.ask("一步一步帮我看", asked.session, NOW)
    second = assistant.ask("收到答复了", first.session, NOW)
    third = assistant.ask("不予公开", second.session, NOW)
    assert "理由是哪一类" in third.text
    assert assistant.ask("上一步", third.session, NOW).text == second.text
    assert assistant.ask("从头来", third.session, NOW).text == first.text
    between = assistant.ask("复议要不要交费", third.session, NOW)
    assert "不收" in between.text
    assert "理由是哪一类" in assistant.ask("被拒指引：不予公开", between.session, NOW).text


def test_whoever_asks_about_a_reason_can_go_on_from_it(assistant) -> None:
    asked = assistant.ask("国家秘密是谁定的", now=NOW)
    [held] = [choice for choice in asked.choices if choice.label == "我收到的就是这种答复"]
    assert "接下来" in assistant.ask(held.question, asked.session, NOW).text


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("说我要的是国家秘密，不给，下一步", "说是国家秘密"),
        ("答复说涉及别人商业秘密不公开，我能直接去法院不", "说涉及别人的隐私或商业秘密"),
        ("说信息不存在，我不服咋整", "说不存在，或者不归本机关"),
    ],
)
def test_whoever_wants_to_go_on_is_told_at_once(assistant, words, title) -> None:
    answer = assistant.ask(words, now=NOW)
    assert answer.understood.rows == (title,)
    assert "60 日" in answer.text


def test_a_day_that_is_told_gives_the_last_day(assistant) -> None:
    reason = assistant.ask("被拒指引：国家秘密", now=NOW)
    told = assistant.ask("11月3号收到的", reason.session, NOW)
    assert "2027年1月4日（星期一）" in told.text and "预计" in told.text
    silent = assistant.ask("被拒指引：没有答复", now=NOW)
    told = assistant.ask("9月1号收到的", silent.session, NOW)
    assert "2026年9月29日（星期二）" in told.text and "2026年11月30日（星期一）" in told.text


def test_silence_is_counted_from_the_day_on_which_the_answer_was_due(known) -> None:
    silence = next(denial for denial in known[1] if denial.row == SILENCE)
    calendar = Calendar()
    for start in DAYS:
        (_, answer), (_, review), (_, court) = last_days(silence, start, calendar)
        assert works(answer.due) and between(start, answer.due) == 20, start
        assert review.due == by_hand("reconsider", answer.due), start
        assert court.due == by_hand("sue", answer.due), start


def test_the_checker_knows_the_periods() -> None:
    assert set(PERIODS) == PERIOD_IDS
