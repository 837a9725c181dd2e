"""python -m tests.bench.reading [100 1000]: how fast are reports of mixed formats read, and does asking stay flat?

Prints reports a second while publishing, the seconds of a second publishing when one file changed, how many files
that read, and the processor's milliseconds for a question; each beside its ratio to the first size.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from bot.assistant import Assistant
from bot.commands.progress import shown_progress
from bot.settings import load_settings
from tests.generator.folder import make_folder

YEARS = range(2019, 2025)
QUESTIONS = ("{}{}年收到几件申请", "{}{}年行政复议几件", "{}{}年结转下年度几件", "{}{}年行政处罚几件")
ASKED = 300
DAY = datetime(2026, 1, 1)


def measure(reports: int, house: Path) -> dict[str, float]:
    make_folder(house, -(-reports // len(YEARS)), YEARS)
    assistant = Assistant(load_settings(house / "config.toml"))
    started = time.perf_counter()
    with shown_progress() as progress:
        done = assistant.publish(progress)
    first = time.perf_counter() - started
    made = sum(name.startswith("reports/") for name in done.read)
    _touch(house)
    started = time.perf_counter()
    again = assistant.publish()
    second = time.perf_counter() - started
    return {
        "reports": made,
        "reports a second": made / first,
        "one file changed, s": second,
        "files read then": len(again.read),
        "question p50, ms": _asked(assistant, 0.5),
        "question p99, ms": _asked(assistant, 0.99),
        "files left out": len(done.problems),
    }


def _touch(house: Path) -> None:
    """Change one report as a clerk would: a sentence more at its end."""
    path = sorted((house / "knowledge" / "reports").rglob("*.txt"))[0]
    data = path.read_bytes()
    path.write_bytes(data + ("\n另有说明。" if _is_utf8(data) else "\nOK").encode())


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _asked(assistant: Assistant, share: float) -> float:
    pairs = [(organ, year) for _, organ, year, *_ in assistant.cells()]
    every = sorted(set(pairs))
    times = []
    for i in range(ASKED):
        organ, year = every[i * 7919 % len(every)]
        question = QUESTIONS[i % len(QUESTIONS)].format(organ, year)
        before = time.process_time()
        assistant.ask(question, now=DAY)
        times.append((time.process_time() - before) * 1000)
    return sorted(times)[int(len(times) * share)]


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or [100, 1000]
    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            rows.append(measure(size, Path(folder)))
    for name in rows[0]:
        values = "".join(f"{row[name]:>12.2f}" for row in rows)
        ratio = f"{rows[-1][name] / rows[0][name]:>8.2f}" if rows[0][name] else ""
        print(f"{name:<24}{values}{ratio}")


if __name__ == "__main__":
    main()
