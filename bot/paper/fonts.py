"""Finds a free Chinese font for the PDF: the one that is set, else where systems put Noto Sans CJK, else fontconfig."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

_KNOWN = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/opentype/noto/NotoSansCJKsc-Regular.otf",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
)
_FAMILIES = ("Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC")
_PATIENCE = 5


def find_font(chosen: str, known: tuple[str, ...] = _KNOWN) -> Path | None:
    """The font's file; None if there is none. `chosen` is staff's setting: another one is never taken instead."""
    if chosen:
        return Path(chosen) if Path(chosen).is_file() else None
    for path in map(Path, known):
        if path.is_file():
            return path
    return _from_fontconfig()


def _from_fontconfig() -> Path | None:
    program = shutil.which("fc-list")
    for family in _FAMILIES if program else ():
        try:
            listed = subprocess.run(
                [str(program), f"{family}:style=Regular", "-f", "%{file}\n"],
                capture_output=True,
                text=True,
                timeout=_PATIENCE,
                check=False,
            ).stdout
        except (OSError, subprocess.TimeoutExpired):
            return None
        for line in listed.splitlines():
            if Path(line).is_file():
                return Path(line)
    return None
