"""A font is found where systems keep it; the one that staff chose is never replaced by another."""

from __future__ import annotations

from pathlib import Path

from bot.paper.fonts import find_font
from bot.paper.pdf import _simplified
from tests.bot.paper.forms import font


def test_the_chosen_font_is_taken_and_a_wrong_path_finds_none(tmp_path: Path) -> None:
    chosen = tmp_path / "own.ttf"
    assert find_font(str(chosen)) is None
    chosen.write_bytes(b"")
    assert find_font(str(chosen)) == chosen


def test_known_places_are_looked_at_first_and_fontconfig_is_asked_then(tmp_path: Path) -> None:
    one = tmp_path / "one.ttc"
    one.write_bytes(b"")
    assert find_font("", (str(tmp_path / "none.ttc"), str(one))) == one
    asked = find_font("", ())
    assert asked is None or asked.is_file()


def test_of_a_collection_the_simplified_chinese_face_is_taken() -> None:
    from fontTools.ttLib import TTCollection

    found = font()
    if found.suffix == ".ttc":
        with TTCollection(str(found), lazy=True) as faces:
            assert "SC" in faces.fonts[_simplified(found)]["name"].getDebugName(1)
    assert _simplified(Path("plain.ttf")) == 0
