"""Runs the generated exam: makes the town, asks, judges, and prints a table by kind and the wrong ones.

    python tests/exam/generated/run.py [--out DIR] [--set-aside] [--perturb] [--show wrong,beside] [--kinds cell,row]
    python tests/exam/generated/run.py --talks 500 [--perturb]

--set-aside: only the score of the third that is kept apart, never a question. --perturb: the open questions once more
with each perturbation, and what it costs. --talks: so many conversations instead, a table by what was asked on.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

# Run as a script, only this folder is on the path, not the project's root.
sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from tests.exam.generated.batch import ask
from tests.exam.generated.cells import Cells
from tests.exam.generated.judging import VERDICTS, Verdict, judge
from tests.exam.generated.perturbing import PERTURBATIONS, perturbed
from tests.exam.generated.question import Question
from tests.exam.generated.questions import questions
from tests.exam.generated.talks import Talk, talks
from tests.exam.generated.town import make_town


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as passing:
        out = options.out or Path(passing)
        cells = Cells(make_town(out))
        if options.talks:
            drawn = [*talks(cells, options.talks, options.seed)]
            print(_of_talks(drawn, out, cells, options.show))
            for name in PERTURBATIONS if options.perturb else ():
                print(name, _of_talks(drawn, out, cells, "", name).splitlines()[-1])
            return
        asked = [q for q in questions(cells, options.seed) if q.set_aside == options.set_aside]
        asked = [q for q in asked if not options.kinds or q.kind in options.kinds.split(",")]
        verdicts = _judged(asked, [q.text for q in asked], out, cells, "" if options.set_aside else options.show)
        print(table([q.kind for q in asked], verdicts))
        for name in PERTURBATIONS if options.perturb else ():
            texts = [perturbed(q.text, name) for q in asked]
            changed = [i for i, q in enumerate(asked) if texts[i] != q.text]
            after = _judged([asked[i] for i in changed], [texts[i] for i in changed], out, cells, "")
            print(name, f"{len(changed)}题", _score([verdicts[i] for i in changed]), "→", _score(after))


def _of_talks(drawn: Sequence[Talk], out: Path, cells: Cells, show: str, spoilt: str = "") -> str:
    """A table by what was asked on; `spoilt`: the perturbation of every turn."""
    asked = [question for talk in drawn for question in talk]
    names = [f"talk{number}" for number, talk in enumerate(drawn) for _ in talk]
    typed = [perturbed(question.text, spoilt) if spoilt else question.text for question in asked]
    texts = [" ／ ".join(q.text for q in talk[: at + 1]) for talk in drawn for at in range(len(talk))]
    verdicts = []
    for question, text, answer in zip(asked, texts, ask(out, typed, names), strict=True):
        verdicts.append(verdict := judge(question.expected, answer, cells))
        if verdict.name in show.split(","):
            print(f"[{verdict.name}] {question.kind}: {text}\n   {verdict.reason}\n   答：{answer['text'][:300]!r}")
    return table([question.kind for question in asked], verdicts)


def table(kinds: Sequence[str], verdicts: Sequence[Verdict]) -> str:
    """A row a kind, and all of them below: how many right, wrong, declined, beside."""
    lines = [f"{'':<16}" + "".join(f"{name:>10}" for name in VERDICTS)]
    for kind in [*dict.fromkeys(kinds), "all"]:
        counts = Counter(v.name for k, v in zip(kinds, verdicts, strict=True) if kind in (k, "all"))
        lines.append(f"{kind:<16}" + "".join(f"{counts[name]:>10}" for name in VERDICTS))
    return "\n".join([*lines, _score(verdicts)])


def _judged(asked: Sequence[Question], texts: Sequence[str], out: Path, cells: Cells, show: str) -> list[Verdict]:
    found = []
    for question, text, answer in zip(asked, texts, ask(out, texts), strict=True):
        found.append(verdict := judge(question.expected, answer, cells))
        if verdict.name in show.split(","):
            print(f"[{verdict.name}] {question.kind}: {text}\n   {verdict.reason}\n   答：{answer['text'][:300]!r}")
    return found


def _score(verdicts: Sequence[Verdict]) -> str:
    counts = Counter(verdict.name for verdict in verdicts)
    return "，".join(f"{name} {counts[name] / max(1, len(verdicts)):.1%}" for name in VERDICTS)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, help="where the town is made and left; else a temporary folder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", default="", help="names, separated by commas; all of them without it")
    parser.add_argument("--show", default="wrong", help="verdicts of which every question is printed")
    parser.add_argument("--talks", type=int, default=0, help="ask so many conversations, and no single questions")
    parser.add_argument("--set-aside", action="store_true")
    parser.add_argument("--perturb", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
