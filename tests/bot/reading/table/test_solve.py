"""A cell that is called certain is right, whatever the print lost; what cannot be told is not guessed."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Certainty, Fact, Report
from bot.reading.forms import load_form
from bot.reading.report import read_report
from tests.bot.reading.printed import Cells, Truth, report_text, small_truth, truth

FORM_IDS = st.sampled_from(["2019", "2021"])
SEEDS = st.integers(0, 2**32)
MOST = st.sampled_from([0, 1, 3, 12, 400])
"""Small numbers leave many readings open, large ones hardly any."""

Spoil = dict[tuple[str, str], Callable[[Cells], Cells]]


def read(form_id: str, told: Truth, spoil: Spoil) -> Report:
    year = {"2019": 2020, "2021": 2023}[form_id]
    return read_report(report_text(year=year, form_id=form_id, told=told, spoil=spoil), "reports/某报告.txt")


def cells(report: Report) -> dict[tuple[str, str, str], Fact]:
    return {(fact.section, fact.row_id, fact.column_id): fact for fact in report.facts}


def without(place: int) -> Callable[[Cells], Cells]:
    return lambda printed: [*printed[:place], *printed[place + 1 :]]


def emptied(place: int) -> Callable[[Cells], Cells]:
    return lambda printed: [*printed[:place], "", *printed[place + 1 :]]


def changed(place: int, by: int) -> Callable[[Cells], Cells]:
    return lambda printed: [*printed[:place], str(int(printed[place]) + by), *printed[place + 1 :]]


def assert_nothing_wrong(report: Report, told: Truth) -> None:
    found = cells(report)
    assert set(found) == set(told)
    wrong = {
        place: (fact.value, told[place])
        for place, fact in found.items()
        if fact.certainty is Certainty.CERTAIN and fact.value != told[place]
    }
    assert wrong == {}
    assert all((fact.value is None) == (fact.certainty is not Certainty.CERTAIN) for fact in found.values())


@given(FORM_IDS, SEEDS, MOST)
@settings(max_examples=20, deadline=None)
def test_every_cell_of_a_sound_report_is_certain_and_right(form_id: str, seed: int, most: int) -> None:
    told = truth(load_form(form_id), random.Random(seed), most)
    report = read(form_id, told, {})
    assert_nothing_wrong(report, told)
    assert {fact.certainty for fact in report.facts} == {Certainty.CERTAIN}
    assert report.findings == ()


@given(FORM_IDS, SEEDS, MOST, st.data())
@settings(max_examples=60, deadline=None)
def test_whichever_cell_one_row_lost_no_certain_cell_is_wrong(
    form_id: str, seed: int, most: int, data: st.DataObject
) -> None:
    told = truth(load_form(form_id), random.Random(seed), most)
    section, row = data.draw(st.sampled_from(sorted({(s, r) for s, r, _ in told if s != "二"})))
    width = sum(place[:2] == (section, row) for place in told)
    lost = data.draw(st.integers(0, width - 1))
    report = read(form_id, told, {(section, row): without(lost)})
    assert_nothing_wrong(report, told)
    assert [finding.code for finding in report.findings] == ["row-does-not-fit"]


@given(FORM_IDS, SEEDS, MOST, st.data())
@settings(max_examples=25, deadline=None)
def test_however_many_rows_lost_a_cell_no_certain_cell_is_wrong(
    form_id: str, seed: int, most: int, data: st.DataObject
) -> None:
    form = load_form(form_id)
    told = truth(form, random.Random(seed), most)
    rows = data.draw(st.lists(st.sampled_from([row.id for row in form.table("三").rows]), min_size=2, unique=True))
    spoil: Spoil = {("三", row): without(data.draw(st.integers(0, 6))) for row in rows}
    assert_nothing_wrong(read(form_id, told, spoil), told)


def test_a_cell_lost_from_a_row_of_zeros_leaves_all_of_them_certain() -> None:
    told = truth(load_form("2021"), random.Random(0), 0)
    found = cells(read("2021", told, {("三", "new"): without(3)}))
    assert {(found["三", "new", c.id].value) for c in load_form("2021").table("三").columns} == {0}
    assert all(found["三", "new", c.id].certainty is Certainty.CERTAIN for c in load_form("2021").table("三").columns)


def test_large_numbers_leave_one_reading_and_the_lost_cell_is_told_though_not_printed() -> None:
    told = truth(load_form("2021"), random.Random(5), 400)
    found = cells(read("2021", told, {("三", "granted"): without(2)}))
    lost = found["三", "granted", "research"]
    assert (lost.certainty, lost.value) == (Certainty.CERTAIN, told["三", "granted", "research"])
    assert lost.printed is None
    assert found["三", "granted", "natural"].printed == str(told["三", "granted", "natural"])


@given(FORM_IDS, SEEDS, st.data())
@settings(max_examples=30, deadline=None)
def test_one_changed_digit_is_found_and_told_with_both_sides(form_id: str, seed: int, data: st.DataObject) -> None:
    form = load_form(form_id)
    told = truth(form, random.Random(seed), 9)
    table = form.table(data.draw(st.sampled_from(["三", "四"])))
    row = data.draw(st.sampled_from(table.rows))
    place = data.draw(st.integers(0, len(row.columns) - 1))
    by = 1 if told[table.section, row.id, row.columns[place]] == 0 else data.draw(st.sampled_from([1, -1]))
    report = read(form_id, told, {(table.section, row.id): changed(place, by)})
    broken = cells(report)[table.section, row.id, row.columns[place]]
    right = told[table.section, row.id, row.columns[place]]
    assert (broken.certainty, broken.value, broken.printed) == (Certainty.CONTRADICTORY, None, str(right + by))
    assert_nothing_wrong(report, told)
    sums = [finding for finding in report.findings if finding.code == "sum-does-not-hold"]
    assert sums
    assert all("一边是" in f.message and "另一边是" in f.message and f.message.endswith("相差 1。") for f in sums)
    (line,) = {fact.place.line for fact in report.facts if (fact.section, fact.row_id) == (table.section, row.id)}
    assert any(finding.line == line for finding in sums)
    assert all(finding.remedy for finding in sums)


def test_only_the_changed_cell_of_table_three_is_called_contradictory() -> None:
    report = read("2021", small_truth(), {("三", "granted"): changed(0, 1)})
    doubtful = [place for place, fact in cells(report).items() if fact.certainty is Certainty.CONTRADICTORY]
    assert doubtful == [("三", "granted", "natural")]


@pytest.mark.parametrize("place", range(1, 6))
def test_a_cell_printed_empty_stays_blank_even_where_a_sum_would_force_it(place: int) -> None:
    report = read("2021", small_truth(), {("三", "granted"): emptied(place)})
    column = load_form("2021").table("三").columns[place].id
    fact = cells(report)["三", "granted", column]
    assert (fact.certainty, fact.value, fact.printed) == (Certainty.BLANK, None, "")
    others = [fact for place, fact in cells(report).items() if place != ("三", "granted", column)]
    assert {fact.certainty for fact in others} == {Certainty.CERTAIN}


def test_a_row_printed_empty_is_blank_and_not_nought() -> None:
    report = read("2021", small_truth(), {("三", "granted"): lambda printed: [""] * 7})
    row = [fact for (_, row_id, _), fact in cells(report).items() if row_id == "granted"]
    assert {(fact.certainty, fact.value, fact.printed) for fact in row} == {(Certainty.BLANK, None, "")}


def test_words_in_a_cell_are_undecidable_and_not_blank() -> None:
    report = read("2021", small_truth(), {("三", "granted"): lambda printed: ["约3件", *printed[1:]]})
    fact = cells(report)["三", "granted", "natural"]
    assert (fact.certainty, fact.printed) == (Certainty.UNDECIDABLE, "约3件")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda printed: [*printed, "7"],
        lambda printed: printed[:5],
        lambda printed: ["".join(printed)],
        lambda printed: [*printed[:2], "", "", *printed[2:]],
    ],
    ids=["one too many", "two too few", "all in one", "two empty cells too many"],
)
def test_a_row_that_cannot_be_mapped_is_undecidable_and_told(spoil: Callable[[Cells], Cells]) -> None:
    report = read("2021", small_truth(), {("三", "granted"): spoil})
    row = [fact for (_, row_id, _), fact in cells(report).items() if row_id == "granted"]
    assert {(fact.certainty, fact.value) for fact in row} == {(Certainty.UNDECIDABLE, None)}
    assert [finding.code for finding in report.findings] == ["row-does-not-fit"]
    assert all("granted" not in finding.message for finding in report.findings)


def test_a_row_of_table_two_with_a_cell_too_few_is_never_mapped_by_position() -> None:
    report = read("2021", small_truth(), {("二", "rules"): without(0)})
    row = [fact for (_, row_id, _), fact in cells(report).items() if row_id == "rules"]
    assert {fact.certainty for fact in row} == {Certainty.UNDECIDABLE}


def test_a_row_printed_twice_and_not_alike_is_not_decided() -> None:
    told = small_truth()
    report = read("2021", told, {("三", "granted"): lambda printed: [*printed, "\n（一）予以公开", *["9"] * 6, "54"]})
    assert told["三", "granted", "natural"] != 9
    assert cells(report)["三", "granted", "natural"].certainty is Certainty.UNDECIDABLE
