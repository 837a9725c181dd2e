"""What a layout makes of a Truth: the bytes of a file, its ending, and the truth that is left in it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.generator.truth import Truth


@dataclass(frozen=True)
class Written:
    data: bytes
    extension: str
    truth: Truth
