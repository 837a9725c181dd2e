"""gongkai publish: the same road as at the desk, from the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.reading.printed import report_text

GUIDE = "---\ntitle: 水车怎么看\nquestions:\n  - 水车在哪里看\n---\n水车在{where}。\n"
CONFIG = """
[knowledge]
folder = "knowledge"
common = "shared"
[state]
folder = "state"
[publishing]
hold = true
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A town that holds every change, with one report, one guide and one paper; published once."""
    for name in ("shared", "knowledge/reports", "knowledge/guides", "knowledge/exam"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "knowledge/reports/柳河镇人民政府2022年度报告.txt").write_text(report_text(), encoding="utf-8")
    (tmp_path / "knowledge/guides/水车.md").write_text(GUIDE.format(where="河边"), encoding="utf-8")
    (tmp_path / "knowledge/exam/一.txt").write_text("问：水车在哪里看\n应：答复\n含：河边\n", encoding="utf-8")
    (tmp_path / "config.toml").write_text(CONFIG, encoding="utf-8")
    return tmp_path / "config.toml"


def test_what_was_held_is_told_and_published(gongkai, house):
    assert "等人发布" in gongkai("reload", config=house).output
    assert "没有收录" in gongkai("ask", "2022年收到几件申请", config=house).output
    told = gongkai("publish", config=house)
    assert told.exit_code == 0 and "已发布第" in told.output and "新加\tguides/水车.md" in told.output
    assert "水车在河边" in gongkai("ask", "水车在哪里看", config=house).output
    assert "没有等着发布的改动" in gongkai("publish", config=house).output


def test_over_a_loss_only_with_a_reason_and_a_dry_run_publishes_nothing(gongkai, house):
    gongkai("publish", config=house)
    guide = house.parent / "knowledge/guides/水车.md"
    guide.write_text(GUIDE.format(where="山上"), encoding="utf-8")
    assert "答不对了：水车在哪里看" in gongkai("publish", "--dry-run", config=house).output
    refused = gongkai("publish", config=house)
    assert refused.exit_code == 1 and "请写明理由" in refused.output
    assert "水车在河边" in gongkai("ask", "水车在哪里看", config=house).output
    assert gongkai("publish", "--reason", "搬家了", config=house).exit_code == 0
    assert "水车在山上" in gongkai("ask", "水车在哪里看", config=house).output
    assert "发布\t第 2 版\t搬家了" in gongkai("audit", config=house).output
