"""Digits in another font than the hanzi around them stay on their line, and what is raised stays raised."""

from __future__ import annotations

from typing import Any

from bot.reading.source.pdf_level import level

PAGE = 800.0


def letter(text: str, depth: float, base: float = 700.0, size: float = 24.0, lean: float = 0.0) -> dict[str, Any]:
    """As pdfplumber tells a character: its box hangs `depth` sizes below its base line."""
    bottom = base + depth * size
    top = PAGE - bottom - size
    box = {"y0": bottom, "top": top, "bottom": top + size, "doctop": top}
    return {"text": text, "size": size, "matrix": (size, lean, -lean, size, 0, base), **box}


def test_letters_of_two_fonts_on_one_line_are_on_one_level() -> None:
    chars = [letter(c, -0.12) for c in "青溪县年政府"] + [letter(c, -0.36) for c in "2022"]
    assert len({char["top"] for char in chars}) == 2
    level(chars)
    assert {round(char["top"], 6) for char in chars} == {round(letter("年", -0.12)["top"], 6)}
    assert {round(char["bottom"] - char["top"], 6) for char in chars} == {24.0}


def test_a_raised_number_and_a_line_of_its_own_stay_where_they_are() -> None:
    chars = [letter(c, -0.12) for c in "报告"] + [letter("1", -0.12, base=712.0), letter("二", -0.12, base=660.0)]
    before = [char["top"] for char in chars]
    level(chars)
    assert [char["top"] for char in chars] == before


def test_turned_letters_are_left_alone() -> None:
    chars = [letter("报", -0.12), letter("告", -0.12), letter("稿", -0.36, lean=5.0)]
    before = chars[2]["top"]
    level(chars)
    assert chars[2]["top"] == before
