"""A guide is read as staff wrote it; whatever is wrong with it is told with its line and how to mend it."""

from __future__ import annotations

import pytest

from bot.errors import MalformedFile
from bot.model import Outcome
from bot.reading.staff_files.guide import as_said, read_guide

GUIDE = """---
title: 多久能收到答复
questions:
  - 申请交上去多久给答复
  - 多久给信儿
articles: [条例第三十三条]
as_of: "2026-11-23"
outcome: redirect
suggestions: [到期了不答复怎么办, 从哪天开始算, 要不要钱, 第四句]
contacts: true
---
20 个工作日内答复（条例第三十三条）。
1. 可以延长。

## 为什么
规定在第三十三条。
"""


def test_every_part_of_a_guide_is_read() -> None:
    guide = read_guide(GUIDE, "guides/答复期限.md")
    assert (guide.id, guide.document, guide.title) == ("答复期限", "guides/答复期限.md", "多久能收到答复")
    assert guide.questions == ("申请交上去多久给答复", "多久给信儿")
    assert (guide.articles, guide.as_of) == (("条例第三十三条",), "2026-11-23")
    assert (guide.outcome, guide.contacts) == (Outcome.REDIRECT, True)
    assert guide.body == "20 个工作日内答复（条例第三十三条）。\n1. 可以延长。"
    assert guide.why == "规定在第三十三条。"


def test_the_body_is_cited_with_its_line() -> None:
    guide = read_guide(GUIDE, "guides/答复期限.md")
    assert GUIDE.split("\n")[guide.line - 1].startswith("20 个工作日")


def test_at_most_three_suggestions_are_kept() -> None:
    assert len(read_guide(GUIDE, "guides/a.md").suggestions) == 3


def test_only_title_questions_and_body_are_needed() -> None:
    guide = read_guide("---\ntitle: 甲\nquestions: [乙]\n---\n丙。", "guides/a.md")
    assert (guide.outcome, guide.articles, guide.as_of) == (Outcome.ANSWERED, (), "")
    assert (guide.why, guide.suggestions, guide.contacts) == ("", (), False)


def test_a_day_written_without_quotes_reads_the_same() -> None:
    assert read_guide(GUIDE.replace('"2026-11-23"', "2026-11-23"), "a.md").as_of == "2026-11-23"


@pytest.mark.parametrize(
    ("before", "after", "line", "says"),
    [
        (GUIDE, "没有开头的一段话。", 1, "---"),
        ("title: 多久能收到答复\n", "", 1, "title"),
        ("title: 多久能收到答复", "title:", 1, "title"),
        ("title: 多久能收到答复", "title: 答复: 多久", 2, "写错了"),
        ("questions:\n  - 申请交上去多久给答复\n  - 多久给信儿\n", "", 1, "questions"),
        ("questions:\n  - 申请交上去多久给答复\n  - 多久给信儿\n", "questions: 多久给信儿\n", 1, "questions"),
        ("  - 多久给信儿", "  - 多久: 给信儿", 3, "questions"),
        ("  - 多久给信儿", " - 多久给信儿", 5, "写错了"),
        ("as_of:", "as_off:", 7, "as_off"),
        ('"2026-11-23"', "2026-02-30", 7, "写错了"),
        ("title: 多久", "title: \x07多久", None, "写错了"),
        ("articles: [条例第三十三条]", "articles: [条例第三十三条", None, "写错了"),
        ("articles: [条例第三十三条]", "articles: 条例第三十三条", 6, "articles"),
        ("outcome: redirect", "outcome: maybe", 8, "outcome"),
        ("outcome: redirect", "outcome: failed", 8, "outcome"),
        ("[到期了不答复怎么办, 从哪天开始算, 要不要钱, 第四句]", "到期了不答复怎么办", 9, "suggestions"),
        (GUIDE[GUIDE.index("20 个工作日") :], "", 12, "正文"),
        ("20 个工作日内答复（条例第三十三条）。\n1. 可以延长。\n", "", 15, "正文"),
    ],
)
def test_a_malformed_guide_is_refused_with_line_and_remedy(
    before: str, after: str, line: int | None, says: str
) -> None:
    assert before in GUIDE
    with pytest.raises(MalformedFile, match=says) as caught:
        read_guide(GUIDE.replace(before, after), "guides/a.md")
    assert caught.value.remedy
    assert caught.value.line is not None
    assert line is None or caught.value.line == line


def test_an_empty_item_of_a_list_is_no_question() -> None:
    text = GUIDE.replace("  - 多久给信儿", "  -")
    assert read_guide(text, "a.md").questions == ("申请交上去多久给答复",)


def test_empty_lines_above_the_front_matter_do_not_shift_the_line() -> None:
    with pytest.raises(MalformedFile) as caught:
        read_guide("\n\n" + GUIDE.replace("title: 多久", "title: 答复: 多久"), "a.md")
    assert caught.value.line == 4


def test_where_nothing_is_shown_in_bold_no_asterisks_are_seen() -> None:
    assert as_said("先到**水车房**登记，交**2 份**。") == "先到水车房登记，交2 份。"
    assert as_said("3 ** 4，** 不是") == "3 ** 4，** 不是"
