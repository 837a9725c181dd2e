"""A widget that a site has pinned by its hash is served for good."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from web import create_app
from web.bundles import Bundles, hash_of
from web.scripts import script


def test_the_present_one_is_served_under_its_hash_for_ever(client):
    now = client.get("/widget.js")
    pinned = client.get(f"/widget-{hashlib.sha256(now.data).hexdigest()[:16]}.js")
    assert pinned.data == now.data
    assert "immutable" in pinned.headers["Cache-Control"]
    assert "immutable" not in now.headers["Cache-Control"]
    # Else a browser would not compare it with the integrity attribute.
    assert pinned.headers["Access-Control-Allow-Origin"] == "*"


def test_the_page_for_sites_tells_its_integrity(client):
    page = client.get("/widget-demo").text
    name, integrity = re.search(r"/(widget-\w+\.js).*?sha384-([\w+/=]+)", page, re.DOTALL).groups()
    assert base64.b64decode(integrity) == hashlib.sha384(client.get(f"/{name}").data).digest()


def test_after_an_upgrade_the_one_before_is_served_with_its_own_bytes(stand_in, make_settings, monkeypatch):
    before = create_app(stand_in, make_settings()).test_client().get("/widget.js").data
    old = f"/widget-{hash_of(before)}.js"
    monkeypatch.setattr("web.widget.script", lambda name: script(name) + "// newer\n")
    after = create_app(stand_in, make_settings()).test_client()
    assert after.get("/widget.js").data != before
    assert after.get(old).data == before
    # And after going back, the newer one.
    newer = f"/widget-{hash_of(after.get('/widget.js').data)}.js"
    monkeypatch.undo()
    assert create_app(stand_in, make_settings()).test_client().get(newer).status_code == 200


def test_one_that_never_was_or_was_tampered_with_is_not_served(client, make_settings):
    for name in ("0" * 16, "x", "0" * 15, "..%2f..%2fgongkai", "%2e%2e"):
        assert client.get(f"/widget-{name}.js").status_code == 404
    (make_settings().state.folder / "widgets" / f"widget-{'a' * 16}.js").write_bytes(b"alert(1)")
    assert client.get(f"/widget-{'a' * 16}.js").status_code == 404


def test_those_of_releases_come_with_the_program(tmp_path, monkeypatch):
    released = tmp_path / "released"
    Bundles(released, b"an older one")
    monkeypatch.setattr("web.bundles.RELEASED", released)
    fresh = Bundles(tmp_path / "state", b"the present one")
    assert fresh.find(hash_of(b"an older one")) == b"an older one"


def test_each_released_one_is_what_its_name_says():
    for path in (Path(__file__).resolve().parents[2] / "web" / "released").glob("*.js"):
        assert path.name == f"widget-{hash_of(path.read_bytes())}.js"
