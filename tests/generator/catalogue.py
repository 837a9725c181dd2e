"""Every layout by name: how its truth is dressed, who writes it, and which damages it can carry and still be told."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.generator import dress
from tests.generator.layouts import (
    docx,
    docx_changed,
    drawn_text,
    encoded,
    glued,
    html,
    html_cut,
    html_hidden,
    html_others,
    html_site,
    html_typed,
    html_upright,
    html_word,
    lines,
    pdf,
    pdf_open,
    pdf_printed,
    pipes,
    rows,
    small_pipes,
    spaces,
    tabs,
    tabs_padded,
    xlsx,
    xlsx_years,
)
from tests.generator.tellable import mark_edge
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
        written = self.writer(self.dressing(truth, rng), rng)
        # Between tabs, an empty field at the edge of a row may be an empty cell or the padding of a merged label.
        return replace(written, truth=mark_edge(written.truth)) if self.writer in _TABBED else written


_TABBED = (
    tabs.write,
    tabs_padded.write,
    encoded.write_gb18030,
    encoded.write_utf16,
    drawn_text.write_boxes,
    drawn_text.write_plus,
    drawn_text.write_converted,
)
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
    Layout("rows", rows.write, blanks=False),
    Layout("rows_wrapped", rows.write_wrapped, blanks=False),
    Layout("glued", glued.write, breaks=False, blanks=False),
    Layout("html", html.write),
    Layout("html_site", html_site.write),
    Layout("html_upright", html_upright.write),
    Layout("html_word", html_word.write),
    Layout("docx", docx.write),
    Layout("xlsx", xlsx.write),
    Layout("pdf", pdf.write),
    Layout("pdf_open", pdf_open.write),
    Layout("pdf_printed", pdf_printed.write),
    Layout("gb18030", encoded.write_gb18030),
    Layout("utf16", encoded.write_utf16),
    # The same tables, printed otherwise.
    Layout("full_width", tabs.write, dress.full_width),
    Layout("thousands", tabs.write, dress.thousands),
    Layout("signs", tabs.write, dress.together(dress.signed, dress.with_units)),
    Layout("dashes", tabs.write, dress.dashed("-"), breaks=False, blanks=False),
    Layout("slashes", html.write, dress.dashed("/"), breaks=False, blanks=False),
    Layout("empty_columns", html.write, dress.dashed(""), breaks=False, blanks=False),
    Layout("notes", html.write, dress.noted, breaks=False),
    # Tables that a clerk, a site or a converter cut, turned, filled up or drew with characters.
    Layout("html_halves", html_cut.write_halves),
    Layout("html_local", html_cut.write_local),
    Layout("html_turned", html_cut.write_turned),
    Layout("html_heads_again", html_cut.write_heads_again),
    Layout("html_nested", html_hidden.write_nested),
    Layout("html_typed", html_typed.write),
    Layout("boxes", drawn_text.write_boxes),
    Layout("plus_md", drawn_text.write_plus),
    Layout("converted_md", drawn_text.write_converted),
    # Files that hold more numbers than they show.
    Layout("html_hidden", html_hidden.write),
    Layout("html_struck", html_hidden.write_struck),
    Layout("html_others", html_others.write),
    Layout("html_twice", html_hidden.write_twice, breaks=False, blanks=False),
    Layout("docx_changed", docx_changed.write),
    Layout("docx_boxed", docx_changed.write_boxed),
    Layout("xlsx_years", xlsx_years.write),
    Layout("xlsx_formulas", xlsx_years.write_formulas, breaks=False),
    # Two forms in one report, and headings that are not as the form has them.
    Layout("mixed_forms", html.write, mixed=True),
    Layout("mixed_forms_tabs", tabs.write, mixed=True),
    Layout("renumbered", tabs.write, dress.renumbered),
    Layout("no_numbers", html.write, dress.without_numbers),
    Layout("no_headings", html.write, dress.without_headings),
    Layout("other_order", tabs.write, dress.reordered),
    Layout("year_first", tabs.write, dress.year_first),
    Layout("title_in_two", tabs.write, dress.title_in_two),
)
LAYOUTS = {layout.name: layout for layout in _ALL}
