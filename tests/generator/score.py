"""How well the product reads each layout: layout, form, reports, cells, right, allowed, declined, missing, wrong.

    python tests/generator/score.py [--layouts tabs,html] [--seeds 4] [--clean] [--show 5]

Exit status 1 when anything is wrong. `allowed` are cells declined that an honest reader may decline.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

# Run as a script, only this folder is on the path, not the project's root.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.generator.catalogue import LAYOUTS
from tests.generator.compare import Score, compare
from tests.generator.facts import facts, prepare
from tests.generator.reports import make_reports, save

_HEAD = ("layout", "form", "reports", "cells", "right", "allowed", "declined", "missing", "wrong")


def main() -> int:
    options = _options()
    names = options.layouts.split(",") if options.layouts else list(LAYOUTS)
    print("{:24}{:>6}{:>9}{:>7}{:>7}{:>9}{:>10}{:>9}{:>7}".format(*_HEAD))
    every = Score()
    for name in names:
        every.add(_layout(name, options))
    print(f"{every.cells} cells, {every.right} right, {len(every.wrong)} wrong")
    return 1 if every.wrong else 0


def _layout(name: str, options: argparse.Namespace) -> Score:
    scores: dict[str, tuple[int, Score]] = {}
    with tempfile.TemporaryDirectory() as folder:
        knowledge = prepare(Path(folder))
        made = list(make_reports([name], range(options.seeds), damaged=not options.clean))
        for report in made:
            save(report, knowledge)
        started = time.perf_counter()
        found = facts(Path(folder))
        seconds = time.perf_counter() - started
    for report in made:
        count, score = scores.setdefault(report.form, (0, Score()))
        score.add(compare(report.written.truth, found.get(report.document, ()), report.document))
        scores[report.form] = (count + 1, score)
    every = Score()
    for form, (count, score) in scores.items():
        bad = (len(score.declined), len(score.missing), len(score.wrong))
        print(f"{name:24}{form:>6}{count:>9}{score.cells:>7}{score.right:>7}{score.allowed:>9}", end="")
        print("{:>10}{:>9}{:>7}".format(*bad), f"  {seconds:.1f}s" if form == "2019" else "")
        for said in (score.wrong + score.declined + score.missing)[: options.show]:
            print("    ", said)
        every.add(score)
    return every


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--layouts", default="", help="names, separated by commas; all if none is given")
    parser.add_argument("--seeds", type=int, default=4, help="reports for each layout and form")
    parser.add_argument("--clean", action="store_true", help="no broken reports and none with an empty cell")
    parser.add_argument("--show", type=int, default=0, help="how many bad cells to print for each line of the table")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
