"""Laws are published like any other file, known by name, and read when one of their articles is asked for."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.publishing.laws import Laws
from tests.bot.reading.waterwheel import LANGUAGE, STATUTE, TITLE
from tests.conftest import Town

GUIDE = """---
title: {title}
questions: [{title}吗]
articles: {articles}
---
看{title}。
"""


@pytest.fixture
def laws(town: Town) -> Laws:
    town.save("common/language.toml", LANGUAGE)
    town.save("laws/水车/水车条例.md", STATUTE)
    town.save("guides/a.md", GUIDE.format(title="下雨", articles="[水车复议法第九条, 条例第三条]"))
    town.save("guides/b.md", GUIDE.format(title="写什么", articles="[条例第三条]"))
    assert town.publish().problems == ()
    return town.knowledge().laws


def test_a_file_in_the_laws_folder_is_a_law_with_its_own_title(town: Town, laws: Laws) -> None:
    (member,) = (m for m in town.store.members(town.store.current()[0]) if m.kind == "law")
    assert (member.document, member.title) == ("laws/水车/水车条例.md", TITLE)
    assert town.store.text(member.revision) == STATUTE
    assert laws.documents == {"laws/水车/水车条例.md"}


def test_the_text_is_not_read_before_an_article_is_asked_for(town: Town, laws: Laws) -> None:
    asked: list[str] = []

    def text(revision: str) -> str | None:
        asked.append(revision)
        return town.store.text(revision)

    members = [m for m in town.store.members(town.store.current()[0]) if m.kind == "law"]
    fresh = Laws(members, text, town.knowledge().language, ())
    assert (fresh.meant, asked) == (TITLE, [])
    first = fresh.statute(TITLE)
    assert first is not None and first.article("第四条") is not None
    assert fresh.statute(TITLE) is first
    assert len(asked) == 1


def test_a_law_is_found_by_what_people_and_staff_call_it(laws: Laws) -> None:
    for name in ("条例", "水车条例", TITLE, f"《{TITLE}》"):
        (ref,) = laws.references(f"{name}第四条")
        assert (ref.law, ref.known) == (TITLE, True)
    assert laws.statute("水车复议法") is None


def test_names_in_the_front_matter_are_known_as_well(town: Town, laws: Laws) -> None:
    town.save("laws/规矩.txt", "---\ntitle: 轮子解释\nnames: [轮子老规矩]\n---\n第一条 甲。\n")
    town.publish()
    (ref,) = town.knowledge().laws.references("轮子老规矩第一条")
    assert (ref.law, ref.known) == ("轮子解释", True)


def test_of_two_versions_the_newer_answers(town: Town, laws: Laws) -> None:
    town.save("laws/旧.md", STATUTE.replace("2019", "2014").replace("17个", "15个"))
    town.publish()
    statute = town.knowledge().laws.statute(TITLE)
    assert statute is not None and statute.document == "laws/水车/水车条例.md"


def test_the_guides_on_an_article_begin_with_those_on_nothing_else(laws: Laws) -> None:
    assert [guide.title for guide in laws.guides_on(TITLE, "第三条")] == ["写什么", "下雨"]
    assert [guide.title for guide in laws.guides_on("水车复议法", "第九条")] == ["下雨"]
    assert laws.guides_on(TITLE, "第一条") == ()


def test_a_law_that_cannot_be_read_never_replaces_a_good_one(town: Town, laws: Laws) -> None:
    town.save("laws/水车/水车条例.md", "写坏了")
    (problem,) = town.publish().problems
    assert (problem.document, problem.line, bool(problem.remedy)) == ("laws/水车/水车条例.md", 1, True)
    assert town.knowledge().laws.statute(TITLE) is not None


def test_without_any_law_or_list_of_names_nothing_is_known(town: Town) -> None:
    town.publish()
    laws = town.knowledge().laws
    assert (laws.documents, laws.meant, laws.statute(TITLE)) == (frozenset(), "", None)


def test_every_article_that_the_projects_own_guides_name_is_of_a_known_law(assistant: Assistant) -> None:
    knowledge = assistant.explain("条例")[0].knowledge
    texts = [text for guide in knowledge.guides for text in (*guide.articles, guide.body, guide.why)]
    texts += [text for category in knowledge.categories for text in (category.article, category.text)]
    named = [ref for text in texts for ref in knowledge.laws.references(text)]
    assert len(named) > 500
    assert [ref for ref in named if ref.law and not ref.known] == []
