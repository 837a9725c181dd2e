"""Tries every slip of one bound cell by one in several clean reports: does the product find it, with both sides?

    python tests/generator/try_every_slip.py [--seeds 3]

Exit status 1 when one is missed. The one file here that calls the product's code; everything else must not know it.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

# Run as a script, only this folder is on the path, not the project's root.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.reading.report import read_report
from tests.generator.catalogue import LAYOUTS
from tests.generator.mutate import mutations
from tests.generator.slips import unseen
from tests.generator.truth import truth_of


def main() -> int:
    """Reads every mutation of `seeds` reports of each form in the tabs layout; 1 if a slip goes unseen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=3)
    seeds, bad, tried, started = parser.parse_args().seeds, 0, 0, time.perf_counter()
    for form in ("2019", "2021"):
        for seed in range(seeds):
            for truth in mutations(truth_of(seed, form, "甲子县甲乡人民政府")):
                tried += 1
                text = LAYOUTS["tabs"].write(truth).data.decode()
                found = read_report(text, "reports/甲乡.txt").findings
                missed = unseen(truth, [f.message for f in found if f.code == "sum-does-not-hold"])
                bad += bool(missed)
                print(*missed, sep="\n", end="\n" * bool(missed))
    print(f"{tried} slips, {tried - bad} seen with both sides, {bad} not ({time.perf_counter() - started:.0f}s)")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
