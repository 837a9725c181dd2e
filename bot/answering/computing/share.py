"""What share a cell is of the total that the form's own sums put it in: 商业企业 of 总计, 予以公开 of （七）总计."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.rows.line import Line
from bot.reading.form import Identity, Table
from bot.reading.formulas import Cell, Formula
from bot.reading.glyphs import without_number


def share_of(table: Table, line: Line, against: Sequence[Line] = ()) -> Formula | None:
    """The formula, None where no single total holds all of the line's cells, or it is not the one `against`."""
    if len(against) == 1 and set(line.cells) < set(against[0].cells):  # of a group that has no cell of its own
        title = f"{line.title}占{against[0].title}的比例"
        part = f"（{line.title}）" if "＋" in line.title else line.title
        written = f"{part}÷{against[0].title}"
        return Formula("share", title, (), table.section, written, line.cells, against[0].cells, ())
    if len(against) == 1 and len(line.cells) > 1 and _in_the_total_of_each(table, line, against[0]):
        title = f"{line.title}占{against[0].title}的比例"  # 不予公开里个人占几成
        written = f"{line.title}÷{against[0].title}"
        return Formula("share", title, (), table.section, written, line.cells, against[0].cells, ())
    wanted = {cell for whole in against for cell in whole.cells}
    if len(against) > 1 and set(line.cells) < wanted and len({whole.section for whole in against}) == 1:
        together = "＋".join(whole.title for whole in against)  # 强制占许可、处罚、强制三项总数的几成
        right = tuple(dict.fromkeys(cell for whole in against for cell in whole.cells))
        title, written = f"{line.title}占{together}的比例", f"{line.title}÷（{together}）"
        return Formula("share", title, (), table.section, written, line.cells, right, ())
    for identity in sorted(table.identities, key=lambda item: item.along != "columns"):
        if len(identity.right) == 1 and (right := _totals(identity, line)) and (not wanted or wanted == set(right)):
            whole = _name(table, right[0], identity)
            title = f"{line.title}占{whole}的比例"
            part = f"（{line.title}）" if "＋" in line.title else line.title
            return Formula("share", title, (), table.section, f"{part}÷{whole}", line.cells, right, ())
    right = _totals_of_each_kind(table, line)
    if right and (not wanted or wanted == {*right}):  # 两类诉讼里纠正的占全部诉讼的几成
        paths = [table.column(column).path for _, column in right]
        whole = f"{paths[0][0]}{paths[0][-1]}"
        written = f"{line.title}÷{whole}（{'＋'.join('·'.join(path[1:-1]) for path in paths)}）"
        return Formula("share", f"{line.title}占{whole}的比例", (), table.section, written, line.cells, right, ())
    return None


def _totals_of_each_kind(table: Table, line: Line) -> tuple[Cell, ...]:
    """The totals of the kinds of case that the cells are of, one each; nothing where one of them is in no such sum."""
    kinds = [i for i in table.identities if i.along == "columns" and len(i.right) == 1]
    found = [next((i.right[0] for i in kinds if column in i.left), "") for _, column in line.cells]
    rows = {row for row, _ in line.cells}
    tops = {table.column(total).path[0] for total in found if total}
    several = len(rows) == len(tops) == 1 and len(set(found)) == len(found) > 1 and all(found)
    return tuple((row, total) for row in rows for total in found) if several else ()


def _totals(identity: Identity, line: Line) -> tuple[Cell, ...]:
    """The one total of all cells; nothing where one of them is not summed there, or they have several totals."""
    by_columns = identity.along == "columns"
    if not all((column if by_columns else row) in identity.left for row, column in line.cells):
        return ()
    total = identity.right[0]
    found = dict.fromkeys((row, total) if by_columns else (total, column) for row, column in line.cells)
    return tuple(found) if len(found) == 1 else ()


def _in_the_total_of_each(table: Table, line: Line, whole: Line) -> bool:
    """Whether `whole` holds, row by row, the totals that the cells of `line` are summed in."""
    sums = [identity for identity in table.identities if identity.along == "columns" and len(identity.right) == 1]
    of_each = [{(row, i.right[0]) for row, column in line.cells if column in i.left} for i in sums]
    return {*whole.cells} in of_each and len(whole.cells) == len(line.cells)


def _name(table: Table, cell: Cell, identity: Identity) -> str:
    if identity.along == "columns":
        return "·".join(table.column(cell[1]).path)
    row = table.row(cell[0])
    name = row.title or without_number(row.label)
    return name if cell[1] in table.default_columns else f"{name}（{'·'.join(table.column(cell[1]).path)}）"
