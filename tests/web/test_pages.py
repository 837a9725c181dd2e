"""The pages, as they leave the server: what stands in them, and what may not."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import quote, unquote, urljoin

import pytest
from lxml import html

from bot.model import Answer
from web import create_app
from web.addresses import link_from, root_of

DOCUMENT = "reports/大李庄乡人民政府2020年度报告.txt"
SOURCE_PATH = f"/r/{quote(DOCUMENT)}/abc123"


class Elements(HTMLParser):
    """Every element of a page with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def values(self, attribute: str) -> list[str]:
        return [attributes[attribute] or "" for _, attributes in self.found if attribute in attributes]


def test_the_chat_page_says_what_is_covered_and_what_can_be_asked(client):
    page = client.get("/")
    assert page.status_code == 200
    assert "大李庄乡人民政府：2020年" in page.text
    assert Elements(page.text).values("value").count("怎么申请信息公开？") == 1
    assert "大李庄乡人民政府2020年收到几件申请？" in page.text


def test_an_empty_knowledge_folder_is_said_so(stand_in, make_settings, monkeypatch):
    monkeypatch.setattr(stand_in, "coverage", list)
    page = create_app(stand_in, make_settings()).test_client().get("/")
    assert page.status_code == 200
    assert "还没有收录报告" in page.text


def test_many_organs_are_named_in_part_and_counted_in_full(stand_in, make_settings, monkeypatch):
    coverage = [(f"第{n}乡", year) for n in range(40) for year in (2021, 2020)]
    monkeypatch.setattr(stand_in, "coverage", lambda: coverage)
    page = create_app(stand_in, make_settings()).test_client().get("/").text
    assert "第0乡：2020年、2021年" in page
    assert "第39乡" not in page
    assert "可以查40个机关的80份年度报告" in page
    assert page.index("怎么申请信息公开？") < page.index("第0乡：")  # What can be pressed comes before the long list.


def test_a_posted_form_is_answered_with_its_evidence(client, stand_in):
    page = client.post("/", data={"question": "2020年收到多少件申请？", "session": ""}).text
    assert stand_in.asked == [("2020年收到多少件申请？", None)]
    assert "共收到政府信息公开申请0件" in page
    assert "第一部分，第3行" in page
    assert "共收到申请0件。" in page
    assert "申请公开要交钱吗？" in page


def test_the_next_form_carries_the_session(client, stand_in):
    page = client.post("/", data={"question": "申请", "session": "given"}).text
    sessions = [attributes["value"] for _, attributes in Elements(page).found if attributes.get("name") == "session"]
    assert len(sessions) == 3  # two choices and the question box
    assert set(sessions) == {"given"}


def test_an_empty_or_broken_form_is_the_assistants_to_answer(client):
    for data in ({}, {"question": ""}, {"other": "x"}):
        page = client.post("/", data=data)
        assert page.status_code == 200
        assert "请写下您想问的事" in page.text
    page = client.post("/", data=b"\xff\xfe--x", content_type="multipart/form-data")
    assert page.status_code == 200


def test_no_reply_carries_markup_that_it_was_given(client):
    marked = "标记<script>alert(1)</script>\"'"
    page = client.post("/", data={"question": marked, "session": '"><script>alert(2)</script>'}).text
    assert "alert(1)" in page
    elements = Elements(page)
    assert [tag for tag, _ in elements.found if tag in ("img", "b")] == []
    assert all("src" in attributes for tag, attributes in elements.found if tag == "script")
    assert not any(value.startswith("javascript:") for value in elements.values("href"))
    assert not any(name.startswith("on") for _, attributes in elements.found for name in attributes)
    source = client.get(SOURCE_PATH).text
    assert "<script>alert(1)" not in source
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in source


def test_a_bug_of_ours_is_a_page_without_a_traceback(client, caplog):
    page = client.post("/", data={"question": "坏"})
    assert page.status_code == 500
    assert "出了点问题" in page.text
    assert "a bug of ours" not in page.text


def test_an_oversized_form_is_refused_with_a_page(client):
    page = client.post("/", data={"question": "x" * 70_000})
    assert page.status_code == 413
    assert page.mimetype == "text/html"
    assert "太长" in page.text


def test_a_source_shows_every_line_and_every_anchor_once(client):
    page = client.get(SOURCE_PATH)
    assert page.status_code == 200
    ids = Elements(page.text).values("id")
    assert ids == ["L1", "L2", "L3", "row.col", "L4", "L5", "a.b"]
    assert re.search(r'<li id="L3"><span class="anchor" id="row\.col"></span>共收到申请0件。</li>', page.text)
    assert "大李庄乡&lt;2020&gt;年度报告" in page.text


@pytest.mark.parametrize(
    "path",
    [
        f"/r/{quote(DOCUMENT)}/other",
        "/r/nothing/abc123",
        "/r/../../etc/passwd",
        "/r/%2e%2e/%2e%2e/x",
    ],
)
def test_an_unknown_source_leads_to_what_there_is(client, path):
    page = client.get(path)
    assert page.status_code == 404
    assert "没有找到" in page.text
    links = [urljoin(f"http://x{path}", link) for link in Elements(page.text).values("href") if "static" not in link]
    organ = f"http://x/organs/{quote('大李庄乡人民政府')}"
    assert {organ, "http://x/"} <= set(links)
    there = {f"http://x{SOURCE_PATH}"} if DOCUMENT in unquote(path) else set()
    assert set(links) == {organ, "http://x/"} | there


def test_an_unknown_page_is_told_in_chinese(client):
    page = client.get("/nothing/here")
    assert page.status_code == 404
    assert "<h1>没有找到这个页面</h1>" in page.text
    assert {"../organs", "../apply", "../refused"} <= {
        element.get("href") for element in html.fromstring(page.text).iter("a")
    }


ALL = [
    "/",
    "/widget-demo",
    "/widget.js",
    SOURCE_PATH,
    "/healthz",
    "/openapi.json",
    "/none",
    "/static/page.css",
]


@pytest.mark.parametrize("path", ALL)
def test_every_reply_is_guarded_and_sets_no_cookie(client, path):
    for method in ("GET", "POST", "HEAD"):
        response = client.open(path, method=method, data={"question": "一"} if method == "POST" else None)
        response.close()
        policy = response.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none';")
        assert "frame-ancestors 'self'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Referrer-Policy"]
        assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("path", ["/", "/widget-demo", SOURCE_PATH, "/none/at/all"])
def test_pages_load_only_what_is_theirs_under_any_prefix(client, path):
    elements = Elements(client.get(path).text)
    loaded = elements.values("src") + elements.values("href") + elements.values("action")
    assert loaded
    for address in loaded:
        assert not address.startswith(("/", "http:", "https:"))
        under = urljoin(f"http://proxy/town/gk{path}", address)
        assert under.startswith("http://proxy/town/gk/")
        with client.get(under.removeprefix("http://proxy/town/gk")) as response:
            assert response.status_code == 200


def test_pages_hold_no_inline_script_or_style(client):
    for path in ("/", "/widget-demo", SOURCE_PATH):
        elements = Elements(client.get(path).text)
        assert "style" not in [tag for tag, _ in elements.found]
        assert elements.values("style") == []


def test_own_citations_become_relative_links_and_foreign_ones_stay(client):
    base = "http://127.0.0.1:8000"
    assert link_from("../", base, f"{base}/r/a/b#c") == "../r/a/b#c"
    assert link_from("./", base, "/r/a/b#c") == "./r/a/b#c"
    assert link_from("./", base, "https://www.gov.cn/x") == "https://www.gov.cn/x"
    for refused in ("", "//evil.cn/x", "javascript:alert(1)", "data:text/html,x", "r/a/b"):
        assert link_from("./", base, refused) == ""


def test_the_root_is_found_from_any_depth():
    assert root_of("/") == "./"
    assert root_of("/widget-demo") == "./"
    assert urljoin("http://x/p/r/a/b/c", root_of("/r/a/b/c")) == "http://x/p/"


def test_answers_are_kept_by_no_cache(client):
    assert client.post("/", data={"question": "一"}).headers["Cache-Control"] == "no-store"
    assert client.post("/api/ask", json={"question": "一"}).headers["Cache-Control"] == "no-store"


def test_the_pages_show_every_part_of_an_answer_that_is_for_reading():
    # A new field of Answer must be shown by the pages, or named here as one that they need not show.
    shown = {"text", "citations", "documents", "choices", "suggestions", "session"}
    told_in_the_text = {"outcome", "facts", "understood", "computed", "version", "private"}
    assert set(Answer.__dataclass_fields__) == shown | told_in_the_text


def test_numbers_between_tabs_stand_apart_and_their_text_is_the_sources_own(client):
    page = html.fromstring(client.get(SOURCE_PATH).text)
    (line,) = page.xpath("//ol[@class='source']/li[contains(., '一、本年新收')]")
    assert line.text_content() == "一、本年新收\t0\t0\t0"
    assert len(line.xpath("./span[@class='tab']")) == 3
