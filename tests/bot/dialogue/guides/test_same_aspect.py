"""Who names only another thing behind a guide asks the same of that."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize(
    ("first", "then", "words"),
    [
        ("复议要钱吗", "那打官司呢", "50 元"),
        ("复议几天之内得去提", "要是对复议结果还不服呢", "15 日"),
        ("寄出去的申请怎么晓得他们收着没", "要是没挂号的平信呢", "确认"),
        ("年报什么时候出", "乡里的呢", "1 月 31 日"),
        ("复议要多久有结果", "那打官司呢", "6 个月"),
        ("打官司去哪个法院", "复议呢", "县政府"),
        ("复议多少天内提", "起诉呢", "6 个月"),
        ("我寄的挂号信从哪天算", "网上交的呢", "双方确认"),
        ("告乡政府复议找谁", "告县政府呢", "市政府"),
        ("按件怎么收费", "按页呢", "每页 10 元"),
        ("补正要多久", "那延期呢", "20 个工作日"),
        ("会议纪要能公开吗", "案卷呢", "案卷"),
        ("我家地亩数登记错了怎么改", "要是不归他们改呢", "无权改"),
        ("复议找谁", "要是输了呢", "15 日"),
        ("叫我补正是啥意思", "要是他一直不补", "放弃"),
        ("法院要审多久", "诉讼费呢", "50 元"),
    ],
)
def test_what_is_left_out_stays_as_it_was(assistant, first, then, words) -> None:
    answer = assistant.ask(then, assistant.ask(first).session)
    assert answer.outcome in (Outcome.ANSWERED, Outcome.REDIRECT)
    assert words in answer.text
    assert not answer.facts


def test_of_a_long_guide_only_what_speaks_of_it_is_said_again(assistant) -> None:
    whole = assistant.ask("邮寄的申请从哪天算收到")
    part = assistant.ask("网上交的呢", whole.session)
    assert "平信" in whole.text
    assert "平信" not in part.text


def test_a_report_is_still_asked_for_by_its_year(assistant) -> None:
    session = assistant.ask("会议纪要能公开吗").session
    assert assistant.ask("2020年案卷的有几件", session).facts


@pytest.mark.parametrize("asked", ["都有啥理由可以不公开", "都是啥理由"])
def test_which_reasons_there_are_is_no_question_for_the_reason(assistant, asked) -> None:
    session = assistant.ask("他们不给我公开").session
    assert "国家秘密" in assistant.ask(asked, session).text


def test_a_way_that_is_named_in_other_words_stays_with_the_guide(assistant) -> None:
    first = assistant.ask("挂号信寄过去的，从哪一天开始算期限")
    assert "当面交" in assistant.ask("那要是我自己送过去呢", first.session).text
    assert "双方确认" in assistant.ask("要是在网上提交的呢", first.session).text
