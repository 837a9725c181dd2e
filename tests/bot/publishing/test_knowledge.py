"""What one published version knows, and that a library follows the version that is published now."""

from __future__ import annotations

from bot.index.last_start import remembered
from bot.publishing.library import Library
from tests.bot.reading.printed import report_text, small_truth
from tests.conftest import GUIDE, Town


def test_before_anything_is_published_nothing_is_known(town: Town) -> None:
    knowledge = town.knowledge()
    assert (knowledge.version, knowledge.reports, knowledge.guides) == ("", {}, ())
    assert knowledge.guide_index.find("要钱吗") == []


def test_a_report_is_found_by_organ_and_year_with_all_its_cells(town: Town) -> None:
    town.publish()
    report = town.knowledge().report("柳河镇人民政府", 2022)
    assert report is not None
    assert {(f.section, f.row_id, f.column_id): f.value for f in report.facts} == small_truth()
    assert report.text == report_text()
    assert report.passages and report.sections
    assert town.knowledge().report("柳河镇人民政府", 2021) is None


def test_organs_and_years_are_those_of_the_reports(town: Town) -> None:
    town.save("reports/b.txt", report_text("东山乡人民政府", 2023))
    town.save("reports/c.txt", report_text("东山乡人民政府", 2021))
    town.publish()
    assert set(town.knowledge().organs) == {"柳河镇人民政府", "东山乡人民政府"}
    assert town.knowledge().years("东山乡人民政府") == (2021, 2023)


def test_a_name_that_two_organs_bear_leads_to_both(town: Town) -> None:
    town.save("reports/b.txt", report_text("柳河乡人民政府"))
    town.publish()
    assert set(town.knowledge().names["柳河"]) == {"柳河镇人民政府", "柳河乡人民政府"}
    assert town.knowledge().names["柳河镇"] == ("柳河镇人民政府",)


def test_staffs_names_are_added_and_names_of_organs_without_a_report_are_not(town: Town) -> None:
    organs = '[[organ]]\nname = "{}"\naliases = ["{}"]\n'
    town.save("organs.toml", organs.format("柳河镇人民政府", "柳河公社") + organs.format("别处乡人民政府", "别处公社"))
    town.publish()
    assert town.knowledge().names["柳河公社"] == ("柳河镇人民政府",)
    assert "别处公社" not in town.knowledge().names


def test_staffs_dictionary_keeps_local_words_whole(town: Town) -> None:
    town.save("dictionary.txt", "石头河滩大桥\n\n  柳编合作社 \n")
    town.publish()
    assert "石头河滩大桥" in town.knowledge().words.cut("石头河滩大桥修了吗")
    assert "柳编合作社" in town.knowledge().words.cut("柳编合作社的钱")


def test_contacts_are_cited_with_file_and_line(town: Town) -> None:
    town.save("contacts.toml", '# 电话\n[[office]]\norgan = "柳河镇人民政府"\nphone = "0000"\n')
    town.publish()
    (contact,) = town.knowledge().contacts
    assert (contact.document, contact.line, contact.phone) == ("contacts.toml", 2, "0000")


def test_the_same_version_is_loaded_once_and_a_new_one_at_once(town: Town) -> None:
    town.publish()
    library = Library(town.store, town.cache)
    first = library.current()
    assert library.current() is first
    town.save(town.document, report_text(told=small_truth(seed=2)))
    town.publish()
    second = library.current()
    assert second.version != first.version
    assert second.report("柳河镇人民政府", 2022) != first.report("柳河镇人民政府", 2022)


def test_whoever_holds_the_old_version_still_reads_it_whole(town: Town) -> None:
    town.publish()
    old = town.knowledge()
    town.report.unlink()
    town.publish()
    report = old.report("柳河镇人民政府", 2022)
    assert report is not None
    assert len(report.facts) == 200


def test_what_is_published_is_kept_for_the_next_start_once_all_is_learned(town: Town) -> None:
    town.publish()
    library = Library(town.store, town.cache)
    knowledge = library.current()
    assert remembered(town.cache) is None
    library.learn(knowledge)
    kept = remembered(town.cache)
    assert kept is not None and kept.learned.keys() == knowledge.features.taken.learned.keys()
    assert "申请交上去多久给答复" in kept.texts


def test_neither_a_draft_nor_what_was_published_before_is_kept(town: Town) -> None:
    town.publish()
    old = Library(town.store, town.cache)
    before = old.current()
    town.save("guides/低保.md", GUIDE.replace("申请交上去多久给答复", "低保名单在哪看"))
    town.publish()
    old.learn(before)
    assert remembered(town.cache) is None
    draft = Library(town.store, town.cache, lambda: (1, before.version.split("-")[1]))
    draft.learn(draft.current())
    assert remembered(town.cache) is None


def test_before_anything_is_published_nothing_is_kept(town: Town) -> None:
    library = Library(town.store, town.cache)
    library.learn(library.current())
    assert remembered(town.cache) is None
