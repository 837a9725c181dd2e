"""The embeddable script: one file, small, with nothing of the visitor in it."""

from __future__ import annotations

from bot.model import FeedbackKind
from web import create_app


def test_it_is_one_small_script(client):
    response = client.get("/widget.js")
    assert response.mimetype == "text/javascript"
    assert len(response.data) <= 30 * 1024


def test_it_sets_no_cookie_and_loads_nothing_else(client):
    for name in ("widget", "chat", "page"):
        script = client.get(f"/{name}.js").text
        for word in ("cookie", "indexedDB", "import(", "innerHTML", "eval(", "http://", "https://"):
            assert word not in script


def test_it_holds_nothing_of_the_settings_so_that_its_hash_is_the_releases(stand_in, make_settings):
    scripts = {
        create_app(stand_in, make_settings(public_url=url)).test_client().get("/widget.js").data
        for url in ("https://gk.example.cn/a", "https://other.example.cn")
    }
    assert len(scripts) == 1


def test_a_browser_that_has_it_is_told_so(client):
    tag = client.get("/widget.js").headers["ETag"]
    assert client.get("/widget.js", headers={"If-None-Match": tag}).status_code == 304


def test_what_can_be_said_of_an_answer_is_there_in_english_too(client):
    script = client.get("/widget.js").text
    for kind in FeedbackKind:
        assert f'"{kind.value}":"' in script
