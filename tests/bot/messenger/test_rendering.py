"""An answer becomes plain messages that Telegram accepts, with its sources below."""

from hypothesis import given
from hypothesis import strategies as st

from bot.messenger.rendering import render
from bot.messenger.text_units import split, units, without
from bot.model import Answer, Choice, Citation, Outcome


def source(line, title="2022年度报告"):
    return Citation(f"{title}.md", title, "……", f"第{line}行", f"https://example.gov.cn/r/a#{line}")


def linked(message):
    """(words, address) of each link, cut out as Telegram does it."""
    raw = message.text.encode("utf-16-le")
    return [
        (raw[2 * link.offset : 2 * (link.offset + link.length)].decode("utf-16-le"), link.url) for link in message.links
    ]


def test_one_source_stands_below_the_text_with_its_line_and_address():
    (message,) = render(Answer(Outcome.ANSWERED, "共收到 88 件。", citations=(source(12),)))
    assert message.text == "共收到 88 件。\n\n依据：2022年度报告 第12行"
    assert linked(message) == [("2022年度报告 第12行", "https://example.gov.cn/r/a#12")]


def test_several_sources_are_numbered_and_each_is_named_once():
    answer = Answer(Outcome.ANSWERED, "88 件和 55 件。", citations=(source(12), source(13), source(12)))
    (message,) = render(answer)
    assert message.text.splitlines()[2:] == [
        "依据：",
        "1. 2022年度报告 第12行",
        "2. 2022年度报告 第13行",
    ]
    assert [url for _, url in linked(message)] == [f"https://example.gov.cn/r/a#{line}" for line in (12, 13)]


def test_an_address_that_others_cannot_open_is_printed():
    here = Citation("a.md", "甲", "……", "第3行", "http://127.0.0.1:8000/r/a#3")
    (message,) = render(Answer(Outcome.ANSWERED, "𠮷 8 件。", citations=(here, source(12))))
    assert "1. 甲 第3行\nhttp://127.0.0.1:8000/r/a#3\n2. 2022年度报告 第12行" in message.text
    assert linked(message) == [("2022年度报告 第12行", "https://example.gov.cn/r/a#12")]


def test_an_answer_without_sources_has_no_line_for_them():
    (message,) = render(Answer(Outcome.NOT_COVERED, "没有收录2035年的报告。"))
    assert message.text == "没有收录2035年的报告。"


def test_a_long_answer_is_cut_at_line_ends_and_its_buttons_hang_on_the_last_message():
    lines = [f"{number}. " + "予以公开" * 20 for number in range(300)]
    answer = Answer(Outcome.CLARIFY, "\n".join(lines), choices=(Choice("甲", "问甲"),))
    messages = render(answer)
    assert len(messages) > 1
    assert [line for message in messages for line in message.text.splitlines()] == lines
    assert all(units(message.text) <= 4096 for message in messages)
    assert [bool(message.buttons) for message in messages] == [False] * (len(messages) - 1) + [True]


def test_a_line_that_is_too_long_is_cut_after_a_sentence():
    first, second = "甲" * 3000 + "。", "乙" * 3000 + "。"
    assert split(first + second) == (first, second)


def test_a_character_of_two_units_is_never_halved():
    text = "字" + "𠮷" * 5000
    pieces = split(text)
    assert "".join(pieces) == text
    assert all(units(piece) <= 4096 for piece in pieces)


@given(st.text(alphabet="甲乙𠮷👍。\n a", max_size=300), st.integers(min_value=2, max_value=40))
def test_cutting_loses_nothing_but_white_space(text, limit):
    pieces = split(text, limit)
    assert all(piece.strip() and units(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(st.text(alphabet="甲𠮷👍a ", max_size=20), st.text(alphabet="乙👍𠮷", max_size=20))
def test_cutting_out_a_mention_leaves_every_other_character(before, after):
    text = f"{before}@gongkai_bot{after}"
    assert without(text, [(units(before), len("@gongkai_bot"))]) == f"{before} {after}"


def test_an_answer_that_says_nothing_still_gives_people_words():
    (message,) = render(Answer(Outcome.FAILED, " \n"))
    assert message.text == "抱歉，这次没有可以显示的内容，请换个说法再问一次。"


def test_a_way_on_is_offered_once_and_a_long_label_is_shortened():
    long = "某某局" * 30
    answer = Answer(
        Outcome.CLARIFY,
        "哪一个？",
        choices=(Choice(long, "问甲"), Choice("甲", "问乙")),
        suggestions=("问乙", " "),
    )
    buttons = render(answer)[0].buttons
    assert [button.content for button in buttons] == ["问甲", "问乙"]
    assert len(buttons[0].label) == 40
