"""Articles are found where a text names them, each with the law that is meant and never with another."""

from __future__ import annotations

import pytest

from bot.reading.law.references import Reference, references

NAMES = {"水车公开条例": "水车公开条例", "条例": "水车公开条例", "复议法": "水车复议法", "水车复议法": "水车复议法"}
LIGHT = frozenset({"根据", "请问", "那", "的", "是"})


def found(text: str) -> list[Reference]:
    return list(references(text, NAMES, LIGHT))


def named(text: str) -> list[tuple[str, str]]:
    return [(ref.law, ref.number) for ref in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "条例第三十三条",
            "《条例》第33条",
            "请问根据条例第三十三条",
            "（条例第三十三条）",
            "条例里第 33 条",
            "条例的第三十三条",
        ),
        *("水车公开条例第三十三条", "《水车公开条例》（修订）第三十三条", "中华人民共和国水车公开条例第三十三条"),
        *("期限看条例第三十三条", "收费按条例第三十三条", "补正在条例第３３条", "条例 第三十三条"),
    ],
)
def test_a_known_law_is_known_by_any_of_its_names(text: str) -> None:
    (ref,) = found(text)
    assert (ref.law, ref.known, ref.number, ref.order) == ("水车公开条例", True, "第三十三条", (33, 0))


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("档案法实施条例第五条", "档案法实施条例"),
        ("《轮子法》第五条", "轮子法"),
        ("《轮子法》 5条", "轮子法"),
        ("轮子法 第五条", "轮子法"),
        ("请问轮子法第五条", "轮子法"),
        ("旧条例第五条", "旧条例"),
        ("甲省水车公开条例第五条", "甲省水车公开条例"),
        ("实施水车复议法第五条", "实施水车复议法"),
    ],
)
def test_a_name_inside_another_laws_name_is_that_other_law(text: str, law: str) -> None:
    (ref,) = found(text)
    assert (ref.law, ref.known) == (law, False)


def test_articles_in_a_row_are_of_the_same_law_and_a_new_name_begins_another() -> None:
    assert named("条例第三条、第四条和第六条，复议法第七条") == [
        ("水车公开条例", "第三条"),
        ("水车公开条例", "第四条"),
        ("水车公开条例", "第六条"),
        ("水车复议法", "第七条"),
    ]
    assert named("条例第三条规定的，第四条另说") == [("水车公开条例", "第三条"), ("", "第四条")]


def test_paragraph_and_item_belong_to_the_article() -> None:
    (ref,) = found("条例第二十条之一第二款第（五）项写着")
    assert (ref.number, ref.order, ref.paragraph, ref.item) == ("第二十条之一", (20, 1), 2, 5)
    assert ref.printed == "第二十条之一第二款第（五）项"
    (ref,) = found("条例第20条第5项")
    assert (ref.paragraph, ref.item, ref.whole) == (0, 5, False)


@pytest.mark.parametrize(
    ("text", "found_there"),
    [
        ("条例36条第三项", ("第三十六条", 0, 3, "第三项")),
        ("《条例》三十六条2款", ("第三十六条", 2, 0, "2款")),
        ("复议法 11 条", ("第十一条", 0, 0, "")),
        ("36条3项", ("第三十六条", 0, 3, "3项")),
        ("条例第三十六条（三）", ("第三十六条", 0, 3, "（三）")),
        ("条例第 36 条的第(三)项", ("第三十六条", 0, 3, "第(三)项")),
    ],
)
def test_the_word_that_people_leave_out_is_not_missed(text: str, found_there: tuple[str, int, int, str]) -> None:
    (ref,) = found(text)
    assert (ref.number, ref.paragraph, ref.item, ref.part) == found_there


@pytest.mark.parametrize("text", ["提了36条意见", "条例一共56条", "改进措施3条", "存在问题3条", "主动公开360条"])
def test_so_many_of_something_are_no_article(text: str) -> None:
    assert found(text) == []


def test_start_and_end_cover_the_laws_name_and_the_number() -> None:
    text = "根据《条例》第三条第一款的话"
    (ref,) = found(text)
    assert text[ref.start : ref.end] == "《条例》第三条第一款"


def test_without_a_laws_name_none_is_meant() -> None:
    assert named("第三条") == [("", "第三条")]
    assert named("问题第三条") == [("", "第三条")]
    assert named("一共三条") == []
