"""`check` holds what guides and categories name against the laws that are there."""

from __future__ import annotations

import pytest

from bot.model import Finding, Severity
from bot.publishing.checking import check_folder
from tests.bot.reading.waterwheel import LANGUAGE, STATUTE, TITLE
from tests.conftest import Town

GUIDE = """---
title: 多久能看
questions:
  - 条例第九十条说多久
articles:
  - 条例第四条
  - 条例第三条之一
as_of: "2026-11-23"
---
17 个工作日（条例第四条）。

## 为什么
写在条例第四条。
"""


@pytest.fixture
def law_town(town: Town) -> Town:
    town.save("common/language.toml", LANGUAGE)
    town.save("laws/水车.md", STATUTE)
    (town.folders.common / "guides/多久能收到答复.md").unlink()
    town.save("guides/多久.md", GUIDE)
    return town


def findings(town: Town) -> list[Finding]:
    return check_folder(town.folders)


def test_articles_that_are_there_are_no_findings_and_questions_may_name_any(law_town: Town) -> None:
    assert findings(law_town) == []


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [("  - 条例第三条之一", "  - 条例第四十条", 7), ("写在条例第四条", "写在条例第四十条", 13)],
)
def test_an_article_that_the_law_does_not_have_is_an_error_with_its_line(
    law_town: Town, before: str, after: str, line: int
) -> None:
    law_town.save("guides/多久.md", GUIDE.replace(before, after))
    (finding,) = findings(law_town)
    assert (finding.code, finding.severity) == ("article-not-there", Severity.ERROR)
    assert (finding.document, finding.line) == ("guides/多久.md", line)
    assert "第四十条" in finding.message and "laws/水车.md" in finding.message
    assert finding.remedy


def test_where_the_law_itself_misses_articles_it_is_only_a_warning(law_town: Town) -> None:
    law_town.save("laws/水车.md", STATUTE.replace("第四条 管理员", "管理员"))
    assert [(f.code, f.severity) for f in findings(law_town)] == [
        ("article-not-there", Severity.WARNING),
        ("article-missing", Severity.WARNING),
    ]


def test_a_guide_that_was_last_looked_at_before_this_version_is_a_warning(law_town: Town) -> None:
    law_town.save("guides/多久.md", GUIDE.replace("2026-11-23", "2019-05-14"))
    (finding,) = findings(law_town)
    assert (finding.code, finding.severity, finding.line) == ("older-version", Severity.WARNING, 8)
    assert "2019-05-14" in finding.message and "2019-05-15" in finding.message
    assert "as_of" in finding.remedy


def test_categories_are_held_against_the_law_too(law_town: Town) -> None:
    item = '[[category]]\nitem = "（一）"\nname = "轮子"\nwords = ["轮子"]\ntext = "公开。"\n'
    category = 'article = "条例第{}条"\n' + item
    law_town.save("categories/轮子.toml", category.format("三"))
    assert findings(law_town) == []
    law_town.save("categories/轮子.toml", category.format("三十"))
    (finding,) = findings(law_town)
    assert (finding.code, finding.document) == ("article-not-there", "categories/轮子.toml")


def test_a_law_that_is_not_there_says_nothing_about_guides(law_town: Town) -> None:
    law_town.save("guides/多久.md", GUIDE.replace("条例第三条之一", "复议法第九百条"))
    assert findings(law_town) == []


def test_the_same_law_twice_is_a_warning_at_the_older_one(law_town: Town) -> None:
    law_town.save("laws/旧.md", STATUTE.replace("2019", "2014"))
    (finding,) = findings(law_town)
    assert (finding.code, finding.document, finding.severity) == ("law-twice", "laws/旧.md", Severity.WARNING)
    assert TITLE not in finding.remedy and "laws/水车.md" in finding.message
