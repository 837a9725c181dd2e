"""How people ask for what reports tell is a file of the knowledge folder like any other."""

from __future__ import annotations

from tests.conftest import Town

NAME = "prose.toml"
COMMON = '[words]\n"公示" = ["张榜"]\n'
OWN = '[words]\n"公示" = ["贴祠堂"]\n'
BROKEN = '[words]\n"公告" = ["告示"]\n"公示" = "张榜"\n'


def said(town: Town) -> set[str]:
    """The people's words that are known."""
    return set(town.knowledge().prose.reports)


def test_the_common_file_is_read(town: Town) -> None:
    town.save(f"common/{NAME}", COMMON)
    assert town.publish().problems == ()
    assert said(town) == {"张榜"}


def test_without_one_no_words_are_known_and_nothing_is_missing(town: Town) -> None:
    assert town.publish().problems == ()
    assert said(town) == set()


def test_the_towns_own_file_speaks_instead_of_the_common_one(town: Town) -> None:
    town.save(f"common/{NAME}", COMMON)
    own = town.save(NAME, OWN)
    town.publish()
    assert said(town) == {"贴祠堂"}
    own.unlink()
    town.publish()
    assert said(town) == {"张榜"}


def test_a_broken_one_is_told_with_file_line_and_remedy_and_the_last_good_words_stay(town: Town) -> None:
    town.save(NAME, OWN)
    town.publish()
    town.save(NAME, BROKEN)
    (problem,) = town.publish().problems
    assert (problem.document, problem.line) == (NAME, 3)
    assert "[words]" in problem.message and "方括号" in problem.remedy
    assert said(town) == {"贴祠堂"}
