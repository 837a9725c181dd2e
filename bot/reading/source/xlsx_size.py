"""How many cells a workbook would make of a computer's memory, counted before openpyxl makes them.

openpyxl builds a cell for each place of a merged range or linked range: one line of XML names 17 milliards of them.
"""

from __future__ import annotations

from zipfile import ZipFile

from lxml import etree
from openpyxl.utils.cell import range_boundaries

from bot.reading.source.archive import damaged, in_memory
from bot.reading.source.limits import Budget


def check_sheets(data: bytes) -> None:
    """Raises OversizedFile when the sheets hold more cells than a report can, DamagedFile when they are no XML."""
    budget = Budget()
    with ZipFile(in_memory(data)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                with archive.open(name) as stream:
                    _count(stream, budget)


def _count(stream: object, budget: Budget) -> None:
    try:
        for _, element in etree.iterparse(stream, tag=("{*}c", "{*}mergeCell", "{*}hyperlink")):
            budget.spend(_places(element.get("ref")) if element.get("ref") else 1)
            element.clear()
    except (etree.XMLSyntaxError, ValueError, TypeError) as error:
        raise damaged() from error


def _places(reference: str) -> int:
    left, top, right, bottom = range_boundaries(reference)
    # A whole column (A:A) has no rows in its name: it is as long as a sheet can be.
    if None in (left, top, right, bottom):
        return 1 << 20
    return int((right - left + 1) * (bottom - top + 1))
