"""Cells as CSV, for spreadsheets: `gongkai facts` and the report pages write the same columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

_NAMES = (
    "document", "organ", "year", "form", "section", "row", "column", "value", "printed", "unit", "certainty", "place",
)  # fmt: skip


def cells_to_csv(cells: Iterable[dict[str, Any]]) -> str:
    """Cells as model_json.cell_to_json makes them, with a line of names above; paths are joined by a slash."""
    table = io.StringIO()
    writer = csv.DictWriter(table, _NAMES, lineterminator="\n")
    writer.writeheader()
    for cell in cells:
        writer.writerow({**cell, "row": "/".join(cell["row"]), "column": "/".join(cell["column"])})
    return table.getvalue()
