"""POST /api/ask: what it takes, what it refuses, and in which words."""

from __future__ import annotations

import json
import socket
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from web import create_app
from web.contract import AnswerBody, ErrorBody, HealthBody

JSON = "application/json"


def ask(client: FlaskClient, **body: object) -> Any:
    response = client.post("/api/ask", json=body)
    assert response.status_code == 200, response.text
    return response.get_json()


def refusal(response: TestResponse) -> str:
    error = ErrorBody.model_validate(response.get_json()).error
    assert error.message and error.remedy
    return error.message


def test_an_answer_keeps_the_contract(client):
    for question in ("2020年收到多少件申请？", "申请", "表", ""):
        AnswerBody.model_validate(ask(client, question=question))


def test_the_session_goes_to_the_assistant_and_comes_back(client, stand_in):
    assert ask(client, question="一")["session"] == "s1"
    assert ask(client, question="二", session="abc")["session"] == "abc"
    ask(client, question="三", session=None)
    assert stand_in.asked == [("一", None), ("二", "abc"), ("三", None)]


@pytest.mark.parametrize("question", ["", "   ", "长" * 20_000, "a\u0000b", "𠮷㙟䶮"])
def test_what_is_only_a_strange_question_is_the_assistants_to_answer(client, stand_in, question):
    ask(client, question=question)
    assert stand_in.asked == [(question, None)]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff\xfe\xfa", 400),
        (b"[" * 60_000, 400),
        (b'{"question": ' + b"9" * 5000 + b"}", 400),
        (b"null", 422),
        (b"[]", 422),
        (b'"question"', 422),
        (b"{}", 422),
        (b'{"question": null}', 422),
        (b'{"question": 2020}', 422),
        (b'{"question": ["2020"]}', 422),
        (b'{"question": "2020", "session": 7}', 422),
        (b'{"question": "2020", "today": "2020-01-01"}', 422),
        (b'{"question": "\\ud800"}', 422),
        (b'{"question": "2020", "\\ud800": 1}', 422),
    ],
)
def test_input_that_cannot_be_read_is_refused_with_a_remedy(client, stand_in, body, status):
    response = client.post("/api/ask", data=body, content_type=JSON)
    assert response.status_code == status
    refusal(response)
    assert stand_in.asked == []


def test_the_refusal_names_the_field(client):
    assert "question" in refusal(client.post("/api/ask", json={}))
    assert "today" in refusal(client.post("/api/ask", json={"question": "一", "today": 1}))


def test_a_body_that_is_not_called_json_is_refused(client, stand_in):
    # Otherwise any foreign page could send a question without the browser asking us first.
    body = json.dumps({"question": "一"})
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        assert client.post("/api/ask", data=body, content_type=kind).status_code == 415
    assert stand_in.asked == []


def test_a_body_above_64_kilobytes_is_refused(client, stand_in):
    response = client.post("/api/ask", json={"question": "x" * 64 * 1024})
    assert response.status_code == 413
    assert "太长" in refusal(response)
    assert stand_in.asked == []


def test_a_large_body_of_unsaid_length_is_refused_too(app, listen):
    with listen(app) as address:
        host, port = address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=60) as line:
            chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
            head = "POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            line.sendall(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode() + chunk * 2 + b"0\r\n\r\n")
            assert line.recv(4096).split(b"\r\n")[0].split()[1] in (b"400", b"413")


def test_other_methods_and_addresses_are_refused_in_words(client):
    response = client.get("/api/ask")
    assert response.status_code == 405
    assert "POST" in response.headers["Allow"]
    refusal(response)
    response = client.post("/api/other", json={})
    assert response.status_code == 404
    refusal(response)


def test_a_bug_of_ours_is_logged_and_not_shown(client, caplog):
    response = client.post("/api/ask", json={"question": "坏"})
    assert response.status_code == 500
    assert "a bug of ours" not in response.text
    assert "Traceback" not in response.text
    refusal(response)
    # Where it happened, and not its words: they may quote what somebody typed.
    assert "POST /api/ask failed: RuntimeError stand_in.py:" in caplog.text
    assert "a bug of ours" not in caplog.text


def test_too_many_questions_are_refused_kindly_until_the_minute_is_over(stand_in, make_settings):
    client = create_app(stand_in, make_settings(questions_per_minute=2)).test_client()
    for _ in range(2):
        assert client.post("/api/ask", json={"question": "一"}).status_code == 200
    response = client.post("/api/ask", json={"question": "一"})
    assert response.status_code == 429
    assert 1 <= int(response.headers["Retry-After"]) <= 60
    assert "有点快" in refusal(response)
    # The page spends the same allowance, and keeps what was written.
    page = client.post("/", data={"question": "一<b>"})
    assert page.status_code == 429
    assert int(page.headers["Retry-After"]) >= 1
    assert 'value="一&lt;b&gt;"' in page.text
    # Too much as well as too soon is still a refusal and no fault of ours.
    assert client.post("/", data={"question": "x" * 70_000}).status_code == 429
    # Reading costs nothing.
    assert client.get("/").status_code == 200


def test_each_visitor_has_an_allowance_of_their_own(stand_in, make_settings):
    client = create_app(stand_in, make_settings(questions_per_minute=1)).test_client()

    def status(address: str, forwarded: str = "") -> int:
        headers = {"X-Forwarded-For": forwarded} if forwarded else {}
        response = client.post(
            "/api/ask", json={"question": "一"}, headers=headers, environ_base={"REMOTE_ADDR": address}
        )
        return response.status_code

    assert status("203.0.113.1") == 200
    assert status("203.0.113.1") == 429
    assert status("203.0.113.2") == 200
    # A stranger's claim about where a request comes from is not believed …
    assert status("203.0.113.2", "198.51.100.7") == 429
    # … a reverse proxy's on this machine is, but only what it has added itself.
    assert status("127.0.0.1", "198.51.100.7") == 200
    assert status("127.0.0.1", "192.0.2.99, 198.51.100.7") == 429
    assert status("127.0.0.1", "198.51.100.8") == 200
    # One household has a whole IPv6 network.
    assert status("2001:db8::1") == 200
    assert status("2001:db8::2") == 429
    assert status("2001:db8:0:1::1") == 200
    assert status("::ffff:203.0.113.9") == 200
    assert status("::ffff:203.0.113.10") == 200


def test_only_the_named_sites_may_ask_from_a_browser(stand_in, make_settings):
    client = create_app(stand_in, make_settings(allowed_origins=["https://www.town.cn/"])).test_client()

    def allowed(origin: str, method: str = "POST") -> str | None:
        headers = {"Origin": origin, "Access-Control-Request-Method": "POST"}
        body = {"json": {"question": "一"}} if method == "POST" else {}
        response = client.open("/api/ask", method=method, headers=headers, **body)
        assert response.status_code == 200
        assert "Origin" in response.headers["Vary"]
        return response.headers.get("Access-Control-Allow-Origin")

    assert allowed("https://www.town.cn") == "https://www.town.cn"
    assert allowed("https://www.town.cn", "OPTIONS") == "https://www.town.cn"
    for other in ("https://town.cn", "http://www.town.cn", "https://www.town.cn.evil.com", "null", ""):
        assert allowed(other) is None
        assert allowed(other, "OPTIONS") is None


def test_a_preflight_allows_what_the_widget_sends_and_costs_nothing(stand_in, make_settings):
    settings = make_settings(allowed_origins=["https://www.town.cn"], questions_per_minute=1)
    client = create_app(stand_in, settings).test_client()
    for _ in range(3):
        response = client.options("/api/ask", headers={"Origin": "https://www.town.cn"})
        assert response.headers["Access-Control-Allow-Methods"] == "POST"
        assert response.headers["Access-Control-Allow-Headers"] == "Content-Type"
    assert client.post("/api/ask", json={"question": "一"}).status_code == 200
    refused = client.post("/api/ask", json={"question": "一"}, headers={"Origin": "https://www.town.cn"})
    # The widget can only show a refusal that the browser lets it read.
    assert refused.status_code == 429
    assert refused.headers["Access-Control-Allow-Origin"] == "https://www.town.cn"


def test_health_names_version_reports_and_the_other_door(stand_in, make_settings):
    app = create_app(stand_in, make_settings(), telegram_state=lambda: "running")
    health = HealthBody.model_validate(app.test_client().get("/healthz").get_json())
    assert health == HealthBody(status="ok", version="v1", reports=1, knowledge="ok", telegram="running")
    alone = create_app(stand_in, make_settings()).test_client().get("/healthz").get_json()
    assert alone["telegram"] == "off"
