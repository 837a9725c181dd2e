"""What belongs at another counter is told so with the article, and a request may be filed all the same."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.errors import MalformedFile
from bot.model import Outcome
from bot.reading.staff_files.right_doors import read_right_doors

NOW = datetime(2026, 11, 23, 9)


@pytest.mark.parametrize(
    ("words", "door", "article"),
    [
        ("村里水车转包给谁了，一年租金多少，合同能看吗", "village", "条例第二条"),
        ("水车厂半夜往河里偷排，没人管", "complaint", "条例第三十九条"),
        ("1962年修水车的民工名单，听说在档案馆", "archive", "档案法第二十八条"),
        ("县水利局批的水车许可，你们镇政府给我复印一份", "other_organ", "条例第十条"),
        ("册子上把我家水车记成两架，明明一架，要改过来", "correction", "条例第四十一条"),
    ],
)
def test_the_door_is_named_with_its_article(assistant, words, door, article) -> None:
    answer = assistant.ask(words, now=NOW)
    assert answer.understood.door == door
    assert article in answer.text
    assert not answer.refused


@pytest.mark.parametrize(
    ("words", "door"),
    [
        ("村集体卖水车的票据统计，不给看", "village"),
        ("水厂的化验数据，自来水公司说是商业秘密不给", "utility"),
        ("我司拟取得贵局水车调查报告评审意见的复印件，请问如何提出", "request"),
    ],
)
def test_a_word_of_the_reports_in_somebody_elses_matter_shows_no_cell(assistant, words, door) -> None:
    answer = assistant.ask(words, now=NOW)
    assert answer.understood.door == door
    assert not answer.facts


@pytest.mark.parametrize("told", ["有个收破烂的把废油倒井里", "采砂船把水车底下掏空了", "大车夜里拉土一路撒到村口"])
def test_whoever_only_tells_what_somebody_did_is_sent_where_it_is_seen_to(assistant, told) -> None:
    answer = assistant.ask(told, now=NOW)
    assert answer.understood.door == "complaint"
    assert answer.outcome is Outcome.REDIRECT


@pytest.mark.parametrize("idle", ["今晚谁去跳广场舞", "谁家有拖拉机借我用用", "谁会修电视"])
def test_what_is_nobodys_business_is_sent_nowhere(assistant, idle) -> None:
    assert assistant.ask(idle).outcome in (Outcome.NOT_FOUND, Outcome.OUT_OF_SCOPE)


def test_nobody_is_turned_away(assistant) -> None:
    answer = assistant.ask("村里水车转包给谁了，一年租金多少，合同能看吗", now=NOW)
    [still] = answer.choices
    assert still.label == "仍要申请信息公开"
    filing = assistant.ask(still.question, answer.session, NOW)
    assert filing.outcome is Outcome.ANSWERED and "条例第二十九条" in filing.text
    assert filing.understood.door == "request"


@pytest.mark.parametrize("words", ["不给我公开，复议要几天内提", "申请要不要钱", "信息公开多少天答复"])
def test_the_rules_of_disclosure_themselves_are_no_other_door(assistant, words) -> None:
    answer = assistant.ask(words, now=NOW)
    assert answer.understood.operation != "找对门"
    assert "最合适" not in answer.text


def test_every_text_that_a_door_names_is_there(assistant, settings) -> None:
    knowledge = assistant._library.current()
    guides, refusals = {g.id for g in knowledge.guides}, {r.name for r in knowledge.refusals}
    for door in knowledge.doors:
        assert set(door.guides) <= guides and set(door.refusals) <= refusals, door.id
        assert door.say or door.id == "own"


def test_a_misspelt_entry_is_named_with_its_line() -> None:
    entry = '[[door]]\nid = "a"\nname = "b"\narticle = "c"\n'
    assert read_right_doors(entry + 'together = ["村|组", "账"]\n', "doors.toml")[0].together == (("村", "组"), ("账",))
    with pytest.raises(MalformedFile) as error:
        read_right_doors(entry + '\n[[door]]\nid = "a"\nname = "b"\narticle = "c"\n', "doors.toml")
    assert error.value.line == 6
    with pytest.raises(MalformedFile, match="sings"):
        read_right_doors(entry + 'sings = ["x"]\n', "doors.toml")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("一份禁采河砂的通告，落款盖着水利局、公安局、镇政府三颗章。我这张申请表该投给谁", "牵头"),
        ("三个部门一块做的文件，有人来申请，该哪家往外给", "牵头"),
        ("那个通知是县水利局印的，乡里只转发了一下，我跟哪家要", "最初制作"),
        ("点样先可以申请睇乡政府啲文件㗎，要写明啲乜", "姓名"),
    ],
)
def test_whoever_asks_whom_to_turn_to_hears_the_rule_in_full(assistant, asked, told) -> None:
    answer = assistant.ask(asked, now=NOW)
    assert answer.outcome is Outcome.ANSWERED and told in answer.text
    assert not answer.facts


@pytest.mark.parametrize("asked", ["当成信访举报投诉打发掉、不予处理的，总共几件", "信访举报投诉类申请有几个"])
def test_a_row_that_is_counted_by_its_name_is_no_complaint(assistant, asked) -> None:
    answer = assistant.ask(asked, now=NOW)
    assert [fact.row[-1] for fact in answer.facts] == ["1.信访举报投诉类申请"]


def test_a_rule_that_one_guide_tells_is_told_before_a_door(assistant) -> None:
    answer = assistant.ask("我户口早迁走了，不算你们这儿的人了，还有资格问乡里要东西吗", now=NOW)
    assert answer.outcome is Outcome.ANSWERED and "不限户籍" in answer.text


def test_a_window_that_takes_no_request_is_the_guides_and_no_complaint(assistant) -> None:
    answer = assistant.ask("气死个人，去递公开申请，窗口那小妮儿直接说不收这个叫我走，能这样弄？", now=NOW)
    assert "不得拒收" in answer.text
