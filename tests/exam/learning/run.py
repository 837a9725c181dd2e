"""Learn affinity.txt anew from the papers on unseen reports, and some on the one that is here.

`python -m tests.exam.learning.run` takes three minutes. Papers that are set aside are never read. A paper that was
learned from tells nothing any more of how well this does: fresh ones do, or those that `--without N` leaves out.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.bot.answering.towns import open_town
from tests.exam.learning.likelier import likelier
from tests.exam.learning.pairs import Pair, pairs_of

ROOT = Path(__file__).parents[3]
COMMON = ROOT / "knowledge" / "common"
FOLDERS = sorted(path.parent for path in (ROOT / "tests" / "exam" / "unseen").glob("*/sample.txt"))
REPORT = ROOT / "knowledge" / "reports"
_ONE_OF = 4
"""Of the papers on the one report that is always here so many are learned from: they all ask of the same sentences."""
PAPERS = [p for p in sorted((ROOT / "tests/exam/strangers").glob("report_*.txt")) if "aside" not in p.name][::_ONE_OF]
_HEAD = """\
# 大家问话里的词，后面是报告里的词和倍数：「掏钱 收费×25」是说，句子里有「收费」，用「掏钱」来问它的是平常的 25 倍。
# 从报告的文字里找一句来答时，用它看哪一句更像是要问的；数从来不从这里来。由 tests/exam/learning 从考卷里算出来的。
# 想添说法，写在 alike.txt 或 prose.toml 的 [words] 里就行；这里哪一行带歪了，可以删去。
"""


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=COMMON / "affinity.txt")
    parser.add_argument("--without", type=int, default=0, help="leave out every N-th folder")
    options = parser.parse_args(argv)
    folders = [f for i, f in enumerate(FOLDERS) if not options.without or i % options.without]
    with tempfile.TemporaryDirectory() as place:
        common = Path(shutil.copytree(COMMON, Path(place) / "knowledge" / "common"))
        asked = [*((folder / "reports", [folder / "sample.txt"]) for folder in folders), (REPORT, PAPERS)]
        pairs = [pair for reports, papers in asked for pair in _asked_of(reports, papers, common)]
    options.out.write_text(printed(likelier(pairs)), encoding="utf-8")
    print(f"{len(pairs)} questions", file=sys.stderr)
    return 0


def printed(found: Mapping[str, Mapping[str, int]]) -> str:
    lines = (f"{word} {' '.join(f'{said}×{times}' for said, times in each.items())}\n" for word, each in found.items())
    return _HEAD + "".join(lines)


def _asked_of(reports: Path, papers: Sequence[Path], common: Path) -> list[Pair]:
    with tempfile.TemporaryDirectory() as house:
        there = open_town(Path(house), common, {path.name: path.read_bytes() for path in reports.iterdir()})
        found = [pair for paper in papers for pair in pairs_of(there, paper, f"{paper.parent.name}/{paper.stem}")]
        there.store.close()
    return found


if __name__ == "__main__":
    sys.exit(main())
