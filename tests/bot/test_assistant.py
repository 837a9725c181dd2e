"""The one door: every question gets an answer, the same one from any thread, and never an exception."""

from __future__ import annotations

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bot.assistant import Assistant
from bot.model import Answer, Outcome

DAY = datetime(2021, 9, 1, 12)
QUESTIONS = (
    "去年收到几件申请", "大李庄乡2020年行政复议几件", "2020年予以公开里企业有几件", "不予公开的一共几件，2020年",
    "存在哪些问题", "2020年第二条改进措施", "怎么申请信息公开", "多久能收到答复", "申请35件要多少钱",
    "2025年9月5日收到的申请，最晚哪天答复", "柴岗乡2020年收到几件申请", "大李庄镇2020年收到几件申请", "你好",
    "今天天气怎么样", "我不想活了", "", "2019年收到几件申请", "征地补偿要公开吗", "2020年的表对得上吗", "崇复申请几件",
)  # fmt: skip
REFUSED = {Outcome.NOT_FOUND, Outcome.NOT_COVERED, Outcome.OUT_OF_SCOPE, Outcome.REJECTED, Outcome.FAILED}


def told(answer: Answer) -> Answer:
    """An answer without its session, which is new each time."""
    return replace(answer, session="")


def test_the_steps_tell_how_a_question_flows(assistant) -> None:
    names = [step.__name__ for step in assistant.steps]
    flow = ["clean", "guard", "small_talk", "spell", "understand", "follow_up", "refuse", "reckon", "decide"]
    assert [name for name in names if name in flow] == flow
    assert names[0] == "clean" and names[-1] == "decide"


def test_an_answer_carries_its_session_and_the_version_it_came_from(assistant) -> None:
    for question in QUESTIONS:
        answer = assistant.ask(question, now=DAY)
        assert len(answer.session) >= 22
        assert answer.version == assistant.version() != ""


def test_a_session_is_kept_and_an_unknown_one_is_replaced(assistant) -> None:
    first = assistant.ask("去年收到几件申请", now=DAY)
    assert assistant.ask("那复议呢", first.session, DAY).session == first.session
    assert assistant.ask("你好", "别人编的号", DAY).session != "别人编的号"


def test_a_session_is_forgotten_after_its_time(assistant) -> None:
    first = assistant.ask("2020年行政复议几件", now=DAY)
    later = assistant.ask("维持的呢", first.session, DAY + timedelta(hours=2))
    assert later.session != first.session


@pytest.mark.parametrize("question", QUESTIONS)
def test_declining_and_only_declining_is_marked_as_refused(assistant, question) -> None:
    answer = assistant.ask(question, now=DAY)
    assert answer.refused is (answer.outcome in REFUSED)
    assert answer.text
    assert not (answer.refused and any(fact.value for fact in answer.facts))


def test_the_same_question_gets_the_same_answer(assistant) -> None:
    for question in QUESTIONS:
        assert told(assistant.ask(question, now=DAY)) == told(assistant.ask(question, now=DAY))


def test_eight_threads_give_the_answers_of_one(assistant) -> None:
    questions = (QUESTIONS * 3)[:50]
    alone = [told(assistant.ask(question, now=DAY)) for question in questions]
    start = threading.Barrier(8)

    def ask_all(_: int) -> list[Answer]:
        start.wait()
        return [told(assistant.ask(question, now=DAY)) for question in questions]

    with ThreadPoolExecutor(8) as pool:
        for answers in pool.map(ask_all, range(8)):
            assert answers == alone


def test_two_interleaved_conversations_never_share_state(assistant) -> None:
    def run(session: str | None, questions: tuple[str, ...]) -> list[Answer]:
        answers = []
        for question in questions:
            answers.append(assistant.ask(question, session, DAY))
            session = answers[-1].session
        return [told(answer) for answer in answers]

    one = ("大李庄乡2020年行政复议几件", "维持的呢", "那行政诉讼呢", "为什么")
    other = ("存在哪些问题", "第二个", "那改进措施呢", "第一条")
    apart = run(None, one), run(None, other)
    first = second = None
    mixed: tuple[list[Answer], list[Answer]] = ([], [])
    for a, b in zip(one, other, strict=True):
        mixed[0].append(assistant.ask(a, first, DAY))
        mixed[1].append(assistant.ask(b, second, DAY))
        first, second = mixed[0][-1].session, mixed[1][-1].session
    assert [[told(answer) for answer in answers] for answers in mixed] == list(apart)


def test_many_threads_in_one_conversation_wait_for_each_other(assistant) -> None:
    session = assistant.ask("2020年行政复议几件", now=DAY).session
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: assistant.ask("2020年维持的复议呢", session, DAY), range(40)))
    assert {answer.session for answer in answers} == {session}
    assert len({told(answer) for answer in answers}) == 1


NASTY = (
    "'; drop table fact; --", '" OR 1=1 --', "NEAR(申请 复议)", "申请*", '"申请', "col:申请 AND NOT", "{a b}", "^申请",
    "<script>alert(1)</script>", "<img src=x onerror=1>", "{{7*7}}", "%s%n", "../../etc/passwd", "\x00", "\ud800",
    "2020年\ud83d收到",
    "👩‍👩‍👧‍👦", "\u202e年0202", "收到\x1b[31m几件", "a" * 10_000, "年" * 10_000, "2020年" * 2_000,
    "第" * 599, "一" * 599, "（" * 599, "…", "收到…申请", "9" * 599, "99999999999999年", "0年", "第99999999999个",
    "3月99999日收到的申请最晚哪天答复", "2020到1999年收到几件", "第零个", "的", "三", "\n\n\n",
)  # fmt: skip


@pytest.mark.parametrize("typed", NASTY, ids=range(len(NASTY)))
def test_whatever_is_typed_is_answered_and_nothing_breaks(assistant, typed) -> None:
    answer = assistant.ask(typed, now=DAY)
    assert isinstance(answer, Answer) and answer.text
    assert answer.outcome is not Outcome.FAILED


WORDS = st.sampled_from(
    ["2020年", "去年", "大李庄乡", "柴岗乡", "申请", "复议", "第三个", "几件", "吗", "不予公开", "企业", "为什么", "那",
     "呢", "怎么", "多少钱", "35件", "3月3日", "答复", "…", "0", "（", "\ud800", "\x07", "😀", "<b>",
     '"', "'", " OR ", "*", "和", "三"]
)  # fmt: skip
ANYTHING = st.one_of(
    st.text(max_size=80),
    st.text(st.characters(codec=None), max_size=40),
    st.text(st.characters(categories=("Cc", "Cf", "Cs", "Co", "So")), max_size=40),
    st.lists(WORDS, max_size=14).map("".join),
)


@given(typed=ANYTHING, again=ANYTHING)
@example("", "")
@hypothesis_settings(
    max_examples=400, deadline=None, database=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
def test_no_text_makes_the_assistant_raise(assistant: Assistant, typed: str, again: str) -> None:
    first = assistant.ask(typed, now=DAY)
    second = assistant.ask(again, first.session, DAY)
    for answer in (first, second):
        assert answer.text and answer.session and answer.version
        assert answer.refused is (answer.outcome in REFUSED)


@given(now=st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)))
@hypothesis_settings(max_examples=40, deadline=None, database=None, derandomize=True)
def test_no_day_makes_the_assistant_raise(assistant: Assistant, now: datetime) -> None:
    assert assistant.ask("去年收到几件申请", now=now).outcome in (Outcome.ANSWERED, Outcome.NOT_COVERED)
    assert assistant.ask("3月3日收到的申请最晚哪天答复", now=now).outcome is Outcome.ANSWERED


def test_every_cell_can_be_listed_and_every_citation_opened(assistant) -> None:
    cells = list(assistant.cells())
    assert len(cells) == 22 + 161 + 15
    assert {(organ, year, form) for _, organ, year, form, _ in cells} == {("大李庄乡人民政府", 2020, "2019")}
    (citation,) = assistant.ask("大李庄乡2020年行政许可上一年项目数量", now=DAY).citations
    found = re.search(r"/r/[^/]+/(?:[^/]+/)*([0-9a-f]{16})#(.+)$", citation.url)
    page = assistant.source(citation.document, found[1])
    assert (int(citation.place[1:-1]), found[2]) in page.anchors
    assert page.text.splitlines()[int(citation.place[1:-1]) - 1].strip() == citation.quote


def test_a_source_that_is_not_known_is_not_there(assistant) -> None:
    assert assistant.source("reports/没有.txt", "0" * 16) is None


def test_coverage_is_what_can_be_asked_about(assistant) -> None:
    assert assistant.coverage() == [("大李庄乡人民政府", 2020)]
