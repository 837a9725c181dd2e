"""Made-up reports in every layout, written into a knowledge folder and read back by `gongkai facts`.

Nothing may be wrong in any layout. And every cell that the layout still tells must be read: declining is only allowed
where tests.generator.tellable finds that the row can be read in several ways. `python -m tests.trust.reading.run`
prints the same and more as a table.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.commands import main
from tests.generator.catalogue import LAYOUTS
from tests.generator.compare import Score, compare
from tests.generator.facts import by_document, prepare
from tests.generator.layouts.pdf_printed import CHROMIUM
from tests.generator.reports import make_reports, plan, save
from tests.generator.truetype import NOTO

SEEDS = {"pdf": 1, "pdf_open": 1, "pdf_printed": 1, "tabs_short": 3, "one_cell_a_line_short": 3, "glued": 3}
"""Reports a form, besides broken ones and ones with an empty cell; 2 of most layouts. `make trust` takes more."""


CUT_BY_PAGES = {"pdf_printed": 0.03}
"""A browser leaves a table open at the end of a page: a row cut there in two may be left unread, never misread."""


@pytest.fixture(scope="module", params=LAYOUTS)
def layout(request: pytest.FixtureRequest) -> str:
    """One after the other, so that what is asked of a layout is asked while its score is at hand."""
    name: str = request.param
    if name in ("pdf", "pdf_open") and not NOTO.exists():
        pytest.skip("Noto Sans CJK is not installed")
    if name == "pdf_printed" and not CHROMIUM:
        pytest.skip("Chromium is not installed")
    return name


@pytest.fixture(scope="module")
def score(layout: str, tmp_path_factory: pytest.TempPathFactory) -> Score:
    """The layout's folder, written and read."""
    house = tmp_path_factory.mktemp(layout)
    made = list(make_reports([layout], range(SEEDS.get(layout, 2))))
    for report in made:
        save(report, prepare(house))
    run = CliRunner().invoke(main, ["--config", str(house / "config.toml"), "facts", "--format", "json"])
    assert run.exit_code == 0, run.output
    found = by_document(json.loads(run.stdout))
    every = Score()
    for report in made:
        every.add(compare(report.written.truth, found.get(report.document, ()), Path(report.document).name))
    return every


def test_the_round_trip_is_long_enough() -> None:
    assert sum(1 for name in LAYOUTS for _ in plan([name], range(SEEDS.get(name, 2)))) > 300


def test_nothing_is_read_wrongly(score: Score) -> None:
    assert score.wrong == []


def test_every_cell_that_can_be_told_is_read(layout: str, score: Score) -> None:
    unread = [*score.declined, *score.missing]
    assert len(unread) <= CUT_BY_PAGES.get(layout, 0) * score.cells, unread
    # What is wrong is the other test's business; nothing may be left out of the count.
    assert score.right + score.allowed + len(score.wrong) + len(unread) >= score.cells
