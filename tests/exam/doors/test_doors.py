"""The papers on the right door, asked through the assistant itself. Those set aside may be run but not read."""

from __future__ import annotations

import pytest

from tests.exam.doors.paper import HERE, LABELS, ask_all, f1_of_labels, macro_f1

LEAST = 0.9
"""What the paper that was never read must reach; below it the test is an expected failure."""
REACHED_OPEN, REACHED_ASIDE = 0.95, 0.88
"""What they have reached and must not lose."""


def test_the_open_paper_knows_only_labels_that_are_doors(assistant) -> None:
    asked = [item for paper in sorted(HERE.glob("sample*_doors.txt")) for item in ask_all(paper, assistant)]
    assert len(asked) > 140
    assert {label for item in asked for label in item.right} == set(LABELS)
    assert {item.named for item in asked} <= {*LABELS, ""}
    print({label: round(score, 3) for label, score in f1_of_labels(asked).items()})
    assert macro_f1(asked) >= REACHED_OPEN


@pytest.mark.parametrize("paper", sorted(path.name for path in HERE.glob("set_aside*_doors.txt")))
def test_wishes_that_were_never_seen_are_sent_to_the_right_door(assistant, paper) -> None:
    asked = ask_all(HERE / paper, assistant)
    score = macro_f1(asked)
    print(f"set aside: {len(asked)} utterances, macro-F1 {score:.3f}")
    assert score >= REACHED_ASIDE
    if score < LEAST:
        pytest.xfail(f"macro-F1 {score:.3f} of {LEAST}")
