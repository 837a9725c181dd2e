"""Where the marks of a question part it."""

from __future__ import annotations

import re

CLAUSE = re.compile(r"[^，。；？！,;?!\n]+")
"""What stands between two marks, as it was typed or folded."""

MARK = re.compile(r"[，。；？！,;?!\n]")
"""What ends a clause."""
