"""A revision as a page: its headings, paragraphs and tables in their order, and what is no report is none."""

from __future__ import annotations

from bot.showing.documents import guide_page, report_page
from tests.conftest import Town

GUIDE = "guides/多久能收到答复.md"


def test_parts_stand_in_the_order_of_their_lines_with_their_tables(town: Town) -> None:
    town.publish()
    revision = town.revisions()[town.document]
    page = report_page(town.store, town.knowledge(), town.document, revision)
    assert page is not None
    assert (page.organ, page.year, page.form) == ("柳河镇人民政府", 2022, "2021")
    assert [section.line for section in page.sections] == sorted(section.line for section in page.sections)
    with_tables = [section.heading for section in page.sections if section.tables]
    assert [heading[0] for heading in with_tables] == ["二", "三", "四"]
    prose = [(p.line, p.text) for section in page.sections for p in section.paragraphs]
    lines = page.text.split("\n")
    assert any("一是人手不足" in text for _, text in prose)
    assert all(lines[line - 1].strip().startswith(text[:4]) for line, text in prose)


def test_no_row_of_a_table_is_shown_as_prose(town: Town) -> None:
    town.publish()
    page = report_page(town.store, town.knowledge(), town.document, town.revisions()[town.document])
    assert page is not None
    assert not any("\t" in p.text for section in page.sections for p in section.paragraphs)


def test_staffs_list_of_organs_decides_whose_report_an_unchanged_revision_is(town: Town) -> None:
    town.publish()
    before = town.revisions()[town.document]
    town.save("organs.toml", '[[organ]]\nname = "东山镇人民政府"\ndocuments = ["reports/**"]\n')
    town.publish()
    assert town.revisions()[town.document] == before
    page = report_page(town.store, town.knowledge(), town.document, before)
    assert page is not None
    assert page.organ == "东山镇人民政府"


def test_a_guide_keeps_its_words_its_articles_and_its_line(town: Town) -> None:
    town.publish()
    document = next(name for name in town.revisions() if name.endswith(GUIDE))
    page = guide_page(town.store, document, town.revisions()[document])
    assert page is not None
    assert page.articles == ("条例第三十三条",)
    assert page.text.split("\n")[page.line - 1].startswith(page.body[:8])


def test_one_kind_is_never_shown_as_the_other_nor_under_another_name(town: Town) -> None:
    town.publish()
    revisions = town.revisions()
    guide = next(name for name in revisions if name.endswith(GUIDE))
    knowledge = town.knowledge()
    assert report_page(town.store, knowledge, guide, revisions[guide]) is None
    assert guide_page(town.store, town.document, revisions[town.document]) is None
    assert report_page(town.store, knowledge, "reports/b.txt", revisions[town.document]) is None
    assert report_page(town.store, knowledge, town.document, "0" * 16) is None
