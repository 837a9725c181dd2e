"""A tale before the sentence that asks whether the report mentions something."""

from __future__ import annotations


def test_only_the_last_sentence_is_asked_of_the_report(assistant) -> None:
    tale = "村里好多人压根不知道还能申请公开，大喇叭也没喊过。"
    answer = assistant.ask(f"{tale}报告里头提没提宣传引导得不够这事")
    assert "宣传和引导工作需要进一步加强" in answer.citations[0].quote and not answer.facts


def test_whose_report_is_taken_from_the_tale(assistant) -> None:
    answer = assistant.ask("我在大李庄乡住，想申请个材料。2020年报告里写没写微信群")
    assert "微信群" in answer.text and answer.understood.organs == ("大李庄乡人民政府",)


def test_of_a_quoted_word_it_is_told_what_it_means(assistant) -> None:
    tale = "大清早来了个电话说让我“补正”，我还以为是我犯了啥错误，吓得一上午没心思卖货，"
    assert "补正就是申请内容不明确" in assistant.ask(f"{tale}这是个啥意思？").text
