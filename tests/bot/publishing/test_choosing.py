"""Of two files for one organ and year one answers, always the same; the other stays readable, and both are named."""

from __future__ import annotations

import pytest

from bot.publishing.checking import check_folder
from tests.bot.reading.printed import report_text, small_truth
from tests.conftest import Town

ORGAN = "东山乡人民政府"


def paper(seed: int, day: str = "", title: str = "") -> str:
    text = report_text(ORGAN, told=small_truth(seed=seed))
    return text.replace("年度报告", f"年度报告{title}", 1) + (f"\n{ORGAN}\n{day}\n" if day else "")


@pytest.mark.parametrize(
    ("first", "second", "answers", "why"),
    [
        (("甲.txt", paper(1)), ("乙.txt", paper(2)), "甲.txt", "文件名"),
        (("乙（更正）.txt", paper(1)), ("甲.txt", paper(2)), "乙（更正）.txt", "更正"),
        (("乙.txt", paper(1, title="（修订版）")), ("甲.txt", paper(2)), "乙.txt", "更正"),
        (("乙.txt", paper(1, "2023年3月9日")), ("甲.txt", paper(2, "2023年1月20日")), "乙.txt", "发布日期"),
        (("乙（更新）.txt", paper(1, "2023年1月9日")), ("甲.txt", paper(2, "2023年3月9日")), "乙（更新）.txt", "更正"),
    ],
)
def test_the_correction_answers_else_the_later_one(town: Town, first, second, answers, why) -> None:
    for name, text in (first, second):
        town.save(f"reports/{name}", text)
    town.publish()
    report = town.knowledge().report(ORGAN, 2022)
    assert report and report.member.document == f"reports/{answers}"
    (finding,) = [f for f in check_folder(town.folders) if f.code == "two-reports-for-one-year"]
    assert finding.document == f"reports/{answers}"
    assert all(name in finding.message for name, _ in (first, second)) and why in finding.message
    # The other one can still be read at its address.
    for document, revision in town.revisions().items():
        assert town.store.text(revision), document


def test_one_file_for_each_year_is_no_finding(town: Town) -> None:
    town.save("reports/甲.txt", paper(1))
    assert [f.code for f in check_folder(town.folders)] == []
