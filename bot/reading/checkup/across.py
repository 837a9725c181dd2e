"""What staff should look at between reports: of one organ over the years, and of one organ and another.

Pure functions of the reports given; the folder's check calls `checkup_across` with all that could be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.model import Finding, Report
from bot.reading.checkup.carried import check_carried
from bot.reading.checkup.copies import check_copies
from bot.reading.checkup.twice import check_twice


def checkup_across(reports: Iterable[Report]) -> Iterator[Finding]:
    """Every finding that needs more than one report. Time grows with the number of reports, not with its square."""
    every = sorted(reports, key=lambda report: (report.year, report.document))
    # As in the published version, the last document by name stands for its organ and year.
    used = {(report.organ, report.year): report for report in every}
    yield from check_twice(every, used)
    yield from check_carried(used)
    yield from check_copies(list(used.values()))
