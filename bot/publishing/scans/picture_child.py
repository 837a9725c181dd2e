"""Runs in a child of its own: a scan on standard input; its number of pages and one of them as a PNG on the output."""

from __future__ import annotations

import io
import os
import sys

from PIL import Image, ImageOps

_SCALE = 110 / 72
_WIDEST, _TALLEST = 1400, 2200


def main() -> None:
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDWR), 1)
    pages, image = _page(sys.stdin.buffer.read(), int(sys.argv[2]))
    answer.write(f"{pages}\n".encode())
    image.thumbnail((_WIDEST, _TALLEST))
    image.convert("RGB").save(answer, "PNG")
    answer.flush()


def _page(data: bytes, number: int) -> tuple[int, Image.Image]:
    if b"%PDF-" in data[:1024]:
        import pypdfium2

        document = pypdfium2.PdfDocument(data)
        return len(document), document[number - 1].render(scale=_SCALE).to_pil()
    image = Image.open(io.BytesIO(data))
    pages = getattr(image, "n_frames", 1)
    image.seek(number - 1)
    return pages, ImageOps.exif_transpose(image)


if __name__ == "__main__":
    main()
