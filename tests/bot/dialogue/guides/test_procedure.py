"""Short questions in the middle of a procedure are about that procedure; one with its own subject changes it."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant import Assistant
from bot.model import Answer, Outcome

DAY = datetime(2026, 3, 1, 12)


def last_answer(assistant: Assistant, *questions: str) -> Answer:
    session, answer = None, None
    for question in questions:
        answer = assistant.ask(question, session, DAY)
        session = answer.session
    assert answer
    return answer


def titles(assistant: Assistant, *ids: str) -> set[str]:
    return {guide.title for guide in assistant.knowledge().guides if guide.id in ids}


@pytest.mark.parametrize(
    ("before", "question", "guides"),
    [
        (("不予公开怎么复议",), "材料交给哪里", ("复议找谁",)),
        (("不予公开怎么复议",), "要交钱吗", ("复议费用",)),
        (("不予公开怎么复议",), "多久出结果", ("复议审理多久",)),
        (("不予公开怎么复议",), "不服还能告吗", ("复议后起诉",)),
        (("不予公开怎么复议",), "材料要写什么", ("复议申请书",)),
        (("不予公开怎么复议",), "最晚几天提", ("复议期限",)),
        (("我想申请行政复议",), "找谁", ("复议找谁",)),
        (("我想申请行政复议",), "收费吗，我手头紧", ("复议费用",)),
        (("打官司去哪个法院",), "收费吗，家里困难", ("诉讼费",)),
        (("我想申请行政复议",), "几天之内", ("复议期限",)),
        (("我想申请行政复议",), "要花多少钱", ("复议费用",)),
        (("复议申请书怎么写",), "交到哪儿", ("复议找谁",)),
        (("复议申请书怎么写",), "还要等多久", ("复议审理多久",)),
        (("复议申请书怎么写",), "输了呢", ("复议后起诉",)),
        (("复议找谁",), "能口头说吗", ("复议申请书",)),
        (("复议找谁",), "过了期限怎么办", ("复议期限",)),
        (("复议要多久有结果",), "没通过怎么办", ("复议后起诉",)),
        (("复议要多久有结果",), "收费不", ("复议费用",)),
        (("我要去法院告他们",), "去哪个法院", ("去哪个法院",)),
        (("打官司要花多少钱",), "要等多久", ("法院审多久",)),
        (("打官司要花多少钱",), "去哪里", ("去哪个法院",)),
        (("打官司要花多少钱",), "几个月之内", ("直接起诉期限",)),
        (("直接起诉要在几个月内",), "要交钱吗", ("诉讼费",)),
        (("去哪个法院告",), "多久能判", ("法院审多久",)),
        (("去哪个法院告",), "费用多少", ("诉讼费",)),
        (("征求第三方意见",), "要等多久", ("征求第三方意见",)),
        (("征求第三方意见",), "他不回呢", ("征求第三方意见",)),
        (("让我补正是什么意思",), "不理会怎样", ("补正是什么",)),
        (("让我补正是什么意思",), "几天之内", ("补正是什么",)),
        (("让我补正是什么意思",), "能告吗", ("补正延期能告吗",)),
        (("让我补正是什么意思",), "之后多久给", ("补正是什么",)),
        (("向谁投诉不公开",), "要写什么", ("向主管部门投诉",)),
        (("向谁投诉不公开",), "找谁", ("向主管部门投诉",)),
        (("信息处理费怎么算",), "不交会怎样", ("不交费",)),
        (("信息处理费怎么算",), "不服能告吗", ("收费不服",)),
        (("信息处理费按页怎么算",), "不服怎么办", ("收费不服",)),
        (("答复说信息不存在",), "我不信", ("信息不存在",)),
        (("答复说信息不存在",), "能告吗", ("能否直接起诉", "信息不存在")),
        (("不服乡政府不给公开找谁复议",), "要是县政府不给公开的呢", ("复议找谁",)),
        (("不服乡政府的答复找谁复议",), "那街道办呢", ("复议找谁",)),
        (("说是别人的隐私不给看",), "他同意了呢", ("商业秘密个人隐私", "征求第三方意见")),
        (("到期了还不答复",), "能告吗", ("逾期不答复", "能否直接起诉")),
        (("他们延期了",), "能告吗", ("补正延期能告吗",)),
        (("他们延期了",), "最多多久", ("延期",)),
        (("复议找谁",), "怎么申请信息公开", ("怎么申请",)),
        (("复议找谁",), "低保名单在哪看", ("低保名单",)),
        (("复议找谁",), "打官司要花多少钱", ("诉讼费",)),
        (("打官司要花多少钱",), "复议要交费吗", ("复议费用",)),
        (("信息处理费怎么算",), "多久能收到答复", ("答复期限",)),
        (("复议要多久有结果",), "身份证要带吗", ("复议申请书", "身份证明")),
        (("被拒了", "他们说是别人的隐私"), "哪个机关？", ("复议找谁",)),
        (("被拒了", "他们说是别人的隐私"), "几天之内", ("复议期限",)),
        (("被拒了", "他们说是别人的隐私"), "找谁交", ("复议找谁",)),
        (("他们说不存在",), "我不信", ("信息不存在",)),
        (("复议输了以后起诉几天内",), "去哪个法院", ("去哪个法院",)),
        (("复议输了以后怎么办",), "几天内", ("复议后起诉",)),
        (("不予公开怎么复议",), "得掏多少钱", ("复议费用",)),
        (("复议找谁",), "多长时间给说法", ("复议审理多久",)),
        (("他们说没有这份文件",), "我不信", ("信息不存在",)),
        (("怎么申请信息公开",), "要交钱吗", ("要不要钱",)),
        (("怎么申请信息公开",), "多久出结果", ("答复期限",)),
        (("怎么申请信息公开",), "不服还能告吗", ("能否直接起诉", "不公开怎么办")),
    ],
)
def test_a_short_question_is_about_what_one_is_in_the_middle_of(assistant, before, question, guides) -> None:
    answer = last_answer(assistant, *before, question)
    assert set(answer.understood.rows) & titles(assistant, *guides)


def test_going_to_court_after_a_lost_review_is_not_going_there_straight(assistant) -> None:
    for question in ("那输了以后起诉几天内", "不服还能告吗"):
        assert "15 日内" in last_answer(assistant, "不予公开怎么复议", question).text


def test_who_was_refused_and_asks_for_the_court_must_go_for_a_review_first(assistant) -> None:
    asked = ("收到不予公开告知书，能直接起诉吗", "向哪个机关提？", "期限多长")
    assert last_answer(assistant, *asked[:2]).understood.rows == ("复议向谁申请",)
    assert last_answer(assistant, *asked).understood.rows == ("多少天内可以申请复议",)


@pytest.mark.parametrize("question", ["我被拒了", "被拒绝了"])
def test_who_was_refused_is_led_step_by_step_and_may_ask_in_between(assistant, question) -> None:
    assert last_answer(assistant, question).outcome is Outcome.CLARIFY
    assert "复议" in last_answer(assistant, question, "几天之内").text


@pytest.mark.parametrize(
    "question",
    [
        "对区政府的答复不服，去哪个机关复议，又归哪级法院管",
        "不服乡里答复，复议找谁，打官司去哪个法院",
    ],
)
def test_two_procedures_in_one_message_are_both_answered(assistant, question) -> None:
    answer = last_answer(assistant, question)
    assert not answer.facts
    assert all(f"【{title}】" in answer.text for title in titles(assistant, "复议找谁", "去哪个法院"))


def test_numbers_are_still_asked_of_the_report(assistant) -> None:
    assert last_answer(assistant, "不予公开怎么复议", "2020年复议几件").facts


def test_disbelief_in_our_own_answer_is_still_a_reproach(assistant) -> None:
    assert last_answer(assistant, "我不信").outcome is Outcome.SMALLTALK


def test_a_rule_that_is_asked_behind_a_number_is_no_number_again(county) -> None:
    session = county.ask("甲乡2022年以行政执法案卷为由不公开的多少件").session
    answer = county.ask("执法案卷是不是一定不给看", session)
    assert "条例第十六条" in answer.text and answer.facts == ()


def test_who_speaks_of_asking_for_a_paper_is_back_at_the_first_step(assistant) -> None:
    """After a refusal an elder asks from the beginning: neither the fee nor the days are the review's."""
    talk = ("乡里说不公开，我该咋整", "要个材料得花几个钱", "我不会写字，让孙子替我写行不", "交上去多少天给我信儿")
    told = [last_answer(assistant, *talk[: i + 1]) for i in range(1, len(talk))]
    assert not any("行政复议法" in answer.text for answer in told)
    assert "第四十二条" in told[0].text and "口头" in told[1].text and "20 个工作日" in told[2].text


def test_the_fee_of_a_review_is_still_the_reviews(assistant) -> None:
    assert "行政复议法" in last_answer(assistant, "不予公开怎么复议", "要花几个钱").text


def test_who_does_not_answer_a_request_for_more_is_the_applicant(assistant) -> None:
    answer = last_answer(assistant, "申请写得不明不白，几天内得叫他补正", "他一直不理，不补呢")
    assert answer.understood.rows == ("让我补正怎么办、不补会怎样",)


def test_what_the_procedure_says_nothing_of_is_asked_of_all_guides(assistant) -> None:
    answer = last_answer(assistant, "递上去几天能有回音", "他们要是说忙不过来，还能往后拖吗", "要交钱不")
    assert "不收费" in answer.text and "延长" not in answer.text


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("复议该去找哪个衙门，要钱不", ("复议找谁", "复议费用")),
        ("打官司去哪个法院，要花钱不", ("去哪个法院", "诉讼费")),
    ],
)
def test_the_second_of_two_short_questions_is_of_the_firsts_procedure(assistant, question, both) -> None:
    answer = last_answer(assistant, question)
    assert all(f"【{title}】" in answer.text for title in titles(assistant, *both))


@pytest.mark.parametrize("then", ["我要是不搭理呢", "要是嫌烦压根不搭理他"])
def test_ignoring_a_request_to_mend_is_told_where_mending_is(assistant, then) -> None:
    assert "放弃" in last_answer(assistant, "叫我补正，我看不懂", then).text


def test_the_county_itself_is_another_case_of_the_same(assistant) -> None:
    assert "市政府" in last_answer(assistant, "对乡政府不服，复议找谁", "那要是县政府自己作的呢").text


@pytest.mark.parametrize("question", ["我给忘了，过期没回咋办", "要是我忙忘了，没回呢", "我不同意，他们还能硬给吗"])
def test_who_was_asked_as_a_third_party_and_does_not_answer_is_still_the_third_party(assistant, question) -> None:
    answer = last_answer(assistant, "乡里发函问我同不同意公开我厂的材料，我几天之内得回", question)
    assert "不回不等于同意" in answer.text


def test_this_first_behind_a_lawsuit_is_the_review(assistant) -> None:
    asked = ("收到的是不予公开，直接上法院告成不成", "那先走这个，多久能有个结果")
    assert "60 日" in last_answer(assistant, *asked).text


def test_a_tale_in_two_sentences_about_one_thing_is_answered_once(assistant) -> None:
    tale = "镇里给我公司来了个函，问我们愿不愿意把去年的材料给别人看。里面有客户名单，我不想给，该怎么回"
    assert last_answer(assistant, tale).text.count("您是“第三方”") == 1


def test_who_handed_it_in_for_me_changes_nothing(assistant) -> None:
    asked = ("我寄的挂号信，哪天算他们收到", "儿子帮我网上交的呢")
    assert "双方确认的那天" in last_answer(assistant, *asked).text


def test_offices_that_do_not_answer_the_one_that_leads_are_told_of_there(assistant) -> None:
    asked = ("三家单位联合印发的文件，应向哪一家申请", "逾期不回呢")
    assert "视为同意公开" in last_answer(assistant, *asked).text


def test_what_an_extension_costs_is_what_a_request_costs(assistant) -> None:
    assert "不收费" in last_answer(assistant, "他们说忙不过来，还能往后拖吗", "要交钱不").text
