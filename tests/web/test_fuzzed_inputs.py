"""Whatever is sent to the addresses for programs is answered or refused in words, and never breaks the service."""

from __future__ import annotations

import json
from urllib.parse import quote_from_bytes

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from tests.web.form_data import ORGANISATION_FIELDS, PERSON_FIELDS, as_json
from web import create_app
from web.application_contract import ApplicationErrorBody
from web.contract import ErrorBody

quick = hypothesis_settings(
    max_examples=60,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
STRANGE = (
    "", " ", "0", "-1", "1e9", "１２", "٣", "٣٣٣٣-٠١-٠١", "2025-09-05", "2025-02-30", "99999-01-01", "20250905",
    "2025-W05-1", "0001-01-01", "9999-12-31", "answer", "true", "null", "\x00", "\ud800", "\ufffe", "\u202e", "𠮷㙟䶮",
    "甲" * 20_000, "9" * 5_000, "{{7*7}}", "<w:p/>", "'; drop table", "../../etc/passwd", "\n\r\t", "%00", "1\n2",
)  # fmt: skip
texts = st.sampled_from(STRANGE) | st.text(max_size=40)
leaves = st.none() | st.booleans() | st.integers() | st.floats() | texts
values = st.recursive(leaves, lambda some: st.lists(some, max_size=3) | st.dictionaries(texts, some, max_size=3))
items = st.sampled_from([*PERSON_FIELDS, *ORGANISATION_FIELDS, "fax", "extra"])
fields = st.sampled_from(
    ["received", "period", "extended", "mended", "consulted_from", "consulted_to", "items", "pages"]
)


@pytest.fixture
def client(assistant, make_settings) -> FlaskClient:
    return create_app(assistant, make_settings(questions_per_minute=100_000)).test_client()


def told(response: TestResponse) -> None:
    """Answered, or refused as what the sender can mend, in Chinese, without what was sent."""
    assert response.status_code < 500, response.text
    if response.status_code >= 400:
        body = response.get_json()
        error = (ApplicationErrorBody if "fields" in body else ErrorBody).model_validate(body).error
        assert error.message and error.remedy
        assert len(response.text) < 6_000


@quick
@given(values)
def test_any_json_is_no_application(client, body) -> None:
    told(client.post("/api/application", data=json.dumps(body), content_type="application/json"))


@quick
@given(st.sampled_from([PERSON_FIELDS, ORGANISATION_FIELDS]), items, values)
def test_a_form_with_one_strange_item_is_told_of(client, form, item, value) -> None:
    # The telephone never fits, so that no paper is made of what happens to fit.
    body = as_json(form) | {item: value} | {"phone": "1" if item != "phone" else value, "email": "nobody"}
    response = client.post("/api/application", data=json.dumps(body), content_type="application/json")
    told(response)
    assert response.status_code in (413, 422)


@quick
@given(st.sampled_from(["/api/deadline", "/api/fee"]), st.lists(st.tuples(fields | texts, texts), max_size=4))
def test_any_query_is_counted_or_told_of(client, address, pairs) -> None:
    query = "&".join(f"{encoded(name)}={encoded(value)}" for name, value in pairs)
    told(client.get(f"{address}?{query}"))


@quick
@given(st.sampled_from(["/deadline", "/refused/没有答复"]), st.lists(st.tuples(fields, texts), max_size=4))
def test_the_pages_say_so_too(client, address, pairs) -> None:
    query = "&".join(f"{encoded(name)}={encoded(value)}" for name, value in pairs)
    assert client.get(f"{address}?{query}").status_code in (200, 400)


def encoded(text: str) -> str:
    return quote_from_bytes(text.encode("utf-8", "surrogatepass"))
