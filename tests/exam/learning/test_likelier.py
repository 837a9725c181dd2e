"""What is asked with where something is said is told apart from what only stands beside it."""

from __future__ import annotations

from tests.exam.learning.likelier import likelier
from tests.exam.learning.pairs import Pair
from tests.exam.learning.run import printed

PAIRS = [
    Pair(("掏钱", "吗"), ("收费", "标准"), "first"),
    Pair(("掏钱", "没"), ("收费", "公布"), "second"),
    Pair(("几趟", "吗"), ("培训", "标准"), "first"),
    Pair(("几趟", "没"), ("培训", "公布"), "second"),
    Pair(("老李", "没"), ("收费", "公布"), "second"),
] * 5


def test_a_word_goes_with_what_was_said_each_time_it_was_asked() -> None:
    found = likelier(PAIRS)
    assert max(found["掏钱"], key=found["掏钱"].get) == "收费" and max(found["几趟"], key=found["几趟"].get) == "培训"


def test_what_stood_beside_it_by_chance_is_left_out() -> None:
    assert "标准" not in likelier(PAIRS)["掏钱"]


def test_what_only_one_writer_says_is_no_way_of_speaking() -> None:
    assert "老李" not in likelier(PAIRS)


def test_the_likeliest_stands_first_on_its_line() -> None:
    assert printed({"掏钱": {"收费": 25, "收取": 12}}).endswith("\n掏钱 收费×25 收取×12\n")
