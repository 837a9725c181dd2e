"""Once a day the staff's chat is told what was asked in vain, masked as it is kept; nothing on a good day."""

from datetime import date, datetime

from bot.messenger.staff import digest, seconds_until
from bot.model import FeedbackKind, Heard, HeardState, Outcome

DAY = date(2025, 3, 2)
STAFF = -100777


def heard(question, kind=None, day=DAY):
    return Heard(1, day.isoformat(), "group", kind, question, "答", Outcome.NOT_FOUND, "v1", "", HeardState.OPEN, "p")


def test_the_most_frequent_question_comes_first_with_how_often_it_was_asked():
    rows = [heard("路灯谁管"), heard("有几个公园"), heard("有几个公园")]
    assert digest(rows, DAY).splitlines()[1:] == ["· 有几个公园（2 次）", "· 路灯谁管"]


def test_complaints_belong_to_it_and_praise_and_other_days_do_not():
    rows = [heard("甲", FeedbackKind.WRONG), heard("乙", FeedbackKind.USEFUL), heard("丙", day=date(2025, 3, 1))]
    assert digest(rows, DAY).splitlines()[1:] == ["· 甲"]


def test_on_a_day_when_all_was_answered_nothing_is_said():
    assert digest([heard("乙", FeedbackKind.USEFUL)], DAY) == ""


def test_many_questions_are_cut_short_with_the_way_to_the_rest():
    lines = digest([heard(f"问题{number}") for number in range(30)], DAY).splitlines()
    assert len(lines) == 22
    assert "没答上来" in lines[-1]


def test_it_is_sent_at_its_hour_today_or_tomorrow():
    assert seconds_until(9, datetime(2025, 3, 3, 8, 59)) == 60
    assert seconds_until(9, datetime(2025, 3, 3, 9, 0)) == 24 * 3600


def test_it_goes_to_the_staffs_chat_and_to_nobody_else(telegram, chosen, open_door):
    moments = iter([datetime(2025, 3, 3, 8, 59, 59, 900_000)])
    open_door(
        chosen,
        settings={"staff_chat": STAFF, "staff_hour": 9},
        now=lambda: next(moments, datetime(2025, 3, 3, 9, 0, 1)),
        unanswered=lambda: [heard("路灯谁管")],
    )
    (message,) = telegram.sent(1)
    assert message["chat_id"] == str(STAFF)
    assert "路灯谁管" in message["text"]
