"""Draws the talks of the generated exam: a cell, then up to three steps on, the same ones for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial
from types import ModuleType
from typing import Any, TypeVar

from tests.exam.generated import asking_of_cases, asking_of_sets, asking_of_two, asking_on
from tests.exam.generated.cells import Cells
from tests.exam.generated.drawing import Drawing, Unlucky
from tests.exam.generated.question import Question

LONGEST, TRIES = 3, 200
ABOUT = (asking_on, asking_of_sets, asking_on, asking_of_cases, asking_of_two)
"""What the talks are about, in turn."""
Talk = tuple[Question, ...]
Drawn = TypeVar("Drawn")


def talks(cells: Cells, number: int, seed: int = 1) -> Iterator[Talk]:
    """`number` of them; each has its own luck."""
    for count in range(number):
        yield _talk(Drawing(cells, random.Random(f"{seed}/talk/{count}")), ABOUT[count % len(ABOUT)])


def _talk(draw: Drawing, about: ModuleType) -> Talk:
    text, expected, at = _lucky(lambda: about.begin(draw))
    talk = [Question("begin", text, expected)]
    while at is not None and len(talk) <= LONGEST:
        # The name is drawn with the step: a step that finds nothing sure gives way to another.
        name, (text, expected, at) = _lucky(partial(_step, draw, about.STEPS, at))
        talk.append(Question(name, text, expected))
    return tuple(talk)


def _step(draw: Drawing, steps: dict[str, Callable[[Drawing, Any], Any]], at: Any) -> tuple[str, Any]:
    name = draw.rng.choice([*steps])
    return name, steps[name](draw, at)


def _lucky(draw: Callable[[], Drawn]) -> Drawn:
    """What is drawn, once there is something sure to ask."""
    for _ in range(TRIES):
        try:
            return draw()
        except Unlucky:
            continue
    raise LookupError("nothing sure to ask on of this cell")
