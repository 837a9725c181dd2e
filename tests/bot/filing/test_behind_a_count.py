"""What is asked behind a day or a fee that was counted is about what was counted."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant import Assistant

DAY = datetime(2026, 3, 1, 12)


@pytest.fixture
def ask(assistant: Assistant):
    return lambda question: assistant.ask(question, now=DAY)


def test_what_follows_a_counted_day_or_fee_is_about_what_was_counted(assistant) -> None:
    def then(*said: str) -> str:
        session = None
        for words in said:
            answer = assistant.ask(words, session, DAY)
            session = answer.session
        return answer.text

    assert "由机关依法决定" in then("2025年11月5号来信问我同不同意公开，哪天前得回", "我要是不回呢")
    assert "放弃" in then("200页按量收费多少钱", "不交会怎么样")
    assert "2025年8月18日" in then("2025年7月8日收到的申请，几号前通知补正", "他7月21日补正好交回来，答复到哪天")
    assert "2026年" not in then("9月3号交的申请，哪天答复", "要是他们不理呢")
    assert "2600 元" in then("这个月交了15份，按件收费得给多少", "月底前再补18份，一共33份呢")


def test_what_happens_when_the_fee_is_not_paid_in_time_is_said_beside_the_day(ask) -> None:
    answer = ask("2026年2月20号收到的收费通知，最晚哪天缴")
    assert "当作放弃申请" in answer.text and answer.computed


def test_if_it_is_extended_the_later_day_is_told(assistant) -> None:
    now = datetime(2021, 9, 8, 9)
    first = assistant.ask("我9月6号当面交的申请，啥时候答复", now=now)
    assert "40 个工作日" in assistant.ask("要是延期呢", first.session, now).text


def test_the_last_day_is_asked_for_in_the_words_of_the_law(assistant) -> None:
    text = assistant.ask("2023年9月15日签收的申请，二十个工作日届满是哪一天？", now=datetime(2023, 9, 20, 9)).text
    assert "2023年10月19日" in text
