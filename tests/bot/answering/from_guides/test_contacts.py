"""An office's telephone is what staff wrote or what its own report says; no number is made up."""

from __future__ import annotations

from tests.bot.answering.towns import SHIQIAO, SHIQIAO_NUMBERS, open_town
from tests.bot.reading.printed import report_text

PREFACE = "本报告由石桥乡人民政府编制。如有疑问，请与乡党政办公室联系（电话：000-0000001）。"
CARD = f'[[office]]\norgan = "{SHIQIAO}"\nname = "党政办"\nphone = "000-0000002"\n'
QUESTIONS = ("石桥乡电话", "石桥乡2022年信息公开电话是多少", "石桥乡政府打什么电话", "石桥乡的联系方式")


def with_preface() -> dict[str, str]:
    title, _, rest = report_text(SHIQIAO, 2022, "2021", SHIQIAO_NUMBERS).partition("\n")
    return {"石桥乡2022.txt": f"{title}\n{PREFACE}\n{rest}"}


def test_the_number_in_the_report_is_quoted_with_its_place(common, tmp_path) -> None:
    town = open_town(tmp_path, common, with_preface())
    for question in QUESTIONS:
        answer = town.ask(question)
        assert "000-0000001" in answer.text and "开头" in answer.text, question
        assert answer.citations and not answer.facts, question


def test_what_staff_wrote_comes_before_the_report(common, tmp_path) -> None:
    town = open_town(tmp_path, common, with_preface(), {"contacts.toml": CARD})
    for question in QUESTIONS:
        text = town.ask(question).text
        assert "党政办；电话：000-0000002" in text and "000-0000001" not in text, question


def test_where_nobody_wrote_a_number_the_way_to_it_is_told(ask_towns) -> None:
    text = ask_towns("石桥乡电话").text
    assert "信息公开指南" in text and "不会编" in text


def test_another_organs_number_is_never_given(common, tmp_path) -> None:
    town = open_town(tmp_path, common, with_preface(), {"contacts.toml": CARD})
    assert "000-000000" not in town.ask("白鹭镇电话是多少").text
