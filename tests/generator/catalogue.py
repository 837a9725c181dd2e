"""Every layout by name: how its truth is dressed, who writes it, and which damages it can carry and still be told."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.generator import dress
from tests.generator.layouts import docx, glued, html, lines, pipes, small_pipes, spaces, tabs, tabs_padded
from tests.generator.truth import Truth
from tests.generator.written import Written


@dataclass(frozen=True)
class Layout:
    """`breaks`: a broken sum can be seen in it (no row is ambiguous); `blanks`: an empty cell stays visible."""

    name: str
    writer: Callable[[Truth, random.Random], Written]
    dressing: dress.Dressing = dress.plain
    breaks: bool = True
    blanks: bool = True
    mixed: bool = False

    def write(self, truth: Truth) -> Written:
        """The file, and the truth that is left in it. Everything random comes from the truth's seed."""
        rng = random.Random(f"{self.name}/{truth.seed}/{truth.organ}/{truth.three}")
        return self.writer(self.dressing(truth, rng), rng)


_ALL = (
    Layout("tabs", tabs.write),
    Layout("tabs_padded", tabs_padded.write),
    Layout("tabs_short", tabs_padded.write, dress.lose_zeros, breaks=False, blanks=False),
    Layout("pipes_md", pipes.write),
    Layout("pipes_txt", pipes.write_txt),
    Layout("small_pipes", small_pipes.write),
    Layout("one_cell_a_line", lines.write, blanks=False),
    Layout("one_cell_a_line_short", lines.write, dress.lose_zeros, breaks=False, blanks=False),
    Layout("spaces", spaces.write, dress.with_units, blanks=False),
    Layout("spaces_short", spaces.write, dress.lose_zeros, breaks=False, blanks=False),
    Layout("glued", glued.write, breaks=False, blanks=False),
    Layout("html", html.write),
    Layout("docx", docx.write),
)
LAYOUTS = {layout.name: layout for layout in _ALL}
