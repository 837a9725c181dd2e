"""Runs in a child of its own: a scan on standard input, each page's words and lines as a line of JSON on the output.

The recognising library is an extra (`[ocr]`); it is loaded nowhere else. Its models come with it: no network.
"""

from __future__ import annotations

import json
import logging
import math
import os
import sys
from collections.abc import Iterator
from typing import Any

_DOTS = 150
MOST_PAGES = 60
_MOST_PIXELS = 30_000_000
_READABLE, _SURE = 0.5, 0.9
_LINE = 40
"""Pixels that a line of a table is long at least."""


def main() -> None:
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 1)
    logging.disable()
    data = sys.stdin.buffer.read()
    from rapidocr import RapidOCR

    engine: Any = RapidOCR(params={"Global.log_level": "critical"})
    for number, (total, image) in enumerate(_pictures(data), 1):
        scale = 72 / _DOTS
        found = engine(image)
        words = []
        boxes = found.boxes if found.boxes is not None else ()
        for box, text, score in zip(boxes, found.txts or (), found.scores or (), strict=True):
            xs, ys = [float(x) * scale for x, _ in box], [float(y) * scale for _, y in box]
            if score >= _READABLE and text.strip():
                # A doubtful number gets a mark that keeps it from being read as one until a clerk takes it away.
                doubt = "？" if score < _SURE and any(c.isdigit() for c in text) else ""
                words.append([text.strip() + doubt, min(xs), min(ys), max(xs), max(ys)])
        lines = [[side * scale for side in line] for line in _lines(image)]
        height, width = image.shape[:2]
        page = {"page": number, "of": total, "width": width * scale, "height": height * scale}
        answer.write(json.dumps(page | {"words": words, "lines": lines}) + "\n")
        answer.flush()


def _pictures(data: bytes) -> Iterator[tuple[int, Any]]:
    import cv2
    import numpy

    if b"%PDF-" not in data[:1024]:
        image = cv2.imdecode(numpy.frombuffer(data, numpy.uint8), cv2.IMREAD_COLOR)
        if image is not None:
            smaller = _fitting(image.shape[1], image.shape[0])
            yield 1, image if smaller == 1 else cv2.resize(image, None, fx=smaller, fy=smaller)
        return
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    # Of a longer one only the first is looked at: whoever asked refuses it by its number of pages.
    for i in range(len(document) if len(document) <= MOST_PAGES else 1):
        scale = _DOTS / 72
        width, height = document[i].get_size()
        scale *= _fitting(width * scale, height * scale)
        yield len(document), document[i].render(scale=scale).to_numpy()


def _fitting(width: float, height: float) -> float:
    """By how much a picture is made smaller that has too many pixels; no page is left out for its size."""
    return min(1.0, math.sqrt(_MOST_PIXELS / max(width * height, 1)))


def _lines(image: Any) -> Iterator[tuple[float, float, float, float]]:
    """Where long straight strokes are drawn, level and upright."""
    import cv2

    dark = cv2.adaptiveThreshold(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), 255, cv2.ADAPTIVE_THRESH_MEAN_C,
                                 cv2.THRESH_BINARY_INV, 25, 12)  # fmt: skip
    for size in ((_LINE, 1), (1, _LINE)):
        strokes = cv2.morphologyEx(dark, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, size))
        shapes, _ = cv2.findContours(strokes, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for shape in shapes:
            x, y, width, height = cv2.boundingRect(shape)
            if min(width, height) < _LINE / 4:
                yield x, y, x + width, y + height


if __name__ == "__main__":
    main()
