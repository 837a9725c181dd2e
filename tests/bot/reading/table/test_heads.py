"""A column may be printed with what it belongs to in front of it: 法人或其他组织—商业企业, in one field."""

from __future__ import annotations

import pytest

from bot.model import Certainty
from bot.reading.forms import load_form
from bot.reading.report import read_report
from bot.reading.table.heads import column_of
from tests.bot.reading.printed import report_text, small_truth

TABLES = {table.section: table for table in load_form("2021").tables}
THIRD, FOURTH = TABLES["三"], TABLES["四"]
TOLD = small_truth()


@pytest.mark.parametrize("between", ["—", "-", "－", "·", "/", "：", " ", "（"])
def test_a_column_is_known_with_its_group_in_front(between) -> None:
    found = column_of([f"法人或其他组织{between}商业企业"], "", THIRD.columns)
    assert found and found.id == "business"


def test_of_outcomes_of_one_name_the_group_in_front_tells_which() -> None:
    assert column_of(["结果维持"], "", FOURTH.columns) is None
    found = column_of(["行政复议—结果维持"], "", FOURTH.columns)
    assert found and found.id == "review_upheld"


@pytest.mark.parametrize("name", ["法人或其他组织", "法人或其他组织—水车", "水车—商业企业", ""])
def test_another_name_is_no_column(name) -> None:
    assert column_of([name], "", THIRD.columns) is None


def headed(order: list[str], between: str) -> str:
    """The report with part three under such a header, its columns in this order."""
    columns = {column.id: column for column in THIRD.columns}
    lines = ["\t".join(("申请人", *(between.join(columns[id_].path) for id_ in order)))]
    for row in THIRD.rows:
        lines.append("\t".join((row.label, *(str(TOLD["三", row.id, id_]) for id_ in order))))
    before, rest = report_text(told=TOLD).split(f"{THIRD.title}\n", 1)
    behind = rest[rest.index("\n\n") :]
    return f"{before}{THIRD.title}\n" + "\n".join(lines) + behind


@pytest.mark.parametrize(("between", "exact"), [("—", True), ("-", True), ("—", False)])
def test_every_cell_is_read_under_the_name_of_its_column_whatever_their_order(between, exact) -> None:
    order = [column.id for column in THIRD.columns][::-1]
    report = read_report(headed(order, between), "reports/柳河镇2022.html", exact=exact)
    told = {(fact.row_id, fact.column_id): fact.value for fact in report.facts if fact.section == "三"}
    assert told == {(row, column): value for (section, row, column), value in TOLD.items() if section == "三"}
    assert {fact.certainty for fact in report.facts if fact.section == "三"} == {Certainty.CERTAIN}
