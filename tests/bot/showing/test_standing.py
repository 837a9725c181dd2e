"""A page of an earlier version keeps its address and says what answers now."""

from __future__ import annotations

from bot.showing.standing import standing
from tests.conftest import Town

ORGAN, YEAR = "柳河镇人民政府", 2022


def test_what_answers_now_has_nothing_newer(town: Town) -> None:
    town.publish()
    revision = town.revisions()[town.document]
    found = standing(town.knowledge(), town.document, revision, ORGAN, YEAR)
    assert (found.newer, found.gone) == (None, False)


def test_after_a_correction_the_old_version_leads_to_the_new_one(town: Town) -> None:
    town.publish()
    before = town.revisions()[town.document]
    town.report.write_text(town.report.read_text("utf-8") + "\n改正了一处。\n", encoding="utf-8")
    town.publish()
    after = town.revisions()[town.document]
    assert after != before
    assert standing(town.knowledge(), town.document, before, ORGAN, YEAR).newer == (town.document, after)
    assert town.store.text(before)


def test_a_report_that_another_file_corrects_leads_to_that_file(town: Town) -> None:
    town.publish()
    before = town.revisions()[town.document]
    other = "reports/柳河镇人民政府2022年度报告（更正）.txt"
    town.save(other, town.report.read_text("utf-8") + "\n更正。\n")
    town.publish()
    assert standing(town.knowledge(), town.document, before, ORGAN, YEAR).newer == (other, town.revisions()[other])


def test_a_document_that_was_taken_away_is_said_to_be_gone(town: Town) -> None:
    guide = "guides/水车.md"
    town.save(guide, "---\ntitle: 水车\nquestions: [水车]\narticles: [条例第四十条]\n---\n看水车。\n")
    town.publish()
    revision = town.revisions()[guide]
    (town.folder / guide).unlink()
    town.publish()
    found = standing(town.knowledge(), guide, revision)
    assert (found.newer, found.gone) == (None, True)
