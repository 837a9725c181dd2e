"""What staff should look at between reports: of one organ over the years, and of one organ and another.

Pure functions of the reports given; the folder's check calls `checkup_across` with all that could be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.model import Finding, Report
from bot.reading.checkup.carried import check_carried
from bot.reading.checkup.copies import check_copies


def checkup_across(used: Mapping[tuple[str, int], Report]) -> Iterator[Finding]:
    """Every finding that needs more than one report; `used` are those that answer, by organ and year.

    Time grows with the number of reports, not with its square.
    """
    ordered = {key: used[key] for key in sorted(used, key=lambda key: (key[1], used[key].document))}
    yield from check_carried(ordered)
    yield from check_copies(list(ordered.values()))
