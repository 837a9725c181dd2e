"""python -m tests.bench.organs [10 100 1700]: does a question cost more where there are more organs?

Makes a folder of made-up townships with six yearly reports each, publishes it and asks questions that name the
county, the township and the year. Times are of the processor, so that a busy machine does not spoil them; publishing
1700 organs takes minutes. From some hundred reports on, most questions read a report that is not in memory yet.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from bot.assistant import Assistant
from bot.settings import load_settings
from tests.bot.reading.printed import report_text, small_truth

COMMON = Path(__file__).resolve().parents[2] / "knowledge" / "common"
CONFIG = '[knowledge]\nfolder = "knowledge"\ncommon = "{common}"\n[state]\nfolder = "state"\n'
FIRST, SECOND = (
    "东西南北上下大小新老青白红黄金银石木水土花果松柏杨柳桃李梅竹",
    "河山湖泉桥庄店坪岭坡湾塘寨堡营集沟川岗台",
)
YEARS = range(2018, 2024)
QUESTIONS = ("{}{}年收到几件申请", "{}{}年行政复议几件", "{}{}年存在哪些问题", "{}{}年结转下年度几件")
ASKED = 400
DAY = datetime(2025, 1, 1)


def towns(count: int) -> list[tuple[str, str]]:
    """(county, township), each pair once; townships of one name stand in several counties."""
    chance = random.Random(1)
    counties = [f"{a}{b}县" for a in FIRST[:12] for b in SECOND[:8]][: max(1, count // 18)]
    found: dict[tuple[str, str], None] = {}
    while len(found) < count:
        name = chance.choice(FIRST) + chance.choice(SECOND) + chance.choice("乡镇")
        found[counties[len(found) % len(counties)], name] = None
    return list(found)


def reports(folder: Path, names: list[tuple[str, str]]) -> None:
    forms = {year: "2019" if year < 2021 else "2021" for year in YEARS}
    printed = {year: report_text("〇〇", year, form, small_truth(form)) for year, form in forms.items()}
    for county, town in names:
        (folder / county).mkdir(parents=True, exist_ok=True)
        for year in YEARS:
            text = printed[year].replace("〇〇", f"{town}人民政府")
            (folder / county / f"{town}{year}.txt").write_text(text, encoding="utf-8")


def measure(count: int) -> str:
    with tempfile.TemporaryDirectory() as home:
        names, chance = towns(count), random.Random(2)
        reports(Path(home) / "knowledge" / "reports", names)
        (Path(home) / "config.toml").write_text(CONFIG.format(common=COMMON.as_posix()), encoding="utf-8")
        assistant = Assistant(load_settings(Path(home) / "config.toml"))
        assistant.publish()
        start = time.process_time()
        assistant.ask("你好", now=DAY)
        loaded = time.process_time() - start
        times, answered = [], 0
        for _ in range(ASKED):
            question = chance.choice(QUESTIONS).format("".join(chance.choice(names)), chance.choice(YEARS))
            start = time.process_time()
            answered += not assistant.ask(question, now=DAY).refused
            times.append((time.process_time() - start) * 1000)
        times.sort()
        middle, most = times[ASKED // 2], times[ASKED * 99 // 100]
        return f"{count:>8}{count * len(YEARS):>9}{loaded:>9.2f}{middle:>9.2f}{most:>9.2f}{answered:>7}/{ASKED}"


if __name__ == "__main__":
    print(f"{'organs':>8}{'reports':>9}{'load, s':>9}{'p50, ms':>9}{'p99, ms':>9}{'answered':>11}")
    for number in sys.argv[1:] or ("10", "100", "1700"):
        print(measure(int(number)), flush=True)
