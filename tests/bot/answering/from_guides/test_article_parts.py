"""A short article is quoted whole, a long one at the paragraph that the answer is about."""

from __future__ import annotations

import pytest

from bot.answering.from_guides.article_parts import asked_part, fitting_part
from bot.model import Article
from bot.reading.law.references import Reference, references
from bot.reading.law.statute import read_statute

LONG = f"""水车办法
第一条 总的说来，水车归大家。{"大家都要爱护它。" * 20}

收费的，每次 5 元。

不收费的情形：
（一）下雨天；
（二）过年。

另有情形：
（一）发大水。
（三）没有第二项。
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return read_statute(LONG, "laws/a.md").articles[0]


def named(text: str) -> Reference:
    return next(references(text, {}, frozenset()))


def test_who_asks_for_the_article_gets_all_of_it(article: Article) -> None:
    assert asked_part(article, named("第一条")).words == article.text


def test_beside_an_answer_the_nearest_paragraph_is_enough(article: Article) -> None:
    part = fitting_part(article, named("第一条"), "看一次要多少元，每次收费吗")
    assert (part.name, part.words, part.line) == ("第一条第二款", "收费的，每次 5 元。", 4)
    part = fitting_part(article, named("第一条"), "下雨天和过年收费吗")
    assert (part.name, part.line) == ("第一条第三款", 6)
    assert part.words.endswith("（二）过年。")


def test_what_is_named_is_quoted_whatever_is_near(article: Article) -> None:
    assert fitting_part(article, named("第一条第二款"), "下雨天").name == "第一条第二款"
    assert fitting_part(article, named("第一条第三款第二项"), "收费").words == "（二）过年。"
    assert fitting_part(article, named("第一条第（二）项"), "收费").name == "第一条第（二）项"


def test_an_item_that_two_paragraphs_have_is_not_chosen_between(article: Article) -> None:
    assert asked_part(article, named("第一条第一项")).words == article.text


def test_an_item_is_told_by_its_number_and_not_by_its_position(article: Article) -> None:
    assert asked_part(article, named("第一条第四款第二项")).words == article.text
    assert asked_part(article, named("第一条第四款第三项")).words == "（三）没有第二项。"


def test_a_very_long_paragraph_is_cut(article: Article) -> None:
    long = read_statute("水车办法\n第一条 " + "大家都要爱护它，" * 200 + "好。", "laws/a.md").articles[0]
    part = fitting_part(long, named("第一条"), "爱护")
    assert len(part.words) < 700 and part.words.endswith("……")
