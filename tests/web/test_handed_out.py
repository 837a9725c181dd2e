"""/d/<token>: one person's paper, once, with a Chinese name and no trace."""

from __future__ import annotations

import logging
import urllib.request

import pytest
from flask.testing import FlaskClient

from bot.model import HandedOut
from bot.paper.page import POLICY
from web import create_app
from web.file_names import disposition

PAPER = HandedOut("政府信息公开申请表.docx", "application/x-form", b"PK a paper")
PAGE = HandedOut("政府信息公开申请表.html", "text/html", "<!doctype html>表".encode())


@pytest.fixture
def token(stand_in) -> str:
    return stand_in.applications._papers.hold(PAPER)


def test_it_is_an_attachment_with_a_chinese_name_that_no_cache_keeps(client: FlaskClient, token):
    response = client.get(f"/d/{token}")
    assert (response.data, response.mimetype) == (PAPER.content, PAPER.type)
    named = response.headers["Content-Disposition"]
    assert named.isascii() and named.startswith("attachment;")
    assert (
        "filename*=UTF-8''%E6%94%BF%E5%BA%9C%E4%BF%A1%E6%81%AF%E5%85%AC%E5%BC%80%E7%94%B3%E8%AF%B7%E8%A1%A8.docx"
        in named
    )
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["X-Robots-Tag"] == "noindex"


def test_it_is_handed_out_once_and_then_kindly_refused(client, token):
    assert client.get(f"/d/{token}").status_code == 200
    gone = client.get(f"/d/{token}")
    assert gone.status_code == 404 and "只能取一次" in gone.text and 'href="../apply"' in gone.text
    assert client.get("/d/no-such-token").status_code == 404


@pytest.mark.parametrize("look", [{"method": "HEAD"}, {"headers": {"Sec-Purpose": "prefetch;prerender"}}])
def test_looking_ahead_does_not_take_it_away(client, token, look):
    assert client.open(f"/d/{token}", **look).status_code == 204
    assert client.get(f"/d/{token}").data == PAPER.content


def test_the_page_to_print_is_shown_under_a_policy_of_its_own(client, stand_in):
    response = client.get(f"/d/{stand_in.applications._papers.hold(PAGE)}")
    assert response.headers["Content-Disposition"].startswith("inline")
    assert response.headers["Content-Security-Policy"] == POLICY and "script" not in POLICY


def test_over_real_http_it_arrives_and_is_not_logged(app, stand_in, listen, caplog):
    caplog.set_level(logging.DEBUG, logger="web")
    token = stand_in.applications._papers.hold(PAPER)
    with listen(app) as home, urllib.request.urlopen(f"{home}/d/{token}") as response:
        assert response.read() == PAPER.content
    assert not any(token in record.getMessage() for record in caplog.records if record.name.startswith(("web", "bot")))


@pytest.mark.parametrize("name", ["表.csv", '年度 报告"\r\nX: y.csv', "无后缀", "表.\u202egpj"])
def test_no_name_breaks_out_of_its_header(name):
    value = disposition("attachment", name)
    assert value.isascii() and "\r" not in value and "\n" not in value and value.count('"') == 2


def test_a_csv_of_a_report_has_a_name_that_can_be_sent(towns, make_settings):
    client = create_app(towns, make_settings()).test_client()
    organ = towns.coverage()[0][0]
    response = client.get(f"/organs/{organ}.csv")
    assert response.status_code == 200 and response.headers["Content-Disposition"].isascii()
