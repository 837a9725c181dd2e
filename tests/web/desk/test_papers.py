"""The questions that are asked before a release are seen, added to and mended in the browser."""

from __future__ import annotations

from bot.staff.roles import Role
from tests.web.desk.conftest import Office


def test_a_question_is_added_seen_and_taken_out_again(office: Office):
    clerk = office.client(Role.EDITOR)
    assert "还没有考题" in clerk.text("papers")
    fields = {"question": "水车在哪里看", "expected": "答复", "says": "河边", "back": "papers"}
    assert "已加进考卷" in clerk.post("case", follow=True, **fields).text
    page = clerk.text("papers")
    assert "水车在哪里看" in page and '<td data-column="必须有的话">河边' in page
    text = clerk.text("paper/从大家问的来.txt")
    assert "问：水车在哪里看" in text
    seen = text.partition('name="seen" value="')[2].partition('"')[0]
    broken = clerk.post("paper/从大家问的来.txt", seen=seen, text="水车在哪里看")
    assert "还没有保存" in broken.text and "第1行看不懂" in broken.text
    assert "考卷存好了" in clerk.post("paper/从大家问的来.txt", seen=seen, text="# 过时了\n", follow=True).text
    clash = clerk.post("paper/从大家问的来.txt", seen=seen, text="# 我写的\n")
    assert clash.status_code == 409 and "# 过时了" in clash.text and "# 我写的" in clash.text


def test_a_reader_sees_the_questions_and_an_unreadable_paper_is_told_of(office: Office):
    office.save("exam/坏.txt", "问：水车在哪里看\n今天：昨天\n")
    page = office.client(Role.READER).text("papers")
    assert "不是日期" in page and "加一道题" not in page and "改这份考卷" not in page
