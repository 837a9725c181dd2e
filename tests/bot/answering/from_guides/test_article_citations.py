"""An answer that rests on articles quotes and links each of them, where the law is in the knowledge."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.model import Answer
from tests.bot.answering.waterwheels import LAW, open_waterwheels
from tests.bot.reading.waterwheel import STATUTE


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_waterwheels(tmp_path_factory.mktemp("wheels"))


def of_law(answer: Answer) -> list[tuple[str, str]]:
    return [(citation.place, citation.quote) for citation in answer.citations if citation.document == LAW]


def test_a_guides_article_is_quoted_at_the_paragraph_that_the_guide_names(wheels: Assistant) -> None:
    answer = wheels.ask("多久能看水车")
    assert answer.citations[0].document == "common/guides/多久.md"
    ((place, quote),) = of_law(answer)
    assert place == "第四条第二款"
    assert quote.startswith("不能当场答复的，应当自收到申请之日起17个工作日")


def test_its_address_opens_the_law_at_that_paragraph(wheels: Assistant) -> None:
    citation = wheels.ask("多久能看水车").citations[-1]
    path, _, line = citation.url.partition("#L")
    source = wheels.source(LAW, path.rsplit("/", 1)[1])
    assert source is not None
    assert source.text.split("\n")[int(line) - 1] == citation.quote


def test_a_categorys_item_is_quoted_and_not_its_article_beside_it(wheels: Assistant) -> None:
    assert of_law(wheels.ask("木轮清单")) == [("第三条第（二）项", "（二）要看的轮子，依照第二条说清楚；")]


def test_the_text_stays_as_staff_wrote_it(wheels: Assistant, tmp_path) -> None:
    lawless = open_waterwheels(tmp_path, law="")
    with_law, without = wheels.ask("多久能看水车"), lawless.ask("多久能看水车")
    assert with_law.text == without.text
    assert of_law(without) == []
    assert len(with_law.citations) == len(without.citations) + 1


def test_a_guide_older_than_the_law_gets_no_article_for_its_numbers_may_have_moved(wheels: Assistant) -> None:
    answer = wheels.ask("打雷下雨来得了吗")
    assert answer.citations[0].document == "common/guides/下雨.md"
    assert of_law(answer) == []


def test_an_article_that_is_not_in_the_law_is_left_as_named(tmp_path) -> None:
    answer = open_waterwheels(tmp_path, STATUTE.replace("第四条 管理员", "管理员")).ask("多久能看水车")
    assert answer.text.startswith("17 个工作日")
    assert of_law(answer) == []


def test_a_reports_words_bring_no_article_for_its_law_may_be_another_years(wheels: Assistant) -> None:
    answer = wheels.ask("柳河镇2022年收到几件申请")
    assert answer.facts
    assert of_law(answer) == []
