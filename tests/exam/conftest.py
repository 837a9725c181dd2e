"""The made-up town of the papers, written once: nobody may change its folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.exam.generated.cells import Cells
from tests.exam.generated.town import make_town


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    house = tmp_path_factory.mktemp("town")
    make_town(house)
    return house


@pytest.fixture(scope="session")
def cells(town: Path) -> Cells:
    return Cells(json.loads((town / "truth.json").read_text(encoding="utf-8")))
