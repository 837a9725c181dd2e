"""Every slip of one bound cell by one in clean reports: does the product find it, with both sides of every sum?

    python tests/generator/try_every_slip.py [--seeds 1] [--sample 12]

Every slip in two layouts, and a sample of `--sample` for each form in every other layout in which a broken sum can be
seen. Exit status 1 when one is missed. The one file here that calls the product's code; all others must not know it.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

# Run as a script, only this folder is on the path, not the project's root.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.reading.report import read_report
from bot.reading.source import read_source
from tests.generator.catalogue import LAYOUTS, Layout
from tests.generator.mutate import mutations
from tests.generator.slips import unseen
from tests.generator.truth import Truth, truth_of

FORMS = ("2019", "2021")
WHOLE = ("tabs", "html")


def findings(layout: Layout, truth: Truth) -> list[str]:
    """What the check-up says of the sums in this report, written in this layout."""
    source = read_source(layout.write(truth).data, "reports/甲乡.txt")
    found = read_report(source.text, "reports/甲乡.txt", source.exact).findings
    return [finding.message for finding in found if finding.code == "sum-does-not-hold"]


def slips(layout: Layout, seeds: int, sample: int) -> list[Truth]:
    """Clean reports of both forms, each with one slip: all that there are, or `sample` for each form."""
    found: list[Truth] = []
    for form in FORMS:
        every = [
            slip
            for seed in range(seeds)
            for slip in mutations(truth_of(seed, form, "甲子县甲乡人民政府", flavour=("sparse", "dense")[seed % 2]))
        ]
        found += every if not sample else random.Random(f"{layout.name}/{form}").sample(every, sample)
    return found


def print_table(seeds: int, sample: int, layouts: Sequence[str] = ()) -> int:
    """A line for each layout with the share that was seen; returns how many slips were not."""
    print("{:24}{:>8}{:>8}{:>9}".format("one cell off by 1", "tried", "seen", "share"))
    tried = missed = 0
    for layout in (LAYOUTS[name] for name in layouts or LAYOUTS):
        if not layout.breaks:
            continue
        every = slips(layout, seeds, 0 if layout.name in WHOLE else sample)
        bad = [said for slip in every if (said := unseen(slip, findings(layout, slip)))]
        print(_line(layout.name, len(every), len(bad)), flush=True)
        for said in bad[:3]:
            print("    ", *said)
        tried, missed = tried + len(every), missed + len(bad)
    print(_line("all", tried, missed))
    return missed


def _line(name: str, tried: int, missed: int) -> str:
    return f"{name:24}{tried:>8}{tried - missed:>8}{(tried - missed) / tried:>8.1%}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=1, help="clean reports for each form")
    parser.add_argument(
        "--sample", type=int, default=12, help="slips for each form in layouts that are not tried whole"
    )
    parser.add_argument("--layouts", default="", help="names, separated by commas; all if none is given")
    options = parser.parse_args()
    return 1 if print_table(options.seeds, options.sample, [n for n in options.layouts.split(",") if n]) else 0


if __name__ == "__main__":
    sys.exit(main())
