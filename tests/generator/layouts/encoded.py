"""The tabs layout in the encodings that old editors save: GB18030 without a mark, UTF-16 with one."""

from __future__ import annotations

import random

from tests.generator.layouts.page import page
from tests.generator.layouts.tabs import table
from tests.generator.truth import Truth
from tests.generator.written import Written


def write_gb18030(truth: Truth, rng: random.Random) -> Written:
    return Written(page(truth, table).replace("\n", "\r\n").encode("gb18030"), ".txt", truth)


def write_utf16(truth: Truth, rng: random.Random) -> Written:
    return Written(page(truth, table).replace("\n", "\r\n").encode("utf-16"), ".txt", truth)
