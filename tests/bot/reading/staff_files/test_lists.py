"""Staff's lists are read entry by entry; a mistake is told with the line of its entry, and nothing is dropped."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.errors import MalformedFile
from bot.model import Outcome
from bot.reading.staff_files import lists

TALK = """# 招呼
[[talk]]
name = "问好"
words = ["你好", "您好"]
reply = "您好。"

[[talk]]  # 道谢
name = "道谢"
words = ["谢谢"]
reply = "不客气。"
"""


def complaint(read: Callable[[str], object], text: str) -> MalformedFile:
    with pytest.raises(MalformedFile) as caught:
        read(text)
    assert caught.value.remedy
    return caught.value


def test_every_entry_is_read_even_with_a_remark_behind_its_head() -> None:
    talks = lists.read_small_talk(TALK)
    assert [(t.name, t.words, t.reply) for t in talks] == [
        ("问好", ("你好", "您好"), "您好。"),
        ("道谢", ("谢谢",), "不客气。"),
    ]


def test_entries_written_in_one_line_are_read_too() -> None:
    assert len(lists.read_small_talk('talk = [{name = "问好", words = ["你好"], reply = "您好。"}]')) == 1


def test_words_with_parts_stand_for_every_way_to_say_it() -> None:
    (talk,) = lists.read_small_talk('[[talk]]\nname = "道谢"\nwords = ["<多|>谢<您|你>"]\nreply = "不客气。"')
    assert talk.words == ("多谢您", "多谢你", "谢您", "谢你")


def test_a_bracket_without_its_half_is_told_with_the_line_of_its_entry() -> None:
    told = complaint(lists.read_small_talk, TALK.replace('["谢谢"]', '["<谢谢"]'))
    assert told.line == 7
    assert "<谢谢" in str(told)


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ('name = "道谢"\n', "", 7),
        ('words = ["谢谢"]', "words = []", 7),
        ('words = ["谢谢"]', 'words = "谢谢"', 7),
        ('words = ["谢谢"]', "words = [1, 2]", 7),
        ('reply = "不客气。"', "reply = 5", 7),
        ('reply = "不客气。"', 'reply = ["不客气。"]', 7),
        ('words = ["谢谢"]', 'words = ["谢谢"', 10),
        ('name = "道谢"', "name = “道谢”", 8),
        ("[[talk]]", "[[tlak]]", 1),
    ],
)
def test_a_mistake_is_told_with_its_line_and_remedy(before: str, after: str, line: int) -> None:
    assert complaint(lists.read_small_talk, TALK.replace(before, after)).line == line


@pytest.mark.parametrize("text", ["", 'talk = "你好"', 'talk = ["你好"]', "[talk]\nname = '问好'"])
def test_a_list_without_entries_is_refused(text: str) -> None:
    assert complaint(lists.read_small_talk, text).line == 1


def test_a_category_has_its_article_with_item_and_its_line() -> None:
    entry = '[[category]]\nname = "规划"\nitem = "（三）"\nwords = ["规划"]\ntext = "发展规划。"\n'
    text = f'article = "条例第二十条"\n{entry}'
    (category,) = lists.read_categories(text, "categories/二十.toml")
    assert (category.article, category.line) == ("条例第二十条第（三）项", 2)
    assert (category.id, category.counted_in) == ("categories/二十.toml#规划", "")


def test_a_refusal_says_how_it_ends() -> None:
    text = '[[refusal]]\nname = "天气"\noutcome = "out_of_scope"\nwords = ["天气"]\nreply = "不知道。"\n'
    assert lists.read_refusals(text)[0].outcome is Outcome.OUT_OF_SCOPE
    assert "out_of_scope" in complaint(lists.read_refusals, text.replace("out_of_scope", "no")).remedy


def test_an_emergency_number_may_be_written_with_or_without_quotes() -> None:
    for number in ("110", '"110"'):
        text = f'[[line]]\nnumber = {number}\nname = "报警"\nwords = ["抢劫"]\nreply = "请打 110。"\n'
        assert lists.read_emergency(text)[0].number == "110"


def test_a_contact_needs_only_its_organ() -> None:
    (contact,) = lists.read_contacts('[[office]]\norgan = "柳河镇人民政府"\nphone = "0000"\n', "contacts.toml")
    assert (contact.organ, contact.phone, contact.address, contact.line) == ("柳河镇人民政府", "0000", "", 1)


@pytest.mark.parametrize("mistake", ['phne = "0000"', 'phone = ["0000", "1111"]', 'document = "x"'])
def test_a_contact_with_a_misspelt_key_or_a_list_is_refused(mistake: str) -> None:
    text = f'[[office]]\norgan = "柳河镇人民政府"\n{mistake}\n'
    assert complaint(lambda t: lists.read_contacts(t, "contacts.toml"), text).line == 1


def test_wording_gives_more_words_by_id() -> None:
    assert lists.read_wording('[rows]\nnew = ["新来的"]\n') == {"new": ("新来的",)}


@pytest.mark.parametrize("text", ['[rows]\nnew = "新来的"\n', '[row]\nnew = ["新来的"]\n', "rows = 3", ""])
def test_wording_in_another_shape_is_refused(text: str) -> None:
    complaint(lists.read_wording, text)


@pytest.mark.parametrize(
    ("text", "line"), [('a = "甲"\nb = “乙”\n', 2), ("a = 1\na = 2\n", 2), ("a = [1,\n", 2), ("x\n", 1)]
)
def test_what_is_no_toml_is_told_with_its_line(text: str, line: int) -> None:
    assert complaint(lists.read_toml, text).line == line


def test_a_name_that_stands_twice_is_told_with_its_line() -> None:
    told = complaint(lists.read_toml, '[words]\n"公示" = ["张榜"]\n"公示" = ["贴榜"]\n')
    assert told.line == 3 and "已经有一行叫这个名字" in str(told)
