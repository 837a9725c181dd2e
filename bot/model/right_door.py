"""Where a wish belongs: the paper is published already, a request is right, or somebody else's counter is."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model.report import Path


@dataclass(frozen=True, slots=True)
class RightDoor:
    """One entry of doors.toml. `guides` and `refusals` are texts of staff's that are about this door.

    In `strong`, `signs` and `against` the sign … stands for any few characters; `questions` are samples.
    """

    id: str
    name: str
    article: str
    say: str
    document: str
    line: int
    guides: Path = ()
    refusals: Path = ()
    strong: Path = ()
    signs: Path = ()
    against: Path = ()
    tales: Path = ()
    """Words of telling what somebody did; where nothing is asked and no answer is found, this door is told."""
    together: tuple[Path, ...] = ()
    """Groups of words; one of each is as good as a strong sign."""
    whom: Path = ()
    """How people ask who has it (该投给谁); a guide of this door that comes first is then told instead."""
    questions: Path = ()


@dataclass(frozen=True, slots=True)
class ToldDoor:
    """A door with what speaks for it in a question."""

    door: RightDoor
    score: float
    plain: float
    """Without the odds: what it takes to speak before every other answer."""
