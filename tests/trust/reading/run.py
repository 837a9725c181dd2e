"""The reading room's part of `make trust`: the round trip of every layout, and every slip of one cell by one.

    python -m tests.trust.reading.run [--seeds 2] [--sample 12] [--layouts tabs,pdf]

Made-up reports in both forms are written in every layout (web pages, Word, Excel, PDF, texts), clean, with a broken
sum and with an empty cell, and read back by `gongkai facts`. Then clean reports get one cell of a sum wrong by one,
and the check-up must tell every sum that fails with both its sides. Exit status 1 unless no number is wrong, none is
invented and every slip is found. Ten minutes of a busy machine.
"""

from __future__ import annotations

import argparse
import sys

from tests.generator import score, try_every_slip
from tests.generator.catalogue import LAYOUTS


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=2, help="clean reports for each layout and form")
    parser.add_argument(
        "--sample", type=int, default=12, help="slips for each form in layouts that are not tried whole"
    )
    parser.add_argument("--layouts", default="", help="names, separated by commas; all if none is given")
    asked = parser.parse_args()
    layouts = asked.layouts.split(",") if asked.layouts else list(LAYOUTS)
    every = score.print_table(score.read_back(layouts, asked.seeds))
    print(flush=True)
    missed = try_every_slip.print_table(1, asked.sample, layouts)
    return 1 if every.wrong or missed else 0


if __name__ == "__main__":
    sys.exit(main())
