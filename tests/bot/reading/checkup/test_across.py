"""What is told between reports: what was carried over, two files for one year, and text that is nearly the same."""

from __future__ import annotations

import random
import time
from dataclasses import replace

from bot.model import Finding, Report, Severity
from bot.reading.checkup.across import checkup_across
from tests.bot.reading.checkup.made import line_of, made
from tests.bot.reading.printed import Truth, small_truth

COLUMNS = ("natural", "business", "research", "charity", "legal", "other", "total")
WORDS = "乡村道路饮水低保医疗教育农田林地水库宅基补贴巡查培训网站专栏公示公告台账督导考核评议热线窗口"


def across(*reports: Report) -> list[Finding]:
    return list(checkup_across({(report.organ, report.year): report for report in reports}))


def following(last: Truth, seed: int = 2) -> Truth:
    """A year that begins with what the last one left."""
    told = small_truth(seed=seed)
    for column in COLUMNS:
        change = last["三", "carried_out", column] - told["三", "carried_in", column]
        told["三", "carried_in", column] += change
        told["三", "new", column] += 60
        for row in ("granted", "results_total"):
            told["三", row, column] += 60 + change
    for row in ("rules", "normative"):
        told["二", row, "issued"] += 9
        told["二", row, "in_force"] = (
            last["二", row, "in_force"] + told["二", row, "issued"] - told["二", row, "repealed"]
        )
    return told


def sum_up(told: Truth) -> Truth:
    """Row totals that hold again."""
    for part, row, column in list(told):
        if part == "三" and column == "total":
            told[part, row, column] = sum(told[part, row, other] for other in COLUMNS[:-1])
    return told


def essay(number: int, sentences: int = 12) -> str:
    """Prose of its own for each number."""
    chance = random.Random(number)
    return "，".join("".join(chance.sample(WORDS, 11)) for _ in range(sentences)) + "。"


FIRST = small_truth()
SECOND = sum_up(following(FIRST))


def year(number: int, told: Truth, **more: str) -> Report:
    more.setdefault("overview", essay(number))
    return made(year=number, told=told, document=f"reports/{number}.txt", **more)


def test_two_years_that_fit_each_other_have_no_finding() -> None:
    one, two = year(2022, FIRST), year(2023, SECOND)
    assert (one.findings, two.findings) == ((), ())
    assert across(two, one) == []


def test_what_last_year_left_and_this_year_took_over_are_both_told() -> None:
    changed = dict(SECOND)
    for column in ("natural", "total"):
        changed["三", "carried_in", column] += 2
    one, two = year(2022, FIRST), year(2023, changed)
    (finding,) = across(one, two)
    assert (finding.code, finding.severity) == ("last-year-carried-over", Severity.WARNING)
    assert finding.document == two.document and finding.line == line_of(two, "二、上年结转")
    assert f"「总计」是 {changed['三', 'carried_in', 'total']}" in finding.message
    assert f"{one.document}）第{line_of(one, '四、结转下年度')}行" in finding.message
    assert f"「总计」 {FIRST['三', 'carried_out', 'total']}" in finding.message
    assert "「商业企业」" not in finding.message


def test_what_is_in_force_is_only_a_notice() -> None:
    changed = dict(SECOND)
    changed["二", "normative", "in_force"] += 5
    (finding,) = across(year(2022, FIRST), year(2023, changed))
    assert (finding.code, finding.severity) == ("last-year-in-force", Severity.NOTICE)
    assert f"应为 {SECOND['二', 'normative', 'in_force']}" in finding.message


def test_the_older_form_s_items_of_the_year_before_are_compared() -> None:
    told, later = small_truth("2019"), small_truth("2019", seed=3)
    for column in COLUMNS:
        later["三", "carried_in", column] = told["三", "carried_out", column]
    rows = ("licences", "services", "penalties", "coercion", "fees")
    for row in rows:
        later["二", row, "items_before"] = told["二", row, "items_before"] + told["二", row, "change"]
    later["二", "penalties", "items_before"] += 1
    found = across(year(2019, told, form_id="2019"), year(2020, later, form_id="2019"))
    assert [finding.code for finding in found] == ["last-year-items-before"]
    assert "「行政处罚」" in found[0].message


def test_neither_other_organs_nor_years_apart_are_compared() -> None:
    other = year(2023, small_truth(seed=9), organ="白河镇人民政府")
    assert across(year(2021, FIRST, overview=essay(5)), other, year(2024, small_truth(seed=9))) == []


def test_text_like_last_year_s_is_told_though_the_figures_changed() -> None:
    one = year(2022, FIRST, overview=f"{essay(1)}\n公开信息12条。")
    two = year(2023, SECOND, overview=f"{essay(1)}\n公开信息47条。")
    (finding,) = across(one, two)
    assert (finding.code, finding.severity, finding.document) == ("text-like-last-year", Severity.NOTICE, two.document)
    assert "第一部分" in finding.message and one.document in finding.message and "100%" in finding.message


def test_text_like_another_organ_s_is_told_though_the_names_differ() -> None:
    one = year(2022, FIRST, overview=essay(1) + "柳河镇带头学习。")
    two = made(essay(1) + "白河镇带头学习。", organ="白河镇人民政府", document="reports/b.txt")
    (finding,) = across(one, two)
    assert (finding.code, finding.document) == ("text-like-another", "reports/b.txt")
    assert "柳河镇人民政府2022年度" in finding.message and one.document in finding.message


def test_what_stands_before_the_first_part_is_called_the_beginning() -> None:
    def unheaded(report: Report) -> Report:
        return replace(report, passages=tuple(replace(passage, section="") for passage in report.passages))

    (finding,) = across(unheaded(year(2022, FIRST, overview=essay(1))), unheaded(year(2023, SECOND, overview=essay(1))))
    assert "开头（第" in finding.message and "第部分" not in finding.message


def test_text_that_shares_only_some_sentences_is_not_told() -> None:
    one = year(2022, FIRST, overview=f"{essay(1)}\n{essay(2)}")
    two = year(2023, SECOND, overview=f"{essay(1)}\n{essay(3)}")
    assert across(one, two) == []


def test_a_thousand_reports_take_seconds_even_if_half_are_one_text() -> None:
    some = [made(essay(0 if i % 2 else i + 1)) for i in range(100)]
    many = [
        replace(report, organ=f"第{k}批{i}号镇人民政府", document=f"r/{k}/{i}.txt")
        for k in range(10)
        for i, report in enumerate(some)
    ]
    begun = time.perf_counter()
    found = across(*many)
    assert time.perf_counter() - begun < 10
    assert {finding.code for finding in found} == {"text-like-another"}
    # Each is told once, but the first of each text, which was there before the others.
    assert len(found) == 1000 - 51
