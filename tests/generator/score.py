"""How well the product reads each layout: one line of counted cells for each layout and form.

    python tests/generator/score.py [--layouts tabs,html] [--seeds 4] [--clean] [--show 5]

Exit status 1 when anything is wrong or invented. `allowed` are cells declined that an honest reader may decline;
`declined` those that could have been told, `missing` those that were not read at all.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

# Run as a script, only this folder is on the path, not the project's root.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.generator.catalogue import LAYOUTS
from tests.generator.compare import Score, compare
from tests.generator.facts import facts, prepare
from tests.generator.reports import make_reports, save

_HEAD = ("layout", "form", "reports", "cells", "right", "wrong", "invented", "allowed", "declined", "missing")
_LINE = "{:24}{:>6}{:>9}{:>8}{:>8}{:>7}{:>10}{:>9}{:>10}{:>9}"


def read_back(layouts: Sequence[str], seeds: int, *, damaged: bool = True) -> dict[tuple[str, str], list[Score]]:
    """(layout, form) → a score for each of its reports. All are made into one folder, which is read once."""
    with tempfile.TemporaryDirectory() as folder:
        knowledge = prepare(Path(folder))
        made = list(make_reports(layouts, range(seeds), damaged=damaged))
        for report in made:
            save(report, knowledge)
        found = facts(Path(folder), timeout=3600)
    scores: dict[tuple[str, str], list[Score]] = {}
    for report in made:
        score = compare(report.written.truth, found.get(report.document, ()), report.document)
        scores.setdefault((report.layout, report.form), []).append(score)
    return scores


def print_table(scores: dict[tuple[str, str], list[Score]], show: int = 0) -> Score:
    """The table, with up to `show` bad cells under each line; returns the sum of it all."""
    print(_LINE.format(*_HEAD))
    every = Score()
    for (layout, form), each in scores.items():
        score = together(each)
        print(_LINE.format(layout, form, len(each), *_counts(score)))
        for said in (score.wrong + score.declined + score.missing)[:show]:
            print("    ", said)
        every.add(score)
    print(_LINE.format("all", "", sum(map(len, scores.values())), *_counts(every)))
    return every


def together(scores: Sequence[Score]) -> Score:
    every = Score()
    for score in scores:
        every.add(score)
    return every


def _counts(score: Score) -> tuple[int, ...]:
    wrong = len(score.wrong) - score.invented
    declined, missing = len(score.declined), len(score.missing)
    return score.cells, score.right, wrong, score.invented, score.allowed, declined, missing


def main() -> int:
    options = _options()
    names = options.layouts.split(",") if options.layouts else list(LAYOUTS)
    every = print_table(read_back(names, options.seeds, damaged=not options.clean), options.show)
    return 1 if every.wrong else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--layouts", default="", help="names, separated by commas; all if none is given")
    parser.add_argument("--seeds", type=int, default=4, help="reports for each layout and form")
    parser.add_argument("--clean", action="store_true", help="no broken reports and none with an empty cell")
    parser.add_argument("--show", type=int, default=0, help="how many bad cells to print for each line of the table")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
