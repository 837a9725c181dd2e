"""A question paper is read as a clerk wrote it, and what is not understood is named with its line."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bot.errors import MalformedFile
from bot.examining.paper import OUTCOMES, CellExpected, Dialogue, read_paper
from bot.model import Outcome

PAPER = """# 一份考卷
## 数据
问：去年有人申请信息公开吗
今天：2021-03-01
应：答复/没找到
格：本年新收 | 总计 = 0
格：| 行政复议 总计 = 空
含：0|零
含：件
不含：100|1 件
引：共收到
问：那复议呢

## 办事
问: 怎么申请
应: 答复
"""


def read(text: str) -> list[Dialogue]:
    return list(read_paper(text, "考卷"))


def test_every_key_is_read() -> None:
    question = read(PAPER)[0].questions[0]
    assert question.text == "去年有人申请信息公开吗"
    assert question.line == 3
    assert question.now == datetime(2021, 3, 1, 12)
    assert question.outcomes == (Outcome.ANSWERED, Outcome.NOT_FOUND)
    assert question.cells == (
        CellExpected(("本年新收",), ("总计",), "0"),
        CellExpected((), ("行政复议", "总计"), None),
    )
    assert question.says == (("0", "零"), ("件",))
    assert question.never == ("100", "1 件")
    assert question.quotes == (("共收到",),)


def test_a_question_further_on_is_asked_on_the_same_day() -> None:
    first, further = read(PAPER)[0].questions
    assert further.now == first.now == datetime(2021, 3, 1, 12)
    assert read(PAPER)[1].questions[0].now is None


def test_questions_without_a_line_between_are_one_dialogue() -> None:
    first, second = read(PAPER)
    assert [question.text for question in first.questions] == ["去年有人申请信息公开吗", "那复议呢"]
    assert (first.kind, second.kind) == ("数据", "办事")


def test_a_dialogue_goes_on_on_the_day_on_which_it_began() -> None:
    (dialogue,) = read("问：甲\n今天：2021-03-01\n问：乙\n问：丙\n今天：2021-03-02\n")
    assert [question.now and question.now.day for question in dialogue.questions] == [1, 1, 2]


def test_half_width_colons_will_do() -> None:
    assert read(PAPER)[1].questions[0].outcomes == (Outcome.ANSWERED,)


def test_a_comment_stands_anywhere_and_changes_nothing() -> None:
    (dialogue,) = read("问：甲\n# 注\n应：答复\n问：乙\n")
    assert [question.outcomes for question in dialogue.questions] == [(Outcome.ANSWERED,), ()]


def test_a_new_kind_ends_a_dialogue() -> None:
    assert [len(dialogue.questions) for dialogue in read("问：甲\n## 办事\n问：乙\n问：丙\n")] == [1, 2]


def test_an_empty_paper_has_no_questions() -> None:
    assert read("") == read("# 只有注释\n\n## 一类题\n") == []


@pytest.mark.parametrize("word", OUTCOMES)
def test_every_outcome_has_its_chinese_word(word) -> None:
    assert read(f"问：甲\n应：{word}\n")[0].questions[0].outcomes == (OUTCOMES[word],)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("问：甲\n应：随便\n", 2),
        ("问：甲\n\n应：答复\n", 3),
        ("应：答复\n", 1),
        ("问：甲\n没有冒号的话\n", 2),
        ("问：甲\n含：乙\n猜：丙\n", 3),
    ],
)
def test_what_is_not_understood_is_named_with_its_line(text, line) -> None:
    with pytest.raises(MalformedFile, match=f"第{line}行"):
        read(text)


def test_the_projects_own_papers_can_be_read() -> None:
    folder = Path(__file__).resolve().parents[2]
    papers = [*folder.glob("exam/sample_*.txt"), *folder.glob("conversations/*.txt")]
    assert papers
    for paper in papers:
        assert read(paper.read_text(encoding="utf-8"))


def test_a_cell_can_be_of_one_organ_and_year_and_a_number_can_be_reckoned() -> None:
    text = "问：少了多少\n格：@甲子县甲乡 @2021 本年新收 | 总计 = 3\n算：增减|变化 = 32\n算：= -97.1"
    (dialogue,) = read_paper(text, "考卷.txt")
    (question,) = dialogue.questions
    assert question.cells == (CellExpected(("本年新收",), ("总计",), "3", ("甲子县甲乡", "2021")),)
    assert [(told.operations, str(told.value)) for told in question.computed] == [
        (("增减", "变化"), "32"),
        ((), "-97.1"),
    ]


def test_a_reckoned_number_that_is_none_is_named_with_its_line() -> None:
    with pytest.raises(MalformedFile, match=r"考卷\.txt 第2行：「许多」不是数"):
        [*read_paper("问：少了多少\n算：差 = 许多", "考卷.txt")]
