"""A number is told where one is asked for: no cell stands in for a rule, nor for things that no table counts."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "typed",
    [
        "开了间五金铺，个体户执照，要材料是按个人写还是按单位写",
        "收到不予公开决定了",
        "问第三方问了一个多月，超了没有",
        "复议收立案费吗",
        "报表里“总计”怎么加出来的",
        "文件公布要几天",
        "跟大李庄乡要材料，多少页里头不收钱",
        "收到申请后的答复，条例里一共分了几种情形",
    ],
)
def test_a_rule_is_told_without_a_number_of_the_report(ask, typed) -> None:
    answer = ask(typed)
    assert answer.text and answer.facts == () and "2020年度报告" not in answer.text


@pytest.mark.parametrize(
    "counted", ["收了多少税", "办了多少张身份证", "办了几次庙会", "处理了多少吨垃圾", "收了几千斤粮"]
)
def test_what_no_table_counts_gets_no_count_of_applications(ask, counted) -> None:
    assert ask(f"大李庄乡2020年{counted}").facts == ()


def test_an_oath_names_no_applicant(ask) -> None:
    (fact,) = ask("跑了三趟都没人理，气死个人，2020年当成信访举报投诉不给处理的有几件").facts
    assert fact.column == ("总计",)


@pytest.mark.parametrize("counted", ["收了多少份申请", "收到几件", "给了几件", "办了几件"])
def test_applications_are_still_counted(ask, counted) -> None:
    assert ask(f"大李庄乡2020年{counted}").facts[0].value == 0


def test_a_question_of_its_own_is_not_the_last_row_again(assistant) -> None:
    session = assistant.ask("大李庄乡2020年新收几件申请").session
    assert assistant.ask("大李庄乡2020年种了多少棵树", session).facts == ()


def test_a_number_of_items_after_the_guide_on_fees_is_counted(assistant) -> None:
    session = assistant.ask("处理费怎么算").session
    assert "1000 元" in assistant.ask("二十件呢", session).text


def test_the_day_on_a_reply_is_not_the_day_of_a_request(ask) -> None:
    assert "满 20 个工作日" not in ask("信上落款是15号，我25号才收到，他们算不算过了期限").text


@pytest.mark.parametrize(
    "typed",
    [
        "系统里一键就能导出来的表，大李庄乡说导出也算另行制作，行得通么",
        "大李庄乡给了个不予公开的决定，复议向谁提",
        "自媒体博主没有记者证，向大李庄乡申请有没有限制",
        "我的手机号随着大李庄乡的答复给了别人，这个是投诉还是复议",
    ],
)
def test_whose_answer_it_was_is_told_and_no_number_of_it_is_asked(ask, typed) -> None:
    assert ask(typed).facts == ()


@pytest.mark.parametrize(
    "typed", ["大李庄乡行政处罚", "大李庄乡复议后再起诉、到年底还没审完的有没有", "大李庄乡新收几件"]
)
def test_a_row_and_an_office_alone_are_still_a_cell(ask, typed) -> None:
    assert ask(typed).facts


def test_a_row_that_is_called_by_a_fee_is_no_other_thing(county) -> None:
    answer = county.ask("甲乡2022年没按时交信息处理费就不办了的有几件")
    assert [fact.row[-1][:9] for fact in answer.facts] == ["2.申请人逾期未按"]


def test_a_number_that_is_plainly_asked_is_told_in_a_tale_too(ask) -> None:
    answer = ask("庄上个人去申请的，最后答应给公开的有几件")
    assert [(fact.column[-1], fact.value) for fact in answer.facts] == [("自然人", 0)]


def test_a_rows_number_comes_before_a_guide_on_its_words(ask) -> None:
    assert ask("以“危及三安全一稳定”为由不予公开的，总数是多少").facts


@pytest.mark.parametrize("asked", ["他们自己认不认信息发得慢、不及时", "听说乡里作了承诺，在哪几样上承诺的"])
def test_a_report_that_plainly_tells_it_comes_before_a_rule_that_is_only_guessed(ask, asked) -> None:
    assert "大李庄乡人民政府2020年度报告" in ask(asked).text


def test_what_one_holds_in_hand_is_told_by_its_guide_and_not_counted(ask) -> None:
    answer = ask("一大半都给涂黑了，光看见几个标点，也没写为啥涂")
    assert "理由" in answer.text and answer.facts == ()


def test_a_request_that_is_only_told_of_is_not_counted(ask) -> None:
    answer = ask("三个单位一块儿盖章的文，有人来申请，谁出面答")
    assert "牵头" in answer.text and answer.facts == ()


@pytest.mark.parametrize("words", ["信息公开行政案件受理费多少一件", "行政诉讼要交多少钱一件"])
def test_a_price_for_each_is_no_number_of_cases(ask, words) -> None:
    answer = ask(words)
    assert "50 元" in answer.text and not answer.facts


def test_how_many_kinds_of_replies_there_are_is_no_number_of_applications(ask) -> None:
    answer = ask("他们收到申请后一共有几种回法呀？想都列一下")
    assert not answer.facts and "不予公开" in answer.text


@pytest.mark.parametrize("words", ["2020年乡里办了几场信息公开培训，来了多少人", "2020年搞了几期业务培训，来了多少人"])
def test_who_came_to_a_training_is_no_number_of_applications(ask, words) -> None:
    assert ask(words).facts == ()


def test_who_was_told_something_was_not_sued(ask) -> None:
    facts = ask("2020年有几件被告知没有这份信息").facts
    assert not any("诉讼" in "".join((*fact.row, *fact.column)) for fact in facts)
