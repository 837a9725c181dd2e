"""The tables of settings, outcomes and words say what the code says."""

from __future__ import annotations

import json
import tomllib

import pytest

import bot.model
from bot.model import Outcome
from bot.publishing.knowledge import Knowledge
from bot.sessions import Session
from bot.settings import TOKEN_VARIABLE, load_settings
from tests.docs.pages import READMES, config_of, flat, page, rows
from tests.setup.house import ROOT

KEYS = {"README.md": "key", "README.zh.md": "键"}
DELIVERED = flat(tomllib.loads((ROOT / "config.toml").read_text("utf-8")))


def listed_settings(name: str) -> dict[str, str]:
    return {key.strip("`"): value.strip("`") for key, value, *_ in rows(name, KEYS[name])}


@pytest.mark.parametrize("name", READMES)
def test_every_key_of_the_settings_is_in_the_table(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    settings = load_settings(config_of(tmp_path_factory.mktemp("settings")))
    assert set(listed_settings(name)) == set(flat(settings.model_dump()))


@pytest.mark.parametrize("name", READMES)
def test_every_key_is_told_with_the_value_that_config_toml_has(name: str) -> None:
    assert {key: json.loads(value) for key, value in listed_settings(name).items()} == DELIVERED


@pytest.mark.parametrize("name", READMES)
def test_the_variable_of_the_token_is_named(name: str) -> None:
    assert TOKEN_VARIABLE in page(name)


@pytest.mark.parametrize("name", READMES)
def test_every_outcome_is_in_the_table_and_whether_it_declines(name: str) -> None:
    told = {outcome.strip("`"): refused for outcome, refused, _ in rows(name, "`outcome`", "`refused`")}
    assert told == {outcome.value: str(outcome.refused).lower() for outcome in Outcome}


@pytest.mark.parametrize("name", READMES)
def test_the_words_of_the_code_are_in_the_code(name: str) -> None:
    known = {*vars(bot.model), *bot.model.Report.__dataclass_fields__, Knowledge.__name__, Session.__name__}
    assert {row[2].strip("`") for row in rows(name, "中文", "English")} <= known


def test_both_readmes_have_the_same_words() -> None:
    english, chinese = (rows(name, "中文", "English") for name in READMES)
    assert [row[:3] for row in english] == [row[:3] for row in chinese]
