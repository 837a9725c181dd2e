"""A web page whose narrow columns are labelled from top to bottom: 法<br>人<br>或<br>其<br>他."""

from __future__ import annotations

import random

from tests.generator.layouts.html import body
from tests.generator.truth import Truth
from tests.generator.written import Written


def write(truth: Truth, rng: random.Random) -> Written:
    return Written(f"<html><body>{body(truth, upright=True)}</body></html>\n".encode(), ".htm", truth)
