"""What a cell of a workbook shows: whole and decimal numbers as their format prints them, formulas by their result."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

_PLAIN = re.compile(r"^(#,##)?0(?:\.(0+))?$")
_EXTRAS = re.compile(r"_.|\*.|\[[^\]]*\]|\\|[ \"]")


def shown(cell: Any, reckoned: Any) -> str:
    """The text of an openpyxl cell; `reckoned` is the stored result where the cell holds a formula.

    A formula that was never reckoned shows itself (=SUM(B2:B5)): it must not look like an empty cell.
    """
    value = cell.value
    if cell.data_type == "f":
        value = reckoned if reckoned is not None else str(getattr(value, "text", value))
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _number(Decimal(repr(value)), str(cell.number_format))
        case datetime() | date():
            return f"{value.year}年{value.month}月{value.day}日"
    return str(value).strip()


def _number(value: Decimal, layout: str) -> str:
    """As a plain format prints it (0, 0.00, #,##0.00); else every digit that is stored, without an exponent."""
    if not value.is_finite():
        return str(value)
    positive = _EXTRAS.sub("", layout.split(";")[0])
    if plain := _PLAIN.match(positive):
        digits = len(plain[2] or "")
        rounded = value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
        return f"{rounded:,f}" if plain[1] else f"{rounded:f}"
    if positive.endswith("%"):
        return f"{(value * 100).normalize():f}%"
    return f"{value:f}" if value != value.to_integral_value() else str(int(value))
