"""What a table's own header says of its fields: which of them holds which column of the form.

A header may name more columns than the form has (备注), or only some of them (a table cut into a left and a right
half): then no position can be trusted, only the names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.reading.form import Column, Table
from bot.reading.glyphs import fold, key
from bot.reading.outline import Line
from bot.reading.table.cells import Cell
from bot.reading.table.fields import whole_fields

Fields = Sequence[Cell]
_SURELY = 3
"""So many of the form's columns must be named for the table to be the form's."""
_BETWEEN = re.compile(r"[-—－–·、/:：|>（）()\s]")
_PLACEHOLDER = re.compile(r"(?:数据|数值|数|列|栏|字段|[Cc]ol(?:umn)?)?\d*|[A-Za-z]|[甲乙丙丁戊己庚]")


@dataclass(frozen=True, slots=True)
class Head:
    """`at`: column id → the fields that it covers. `beside`: fields with a name that is no column of the form."""

    width: int
    at: Mapping[str, tuple[int, ...]]
    beside: tuple[int, ...]

    @property
    def first(self) -> int:
        return min(i for places in self.at.values() for i in places)

    @property
    def doubled(self) -> bool:
        """Whether a column's name stands over several fields."""
        return any(len(places) > 1 for places in self.at.values())

    def cell(self, column: str, fields: Fields) -> Cell | None:
        """What `fields` print in that column; None where its fields print different things."""
        cells = [fields[i] for i in self.at[column]]
        printed = {cell.printed for cell in cells if cell.printed} or {""}
        return next(cell for cell in cells if cell.printed in printed) if len(printed) == 1 else None


@dataclass(frozen=True, slots=True)
class HeadedLine:
    """A line below a header that has as many fields as it; `block` numbers the headers of the table."""

    head: Head
    block: int
    line: Line
    fields: Fields


def headed_lines(lines: Iterable[Line], table: Table) -> Iterator[HeadedLine]:
    """Every line of `lines` that can be read by the names above it."""
    stack: list[Fields] = []
    head: Head | None = None
    caption, block, open_ = "", 0, False
    for line in lines:
        if "\t" not in line.text:
            caption = line.text if line.text.strip() else caption
            continue
        fields = whole_fields(line)
        if is_head(fields, table):
            stack = [*stack, fields] if open_ and len(stack[-1]) == len(fields) else [fields]
            head, block, open_ = _head(stack, caption, table), block + (not open_), True
            continue
        open_ = False
        if head and head.at and len(fields) == head.width:
            yield HeadedLine(head, block, line, fields)


def named_otherwise(lines: Sequence[Line], table: Table) -> frozenset[int]:
    """The lines below a header whose columns are something else (townships, quarters), where the form's columns are
    named nowhere: as many as they may be, by their place they are none of the form's.
    """
    if table.nameless or any(row.columns != table.rows[0].columns for row in table.rows):
        return frozenset()
    rows = {key(name) for row in table.rows for name in (row.label, *row.labels) if name}
    own = {key(name) for column in table.columns for name in (*column.path, *column.labels)}
    said = re.sub(r"\s", "", fold("".join(line.text for line in lines)))
    if sum(name in said for name in own - rows) >= _SURELY:
        return frozenset()
    found: set[int] = set()
    width = 0
    for line in lines:
        fields = whole_fields(line) if "\t" in line.text else ()
        names = [key(field.printed) for field in fields if field.printed]
        if fields and len(names) == len(set(names)) and not any(field.number is not None for field in fields):
            others = [name for name in names[1:] if name not in own | rows and not _PLACEHOLDER.fullmatch(name)]
            width = len(fields) if 2 * len(others) > len(names) > 2 else 0
        elif width and len(fields) == width:
            found.add(line.number)
    return frozenset(found)


def is_head(fields: Fields, table: Table) -> bool:
    """A line of column names: two of them at least, or one beside no row's name; and no number."""
    if any(field.number is not None for field in fields):
        return False
    printed = {key(field.printed) for field in fields if field.printed}
    columns = printed & {key(name) for column in table.columns for name in (*column.path, *column.labels)}
    columns |= {name for name in printed if any(_joined(name) == _in_full(column) for column in table.columns)}
    rows = printed & {key(name) for row in table.rows for name in (row.label, *row.labels) if name}
    if len(rows - columns) > 1:
        return False  # 其他 and 总计 are names of rows too: in a table that is printed turned they head those
    return len(columns) > 1 or (bool(columns) and not rows)


def _head(stack: Sequence[Fields], caption: str, table: Table) -> Head:
    width = len(stack[-1])
    at: dict[str, list[int]] = {}
    beside = []
    for i in range(width):
        names = [key(fields[i].printed) for fields in stack if fields[i].printed]
        if column := column_of(names, caption, table.columns):
            at.setdefault(column.id, []).append(i)
        elif names and names[-1]:
            beside.append(i)
    whole = {id_: tuple(places) for id_, places in at.items() if places[-1] - places[0] == len(places) - 1}
    first = min((i for places in whole.values() for i in places), default=width)
    return Head(width, whole, tuple(i for i in beside if i > first))


def column_of(names: Sequence[str], caption: str, columns: Iterable[Column]) -> Column | None:
    """The column that stands under `names`, the last of them its own; the words above the table tell the rest."""
    columns = tuple(columns)
    in_full = [c for c in columns if names and len(c.path) > 1 and _joined(names[-1]) == _in_full(c)]
    called = in_full or [c for c in columns if names and names[-1] in {key(n) for n in (c.path[-1], *c.labels)}]
    if len(called) < 2:
        return called[0] if called else None
    above = re.sub(r"\s", "", fold(caption))
    for told in (names, above):
        fits = [sum(key(name) in told for name in column.path[:-1]) for column in called]
        if max(fits) and fits.count(max(fits)) == 1:
            return called[fits.index(max(fits))]
    return None


def _in_full(column: Column) -> str:
    """The column's name with what it belongs to in front: 法人或其他组织—商业企业, in one field."""
    return "".join(_joined(key(name)) for name in column.path)


def _joined(name: str) -> str:
    return _BETWEEN.sub("", name)
