"""Every kind of question by name: what is drawn, and what the answer must be."""

from __future__ import annotations

from collections.abc import Callable

from tests.exam.generated import asking_across, asking_cells, asking_shares
from tests.exam.generated.drawing import Drawing
from tests.exam.generated.quoting import Drawn

KINDS: dict[str, Callable[[Drawing], Drawn]] = {
    kind.__name__: kind
    for kind in (
        asking_cells.cell,
        asking_cells.column,
        asking_cells.several,
        asking_cells.row,
        asking_across.two_organs,
        asking_across.compare_organs,
        asking_across.two_years,
        asking_across.change_per_cent,
        asking_across.sum_years,
        asking_across.average_years,
        asking_across.sum_group,
        asking_across.highest,
        asking_across.lowest,
        asking_across.best_year,
        asking_across.ranking,
        asking_across.had_any,
        asking_across.had_none,
        asking_across.trend,
        asking_shares.share,
        asking_shares.share_of,
        asking_cells.missing_organ,
        asking_cells.missing_year,
        asking_cells.same_name,
        asking_cells.unclear,
    )
}
