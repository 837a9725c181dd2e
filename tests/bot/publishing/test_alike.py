"""Words for the same thing are a file of the knowledge folder like any other."""

from __future__ import annotations

from tests.conftest import Town


def test_the_towns_own_list_speaks_instead_of_the_common_one(town: Town) -> None:
    town.save("common/alike.txt", "补助 补贴\n")
    own = town.save("alike.txt", "补助 饷钱\n")
    town.publish()
    assert town.knowledge().alike["补助"] == ("饷钱",)
    own.unlink()
    town.publish()
    assert town.knowledge().alike["补助"] == ("补贴",)


def test_a_line_with_one_word_is_told_and_the_last_good_list_stays(town: Town) -> None:
    town.save("alike.txt", "补助 饷钱\n")
    town.publish()
    town.save("alike.txt", "补助 饷钱\n水车\n")
    (problem,) = town.publish().problems
    assert (problem.document, problem.line) == ("alike.txt", 2)
    assert town.knowledge().alike["饷钱"] == ("补助",)
