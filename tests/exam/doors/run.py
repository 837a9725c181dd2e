"""Scores a paper on the right door: python -m tests.exam.doors.run PAPER [--show]

Each line of a paper is `label<TAB>utterance`, `a|b` where two doors are right. --show prints what was sent to the
wrong door; papers called set_aside are only ever scored.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from bot.assistant import Assistant
from bot.settings import KnowledgeSettings, Settings, StateSettings, load_settings
from tests.exam.doors.paper import ask_all, f1_of_labels, macro_f1

ROOT = Path(__file__).resolve().parents[3]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("papers", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as state:
        config = load_settings(ROOT / "config.toml")
        folders = KnowledgeSettings(folder=config.knowledge.folder, common=config.knowledge.common)
        assistant = Assistant(Settings(knowledge=folders, state=StateSettings(folder=Path(state)), web=config.web))
        assistant.publish()
        for paper in given.papers:
            asked = ask_all(paper, assistant)
            right = sum(item.named in item.right for item in asked)
            print(f"{paper.name}: {right} of {len(asked)} right, macro-F1 {macro_f1(asked):.3f}")
            if paper.name.startswith("set_aside"):
                continue
            for label, score in f1_of_labels(asked).items():
                print(f"  {label:12} {score:.3f}")
            for item in asked:
                if given.show and item.named not in item.right:
                    print(f"  {'|'.join(item.right)} -> {item.named or '(none)'}: {item.words}")


if __name__ == "__main__":
    main()
