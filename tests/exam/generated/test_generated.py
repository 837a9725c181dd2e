"""The generated exam can be trusted: it repeats itself, its expectations are the truth, and it judges as it says."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.exam.generated.cells import Cell, change, per_cent, rounded
from tests.exam.generated.drawing import wordings
from tests.exam.generated.judging import judge
from tests.exam.generated.kinds import KINDS
from tests.exam.generated.perturbing import PERTURBATIONS, perturbed
from tests.exam.generated.question import Expectation
from tests.exam.generated.questions import questions
from tests.exam.generated.town import BLANK, BROKEN, MISSING, ORGANS, SHARED, YEARS, make_town

NEW = "三/一、本年新收政府信息公开申请数量"
DING, JIA = "甲子县丁乡人民政府", "甲子县甲乡人民政府"


def test_the_town_is_as_large_as_it_says_and_the_same_every_time(town, cells, tmp_path) -> None:
    assert (len(ORGANS), len(YEARS), len(cells.reports)) == (20, 6, 120 - len(MISSING))
    assert {organ.bare for organ in SHARED} == {"甲乡", "乙镇", "教育局"}
    make_town(tmp_path)
    assert (tmp_path / "truth.json").read_bytes() == (town / "truth.json").read_bytes()
    assert {place[:2] for place in cells.blank} == BLANK
    assert {place[:2] for place in cells.broken} == BROKEN


def test_every_kind_is_asked_in_a_dozen_ways_and_the_same_questions_come_again(cells) -> None:
    first = [*questions(cells)]
    assert first == [*questions(cells)]
    assert len(first) >= 400
    assert min(len(set(wordings()[kind]["wordings"])) for kind in KINDS) >= 12
    assert 0.25 < sum(question.set_aside for question in first) / len(first) < 0.42
    assert {question.kind for question in first if question.set_aside} == set(KINDS)
    assert [wording for wording, times in Counter(q.text for q in first).items() if times > 2] == []


def test_figures_that_were_reckoned_by_hand(cells) -> None:
    assert [cells.sure(DING, year, NEW, "总计") for year in (2020, 2021, 2022)] == [None, 3739, 107]
    number, share = change(3739, 107)
    assert (number, str(share)) == (-3632, "-97.1")
    assert (str(per_cent(4, 13)), per_cent(1, 0), str(rounded(0.25))) == ("30.8", None, "0.3")


def test_sure_cells_hold_what_is_written_for_hands_to_check(cells) -> None:
    asked = {question.text: question.expected for question in questions(cells)}
    told = asked["甲子县甲乡2022年部分公开的比2021年增加了多少"]
    assert [cell.value for cell in told.cells] == [221, 180]
    assert told.numbers == ("41",)
    assert "减" in told.says[0]
    assert asked["2021年甲子县各乡镇本年新收政府信息公开申请加起来几件"].numbers == (str(4048 + 3927 + 3739 + 93),)
    assert asked["癸镇2022年重复申请不予处理的比2020年增长百分之几"].numbers == ("47.7",)


def test_nothing_is_asked_as_sure_that_may_not_be_told(cells) -> None:
    untold = {*cells.blank, *cells.broken}
    for question in questions(cells):
        for cell in question.expected.cells:
            assert (cell.value is None) == ((cell.organ, cell.year, cell.row, cell.column) in untold), question.text


def answer(outcome: str = "answered", text: str = "", facts: tuple = (), computed: tuple = ()) -> dict:
    told = [
        {"organ": o, "year": y, "section": "三", "row": [NEW[2:]], "column": ["总计"], "value": v} for o, y, v in facts
    ]
    return {
        "outcome": outcome,
        "text": text,
        "facts": told,
        "computed": [{"value": v} for v in computed],
        "choices": [],
    }


CELLS = tuple(Cell(DING, year, NEW, "总计", value) for year, value in ((2021, 3739), (2022, 107)))
BOTH = (("丁乡人民政府", 2021, 3739), (DING, 2022, 107))
LESS = Expectation(cells=CELLS, numbers=("3632",), says=(("减少", "少"),), organs=(DING,), years=(2021, 2022))
TOLD = "从3739件到107件，减少3632件"


@pytest.mark.parametrize(
    ("expected", "given", "verdict"),
    [
        (LESS, answer(text=TOLD, facts=BOTH, computed=(-3632,)), "right"),
        (LESS, answer(text=TOLD, facts=BOTH), "beside"),
        (LESS, answer(text="从3739件到107件", facts=BOTH), "beside"),
        (LESS, answer("clarify", "哪一年？"), "declined"),
        (LESS, answer(text=TOLD, facts=BOTH, computed=(3846,)), "wrong"),
        (LESS, answer(text=TOLD, facts=((DING, 2021, 107),)), "wrong"),
        (LESS, answer(text=TOLD, facts=(*BOTH, (JIA, 2021, 4048))), "wrong"),
        (Expectation(outcomes=("not_covered",)), answer("not_covered", "没有收录"), "right"),
        (Expectation(outcomes=("not_covered",)), answer(facts=BOTH), "wrong"),
        (Expectation(outcomes=("not_covered",)), answer("not_covered", computed=(0,)), "wrong"),
        (Expectation(outcomes=("clarify",), says=(("甲子县",),)), answer("clarify", "甲子县的还是乙丑县的？"), "right"),
        (Expectation(order=(DING, JIA)), answer(text="1.甲子县丁乡；2.甲子县甲乡"), "right"),
        (Expectation(order=(DING, JIA)), answer(text="1.甲子县甲乡；2.甲子县丁乡"), "beside"),
    ],
)
def test_an_answer_is_judged_by_what_it_asserts(cells, expected, given, verdict) -> None:
    assert judge(expected, given, cells).name == verdict


def test_the_best_must_be_singled_out(cells) -> None:
    best = Expectation(cells=CELLS[:1], best=("2021",), organs=(DING,), years=tuple(YEARS))
    assert judge(best, answer(text="2021年 3739件\n2022年 107件", facts=BOTH), cells).name == "beside"
    assert judge(best, answer(text="最多的是2021年\n2022年 107件", facts=BOTH), cells).name == "right"
    assert judge(best, answer(text="2021年 3739件", facts=BOTH[:1]), cells).name == "right"


def test_a_spoilt_question_is_another_text_and_the_same_every_time() -> None:
    text = "丁乡2021年新收的申请有多少件"
    for name in PERTURBATIONS:
        assert perturbed(text, name) != text
        assert perturbed(text, name) == perturbed(text, name)
    assert perturbed(text, "全角") == "丁乡２０２１年新收的申请有多少件"


def test_the_exam_knows_nothing_of_how_the_product_answers() -> None:
    for path in Path(__file__).parent.glob("*.py"):
        if path != Path(__file__):
            found = re.findall(r"^\s*(?:from|import) (?:bot|web)\b.*", path.read_text("utf-8"), re.MULTILINE)
            assert found == [], path.name
