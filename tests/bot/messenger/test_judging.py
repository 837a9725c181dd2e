"""What people think of an answer is asked with a button, only where staff read it."""

from bot.model import Answer, Channel, FeedbackKind, Outcome
from tests.bot.messenger.recorded import buttons


def labelled(message, label):
    return next(button["callback_data"] for button in buttons(message) if button["text"] == label)


def test_where_nobody_reads_it_nobody_is_asked(telegram, chosen, open_door):
    open_door(chosen)
    telegram.write("在吗")
    assert buttons(telegram.sent(1)[0]) == []


def test_a_press_is_kept_with_the_question_and_thanked_for_without_a_new_message(telegram, chosen, open_door):
    open_door(chosen, judged=True)
    telegram.write("在吗")
    telegram.press(labelled(telegram.sent(1)[0], "没答到"))
    (thanks,) = telegram.wait("answerCallbackQuery")
    assert thanks["text"].startswith("谢谢您")
    assert chosen.judged == [("会话1", "在吗", FeedbackKind.UNANSWERED, Channel.PRIVATE)]
    assert len(telegram.sent(1)) == 1


def test_somebody_who_was_not_answered_cannot_judge_for_another(telegram, chosen, open_door):
    open_door(chosen, judged=True)
    telegram.write("/ask 在吗", person=1, group=-5)
    telegram.press(labelled(telegram.sent(1)[0], "有用"), person=2, group=-5)
    telegram.wait("answerCallbackQuery")
    assert chosen.judged == []


def test_a_question_back_is_not_judged(telegram, chosen, open_door):
    chosen.reply = lambda question: Answer(Outcome.CLARIFY, "哪一个？")
    open_door(chosen, judged=True)
    telegram.write("在吗")
    assert buttons(telegram.sent(1)[0]) == []
