"""Who is in which conversation is remembered for a bounded number of people."""

from bot.messenger.conversations import Asker, Conversations


def test_the_conversation_that_was_used_least_recently_is_forgotten_first():
    conversations = Conversations(most=2)
    for person in (1, 2, 1, 3):
        conversations.remember(Asker(-1, person), f"会话{person}")
    assert [conversations.session(Asker(-1, person)) for person in (1, 2, 3)] == ["会话1", None, "会话3"]


def test_nobody_without_an_identity_is_remembered():
    conversations = Conversations()
    conversations.remember(Asker(-1, None), "会话1")
    assert conversations.session(Asker(-1, None)) is None
