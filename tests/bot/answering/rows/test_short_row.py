"""Who counts too few numbers in a row is told how it can be read, and what is wrong with its print."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("words", ["“予以公开”那行我数了只有六个数，表头不是七列吗", "“予以公开”那行是不是少了一个数"])
def test_the_whole_row_is_told_and_that_a_cell_is_missing(ask, words) -> None:
    answer = ask(words)
    assert len(answer.facts) == 7 and {fact.row[-1] for fact in answer.facts} == {"（一）予以公开"}
    assert "少印了一格" in answer.text
