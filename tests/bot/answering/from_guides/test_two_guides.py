"""Two guides in one answer are told in a few lines; each can be opened whole."""

from __future__ import annotations

import pytest

from bot.answering.from_guides.two_guides import in_short

LONG = (
    "这一行很长，要把办这件事的来龙去脉、要带的东西、要走的路都说上一遍，念起来得好一会儿，所以不会跟在后面一起念出来"
)
BODY = f"""看情况：答的是哪一种。
1. 不给的，先复议。
2. 不答复的，可以投诉，{LONG}，{LONG}。
3. 涂黑的，请它说明理由。"""
LIST = """写全这几样：
1. 姓名。
2. 证件。
3. 要什么。
别的不用写。"""


def test_the_lines_that_say_what_was_asked_stay() -> None:
    assert (
        in_short(BODY, "材料涂黑了一大半，不给的也没说")
        == "看情况：答的是哪一种。\n· 不给的，先复议。\n· 涂黑的，请它说明理由。"
    )


def test_who_asks_how_many_days_sees_every_line_with_days() -> None:
    lines = (
        "补正就是请您补一补。",
        f"1. 7 个工作日内告诉您，{LONG}。",
        f"2. 补完重算 20 个工作日，{LONG}。",
        f"3. 不补就放弃，{LONG}。",
        f"4. 给您 10 日，{LONG}。",
    )
    body = "\n".join(lines)
    assert in_short(body, "几天之内得通知").count("日") == body.count("日")
    assert len(in_short(body, "补正的事").splitlines()) == 3


def test_lines_that_are_short_are_all_told() -> None:
    assert in_short("不收费。\n1. 递材料不收。\n2. 审理不收。\n3. 律师另说。", "要钱吗").count("\n") == 3


def test_a_list_that_is_announced_stays_whole() -> None:
    assert in_short(LIST, "证件") == LIST.removesuffix("\n别的不用写。")


def test_a_short_guide_stays_as_it_is() -> None:
    assert in_short("不收费。\n1. 一分不收。", "要钱吗") == "不收费。\n1. 一分不收。"


@pytest.mark.parametrize("said", ["第二个", "第二个呢"])
def test_one_of_the_two_is_opened_by_its_place(assistant, said) -> None:
    both = assistant.ask("申请要不要钱？多久能答复？")
    whole = assistant.ask(said, both.session)
    assert [choice.label for choice in both.choices][1] == whole.understood.rows[0]
    assert len(whole.text) > len(both.text) / 4


def test_more_is_told_where_more_is_asked_for(assistant) -> None:
    session = assistant.ask("申请要不要钱？多久能答复？").session
    assert "信息处理费" in assistant.ask("展开", session).text
    session = assistant.ask("复议多少天内提").session
    assert "法定休假日" in assistant.ask("展开说说", session).text
