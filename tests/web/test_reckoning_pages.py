"""Dates, fees and refusals on pages that need no JavaScript, and at addresses for programs."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from web import create_app


@pytest.fixture
def real(assistant, make_settings) -> FlaskClient:
    return create_app(assistant, make_settings()).test_client()


def test_the_form_counts_day_by_day_with_the_reasons(client) -> None:
    page = client.get("/deadline?received=2025-09-05&channel=signed").get_data(as_text=True)
    assert "2025年10月10日（星期五）" in page and "第 20 天" in page
    assert "调休上班" in page and "国庆节" in page and "周末" in page
    assert "2025年11月6日" in page and "条例第三十一条" in page
    # Nothing of it needs a script; the one of every page only makes the print large.
    assert page.count("<script") == 1 and "page.js" in page


def test_mending_starts_the_count_anew_and_consulting_does_not_count(client) -> None:
    mended = client.get("/deadline?received=2026-11-02&mended=2026-11-24").get_data(as_text=True)
    assert "2026年12月22日" in mended and "条例第三十条" in mended
    asked = "/deadline?received=2026-10-09&consulted_from=2026-10-15&consulted_to=2026-10-28"
    assert "2026年11月19日" in client.get(asked).get_data(as_text=True)


def test_an_unannounced_year_is_an_estimate(client) -> None:
    assert "预计最晚" in client.get("/deadline?received=2031-03-03").get_data(as_text=True)


@pytest.mark.parametrize(
    "query",
    ["received=never", "received=2025-02-30", "received=2025-09-05&mended=2025-09-01", "items=0", "pages=9999999",
     "received=2025-09-05&period=nothing", "received=2025-09-05&consulted_from=2025-09-09"],
)  # fmt: skip
def test_what_cannot_be_counted_is_told_kindly(client, query) -> None:
    response = client.get(f"/deadline?{query}")
    assert response.status_code == 400
    assert 'role="alert"' in response.get_data(as_text=True)


def test_fees_are_shown_step_by_step_and_free_comes_first(client) -> None:
    page = client.get("/deadline?items=35").get_data(as_text=True)
    assert page.index("一般不收费") < page.index("3000 元")
    assert "20×100" in page and "5×200" in page
    assert "算要不要钱</button>" in page and "算最晚哪天</button>" in page
    assert "不收费</strong>" in client.get("/deadline?pages=30").get_data(as_text=True)
    assert "2700 元" in client.get("/deadline?pages=200").get_data(as_text=True)
    both = client.get("/deadline?items=35&pages=200").get_data(as_text=True)
    assert both.index("按件算：") < both.index("3000 元") < both.index("按页算：") < both.index("2700 元")


def test_programs_get_the_same_numbers(client) -> None:
    term = client.get("/api/deadline?received=2025-09-05").get_json()
    assert (term["due"], term["estimated"], len(term["days"])) == ("2025-10-10", False, 35)
    assert client.get("/api/deadline?received=2026-11-03&period=reconsider").get_json()["put_off"] == "2027-01-02"
    assert client.get("/api/fee?items=35").get_json()["total"] == 3000
    assert client.get("/api/fee?pages=200").get_json()["total"] == 2700
    wrong = (
        "deadline",
        "deadline?received=x",
        "fee",
        "fee?items=1&pages=1",
        "fee?items=0",
        "deadline?received=2025-09-05&x=1",
    )
    for address in wrong:
        response = client.get(f"/api/{address}")
        assert response.status_code == 422 and response.get_json()["error"]["message"], address
    assert "items=35" in client.get("/api/fee?items=x").get_json()["error"]["remedy"]


def test_every_link_of_the_tree_leads_to_a_page(real) -> None:
    page = real.get("/refused").get_data(as_text=True)
    links = [part.split('"')[0] for part in page.split('<li><a href="')[1:]]
    assert len(links) >= 24
    for link in links:
        response = real.get("/" + link.removeprefix("./"))
        # A guide's address without its revision leads on to today's.
        assert response.status_code == (302 if link.startswith("./r/") else 200), link


def test_a_reason_counts_its_last_days(real) -> None:
    page = real.get(f"/refused/{quote('国家秘密')}?received=2026-11-03").get_data(as_text=True)
    # The form is not printed, so the result says from which day it was counted.
    assert "答复收到的日子：2026年11月3日（星期二）" in page
    assert "2027年1月4日" in page and "预计" in page and "条例第十四条" in page
    assert real.get(f"/refused/{quote('国家秘密')}?received=x").status_code == 400
    unknown = real.get("/refused/nothing")
    assert unknown.status_code == 404 and 'refused">被拒了怎么办' in unknown.text
