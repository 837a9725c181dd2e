"""A clerk with one report reads every finding; an administrator with a thousand reads each kind and how many."""

from __future__ import annotations

from bot.commands.findings import listed
from bot.model import Finding, Severity


def finding(number: int, code: str = "sum-does-not-hold", severity: Severity = Severity.WARNING) -> Finding:
    return Finding(code, severity, f"reports/{number}.txt", number, "两边不等。", "请核对。")


def test_few_findings_are_all_told_with_their_number() -> None:
    lines = list(listed([finding(1), finding(2), finding(2, "cells-blank", Severity.NOTICE)]))
    assert lines[0] == "[注意] reports/1.txt 第1行：两边不等。请核对。"
    assert lines[-1] == "共 3 条（注意 2、提示 1），在 2 个文件里。"
    assert len(lines) == 4


def test_of_very_many_the_first_of_each_kind_are_told_and_how_many_there_are() -> None:
    many = [*(finding(n) for n in range(100)), finding(7, "cells-blank", Severity.NOTICE)]
    lines = list(listed(many))
    assert len(lines) == 3 + 1 + 1 + 1
    assert lines[3] == "[注意] ……这样的一共 100 条，在 100 个文件里。"
    assert lines[-1].endswith("--all。")
    assert len(list(listed(many, every=True))) == 102


def test_no_error_is_ever_summed_up() -> None:
    errors = [finding(n, "unreadable", Severity.ERROR) for n in range(100)]
    assert len(list(listed(errors))) == 101


def test_a_line_that_would_only_say_one_more_is_that_one() -> None:
    many = [*(finding(n) for n in range(4)), *(finding(n, "cells-blank", Severity.NOTICE) for n in range(70))]
    assert sum("两边不等" in line for line in listed(many)) == 4 + 3


def test_nothing_found_is_said() -> None:
    assert list(listed([])) == ["没有发现问题。"]
