"""Whether a reader's findings show a slip, with both sides of every sum that it breaks. As a script: all of them.

python tests/generator/slips.py [--seeds 3]
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path

# Run as a script, only this folder is on the path, not the project's root.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.generator.catalogue import LAYOUTS
from tests.generator.form import Identity
from tests.generator.mutate import mutations
from tests.generator.truth import Truth, truth_of


def unseen(truth: Truth, messages: Sequence[str]) -> list[str]:
    """The broken sums of `truth` that none of `messages` tells with both of its sides, each in words."""
    told = [set(re.findall(r"\d+", message)) for message in messages]
    missed = []
    for identity in truth.failing:
        both = sides(truth, identity)
        if not any(both <= numbers for numbers in told):
            missed.append(f"{truth.broken}: {identity.name}, {sorted(both)} not told")
    return missed


def sides(truth: Truth, identity: Identity) -> set[str]:
    values = truth.values()
    return {str(sum(values[key] or 0 for key in side)) for side in (identity.left, identity.right)}


def main() -> int:
    """Reads every mutation of `seeds` reports of each form in the tabs layout; 1 if a slip goes unseen."""
    from bot.reading.report import read_report

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
