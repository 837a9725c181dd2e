"""Whole stories as people tell them: the day that counts is the right one, and the date is that of a count by hand.

`start` and the other days were written down before the code was asked; the last days are counted by the tables of
`test_every_period`, not by the code.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from bot.model import Outcome
from tests.bot.filing.test_every_period import works

NOW = datetime(2026, 11, 25, 9)  # 星期三


def day(month: int, number: int, year: int = 2026) -> date:
    return date(year, month, number)


def counted(start: date, count: int = 20, skipped: tuple[date, date] | None = None) -> str:
    end = start
    while count:
        end += timedelta(days=1)
        count -= works(end) and not (skipped is not None and skipped[0] <= end <= skipped[1])
    return said(end)


def after(start: date, days: int) -> str:
    """The last of so many natural days, put off while nobody works."""
    end = start + timedelta(days=days)
    while not works(end):
        end += timedelta(days=1)
    return said(end)


def silent(start: date, count: int = 20, days: int = 60) -> str:
    year, month, number = map(int, counted(start, count).replace("年", "-").replace("月", "-").rstrip("日").split("-"))
    return after(date(year, month, number), days)


def said(end: date) -> str:
    return f"{end.year}年{end.month}月{end.day}日"


STORIES = [
    # 从哪天算
    ("我9月3号挂号信寄的，他们5号签收，啥时候该答复", counted(day(9, 5))),
    ("申请9.3寄 9.5签收 什么时候答复", counted(day(9, 5))),
    ("申请9/3寄出去，9/5对方签收，什么时候答复", counted(day(9, 5))),
    ("上个月二十八号递交，这个月三号签收的，最迟哪天给答复", counted(day(11, 3))),
    ("上上礼拜五寄的挂号信，这礼拜一他们签收，最晚啥时候答复", counted(day(11, 23))),
    ("平信9月3号寄出，9月7号他们打电话来跟我确认，几号前答复", counted(day(9, 7))),
    ("本月12号邮箱发的申请，13号他们回邮件说收到了，啥时候答复", counted(day(11, 13))),
    ("2026年1月30日网上提交，2月2日工作人员打电话跟我确认收到了，答复期限到哪天", counted(day(2, 2))),
    ("昨天我把申请表交到镇政府窗口了，最晚哪天给我答复", counted(day(11, 24))),
    ("九月十六号当面递的申请，啥时候到期", counted(day(9, 16))),
    ("去年12月25号递的申请，最晚哪天答复", counted(day(12, 25, 2025))),
    ("二〇二六年九月五日签收的申请，法定答复期限到哪天", counted(day(9, 5))),
    ("9月18交的申请，啥时候给答复", counted(day(9, 18))),
    ("26号签收的申请，最晚哪天答复", counted(day(10, 26))),
    ("上周三交的申请，多久能给信儿", counted(day(11, 18))),
    ("俺礼拜二递的申请，几时给俺回话", counted(day(11, 24))),
    ("下周一我去交申请，最晚哪天能拿到答复", counted(day(11, 30))),
    ("后天去窗口递申请，几号前能答复", counted(day(11, 27))),
    ("两周前交的申请，最晚哪天答复", counted(day(11, 11))),
    ("两天前交的申请，最晚哪天答复", counted(day(11, 23))),
    ("申请提交到今天刚好一个月了，10月25号交的，逾期没有", counted(day(10, 25))),
    ("我妈上个月六号去镇上窗口递的申请，窗口当场收了，啥时候能有个信儿", counted(day(10, 6))),
    ("邮件8月20号发的，8月24号他们回信确认收悉，那答复的最后一天是哪天", counted(day(8, 24))),
    ("26年10月12号递的，啥辰光好答复我", counted(day(10, 12))),
    # 延长、补正、征求意见
    ("9月3号当面接的件，主任已经批了延长也告知人家了，最迟几号必须答复", counted(day(9, 3), 40)),
    ("申请人10月21号把补正后的材料送来了，我们当天收的，那答复的截止日是哪一天", counted(day(10, 21))),
    ("征求意见那封函11月9号送到厂门口签的字，按规矩我厂里最迟哪天得把意见回过去", counted(day(11, 9), 15)),
    ("11月9号收到乡里征求意见函，问我同不同意公开。最迟哪天得回", counted(day(11, 9), 15)),
    ("那张不予公开的告知书是10月12号邮递员交到我手上的，想去复议，拖到几号就算过期", after(day(10, 12), 60)),
    ("复议维持了，决定书11月4号签收的，往法院递状子，末日是哪天", after(day(11, 4), 15)),
    ("9月1号交的申请，9月28号告诉我延期20个工作日，那到底哪天答复", counted(day(9, 1), 40)),
    ("八月三号交的，八月十号让补，十四号补好了，几号答复我", counted(day(8, 14))),
    ("10月12号交申请，20号叫我补材料，26号他们收到补的材料，哪天到期", counted(day(10, 26))),
    ("8月3号交的申请，8月14号补正交齐，后来又说延期，最晚哪天答复", counted(day(8, 14), 40)),
    ("6月1号收到我的申请，6月8号发函征求环保局意见，6月15号环保局回了，该哪天答复",
     counted(day(6, 1), 20, (day(6, 8), day(6, 15)))),
    ("我3月2号递的申请，他们说问别的单位意见，3月9号问的，3月16号回的，啥时候答复我",
     counted(day(3, 2), 20, (day(3, 9), day(3, 16)))),
    ("6月1号交申请，6月5号签收回执，6月8号征求第三方意见到6月15号，最晚哪天答复",
     counted(day(6, 5), 20, (day(6, 8), day(6, 15)))),
    ("10月12号交的，10月15号去问第三方，第三方10月23号回的，又延期了，最晚哪天答复",
     counted(day(10, 12), 40, (day(10, 15), day(10, 23)))),
    ("10月12号交的申请，10月15号征求第三方意见，10月23号回的，11月2号又告诉我延期，最晚哪天答复",
     counted(day(10, 12), 40, (day(10, 15), day(10, 23)))),
    ("8月3号交的申请，8月14号补正交齐，8月20号征求第三方意见，8月31号收到意见，最晚哪天答复",
     counted(day(8, 14), 20, (day(8, 20), day(8, 31)))),
    ("11月9日收到补正通知，11月16日我把补正材料寄出，11月18日对方签收，答复截止哪天", counted(day(11, 18))),
    ("10月12日提交，10月16日收到补正通知书，10月19日补正完毕，11月2日告知延长答复期限，最迟哪天答复",
     counted(day(10, 19), 40)),
    ("9月7日收到申请，9月9日向企业发征求意见函，9月24日企业回函，请问何时到期",
     counted(day(9, 7), 20, (day(9, 9), day(9, 24)))),
    ("8月5号寄出8月7号签收的申请，9月3号收到延期通知书，那最晚哪天", counted(day(8, 7), 40)),
    # 复议、起诉、没动静
    ("申请9月5号签收的，10月9号给我答复说不予公开，最晚哪天复议", after(day(10, 9), 60)),
    ("11月3号收到不予公开的答复，11月20号我去镇上问过，复议最晚到哪天", after(day(11, 3), 60)),
    ("2026年3月31日县政府维持了，我4月7日收到复议决定书，最晚几号去法院起诉", after(day(4, 7), 15)),
    ("3月2号交的申请，他们一直不答复，啥时候可以复议，复议到哪天为止", silent(day(3, 2))),
    ("3月2号交的申请说延期了，到现在也没答复，复议最晚哪天", silent(day(3, 2), 40)),
    ("8月3号交的申请，8月14号补正交上去，一直没回音，复议最晚哪天", silent(day(8, 14))),
    ("8月3号交的申请一直没回音，9月20号我打电话催过，复议最晚哪天", silent(day(8, 3))),
    ("9月1号交的表到现在一个字没回，复议还赶趟不，最后一天哪天", silent(day(9, 1))),
    ("9月1号递的申请，石沉大海，复议最晚哪天", silent(day(9, 1))),
    ("9月1号交申请，等到今天也等不来回话，复议最晚哪天提", silent(day(9, 1))),
    ("9月1号交的，没人管没人问，想复议，最后一天是几号", silent(day(9, 1))),
    ("我到今天才收到不予公开的答复，最晚哪天申请复议", after(day(11, 25), 60)),
    ("补正材料我10月12号交上去了，重新算到哪天", counted(day(10, 12))),
    ("我10月12号把补的东西送去了，那20天从头算到哪天", counted(day(10, 12))),
    ("乡里9月28号收到我表，要我补材料的话最迟哪天得通知我", counted(day(9, 28), 7)),
    ("9月28号递的申请，要是嫌我写得不清楚，最晚几号得告诉我补", counted(day(9, 28), 7)),
    ("二月九号，我2026年2月9日当面交的申请，春节算不算进去，哪天该回我", counted(day(2, 9))),
    ("9月29号到期了，一直没答复我，复议最晚哪天", after(day(9, 29), 60)),
    ("11月20号交的申请一直没答复，啥时候能去复议，最晚哪天", "到今天还没过这一天"),
    # 机关自己的期限和年报
    ("文件是10月9号印发的，20个工作日内要挂到网上，最晚哪天", counted(day(10, 9))),
    ("11月2号他们收到我的申请，让我补正最晚得哪天告诉我", counted(day(11, 2), 7)),
    ("征求意见书我11月2号收到，最晚几号回复", counted(day(11, 2), 15)),
    ("第三方征求意见书是11月12号送到我家的，我最迟哪天要回意见", counted(day(11, 12), 15)),
    ("收费通知是10月20号收到的，哪天之前必须缴", counted(day(10, 20))),
    ("俺十月二十号交的条子，到现在没个信，啥时候算超了", counted(day(10, 20))),
    ("10月20号递的单子，一点动静没有，哪天就超时了", counted(day(10, 20))),
    ("10月20号当面递的表，几号之前得给个信", counted(day(10, 20))),
    ("2026年部门的年报最晚哪天公布", "2027年1月31日"),
    ("2026年报告部门最晚哪天公布", "2027年1月31日"),
    ("2025年度的年报县政府几号前必须公布", "2026年3月31日"),
    ("明年啥时候能看到今年的年报", "2027年3月31日"),
    ("政府的年报啥时候出", "3 月 31 日"),
]  # fmt: skip


@pytest.mark.parametrize(("story", "due"), STORIES, ids=[story[:18] for story, _ in STORIES])
def test_the_day_that_is_told_is_the_day_that_a_hand_counts(assistant, story, due) -> None:
    answer = assistant.ask(story, now=NOW)
    assert answer.outcome is Outcome.ANSWERED
    assert due in answer.text.split("怎么数的")[0]


@pytest.mark.parametrize(
    "story",
    [
        "9月3号寄的申请一直没动静，复议到哪天",
        "9月1号交的申请，复议最晚哪天",
        "他们9月5号签收的，哪天之前得去复议",
        "我10月12号交的申请，10月15号他们征求我邻居意见，还没回，最晚啥时候答复",
        "10月12号交的申请，10月20号让我补材料，最晚啥时候答复",
        "10月12号交的申请，让我补正，10月26号补正材料寄出去了，最晚啥时候答复",
    ],
)
def test_where_the_day_that_counts_is_not_told_it_is_asked_for(assistant, story) -> None:
    answer = assistant.ask(story, now=NOW)
    assert answer.outcome is Outcome.CLARIFY and not answer.computed


@pytest.mark.parametrize(
    "story",
    [
        "农历八月十五交的申请，最晚哪天答复",
        "每个周三交的申请最晚哪天答复",
        "我9月1号申请了复议，到现在没结果，最晚哪天起诉",
        "我10月8号交的复议申请，最晚哪天出结果",
        "大李庄乡2020年的年报是啥时候公布的",
        "大李庄乡2025年报告里说公开栏往后应该挂到哪些地方",
        "装电梯的事以后要怎么公开，大李庄乡2025年报告里写的",
        "今年的年报怎么还没有",
    ],
)
def test_from_what_is_no_such_day_nothing_is_counted(assistant, story) -> None:
    assert assistant.ask(story, now=NOW).understood.operation != "算期限"


def test_whoever_got_no_answer_is_not_sent_to_the_words_of_one(assistant) -> None:
    text = assistant.ask("8月3号交的申请，拖到现在也没答复，起诉最晚哪天", now=NOW).text
    assert "稳妥的是先复议" in text and "答复书" not in text


def test_a_day_told_in_one_message_is_counted_from_in_the_next(assistant) -> None:
    first = assistant.ask("我9月3号交的申请，当面交的", now=NOW)
    second = assistant.ask("最晚哪天要答复我", first.session, NOW)
    assert counted(day(9, 3)) in second.text
    third = assistant.ask("要钱吗", first.session, NOW)
    assert counted(day(9, 3)) not in third.text
    assert counted(day(9, 3)) in assistant.ask("再说一遍最晚哪天", first.session, NOW).text


def test_a_refusal_told_in_one_message_starts_the_time_for_review(assistant) -> None:
    first = assistant.ask("我11月2号收到他们的答复，说不公开", now=NOW)
    assert after(day(11, 2), 60) in assistant.ask("最晚哪天", first.session, NOW).text


def test_a_day_of_the_request_alone_starts_no_time_for_review(assistant) -> None:
    asked = assistant.ask("我9月1号交的申请，复议最晚哪天", now=NOW)
    assert asked.outcome is Outcome.CLARIFY and "从收到答复那天起算" in asked.text
    assert silent(day(9, 1)) in assistant.ask("一直没答复", asked.session, NOW).text


def test_a_report_asked_for_in_between_ends_the_count(assistant) -> None:
    first = assistant.ask("我9月3号交的申请，最晚哪天答复", now=NOW)
    assert assistant.ask("2020年收到几件申请", first.session, NOW).facts
    assert counted(day(9, 3)) not in assistant.ask("最晚哪天", first.session, NOW).text


@pytest.mark.parametrize(
    "words",
    ["我9月1号交的申请，9月25号才通知我写得不清楚要补正，他们想哪天叫我补就哪天叫？",
     "9月1号递上去的申请，25号才叫我补正，最晚哪天该告诉我"],
)  # fmt: skip
def test_by_when_they_had_to_say_what_to_mend_is_counted_from_the_request(assistant, words) -> None:
    answer = assistant.ask(words, now=NOW)
    assert counted(day(9, 1), 7) in answer.text and "第三十条" in answer.text


def test_a_slip_that_shows_who_signed_when_tells_the_day_of_signing(assistant) -> None:
    answer = assistant.ask("我3月5号从邮局寄的，回执显示他8号签的，期限打哪天数起", now=datetime(2026, 11, 25, 12))
    assert "2026年3月8日" in answer.text
