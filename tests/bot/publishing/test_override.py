"""A town's own file speaks instead of the common one, but never makes it fall silent by being broken."""

from __future__ import annotations

from tests.conftest import GUIDE, Town

OWN = GUIDE.replace("20 个工作日内答复", "本镇一般 10 个工作日内答复")
NAME = "guides/多久能收到答复.md"


def said(town: Town) -> list[str]:
    return [guide.body for guide in town.knowledge().guides]


def test_the_towns_own_guide_answers_instead_of_the_common_one(town: Town) -> None:
    town.publish()
    town.save(NAME, OWN)
    assert town.publish().gone == (f"common/{NAME}",)
    (body,) = said(town)
    assert body.startswith("本镇一般")


def test_without_it_the_common_one_answers_again(town: Town) -> None:
    own = town.save(NAME, OWN)
    town.publish()
    own.unlink()
    town.publish()
    (body,) = said(town)
    assert body.startswith("20 个工作日")


def test_as_long_as_it_was_never_readable_the_common_one_answers(town: Town) -> None:
    town.publish()
    town.save(NAME, "没有写完")
    (problem,) = town.publish().problems
    assert problem.document == NAME
    (body,) = said(town)
    assert body.startswith("20 个工作日")


def test_once_it_was_good_a_later_mistake_keeps_its_own_last_words(town: Town) -> None:
    town.save(NAME, OWN)
    town.publish()
    town.save(NAME, "写坏了")
    town.publish()
    (body,) = said(town)
    assert body.startswith("本镇一般")
