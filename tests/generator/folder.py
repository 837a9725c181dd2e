"""A knowledge folder full of made-up reports in mixed formats, for benchmarks, with its truth beside it.

    python tests/generator/folder.py --organs 20 --years 2019-2024 --out DIR [--layouts tabs,docx] [--broken 0.05]

Writes DIR/knowledge/reports/…, DIR/config.toml (with the project's own common knowledge) and DIR/truth.json, which the
product must not see: document → its cells as `gongkai facts` should print them. Years of one organ follow each other:
what a report carries over is what the next one begins with.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

# Run as a script, only this folder is on the path, not the project's root.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.generator.catalogue import LAYOUTS
from tests.generator.form import form_of_year
from tests.generator.organs import organs
from tests.generator.truth import carried_over, truth_of

ROOT = Path(__file__).resolve().parents[2]
MIX = {
    "html_site": 5,
    "docx": 3,
    "tabs": 3,
    "spaces": 2,
    "html": 2,
    "xlsx": 1,
    "pdf": 1,
    "tabs_padded": 1,
    "pipes_md": 1,
    "small_pipes": 1,
    "one_cell_a_line": 1,
    "glued": 1,
    "tabs_short": 1,
    "gb18030": 1,
}
"""How often each layout occurs, roughly as on the sites of counties."""
_CONFIG = """
[knowledge]
folder = "knowledge"
common = "{common}"
[state]
folder = "state"
"""


def make_folder(
    out: Path, count: int, years: Sequence[int], layouts: Sequence[str] = (), broken: float = 0.0, seed: int = 0
) -> dict[str, list[dict[str, Any]]]:
    """Writes `count` organs x `years`; returns what truth.json holds. The same arguments give the same bytes."""
    rng = random.Random(f"folder/{seed}")
    names, weights = (list(layouts), None) if layouts else (list(MIX), list(MIX.values()))
    truths: dict[str, list[dict[str, Any]]] = {}
    for organ in _spread(count):
        carried: tuple[int, ...] = ()
        for year in sorted(years):
            layout = LAYOUTS[rng.choices(names, weights)[0]]
            slip = layout.breaks and rng.random() < broken
            truth = truth_of(seed, form_of_year(year), f"{organ}", year=year, carried=carried, break_one=slip)
            carried = carried_over(truth)
            written = layout.write(truth)
            document = f"reports/{organ[:3]}/{organ}{year}年度报告{written.extension}"
            path = out / "knowledge" / document
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(written.data)
            truths[document] = written.truth.facts()
    (out / "config.toml").write_text(_CONFIG.format(common=(ROOT / "knowledge/common").as_posix()), encoding="utf-8")
    (out / "truth.json").write_text(json.dumps(truths, ensure_ascii=False), encoding="utf-8")
    return truths


def _spread(count: int) -> list[str]:
    """`count` organs of all kinds and counties, in an order that looks shuffled."""
    every = organs()
    if count > len(every):
        raise SystemExit(f"there are only {len(every)} made-up organs")
    return [every[i * 61 % len(every)] for i in range(count)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--organs", type=int, default=20)
    parser.add_argument("--years", default="2019-2024", help="2019-2024 or 2022")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layouts", default="", help="names, separated by commas, instead of the usual mixture")
    parser.add_argument("--broken", type=float, default=0.0, help="share of reports in which one sum fails")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    first, _, last = options.years.partition("-")
    years = range(int(first), int(last or first) + 1)
    layouts = options.layouts.split(",") if options.layouts else ()
    made = make_folder(options.out, options.organs, years, layouts, options.broken, options.seed)
    print(f"{len(made)} reports in {options.out / 'knowledge'}, {sum(map(len, made.values()))} cells in truth.json")


if __name__ == "__main__":
    main()
