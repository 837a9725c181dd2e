"""「修大桥批没批，该不该公布」: the item of the Regulation is told, whatever people call the matter."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize(
    ("question", "item"),
    [
        ("盖体育馆这种大工程，批没批该不该公布", "重大建设项目"),
        ("饭店检查不合格的名单晒不晒", "监督检查"),
        ("发大水往哪跑的方案要公开吗", "应急预案"),
        ("村里那口机井谁管，该公布不", "农田水利"),
        ("办营业执照要啥条件，该贴出来吧", "依据、条件、程序"),
        ("火灾信息公开吗", "应急预案"),
        ("消防检查结果公开不", "监督检查"),
        ("乡里的招待费公布不", "预算决算"),
    ],
)
def test_the_matter_is_found_by_what_people_call_it(ask, question, item) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert item in answer.text
    assert "主动公开" in answer.text


@pytest.mark.parametrize("question", ["信访结果公开吗", "去年有人申请信息公开吗", "天气情况公开吗"])
def test_what_is_like_no_item_is_not_taken_for_one(ask, question) -> None:
    assert "属于要主动公开的内容" not in ask(question).text


@pytest.mark.parametrize(("question", "told"), [("村里的账要公开吗", "村务公开"), ("会议纪要该公开不", "过程性信息")])
def test_a_guide_that_is_nearer_says_more(ask, question, told) -> None:
    assert told in ask(question).text
