"""However a report numbers its points, each is found whole, and what stands inside a point stays in it."""

from __future__ import annotations

import pytest

from bot.reading.points import MATCHED, read_runs


def points(text: str) -> list[list[str]]:
    return [[text[p.start : p.end] for p in run.points] for run in read_runs(text)]


@pytest.mark.parametrize(
    "marks",
    [
        ("一是", "二是", "三是"),
        ("1.", "2.", "3."),
        ("1、", "2、", "3、"),
        ("第一，", "第二，", "第三，"),
        ("首先，", "其次，", "再次，"),
        ("首先，", "其次，", "最后，"),
        ("（一）", "（二）", "（三）"),
        ("（1）", "（2）", "（3）"),
        ("①", "②", "③"),
        ("其一，", "其二，", "其三，"),
        ("一个是", "另一个是", "还有一个是"),
        ("一，", "二，", "三，"),
        ("问题一：", "问题二：", "问题三："),
        ("▲改进1 ", "▲改进2 ", "▲改进3 "),
        ("⼀是", "⼆是", "三是"),
    ],
)
def test_every_way_of_numbering_is_read(marks) -> None:
    text = f"主要问题：{marks[0]}更新慢；{marks[1]}人手少，只有2人；{marks[2]}解读不多。"
    assert points(text) == [[f"{marks[0]}更新慢；", f"{marks[1]}人手少，只有2人；", f"{marks[2]}解读不多。"]]


def test_a_point_may_begin_with_a_year() -> None:
    assert points("1.2023年6月起每周更新。2.2024年增加人手。") == [["1.2023年6月起每周更新。", "2.2024年增加人手。"]]


def test_numbers_inside_a_point_are_no_points() -> None:
    assert points("（一）加强培训。1、新人要学。2、老人要考。（二）每周更新。") == [
        ["（一）加强培训。1、新人要学。2、老人要考。", "（二）每周更新。"]
    ]
    assert points("占3.6%，比上年2.1%多。") == []


def test_a_point_that_its_line_breaks_off_goes_on_in_the_next() -> None:
    assert points("一是更新慢；二是网格员不熟\n，说法不一。\n改进措施：") == [
        ["一是更新慢；", "二是网格员不熟\n，说法不一。"]
    ]


def test_the_last_point_keeps_all_its_sentences_but_not_what_leads_into_the_next_list() -> None:
    first, second = points("一是更新慢。二是人手少。只有两人。我镇将这样改：一是每周更新。二是增加人手。常年招考。")
    assert first == ["一是更新慢。", "二是人手少。只有两人。"]
    assert second == ["一是每周更新。", "二是增加人手。常年招考。"]


def test_points_that_name_a_problem_say_which() -> None:
    (run,) = read_runs("针对第一个问题，每周更新；针对第二个问题，增加人手。")
    assert run.style == MATCHED and [p.number for p in run.points] == [1, 2]
