"""A made-up town to examine the assistant in: 20 organs in three counties, 2019 to 2024, in mixed layouts.

    python tests/exam/generated/town.py --out DIR

Writes DIR/config.toml, DIR/knowledge/reports/…, DIR/knowledge/organs.toml and DIR/truth.json (document → its cells, as
in tests/generator/folder.py). Two counties have a 甲乡, two a 乙镇, two a 教育局. Some reports are missing, some have
an empty cell, in some one sum fails. The same seed gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Run as a script, only this folder is on the path, not the project's root.
sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from tests.generator.catalogue import LAYOUTS
from tests.generator.folder import MIX, ROOT
from tests.generator.form import form_of_year
from tests.generator.truth import carried_over, truth_of

YEARS = range(2019, 2025)
SEED = 7


@dataclass(frozen=True)
class Organ:
    """`county` is empty for none; `full` is what its reports call it."""

    county: str
    name: str

    @property
    def full(self) -> str:
        return self.county + self.name

    @property
    def short(self) -> str:
        return self.full.replace("县人民政府", "县政府").removesuffix("人民政府").removesuffix("办事处")

    @property
    def bare(self) -> str:
        """Without the county: what people of the place say."""
        return self.short.removeprefix(self.county)

    @property
    def township(self) -> bool:
        return self.name.endswith(("乡人民政府", "镇人民政府", "街道办事处"))


_PLACES = {
    "甲子县": "人民政府 甲乡人民政府 乙镇人民政府 丁乡人民政府 戊镇人民政府 教育局 财政局",
    "乙丑县": "人民政府 甲乡人民政府 丙街道办事处 庚乡人民政府 癸镇人民政府 民政局 教育局",
    "丙寅县": "人民政府 乙镇人民政府 己街道办事处 辛镇人民政府 壬乡人民政府 司法局",
}
ORGANS = tuple(Organ(county, name) for county, names in _PLACES.items() for name in names.split())
SHARED = tuple(o for o in ORGANS if o.name != "人民政府" and [p.name for p in ORGANS].count(o.name) > 1)
"""The organs whose bare name fits another one too."""

MISSING = frozenset(
    {("甲子县丁乡人民政府", 2020), ("乙丑县庚乡人民政府", 2019), ("乙丑县民政局", 2023), ("丙寅县壬乡人民政府", 2024),
     ("丙寅县司法局", 2021), ("甲子县财政局", 2022)}
)  # fmt: skip
BLANK = frozenset(
    {
        ("甲子县戊镇人民政府", 2021),
        ("乙丑县癸镇人民政府", 2020),
        ("丙寅县辛镇人民政府", 2022),
        ("乙丑县丙街道办事处", 2024),
    }
)
BROKEN = frozenset(
    {("甲子县教育局", 2023), ("乙丑县丙街道办事处", 2021), ("丙寅县己街道办事处", 2019), ("丙寅县人民政府", 2022)}
)
_CONFIG = """
[knowledge]
folder = "knowledge"
common = "{common}"
[state]
folder = "state"
"""


def make_town(out: Path, seed: int = SEED) -> dict[str, list[dict[str, Any]]]:
    """Writes the town; returns what truth.json holds."""
    rng = random.Random(f"town/{seed}")
    truths: dict[str, list[dict[str, Any]]] = {}
    for organ in ORGANS:
        carried: tuple[int, ...] = ()
        for year in YEARS:
            here = (organ.full, year)
            # Damaged reports are written so that the damage can be seen.
            usual = rng.choices(list(MIX), list(MIX.values()))[0]
            layout = LAYOUTS["html_site" if here in BLANK | BROKEN else usual]
            truth = truth_of(
                seed,
                form_of_year(year),
                organ.full,
                year=year,
                carried=carried,
                break_one=here in BROKEN,
                blank_one=here in BLANK,
            )
            carried = carried_over(truth)
            if here in MISSING:
                continue
            written = layout.write(truth)
            document = f"reports/{organ.county}/{organ.full}{year}年度报告{written.extension}"
            path = out / "knowledge" / document
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(written.data)
            truths[document] = written.truth.facts()
    (out / "knowledge/organs.toml").write_text("\n".join(map(_entry, ORGANS)), encoding="utf-8")
    (out / "config.toml").write_text(_CONFIG.format(common=(ROOT / "knowledge/common").as_posix()), encoding="utf-8")
    (out / "truth.json").write_text(json.dumps(truths, ensure_ascii=False), encoding="utf-8")
    return truths


def _entry(organ: Organ) -> str:
    if organ.name == "人民政府":
        return f'[[organ]]\nname = "{organ.full}"\npath = ["某省", "某市"]\n'
    return (
        f'[[organ]]\nname = "{organ.name}"\npath = ["某省", "某市", "{organ.county}"]\n'
        f'documents = ["reports/{organ.county}/{organ.full}*"]\n'
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    print(f"{len(make_town(options.out, options.seed))} reports in {options.out / 'knowledge'}")


if __name__ == "__main__":
    main()
