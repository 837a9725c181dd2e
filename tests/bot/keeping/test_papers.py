"""The town's question papers are kept readable, and nobody's words are lost."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.errors import MalformedFile, StaffError
from bot.keeping.desk import Desk
from bot.keeping.papers import add_case, paper_text, papers, save_paper
from bot.keeping.releasing import rehearse
from bot.keeping.saving import ChangedMeanwhile
from tests.conftest import Town

CASE = "问：水车在哪里看\n应：没找到\n"


@pytest.fixture
def desk(town: Town) -> Desk:
    assistant = Assistant(town.settings)
    assistant.publish()
    return Desk(assistant, town.settings)


def test_a_paper_as_notepad_saves_it_is_read(desk: Desk, town: Town):
    town.save("exam/一.txt", CASE.encode("gb18030"))
    (paper,) = papers(desk)
    assert [question.text for question in paper.questions] == ["水车在哪里看"] and not paper.trouble
    assert [trial.question for trial in rehearse(desk).trials] == ["水车在哪里看"]


@pytest.mark.parametrize(
    ("line", "told"), [("今天：三月二号", "不是日期"), ("应：说对", "没有「说对」这种结果"), ("格：总数", "看不懂")]
)
def test_a_paper_that_cannot_be_read_is_told_of_and_stops_no_other(desk: Desk, town: Town, line: str, told: str):
    town.save("exam/一.txt", f"问：水车在哪里看\n{line}\n" if "格" not in line else "水车在哪里看\n")
    town.save("exam/二.txt", CASE)
    broken, whole = papers(desk)
    assert told in broken.trouble and "第" in broken.trouble and len(whole.questions) == 1
    rehearsal = rehearse(desk)
    assert len(rehearsal.trials) == 1 and told in rehearsal.troubles[0]


def test_a_paper_is_mended_only_over_what_was_looked_at_and_only_readable(desk: Desk, town: Town):
    town.save("exam/一.txt", CASE)
    _, seen = paper_text(desk, "一.txt")
    with pytest.raises(MalformedFile, match="第1行"):
        save_paper(desk, "一.txt", "水车在哪里看\n", seen, "丙", "")
    save_paper(desk, "一.txt", "# 题过时了\n", seen, "丙", "水车拆了")
    with pytest.raises(ChangedMeanwhile):
        save_paper(desk, "一.txt", CASE, seen, "乙", "")
    assert papers(desk)[0].questions == ()
    assert [(entry.what, entry.why) for entry in desk.audit.entries()] == [("paper", "水车拆了")]


@pytest.mark.parametrize("name", ["../config.txt", "一.toml", ".一.txt", "没有的.txt"])
def test_no_name_leads_to_anything_but_a_paper(desk: Desk, name: str):
    with pytest.raises(StaffError):
        paper_text(desk, name)


def test_a_case_is_added_once(desk: Desk):
    add_case(desk, " 水车在哪里看 ", ["答复"], "河边\n山上", "乙")
    with pytest.raises(StaffError, match="已经在考卷里"):
        add_case(desk, "水车在哪里看", ["答复"], "", "乙")
    ((question,),) = [paper.questions for paper in papers(desk)]
    assert question.says == (("河边", "山上"),)
