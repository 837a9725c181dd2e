"""ARCHITECTURE.md draws the house that stands here: its steps, layers, thresholds and figures."""

from __future__ import annotations

import re
import tomllib
from importlib import import_module

from bot.assistant import Assistant
from bot.index import phrases
from tests.docs.pages import blocks, page, rows
from tests.setup.house import ROOT

NAME = "ARCHITECTURE.md"
LONGEST = 250


def test_the_steps_are_those_of_the_assistant_in_their_order(assistant: Assistant) -> None:
    listed = [(step.strip("`"), file.strip("`")) for step, file, _ in rows(NAME, "step", "file")]
    assert listed == [(s.__name__, s.__module__.replace(".", "/") + ".py") for s in assistant.steps]


def test_the_layers_are_those_that_are_held() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    held = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    (drawn,) = blocks(NAME, "layers")
    assert drawn.splitlines() == held


def test_the_thresholds_have_the_values_of_the_code() -> None:
    for name, value, _ in rows(NAME, "threshold"):
        module, _, constant = name.strip("`").rpartition(".")
        assert getattr(import_module(module), constant) == float(value), name


def test_the_figures_of_the_phrase_index_are_those_beside_the_code() -> None:
    measured = re.findall(r"\d+ %", phrases.__doc__ or "")
    paragraph = next(line for line in page(NAME).splitlines() if line.startswith("**The phrase index**"))
    assert re.findall(r"\d+ %", paragraph) == measured


def test_every_step_of_the_steps_table_and_every_room_is_told_once() -> None:
    for first_cell in ("step", "room", "threshold"):
        named = [row[0] for row in rows(NAME, first_cell)]
        assert len(named) == len(set(named))


def test_it_can_be_read_at_one_sitting() -> None:
    assert page(NAME).count("\n") < LONGEST
