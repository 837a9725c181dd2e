"""Prose becomes sentences and list items that can be quoted, each with its exact place."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Passage
from bot.reading.forms import load_form
from bot.reading.outline import read_lines
from bot.reading.prose import read_passages


def passages(text: str) -> list[Passage]:
    return list(read_passages(read_lines(text, load_form("2021"))))


def items(text: str) -> list[tuple[int, str]]:
    return [(p.ordinal, p.text) for p in passages(text) if p.ordinal]


def test_each_sentence_is_a_passage_of_its_own() -> None:
    assert [p.text for p in passages("共收到申请3件。办结2件！都公开了，还有吗？没有")] == [
        "共收到申请3件。",
        "办结2件！",
        "都公开了，还有吗？",
        "没有",
    ]


def test_list_items_on_lines_of_their_own_are_counted() -> None:
    text = "- 一是公开不及时;\n- 二是内容不细;\n- 三是宣传不够。"
    assert items(text) == [(1, "一是公开不及时;"), (2, "二是内容不细;"), (3, "三是宣传不够。")]


def test_list_items_in_one_line_are_counted_and_the_lead_in_stands_before_them() -> None:
    found = passages("主要有以下问题：一是公开不及时；二是内容不细。要加强学习；三是宣传不够。")
    assert [(p.ordinal, p.text) for p in found] == [
        (0, "主要有以下问题："),
        (1, "一是公开不及时；"),
        (2, "二是内容不细。要加强学习；"),
        (3, "三是宣传不够。"),
    ]


def test_a_second_list_begins_anew_and_the_sentence_before_it_is_in_neither() -> None:
    text = "问题有：一是慢；二是少。明年将采取以下措施。一是快些；二是多些。"
    assert [(p.ordinal, p.text) for p in passages(text)] == [
        (0, "问题有："),
        (1, "一是慢；"),
        (2, "二是少。"),
        (0, "明年将采取以下措施。"),
        (1, "一是快些；"),
        (2, "二是多些。"),
    ]


def test_a_list_goes_on_in_the_next_line() -> None:
    assert [n for n, _ in items("一是快些。\n二是多些。三是好些。")] == [1, 2, 3]


def test_a_word_that_ends_like_an_ordinal_opens_no_list() -> None:
    assert items("政务公开的统一是基础，第一是关键") == []


def test_a_sentence_that_ends_with_a_colon_leads_into_the_next_block() -> None:
    lead, block, after = passages("一、总体情况\n公开的形式主要为：\n\n通过网站公布。\n另外还有报纸。")
    assert lead.text == "公开的形式主要为："
    assert block.headings == ("一、总体情况", "公开的形式主要为：")
    assert after.headings == ("一、总体情况",)


def test_a_short_title_is_quoted_together_with_what_it_is_about() -> None:
    (only,) = passages("2、主动公开的主要类别。主要包括机构信息、工作动态。")
    assert only.text == "主动公开的主要类别。主要包括机构信息、工作动态。"


def test_numbering_in_front_is_not_part_of_the_quotation() -> None:
    assert [p.text for p in passages("(二) 1、通过网站公布信息，方便大家。")] == ["通过网站公布信息，方便大家。"]


def test_headings_tables_and_empty_lines_are_no_prose() -> None:
    assert passages("三、收到和处理政府信息公开申请情况\n\n（七）总计\t0\t0\n\t\n") == []


PIECES = st.lists(
    st.sampled_from(
        [
            "一是",
            "二是",
            "十一是",
            "；",
            "。",
            "，",
            "：",
            "\n",
            "\t",
            " ",
            "- ",
            "(一)",
            "1、",
            "甲",
            "公开0件",
            "”",
            "？",
        ]
    ),
    max_size=30,
).map("".join)


@given(PIECES)
def test_every_passage_is_exactly_the_text_at_its_place(text: str) -> None:
    for passage in passages(text):
        assert text[passage.place.start : passage.place.end] == passage.text
        assert text.count("\n", 0, passage.place.start) + 1 == passage.place.line
        assert passage.text.strip()


@given(PIECES)
def test_no_passage_overlaps_another(text: str) -> None:
    places = sorted((p.place.start, p.place.end) for p in passages(text))
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(places))


def test_what_leads_into_a_list_stands_above_all_its_items() -> None:
    found = passages(
        "原因：一是人少；二是路远。\n下一步：\n1.添人，添两个。\n2.修路，修两条。再修桥一座，路就通了。\n（三）别的事情很多。"
    )
    above = {p.text: p.headings for p in found}
    assert above["一是人少；"] == above["二是路远。"] == ("原因：",)
    assert above["添人，添两个。"] == above["再修桥一座，路就通了。"] == ("下一步：",)
    assert above["别的事情很多。"] == ()


def test_a_sentence_that_breaks_off_before_a_list_leads_into_it() -> None:
    found = passages("申请多的原因，一是渡口改造；二是水库蓄水。另有一事。")
    assert [p.headings for p in found] == [(), ("申请多的原因，",), ("申请多的原因，",)]
