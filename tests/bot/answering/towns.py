"""Made-up towns whose every number is known: the truth stands here, the assistant only gets the printed text."""

from __future__ import annotations

import random
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.assistant import Assistant
from bot.reading.forms import load_form
from bot.settings import load_settings
from tests.bot.reading.printed import Cells, Truth, report_text, truth
from tests.setup.house import begin_with

CONFIG = """
[knowledge]
folder = "knowledge"
common = "{common}"
[state]
folder = "state"
"""

LIUHE = "柳河镇人民政府"
SHIQIAO = "石桥乡人民政府"

NUMBERS: dict[int, tuple[str, Truth]] = {
    2020: ("2019", truth(load_form("2019"), random.Random(6), 97)),
    2022: ("2021", truth(load_form("2021"), random.Random(5), 97)),
}
"""柳河镇's numbers: year → form, (section, row, column) → number. All sums hold."""

SHIQIAO_NUMBERS = truth(load_form("2021"), random.Random(7), 9)


def without_last(cells: Cells) -> Cells:
    return cells[:-1]


def all_blank(cells: Cells) -> Cells:
    return ["" for _ in cells]


def without_first(cells: list[str]) -> list[str]:
    return cells[1:]


SPOILT = {
    ("二", "rules"): without_first,  #               规章：one number is lost
    ("三", "withheld_secret"): all_blank,  #         国家秘密：the whole row is empty
    ("三", "partly"): without_last,  #               部分公开：one number is lost
    ("四", "cases"): lambda cells: [cells[0], cells[1], cells[2], cells[3], "999", *cells[5:]],
}
"""What is wrong with 石桥乡's report; the sum of its reviews is 999, which no sum gives."""


def town_reports() -> dict[str, str]:
    """File name → text of the reports of the made-up towns."""
    found = {f"柳河镇{year}.txt": report_text(LIUHE, year, form, told) for year, (form, told) in NUMBERS.items()}
    return found | {"石桥乡2022.txt": report_text(SHIQIAO, 2022, "2021", SHIQIAO_NUMBERS, SPOILT)}


def open_town(
    folder: Path, common: Path, reports: Mapping[str, str | bytes], lists: dict[str, str] | None = None
) -> Assistant:
    """An assistant over a folder with these reports and the project's own common knowledge."""
    begin_with(_with_common_read(common), folder / "state")
    return opened(folder, common, {**{f"reports/{name}": text for name, text in reports.items()}, **(lists or {})})


def opened(folder: Path, common: Path, files: Mapping[str, str | bytes]) -> Assistant:
    """An assistant over a folder with these files, once they are published without a problem."""
    (folder / "knowledge").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = folder / "knowledge" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    (folder / "config.toml").write_text(CONFIG.format(common=common.as_posix()), encoding="utf-8")
    made = Assistant(load_settings(folder / "config.toml"))
    assert made.publish().problems == ()
    return made


@cache
def _with_common_read(common: Path) -> Path:
    """The state folder that every town begins with, so that none has to read the common knowledge again."""
    folder = common.parent.parent / "no town"
    opened(folder, common, {}).store.close()
    return folder / "state"
