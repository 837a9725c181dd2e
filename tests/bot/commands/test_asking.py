"""gongkai ask, batch and chat."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading

import pytest

from tests.bot.answering.towns import LIUHE, NUMBERS
from tests.bot.commands.conftest import ROOT

KEYS = ["outcome", "refused", "text", "citations", "facts", "understood", "computed", "documents", "choices",
        "suggestions", "session", "version"]  # fmt: skip
NEW = NUMBERS[2022][1]["三", "new", "total"]
QUESTION = "柳河镇2022年收到几件申请"


def answers(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def lines(*asked: object) -> str:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in asked)


def exchange(process: subprocess.Popen[bytes], asked: dict) -> dict:
    """Write one line and read its answer; only an answer that is flushed at once can be read."""
    process.stdin.write(lines(asked).encode())
    process.stdin.flush()
    return json.loads(process.stdout.readline())


class RunningBatch:
    """A running `gongkai batch`; ends when its input ends."""

    def __init__(self, config) -> None:
        around = {**os.environ, "GONGKAI_CONFIG": str(config)}
        # With it Python writes at once by itself, and a missing flush would not be seen.
        around.pop("PYTHONUNBUFFERED", None)
        command = [sys.executable, "-c", "from bot.commands import main; main()", "batch"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=around, cwd=ROOT)
        self.patience = threading.Timer(20, self.process.kill)
        self.patience.start()

    def __enter__(self) -> subprocess.Popen[bytes]:
        return self.process

    def __exit__(self, *_: object) -> None:
        self.process.stdin.close()
        self.patience.cancel()
        assert self.process.stdout.read() == b""
        self.process.stdout.close()
        assert self.process.wait(20) == 0


def test_an_answer_is_printed_in_words(gongkai) -> None:
    printed = gongkai("ask", QUESTION)
    assert printed.exit_code == 0
    assert f"{NEW} 件" in printed.stdout and LIUHE in printed.stdout
    assert "还可以问" in printed.stdout


def test_json_has_exactly_the_keys_of_the_contract(gongkai) -> None:
    answer = json.loads(gongkai("ask", QUESTION, "--json").stdout)
    assert list(answer) == KEYS
    assert list(answer["citations"][0]) == [
        "document", "title", "organ", "year", "section", "row", "column", "quote", "place", "url"
    ]  # fmt: skip
    assert list(answer["facts"][0]) == ["organ", "year", "section", "row", "column", "value", "unit", "certainty"]
    assert list(answer["understood"]) == ["organs", "years", "rows", "operation"]
    assert answer["facts"][0]["value"] == NEW
    assert answer["facts"][0]["row"] == ["一、本年新收政府信息公开申请数量"]
    assert (answer["outcome"], answer["refused"], answer["documents"], answer["choices"]) == ("answered", False, [], [])


def test_json_of_a_sum_and_of_a_question_back(gongkai) -> None:
    total = json.loads(gongkai("ask", "柳河镇2022年不予公开一共几件", "--json").stdout)["computed"][0]
    assert list(total) == ["operation", "value", "unit", "parts"]
    assert sum(part["value"] for part in total["parts"]) == total["value"]
    asked_back = json.loads(gongkai("ask", "柳河乡2022年收到几件申请", "--json").stdout)
    assert [list(choice) for choice in asked_back["choices"]] == [["label", "question"]]


@pytest.mark.parametrize("question", ["柳河镇2021年收到几件申请", "今天天气怎么样", "", "白水乡收到几件申请"])
def test_declining_is_an_answer_and_no_error(gongkai, question) -> None:
    printed = gongkai("ask", question, "--json")
    assert printed.exit_code == 0
    answer = json.loads(printed.stdout)
    assert list(answer) == KEYS
    assert answer["refused"] is True and answer["facts"] == []


def test_today_stands_for_the_clock(gongkai) -> None:
    asked = "柳河镇去年收到几件申请"
    assert json.loads(gongkai("ask", asked, "--json", "--today", "2023-05-01").stdout)["facts"][0]["value"] == NEW
    assert json.loads(gongkai("ask", asked, "--json", "--today", "2026-05-01").stdout)["outcome"] == "not_covered"


def test_a_day_that_is_none_is_an_error_of_the_operators(gongkai) -> None:
    printed = gongkai("ask", QUESTION, "--today", "明天")
    assert printed.exit_code == 2
    assert "明天 不是日期" in printed.stderr


def test_explain_tells_how_the_question_was_read(gongkai) -> None:
    printed = gongkai("ask", QUESTION, "--explain").stdout
    assert "2022年=year:2022" in printed and LIUHE in printed
    assert f"{NEW} 件" in printed
    assert gongkai("ask", "你好", "--explain").exit_code == 0


def test_batch_gives_one_answer_a_line_with_the_same_id(gongkai) -> None:
    asked = lines(
        {"id": "甲", "question": QUESTION},
        {"id": 7, "question": "今天天气怎么样"},
        {"id": None, "question": "柳河镇去年收到几件申请", "today": "2023-05-01"},
        {"question": "你好"},
    )
    found = answers(gongkai("batch", typed=asked).stdout)
    assert [answer["id"] for answer in found] == ["甲", 7, None, None]
    assert all(list(answer) == ["id", *KEYS] for answer in found)
    assert [answer["outcome"] for answer in found] == ["answered", "out_of_scope", "answered", "smalltalk"]


@pytest.mark.parametrize(
    "line",
    ["不是 JSON", "[1, 2]", '"一句话"', "null", "3", '{"id": 1}', '{"id": 1, "question": 5}',
     '{"id": 1, "question": null}',     '{"question": ["a"]}', "{", "[" * 5000, '{"id": {"a": [1]}, "question": ""}'],
)  # fmt: skip
def test_a_broken_line_is_answered_and_the_next_one_too(gongkai, line) -> None:
    found = answers(gongkai("batch", typed=line + "\n" + lines({"id": 2, "question": QUESTION})).stdout)
    assert len(found) == 2
    assert found[0]["refused"] is True
    assert found[1]["id"] == 2 and found[1]["facts"][0]["value"] == NEW


def test_a_broken_day_does_not_break_the_line(gongkai) -> None:
    asked = lines({"id": 1, "question": QUESTION, "today": "不是日子"}, {"id": 2, "question": QUESTION, "today": 5})
    assert [answer["facts"][0]["value"] for answer in answers(gongkai("batch", typed=asked).stdout)] == [NEW, NEW]


def test_empty_lines_are_passed_over(gongkai) -> None:
    assert len(answers(gongkai("batch", typed="\n  \n" + lines({"id": 1, "question": "你好"}) + "\n").stdout)) == 1
    assert gongkai("batch", typed="").stdout == ""


def test_each_named_session_is_a_dialogue_of_its_own(gongkai) -> None:
    told = NUMBERS[2022][1]
    found = answers(
        gongkai(
            "batch",
            typed=lines(
                {"id": 1, "session": "老王", "question": "柳河镇2022年收到几件申请"},
                {"id": 2, "session": "老李", "question": "柳河镇2022年行政复议几件"},
                {"id": 3, "session": "老王", "question": "那企业呢"},
                {"id": 4, "session": "老李", "question": "维持的呢"},
                {"id": 5, "question": "维持的呢"},
            ),
        ).stdout
    )
    assert found[2]["facts"][0]["value"] == told["三", "new", "business"]
    assert [fact["value"] for fact in found[3]["facts"]] == [told["四", "cases", "review_upheld"]]
    assert found[0]["session"] == found[2]["session"] != found[1]["session"] == found[3]["session"]
    assert found[4]["session"] not in {answer["session"] for answer in found[:4]}


def test_an_issued_session_goes_on_under_its_own_name(own_process, config) -> None:
    with RunningBatch(config) as process:
        first = exchange(process, {"id": 1, "question": "柳河镇2022年行政复议几件"})
        second = exchange(process, {"id": 2, "session": first["session"], "question": "维持的呢"})
    assert second["session"] == first["session"]
    assert second["facts"][0]["value"] == NUMBERS[2022][1]["四", "cases", "review_upheld"]


def test_each_answer_is_there_before_the_next_question_is_asked(config) -> None:
    with RunningBatch(config) as process:
        for number in range(5):
            answer = exchange(process, {"id": number, "question": QUESTION})
            assert (answer["id"], answer["facts"][0]["value"]) == (number, NEW)


def test_bytes_that_are_no_text_are_answered(own_process) -> None:
    told = own_process(
        "batch", typed=b"\xff\xfe\x00\n" + lines({"id": "\ud83d", "question": "你好"}).encode("utf-8", "surrogatepass")
    )
    found = [json.loads(line) for line in told.stdout.decode().splitlines()]
    assert told.returncode == 0 and len(found) == 2


def test_a_conversation_in_the_terminal(gongkai) -> None:
    told = NUMBERS[2022][1]
    printed = gongkai("chat", typed="柳河镇2022年收到几件申请\n那企业呢\n\n")
    assert printed.exit_code == 0
    assert f"{NEW} 件" in printed.stdout
    assert f"{told['三', 'new', 'business']} 件" in printed.stdout


def test_a_choice_is_taken_by_its_number(gongkai) -> None:
    printed = gongkai("chat", typed="柳河乡2022年收到几件申请\n1\n\n")
    assert "1. 柳河镇" in printed.stdout
    assert f"{NEW} 件" in printed.stdout


@pytest.mark.parametrize("typed", ["", "\n", "你好\n"])
def test_a_conversation_ends_with_an_empty_line_or_the_end_of_input(gongkai, typed) -> None:
    assert gongkai("chat", typed=typed).exit_code == 0
