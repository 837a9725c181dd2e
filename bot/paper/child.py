"""Makes the Word file and the PDF in a process of its own, which ends with them.

The libraries and the font take about a hundred megabytes, which the service gets back this way; and nothing that
somebody typed outlives the process. The form comes and goes through pipes as JSON: nothing touches a disk.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import sys
import warnings
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from bot.paper.pdf import MissingGlyphs, pdf_of
from bot.paper.sheet import Sheet
from bot.paper.word import BadTemplate, word_of


def main() -> None:
    # What a library warns of may quote the form.
    logging.disable()
    warnings.simplefilter("ignore")
    asked, answer = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    made = make(**json.loads(asked.read()))
    answer.write(json.dumps(made).encode())
    answer.close()
    sys.exit(0)


def make(who: str, texts: dict[str, str], template: str, font: str) -> dict[str, Any]:
    """`template` in base64 and `font` as a path, "" for neither. What could not be made is "" in the result."""
    sheet = Sheet(who, texts)
    made = {"word": "", "pdf": "", "missing": ""}
    if template:
        with contextlib.suppress(BadTemplate):
            made["word"] = b64encode(word_of(b64decode(template), sheet)).decode()
    if font:
        try:
            made["pdf"] = b64encode(pdf_of(sheet, Path(font))).decode()
        except MissingGlyphs as lacking:
            made["missing"] = lacking.characters
    return made
