"""A question that names no organ is asked of the one whose site it is asked on; any other that is named comes first."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant import Assistant
from bot.model import Contact, Outcome
from tests.web.towns import read_towns

NOW = datetime(2023, 5, 1, 12)
HOME, OTHER = "甲子县人民政府", "错镇人民政府"


@pytest.fixture(scope="module")
def towns(tmp_path_factory, published) -> Assistant:
    contacts = f'[[office]]\norgan = "{HOME}"\nphone = "000"\n[[office]]\norgan = "别的局"\n'
    return read_towns(tmp_path_factory.mktemp("home"), contacts, begun=published)


def organs(answer) -> set[str]:
    return {fact.organ for fact in answer.facts}


def test_without_a_site_it_asks_back(towns) -> None:
    assert towns.ask("2022年收到几件申请", now=NOW).outcome is Outcome.CLARIFY


@pytest.mark.parametrize("name", [HOME, "甲子县"])
def test_what_names_none_is_asked_of_the_sites_own(towns, name) -> None:
    answer = towns.ask("2022年收到几件申请", now=NOW, organ=name)
    assert (answer.outcome, organs(answer)) == (Outcome.ANSWERED, {HOME})


def test_what_names_another_is_asked_of_that(towns) -> None:
    assert organs(towns.ask(f"{OTHER}2022年收到几件申请", now=NOW, organ=HOME)) == {OTHER}


def test_it_still_holds_after_a_guide_was_asked_for(towns) -> None:
    first = towns.ask("水车怎么看", now=NOW, organ=HOME)
    assert organs(towns.ask("2022年收到几件申请", first.session, NOW, organ=HOME)) == {HOME}


def test_a_follow_up_of_another_organ_stays_with_that(towns) -> None:
    first = towns.ask(f"{OTHER}2022年收到几件申请", now=NOW, organ=HOME)
    assert organs(towns.ask("结转下年度的呢", first.session, NOW, organ=HOME)) == {OTHER}


def test_an_unknown_site_changes_nothing(towns) -> None:
    assert towns.ask("2022年收到几件申请", now=NOW, organ="无此乡").outcome is Outcome.CLARIFY


def test_the_office_of_the_site_is_named_and_no_others_in_its_place(towns) -> None:
    assert [office.organ for office in towns.contacts()] == [HOME, "别的局"]
    assert [office.organ for office in towns.contacts("甲子县")] == [HOME]
    assert towns.contacts(OTHER) == ()
    assert all(isinstance(office, Contact) for office in towns.contacts())
