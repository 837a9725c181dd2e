"""Who asks what an article says gets the article, or hears that the law is not here and what rests on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.assistant import Assistant
from bot.model import Answer, Outcome
from tests.bot.answering.waterwheels import LAW, open_waterwheels
from tests.bot.reading.waterwheel import STATUTE, TITLE

DAY = "（2019年5月15日的版本）"


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_waterwheels(tmp_path_factory.mktemp("wheels"))


@pytest.fixture(scope="module")
def lawless(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_waterwheels(tmp_path_factory.mktemp("lawless"), law="")


def talk(assistant: Assistant, *questions: str) -> Iterator[Answer]:
    session = None
    for question in questions:
        answer = assistant.ask(question, session)
        session = answer.session
        yield answer


@pytest.mark.parametrize(
    "question",
    [
        *("条例第四条怎么说", "第四条讲的啥", "《条例》第4条", "条例第 四 条是什么？", "请问水车条例的第四条怎么说呢"),
        *("條例第四條怎麼說", f"《{TITLE}》第四条怎么说"),
    ],
)
def test_an_article_is_quoted_whole_with_its_place(wheels: Assistant, question: str) -> None:
    answer = wheels.ask(question)
    (citation,) = answer.citations
    assert answer.outcome is Outcome.ANSWERED
    assert answer.text.startswith(f"《{TITLE}》{DAY}原文：\n第四条 管理员收到申请的")
    assert "17个工作日" in answer.text and "19个工作日" in answer.text and "不算在前款" in answer.text
    assert (citation.document, citation.title, citation.place) == (LAW, TITLE + DAY, "第四条")
    assert answer.text.endswith(citation.quote)
    assert answer.understood.rows == (f"{TITLE}第四条",)


def test_the_address_opens_the_law_at_the_line_of_the_article(wheels: Assistant) -> None:
    (citation,) = wheels.ask("条例第四条第二款怎么说").citations
    path, _, line = citation.url.partition("#L")
    source = wheels.source(LAW, path.rsplit("/", 1)[1])
    assert source is not None and source.title == TITLE
    assert source.text.split("\n")[int(line) - 1] == citation.quote


def test_a_paragraph_or_item_is_quoted_alone(wheels: Assistant) -> None:
    second, item = talk(wheels, "条例第四条第二款怎么说", "条例第三条第（二）项")
    assert second.text == (
        f"《{TITLE}》{DAY}第四条第二款原文：\n"
        "不能当场答复的，应当自收到申请之日起17个工作日内答复；延长的，最长不得超过19个工作日。"
    )
    assert item.text == f"《{TITLE}》{DAY}第三条第（二）项原文：\n（二）要看的轮子，依照第二条说清楚；"


@pytest.mark.parametrize(
    ("question", "place"),
    [
        *(("条例4条第二款", "第四条第二款"), ("条例4条2款讲的啥", "第四条第二款"), ("4条2款", "第四条第二款")),
        *(("条例三条第二项", "第三条第（二）项"), ("条例第3条（二）", "第三条第（二）项")),
        *(("《条例》4条", "第四条"), ("条例第三条的第 2 项", "第三条第（二）项")),
    ],
)
def test_an_article_may_be_named_as_people_write_it(wheels: Assistant, question: str, place: str) -> None:
    assert [citation.place for citation in wheels.ask(question).citations] == [place]


@pytest.mark.parametrize(("question", "lacking"), [("条例第四条第九款怎么说", "第九款"), ("条例3条8项", "8项")])
def test_a_paragraph_that_is_not_there_is_said_kindly_and_the_article_is_read_out(
    wheels: Assistant, question: str, lacking: str
) -> None:
    answer = wheels.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.text.startswith(f"这一条里找不到您说的{lacking}，整条念给您：\n《{TITLE}》{DAY}原文：\n第")
    assert answer.citations[0].place in ("第三条", "第四条")


def test_the_next_question_may_leave_out_the_law_or_the_article(wheels: Assistant) -> None:
    places = [a.citations[0].place for a in talk(wheels, "条例第四条怎么说", "第三款呢", "那第二条呢", "第一款呢")]
    assert places == ["第四条", "第四条第三款", "第二条", "第二条"]


def test_two_articles_are_quoted_one_after_the_other(wheels: Assistant) -> None:
    answer = wheels.ask("条例第一条和第三条之一怎么说")
    assert [citation.place for citation in answer.citations] == ["第一条", "第三条之一"]
    assert answer.text.index("看得见水车") < answer.text.index("下雨天不看")


def test_an_article_that_the_law_does_not_have_is_not_made_up(wheels: Assistant) -> None:
    answer = wheels.ask("条例第九十条怎么说")
    assert (answer.outcome, answer.refused) == (Outcome.NOT_FOUND, True)
    assert answer.text == f"我收录的《{TITLE}》里查不到您说的第九十条。它的最后一条是第五条。"
    assert [citation.place for citation in answer.citations] == ["第五条"]


def test_an_article_that_the_file_has_twice_is_not_quoted(tmp_path) -> None:
    answer = open_waterwheels(tmp_path, f"{STATUTE}\n第四条 又一个，要等99天。\n").ask("条例第四条怎么说")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "99" not in answer.text and "17" not in answer.text


@pytest.mark.parametrize("law", ["轮子法", "旧条例", "甲省水车公开条例"])
def test_a_strange_law_is_never_answered_from_another(wheels: Assistant, law: str) -> None:
    answer = wheels.ask(f"{law}第四条怎么说")
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.text == f"我这里没有收录《{law}》的原文，不能凭记忆念给您听。"
    assert answer.citations == ()


def test_without_the_law_the_guides_on_the_article_are_named(lawless: Assistant) -> None:
    answer = lawless.ask("第四条怎么说")
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.text.startswith(f"我这里没有收录《{TITLE}》的原文")
    assert answer.text.endswith("根据这一条写的说明有：「下雨能来吗」「多久能看水车」。")
    assert set(answer.suggestions) == {"下雨能来吗", "多久能看水车"}
    assert {citation.document for citation in answer.citations} == {"common/guides/下雨.md", "common/guides/多久.md"}
    assert [a.outcome for a in talk(lawless, "第四条怎么说", "多久能看水车")][1] is Outcome.ANSWERED


def test_a_law_that_only_guides_name_is_known_not_to_be_here(wheels: Assistant) -> None:
    answer = wheels.ask("复议法第九条怎么说")
    assert "没有收录《水车复议法》" in answer.text
    assert "多久能看水车" in answer.text


def test_a_question_that_asks_for_more_than_the_words_is_not_answered_with_them(wheels: Assistant) -> None:
    answer = wheels.ask("根据条例第四条，多久能看水车")
    assert answer.text.startswith("17 个工作日内给您答复")


def test_a_small_number_after_a_list_is_a_place_in_the_list(assistant: Assistant) -> None:
    first, second = talk(assistant, "怎么申请信息公开", "第二条")
    assert "没有收录" not in second.text
    assert second.text in first.text


def test_a_number_in_a_laws_title_or_name_does_not_hold_the_answer_back(tmp_path) -> None:
    assistant = open_waterwheels(tmp_path, f"---\ntitle: 水车公告2019号办法\nnames: [水车公告]\n---\n{STATUTE}")
    there, beyond, strange = talk(
        assistant, "水车公告第二条怎么说", "水车公告第九十条怎么说", "《轮子公告2020号》第二条怎么说"
    )
    assert there.text.startswith(f"《水车公告2019号办法》{DAY}原文：\n第二条")
    assert beyond.text.startswith("我收录的《水车公告2019号办法》里查不到您说的第九十条。")
    assert strange.text.startswith("我这里没有收录《轮子公告2020号》的原文")
