"""A finding names lines and rows so that a clerk finds them, and no more of them than she can read."""

from __future__ import annotations

from bot.reading.checkup.material import in_lines, named


def test_a_few_lines_are_all_named_and_of_many_the_first() -> None:
    assert in_lines([3, 5, 6, 7]) == "第3、5—7行"
    assert in_lines(range(1, 40, 2)) == "第1、3、5、7、9行等处"


def test_a_rows_name_is_named_as_far_as_one_needs_to_know_it() -> None:
    assert named("一、本年新收政府信息公开申请数量") == "「本年新收政府信息公开申请数量」"
    assert named("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理") == "「申请人逾期未按收费通知要求缴…」"
