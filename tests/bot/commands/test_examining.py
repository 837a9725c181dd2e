"""gongkai exam runs a question file and counts right, wrong and declined, a kind a row."""

from __future__ import annotations

from tests.bot.answering.towns import NUMBERS

NEW = NUMBERS[2022][1]["三", "new", "total"]
PAPER = f"""## 数据
问：柳河镇2022年收到几件申请
应：答复
格：本年新收 | 总计 = {NEW}

问：柳河镇2022年收到几件申请
应：答复
格：本年新收 | 总计 = {NEW + 1}

问：柳河镇2021年收到几件申请
应：答复
## 对话
问：柳河镇去年行政复议几件
今天：2023-02-01
应：答复
问：维持的呢
应：答复
含：{NUMBERS[2022][1]["四", "cases", "review_upheld"]}
"""


def counts(line: str) -> list[int]:
    return [int(word) for word in line.split() if word.isdigit()]


def test_a_paper_is_graded_by_kind(gongkai, tmp_path) -> None:
    (tmp_path / "卷.txt").write_text(PAPER, encoding="utf-8")
    printed = gongkai("exam", str(tmp_path / "卷.txt"))
    assert printed.exit_code == 0
    table = {line.split()[0]: counts(line) for line in printed.stdout.splitlines() if len(counts(line)) == 3}
    assert table == {"数据": [1, 1, 1], "对话": [2, 0, 0], "合计": [3, 1, 1]}
    assert "60.0%" in printed.stdout


def test_what_was_not_right_is_shown_with_the_reason_unless_quiet(gongkai, tmp_path) -> None:
    (tmp_path / "卷.txt").write_text(PAPER, encoding="utf-8")
    loud = gongkai("exam", str(tmp_path / "卷.txt")).stdout
    assert "[wrong]" in loud and "格子不对" in loud and "[declined]" in loud
    assert "[wrong]" not in gongkai("exam", "--quiet", str(tmp_path / "卷.txt")).stdout


def test_a_paper_that_is_not_understood_is_one_line(gongkai, tmp_path) -> None:
    (tmp_path / "卷.txt").write_text("问：甲\n应：也许\n", encoding="utf-8")
    printed = gongkai("exam", str(tmp_path / "卷.txt"))
    assert printed.exit_code == 1
    assert "第2行" in printed.stderr and "Traceback" not in printed.stderr


def test_a_paper_that_is_not_there_is_said_so(gongkai, tmp_path) -> None:
    assert gongkai("exam", str(tmp_path / "没有.txt")).exit_code == 2
