"""A count in the prose that differs from a certain cell is told with both, and that both may be right."""

from __future__ import annotations

from bot.model import Severity
from tests.bot.reading.checkup.made import codes, line_of, made, only
from tests.bot.reading.printed import small_truth

TOLD = small_truth()
NEW, IN, DONE, OUT = (TOLD["三", row, "total"] for row in ("new", "carried_in", "results_total", "carried_out"))


def test_both_are_quoted_with_their_lines() -> None:
    report = made(f"工作有序。\n2022年，我镇共收到政府信息公开申请{NEW + 1}件。")
    finding = only(report)
    assert (finding.code, finding.severity) == ("prose-differs-from-table", Severity.WARNING)
    assert f"「我镇共收到政府信息公开申请{NEW + 1}件」" in finding.message
    assert f"是 {NEW}" in finding.message and "「本年新收政府信息公开申请数量」「总计」" in finding.message
    assert finding.line == line_of(report, "我镇共收到")
    assert f"第{line_of(report, '一、本年新收')}行" in finding.message
    assert "可能都对" in finding.remedy


def test_prose_that_counts_what_was_carried_in_too_is_told_gently() -> None:
    finding = only(made(f"我镇共收到政府信息公开申请{NEW + IN}件。"))
    assert finding.severity is Severity.NOTICE
    assert "正好等于表里「本年新收政府信息公开申请数量」加「上年结转政府信息公开申请数量」" in finding.message


def test_prose_that_agrees_is_not_told() -> None:
    review, direct, after = (TOLD["四", "cases", f"{kind}_total"] for kind in ("review", "direct", "after"))
    withheld = sum(n for (_, row, column), n in TOLD.items() if row.startswith("withheld") and column == "total")
    charged = TOLD["二", "fees", "charged"]
    overview = (
        f"我镇收到政府信息公开申请{NEW}件，办结{DONE}件，不予公开{withheld}件，结转下年度{OUT}件。\n"
        f"因政府信息公开引发行政复议{review}件、行政诉讼{direct + after}件。\n"
        f"制发规范性文件{TOLD['二', 'normative', 'issued']}件，收取行政事业性收费{charged}0000元。"
    )
    assert codes(made(overview)) == []


def test_a_group_is_compared_with_all_its_cells_together() -> None:
    direct, after = (TOLD["四", "cases", f"{kind}_total"] for kind in ("direct", "after"))
    finding = only(made(f"我镇因政府信息公开引发行政诉讼{direct + after + 2}件。"))
    assert f"「行政诉讼」2 格合计是 {direct + after}" in finding.message


def test_one_row_gives_one_finding_however_many_cells_differ() -> None:
    natural = TOLD["三", "new", "natural"]
    finding = only(made(f"我镇收到政府信息公开申请{NEW + 50}件，其中自然人{natural + 50}件。"))
    assert f"{NEW + 50}件" in finding.message and f"{natural + 50}件" in finding.message


def test_a_cell_that_is_not_certain_is_not_compared() -> None:
    spoil = {("三", "new"): lambda printed: [*printed[:6], "约3"]}
    assert "prose-differs-from-table" not in codes(made(f"我镇收到政府信息公开申请{NEW + 1}件。", spoil=spoil))


def test_none_in_the_prose_against_some_in_the_table_is_told() -> None:
    assert NEW > 0
    assert codes(made("2022年，我镇未收到政府信息公开申请。")) == ["prose-differs-from-table"]
