"""Level bars say what was counted most, and the description says it in words."""

from __future__ import annotations

from web.ranking import ranking


def test_bars_are_as_long_as_their_counts_and_long_names_are_cut_but_said_in_full():
    long = "多久能收到答复（二十个工作日，不是十五天）"
    shown = ranking("问得最多的", [(long, 8), ("收费", 4)])
    assert [bar.width for bar in shown.bars] == [276, 138]
    assert shown.bars[0].label.endswith("…") and len(shown.bars[0].label) == 19
    assert shown.description == f"{long}：8；收费：4。"


def test_where_nothing_was_asked_nothing_is_drawn():
    assert ranking("问得最多的", []).bars == ()
