"""The door with the real assistant behind it: what the page offers can be asked, citations lead home."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote, urlsplit

import pytest
from flask.testing import FlaskClient

from web import create_app
from web.contract import AnswerBody
from web.source_lines import whole

FIGURE = "大李庄乡2020年收到几件申请？"


@pytest.fixture
def client(assistant, make_settings) -> FlaskClient:
    return create_app(assistant, make_settings()).test_client()


def ask(client: FlaskClient, question: str, session: str | None = None) -> AnswerBody:
    response = client.post("/api/ask", json={"question": question, "session": session})
    assert response.status_code == 200
    return AnswerBody.model_validate(response.get_json())


def test_the_page_names_the_report_and_every_example_is_answered(client):
    page = client.get("/").text
    assert "大李庄乡人民政府：2020年" in page
    examples = re.findall(r'name="question" value="([^"]+)"', page)
    assert len(examples) == 4
    for example in examples:
        answer = ask(client, unescape(example))
        assert (answer.outcome, bool(answer.citations)) == ("answered", True), example


def test_every_kind_of_answer_keeps_the_contract_and_fits_the_page(client):
    for question in (FIGURE, "申请要不要钱？", "2035年呢", "你好", "", "问" * 5000, "<b>报告</b>", "写首诗"):
        answer = ask(client, question)
        page = client.post("/", data={"question": question})
        assert page.status_code == 200
        assert whole(answer.text) in unescape(page.text)


@pytest.mark.parametrize("question", [FIGURE, "申请要不要钱？", "报告里的问题有哪些"])
def test_a_citation_leads_to_its_line(client, question):
    citations = ask(client, question).citations
    assert citations
    for citation in citations:
        address = urlsplit(citation.url)
        page = client.get(address.path)
        assert page.status_code == 200
        ids = re.findall(r'id="([^"]+)"', page.text)
        assert ids.count(unquote(address.fragment)) == 1
        line = re.search(rf'<li id="L\d+">[^\n]*id="{re.escape(address.fragment)}"[^\n]*</li>', page.text)
        if line:
            assert citation.quote.split()[0] in line.group()


def test_a_follow_up_is_understood_on_the_page_without_a_cookie(client):
    first = client.post("/", data={"question": "大李庄乡2020年收到几件申请？"}).text
    session = re.search(r'name="session" value="([^"]+)"', first)
    assert session
    second = client.post("/", data={"question": "结转下年度的呢？", "session": session.group(1)})
    assert "结转下年度" in second.text.split('class="answer"')[1]
    assert "Set-Cookie" not in second.headers


def test_an_unknown_session_starts_a_new_one(client):
    assert ask(client, FIGURE, session="made-up").session not in ("", "made-up")


def test_a_source_that_never_was_is_not_found(client):
    for path in ("/r/reports/x.txt/0000000000000000", "/r/reports/x.txt/%20", "/r/x/''"):
        assert client.get(path).status_code == 404
