"""A date or a fee that can be counted is counted, with its steps and the article."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.model import Answer, Outcome


@pytest.fixture
def ask(assistant) -> Callable[[str], Answer]:
    return lambda question: assistant.ask(question, now=datetime(2026, 3, 1, 12))


@pytest.mark.parametrize(
    ("question", "due"),
    [
        ("2025年9月5日收到的申请，最晚哪天答复", "2025年10月10日（星期五）"),
        ("我2025年3月3号交的申请，几号之前要答复我", "2025年3月31日（星期一）"),
        ("2025-09-05 收到申请，答复期限到哪天", "2025年10月10日（星期五）"),
        ("2024年2月1日签收的申请，最迟什么时候答复", "2024年3月5日（星期二）"),
    ],
)
def test_the_last_day_for_an_answer(ask, question, due) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert due in answer.text and "条例第三十三条" in answer.text
    assert answer.understood.operation == "算期限"


def test_a_day_without_its_year_is_the_last_one_of_that_name(ask) -> None:
    assert "2025年9月5日" in ask("9月5日交的申请，最晚哪天答复").text
    assert "2026年2月3日" in ask("2月3日交的申请，最晚哪天答复").text


def test_an_unannounced_year_is_said_to_be_an_estimate(ask) -> None:
    assert "预计" in ask("2027年3月3日收到的申请，最晚哪天答复").text
    assert "预计" not in ask("2025年3月3日收到的申请，最晚哪天答复").text


def test_the_extension_is_told_beside_it(ask) -> None:
    text = ask("2025年9月5日收到的申请，延长的话最晚哪天答复").text
    assert "2025年11月6日（星期四）" in text and "延长" in text


def test_holidays_that_were_skipped_are_named(ask) -> None:
    assert "国庆节" in ask("2025年9月5日收到的申请，最晚哪天答复").text
    assert "不算周末" not in ask("2025年3月3日收到的申请，最晚哪天答复").text


@pytest.mark.parametrize(
    "question",
    ["嫌我写得不清楚要我补，最晚几天跟我说？今天要一样明天又要一样", "月底寄的回信，我下月五号才拿到，期限看哪一天"],
)
def test_a_day_that_is_no_date_of_anything_is_not_counted_from(ask, question) -> None:
    assert ask(question).understood.operation != "算期限"


@pytest.mark.parametrize("question", ["2月30日收到的申请最晚哪天答复", "13月5日收到的申请最晚哪天答复"])
def test_a_day_that_does_not_exist_is_not_counted_from(ask, question) -> None:
    answer = ask(question)
    assert answer.understood.operation != "算期限"
    assert answer.outcome is not Outcome.FAILED


@pytest.mark.parametrize(
    ("question", "due", "article"),
    [
        ("我2025年9月3号挂号信寄的，他们5号签收，啥时候该答复", "2025年10月10日（星期五）", "条例第三十一条"),
        ("2025年8月1号网上交的，他们说延期了，最晚哪天", "2025年9月26日（星期五）", "条例第三十三条"),
        ("昨天收到不予公开的答复，复议到哪天", "2026年4月29日（星期三）", "行政复议法第二十条"),
        ("2025年8月1号交的申请，6号让我补正，11号我补交了，啥时候该答复", "2025年9月8日（星期一）", "条例第三十条"),
        ("2025年8月1号收到申请，11号到22号征求第三方意见，最晚哪天答复", "2025年9月12日（星期五）", "条例第三十三条"),
        ("2025年9月1号收到复议决定，最晚哪天起诉", "2025年9月16日（星期二）", "行政诉讼法第四十五条"),
        ("2025年8月1号收到答复说信息不存在，最晚哪天起诉", "2026年2月2日（星期一）", "行政诉讼法第四十六条"),
        ("2025年8月1号收到不予公开答复，最晚哪天起诉", "2025年9月30日（星期二）", "行政复议法第二十三条"),
        ("2025年3月3号交的申请一直没答复，复议到哪天", "2025年5月30日（星期五）", "条例第三十三条"),
        ("2025年9月1号收到收费通知，最晚哪天交钱", "2025年9月28日（星期日）", "信息处理费管理办法"),
        ("文件2025年9月5号印发的，最晚哪天要公布", "2025年10月10日（星期五）", "条例第二十六条"),
        ("他们2025年9月5号收到我的申请，最晚哪天通知我补正", "2025年9月16日（星期二）", "条例第三十条"),
        ("2025年6月9号当面交的申请，最晚哪天答复？没延期也没问别人意见", "2025年7月7日（星期一）", "条例第三十三条"),
        ("2025年6月9号当面交的申请，未征求第三方意见，最晚哪天答复", "2025年7月7日（星期一）", "条例第三十三条"),
        ("2025年9月5号收到征求意见书，第三方最晚哪天回复意见", "2025年9月26日（星期五）", "条例第三十二条"),
    ],
)
def test_each_period_is_counted_from_the_day_that_starts_it(ask, question, due, article) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert due in answer.text
    rests_on = "".join(f"{c.place}{c.quote}" for c in answer.citations)
    assert article in rests_on or article == "条例第三十一条"


@pytest.mark.parametrize(
    ("question", "needed"),
    [
        ("2025年9月3号EMS寄出去的申请，最晚哪天答复", "签收"),
        ("2025年8月1号交的申请，6号让我补正，啥时候该答复", "补正材料"),
        ("2025年8月1号交的申请，他们说在征求第三方意见，最晚哪天答复", "征求意见"),
    ],
)
def test_a_day_that_does_not_count_is_not_counted_from(ask, question, needed) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.CLARIFY and needed in answer.text
    assert not answer.computed


def test_the_missing_day_may_be_told_afterwards(assistant) -> None:
    now = datetime(2026, 3, 1, 12)
    first = assistant.ask("2025年9月3号EMS寄出去的申请，最晚哪天答复", now=now)
    assert "2025年10月10日（星期五）" in assistant.ask("9月5号签收的", first.session, now).text


def test_a_day_online_counts_only_once_both_sides_confirm(ask) -> None:
    assert "双方确认" in ask("2025年8月1号网上交的申请，最晚哪天答复").text
    assert "双方确认" not in ask("2025年8月1号当面交的申请，最晚哪天答复").text


def test_the_count_is_shown_day_by_day_with_each_reason(ask) -> None:
    lines = ask("2025年9月5日收到的申请，最晚哪天答复").text.split("怎么数的：\n")[1].split("\n")
    assert lines[:2] == ["9月6日至9月7日：周末，不算", "9月8日至9月12日：第1到5天"]
    assert "9月28日：调休上班，第16天" in lines and "10月1日至10月5日：国庆节，不算" in lines
    assert lines[-1] == "10月9日至10月10日：第19到20天"


def test_a_last_day_that_is_put_off_says_so(ask) -> None:
    text = ask("2025年8月1号收到答复说信息不存在，最晚哪天起诉").text
    assert "顺延是因为2026年2月1日（星期日）是周末" in text


@pytest.mark.parametrize(
    ("question", "first", "word"),
    [
        ("每月提八九件，从第几件开始收", "从第 11 件起", "不收。"),
        ("每月提15件，从第几件开始收费", "从第 11 件起", "500 元"),
        ("一份材料从第几页起要收钱", "从第 31 页起", "可以不收"),
    ],
)
def test_the_first_item_that_may_be_charged_is_named(ask, question, first, word) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.text.startswith("一般不收费") and first in answer.text and word in answer.text


@pytest.mark.parametrize(
    ("question", "count", "fee"),
    [
        ("一百二十页的材料得掏多少", 120, 1100),
        ("两百页收多少钱", 200, 2700),
        ("两百零五页要多少钱", 205, 2900),
        ("一百五页收多少", 150, 1700),
        ("一个月递了三十五张申请，要收多少钱", 35, 3000),
        ("材料有一百页，纸质的，要交费吗？大概多少", 100, 700),
    ],
)
def test_numbers_in_words_are_counted_whole(ask, question, count, fee) -> None:
    values = {told.value for told in ask(question).computed}
    assert {count, fee} <= values


@pytest.mark.parametrize("question", ["超过十件以后每件咋收费", "三十几页要多少钱", "几百页要多少钱"])
def test_a_number_that_is_no_count_gets_the_price_list(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED and not answer.computed


def test_of_posting_and_signing_the_day_of_signing_counts(ask) -> None:
    answer = ask("10月12日交寄，14日对方签字收下，期限从哪天起算，最晚哪天答复")
    assert "14日" in answer.text and "签收那天" in answer.text


@pytest.mark.parametrize(
    ("before", "then", "due"),
    [
        (("复议下来了，维持，还能咋弄", "几天内去"), "2025年6月3号收到的决定书，最晚到哪天", "2025年6月18日"),
        (("不予公开怎么办",), "我2025年3月3号收到的告知书，最晚哪天提", "2025年5月6日"),
    ],
)
def test_a_paper_that_came_in_the_middle_of_a_remedy_starts_its_period(assistant, before, then, due) -> None:
    session = None
    for question in before:
        session = assistant.ask(question, session, datetime(2026, 3, 1, 12)).session
    assert due in assistant.ask(then, session, datetime(2026, 3, 1, 12)).text


@pytest.mark.parametrize(
    ("question", "due"),
    [
        ("2025年11月5号收到乡里来信，说有人要看俺家的征地补偿，问我同不同意公开。我最晚几号回他们", "2025年11月26日"),
        ("按说2025年11月14号就该给我信儿了，到今天屁都没放一个。我要复议的话最晚是哪一天", "2026年1月13日"),
        ("2025年11月12号乡里答复我说信息不存在，信上也写了能起诉。不走复议直接去法院，末了那天是几号", "2026年5月12日"),
        ("2025年11月11号送来一封挂号的申请，我当天签的字，邮戳是11月7号。我最晚哪天答复出去", "2025年12月9日"),
    ],
)
def test_stories_in_peoples_own_words_are_counted_from_the_right_day(ask, question, due) -> None:
    assert due in ask(question).text


def test_an_extension_that_is_told_afterwards_is_counted_from_the_same_day(assistant) -> None:
    first = assistant.ask("2025年11月3号乡里跟我确认收到了申请，最晚几号答复", None, datetime(2026, 3, 1, 12))
    then = assistant.ask("今儿又来短信说要延期，延到顶是哪天", first.session, datetime(2026, 3, 1, 12))
    assert "2025年12月29日" in then.text


def test_how_items_are_counted_is_no_sum_to_be_reckoned(ask) -> None:
    assert ask("那个一个月10件不要钱，是光算一个单位的还是全县各个局加一块算啊").computed == ()


def test_what_is_free_is_said_where_nothing_would_be_charged(ask) -> None:
    answer = ask("这个月我已经递了9件了，再递几件会开始要钱")
    assert "前 10 件不收" in answer.text and "从第 11 件起" in answer.text


@pytest.mark.parametrize(
    ("question", "due"),
    [
        ("2025年3月12号答复我说文件不存在，我没走复议，打算直接告，六个月到几月几号", "2025年9月12日"),
        ("县里2025年7月21号收到了我的复议申请，几号以前应该决定收不收", "2025年7月28日"),
        ("2025年7月1日（周二）当面递交申请表，此后既无补正通知也无延期告知，最迟哪天答复", "2025年7月29日"),
        ("2025年7月8日（周二）收到一份写得不清的申请，最晚几号之前要把补正通知发出去", "2025年7月17日"),
        ("复议我输了，决定书2025年10月27日邮到家的，去法院告到底到哪天", "2025年11月11日"),
        ("网上填的，2025年8月2号提交，8月4号他们打电话跟我确认，最后哪天", "2025年9月1日"),
    ],
)
def test_the_period_is_that_of_what_is_told(ask, question, due) -> None:
    assert due in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "他们把回信2025年7月29号交到邮局，我8月1号才收到，算不算超期",
        "信上没提多久能去法院告，我搁了八个月，2026年2月20号收拾屋才翻出来，最长能到哪天",
        "乡政府2025年11月3日将回函投寄，我11月9日才拿到，是否超时",
    ],
)
def test_the_day_on_which_a_reply_came_is_no_day_of_a_request(ask, question) -> None:
    assert not ask(question).computed
