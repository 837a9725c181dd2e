"""「企业、科研机构和其他」: the last one is an applicant like the others, and no row of that name."""

from __future__ import annotations

FIVE = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]


def test_it_is_counted_in_where_all_are_added_up(ask) -> None:
    answer = ask("2020年企业、搞科研的、公益的、律所、还有其他，这五样归拢起来几件")
    assert [fact.column[-1] for fact in answer.facts] == FIVE and "合计" in answer.text


def test_it_is_told_beside_the_others(ask) -> None:
    assert [fact.column[-1] for fact in ask("2020年科研机构、其他各几件").facts] == ["科研机构", "其他"]
