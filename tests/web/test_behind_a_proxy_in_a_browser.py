"""Behind a reverse proxy that puts the door under a sub-path: a real one over real HTTP, and a talk through it.

Every link of every page is followed in test_every_link_below_a_prefix.py.
"""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from web import create_app

PREFIX = "/town/gk"
ORGAN = "甲子县人民政府"


class _Straight(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def proxy_before(door: str) -> ThreadingHTTPServer:
    """As nginx does with `location /town/gk/ { proxy_pass http://…/; }`: the door never hears of the prefix."""
    opener = urllib.request.build_opener(_Straight)

    class Proxy(BaseHTTPRequestHandler):
        def pass_on(self) -> None:
            if not self.path.startswith(f"{PREFIX}/"):
                self.send_error(404, "outside")
                return
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))) or None
            headers = {name: value for name, value in self.headers.items() if name.lower() != "host"}
            inside = urllib.request.Request(door + self.path.removeprefix(PREFIX), body, headers, method=self.command)
            try:
                reply = opener.open(inside)
            except urllib.error.HTTPError as error:
                reply = error
            with reply:
                content = reply.read()
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    if name.lower() not in ("server", "date", "connection", "transfer-encoding"):
                        self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)

        do_GET = do_POST = do_HEAD = pass_on

        def log_message(self, *_: object) -> None:
            return

    return ThreadingHTTPServer(("127.0.0.1", 0), Proxy)


@pytest.fixture
def home(towns, make_settings, listen) -> Iterator[str]:
    with listen(create_app(towns, make_settings())) as door:
        proxy = proxy_before(door)
        thread = threading.Thread(target=proxy.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{proxy.server_port}{PREFIX}/"
        finally:
            proxy.shutdown()
            thread.join()
            proxy.server_close()


def test_every_step_of_a_talk_stays_below_the_prefix(page: Page, home, ask):
    outside: list[str] = []
    failed: list[str] = []
    page.context.on("request", lambda request: request.url.startswith(home) or outside.append(request.url))
    page.context.on("response", lambda reply: reply.status < 400 or failed.append(reply.url))
    page.goto(home)
    ask(page, f"{ORGAN}2022年收到几件申请")
    expect(page.locator(".answer .citations a")).to_have_count(1)
    with page.context.expect_page() as opened:
        page.locator(".answer .citations a").first.click()
    expect(opened.value.locator("td:target")).to_be_in_viewport()
    opened.value.get_by_role("link", name="English").click()
    expect(opened.value.locator("html[lang=en]")).to_have_count(1)
    opened.value.close()
    page.goto(f"{home}en/widget-demo")
    page.locator("button.launcher").click()
    before = page.locator(".answer").count()
    page.locator("textarea#question").fill("怎么申请信息公开")
    page.keyboard.press("Enter")
    expect(page.locator(".answer")).not_to_have_count(before)
    page.goto(f"{home}organs?lang=en")
    expect(page).to_have_url(f"{home}en/organs")
    assert outside == [] and failed == []


def test_a_redirect_to_the_present_version_keeps_the_prefix(page: Page, home, towns):
    document = towns.organ_page(ORGAN).reports[-1].document
    page.goto(f"{home}r/{quote(document)}")
    assert page.url.startswith(f"{home}r/")
    page.goto(f"{page.url}?cell=new.total")
    expect(page.locator("td:target")).to_be_in_viewport()
