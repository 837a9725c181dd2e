"""The web page printed to PDF by Chromium, as visitors do; needs Chromium on this machine."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.generator.layouts import html
from tests.generator.truth import Truth
from tests.generator.written import Written

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""


def write(truth: Truth, rng: random.Random) -> Written:
    with tempfile.TemporaryDirectory() as folder:
        page, printed = Path(folder) / "page.html", Path(folder) / "page.pdf"
        page.write_bytes(html.write(truth, rng).data)
        unboxed = ["--no-sandbox"] if os.geteuid() == 0 else []
        command = [CHROMIUM, "--headless", "--disable-gpu", f"--user-data-dir={folder}/user", "--no-pdf-header-footer"]
        subprocess.run(
            [*command, *unboxed, f"--print-to-pdf={printed}", page.as_uri()],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return Written(printed.read_bytes(), ".pdf", truth)
