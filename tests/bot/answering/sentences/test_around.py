"""A sentence that is not plainly the one is read out with what goes on behind it in a short paragraph."""

from __future__ import annotations

from bot.answering.sentences.around import ROOM, around
from bot.answering.sentences.told import PLAINLY, told_in_a_sentence
from bot.answering.sentences.weighing import weighed
from bot.answering.target import target_of

REPORT = ("青原县水利局", 2022)


def test_a_sentence_of_a_long_paragraph_is_told_with_what_follows_as_far_as_there_is_room(turn) -> None:
    report = turn("你好").knowledge.report(*REPORT)
    first = next(passage for passage in report.passages if "发布会6场" in passage.text)
    told = around(first, report)
    assert told[0] == first and len(told) > 1
    assert sum(len(passage.text) for passage in told) <= ROOM


def test_a_point_of_a_list_stands_for_itself(turn) -> None:
    report = turn("你好").knowledge.report("柳河镇人民政府", 2022)
    point = next(passage for passage in report.passages if passage.ordinal)
    assert around(point, report) == [point]


def test_what_goes_on_behind_it_is_read_out_in_the_same_quotation_and_cited(turn) -> None:
    asked = turn("水利局2022年老百姓提的主意用上没有")
    target = target_of(asked)
    assert weighed(asked, target.report)[0].score < PLAINLY
    reply = told_in_a_sentence(asked, target)
    assert "采纳31条。4月18日举办政府开放日活动。" in "".join(slot.text for slot in reply.slots)
    assert [citation.quote for citation in reply.citations][:2] == [
        "委托柳河科技公司开展测评。征集群众对政策的意见建议84条，采纳31条。",
        "4月18日举办政府开放日活动。",
    ]


def test_what_is_plainly_the_sentence_is_read_out_alone(turn) -> None:
    asked = turn("水利局2022年网站改版花了多少钱")
    reply = told_in_a_sentence(asked, target_of(asked))
    assert len(reply.citations) == 1
