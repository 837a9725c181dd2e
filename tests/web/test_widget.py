"""The embeddable script: one file, small, with nothing of the visitor in it."""

from __future__ import annotations

from web import create_app


def test_it_is_one_small_script(client):
    response = client.get("/widget.js")
    assert response.mimetype == "text/javascript"
    assert len(response.data) <= 30 * 1024


def test_it_keeps_nothing_in_the_browser_and_loads_nothing_else(client):
    script = client.get("/widget.js").text
    for word in ("cookie =", "localStorage", "sessionStorage", "indexedDB", "import(", "innerHTML", "eval("):
        assert word not in script
    assert script.count("fetch(new URL(") == 1


def test_it_knows_how_the_service_calls_itself(stand_in, make_settings):
    settings = make_settings(public_url='https://gk.example.cn/a"b/')
    script = create_app(stand_in, settings).test_client().get("/widget.js").text
    assert 'const BASE = "https://gk.example.cn/a\\"b";' in script


def test_a_browser_that_has_it_is_told_so(client):
    tag = client.get("/widget.js").headers["ETag"]
    assert client.get("/widget.js", headers={"If-None-Match": tag}).status_code == 304
