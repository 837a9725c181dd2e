"""make bench: how fast, how large and how right, beside the plain design, measured in the same run.

Milliseconds are this machine's; the ratio to the plain design is what may be compared.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterable
from pathlib import Path

from bot.assistant import Assistant
from bot.examining.grading import grade
from bot.examining.paper import Dialogue, read_paper
from bot.model import Answer
from bot.settings import load_settings
from tests.bench.plain_fts import PlainFts

ROOT = Path(__file__).resolve().parents[2]
PAPERS = sorted((ROOT / "tests" / "exam").glob("*.txt"))
CONFIG = """[knowledge]
folder = "{root}/knowledge"
common = "{root}/knowledge/common"
[state]
folder = "{state}"
[web]
port = {port}
"""
PORT = 8765


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "config.toml"
        config.write_text(CONFIG.format(root=ROOT, state=Path(folder) / "var", port=PORT), encoding="utf-8")
        papers = [dialogue for path in PAPERS for dialogue in read_paper(path.read_text(encoding="utf-8"), path.name)]
        assistant = Assistant(load_settings(config))
        assistant.publish()
        assistant.ask("你好")
        plain = PlainFts(lines_of_everything(), assistant.cut)
        print(f"{'':<28}{'ours':>12}{'plain FTS5':>12}{'ratio':>8}")
        ours, theirs = timed(papers, assistant.ask), timed(papers, lambda question, *_: plain.ask(question))
        for name, share in (("median, ms", 0.5), ("99th percentile, ms", 0.99)):
            a, b = at(ours[0], share), at(theirs[0], share)
            print(f"{name:<28}{a:>12.2f}{b:>12.2f}{a / b:>8.2f}")
        for verdict in ("right", "wrong", "declined"):
            a, b = (counts[1].get(verdict, 0) / len(counts[0]) for counts in (ours, theirs))
            print(f"{verdict + ', %':<28}{a * 100:>12.1f}{b * 100:>12.1f}")
        print(f"{'questions':<28}{len(ours[0]):>12}")
        service(config)


def lines_of_everything() -> Iterable[str]:
    for path in [*(ROOT / "knowledge" / "reports").glob("*.txt"), *(ROOT / "knowledge").rglob("guides/*.md")]:
        yield from path.read_text(encoding="utf-8").split("\n")


def timed(papers: list[Dialogue], ask: Callable[..., Answer]) -> tuple[list[float], dict[str, int]]:
    """(sorted milliseconds of each answer, how many were right, wrong and declined)."""
    times: list[float] = []
    verdicts: dict[str, int] = {}
    for dialogue in papers:
        session: str | None = None
        for question in dialogue.questions:
            start = time.perf_counter()
            answer = ask(question.text, session, question.now)
            times.append((time.perf_counter() - start) * 1000)
            session = answer.session or None
            verdict = grade(question, answer).verdict
            verdicts[verdict] = verdicts.get(verdict, 0) + 1
    return sorted(times), verdicts


def at(values: list[float], share: float) -> float:
    return values[min(int(len(values) * share), len(values) - 1)]


def service(config: Path) -> None:
    """Start the real service: seconds until it answers, and its memory after a hundred questions."""
    command = [str(Path(sys.executable).parent / "gongkai"), "--config", str(config), "serve"]
    # As on the machine of whoever runs it, where Python keeps what it compiled: install.sh has it compiled.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, "-m", "compileall", "-q", ROOT / "bot", ROOT / "web"], check=True)
    for name in ("first start", "second start"):
        start = time.perf_counter()
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            while not answers():
                if time.perf_counter() - start > 60 or process.poll() is not None:
                    sys.exit("the service did not start")
                time.sleep(0.02)
            print(f"{name + ', s':<28}{time.perf_counter() - start:>12.2f}")
            if name == "second start":
                for number in range(100):
                    ask(f"大李庄乡2020年收到几件申请{'？' * (number % 3)}")
                megabytes = max(resident(pid) for pid in (process.pid, *children(process.pid)))
                print(f"{'memory of the service, MB':<28}{megabytes:>12.0f}")
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=15)


def answers() -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/healthz", timeout=60) as reply:
            return bool(json.load(reply)["status"] == "ok")
    except OSError:
        return False


def ask(question: str) -> None:
    body = json.dumps({"question": question}).encode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{PORT}/api/ask", body, {"Content-Type": "application/json"}, method="POST"
    )
    try:
        urllib.request.urlopen(request, timeout=10).read()
    except urllib.error.HTTPError as error:
        if error.code != 429:
            raise


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def resident(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 1e6


if __name__ == "__main__":
    main()
