"""The form on one page, without JavaScript: errors beside their fields, a preview, the papers."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from bot.model import Channel
from tests.bot.filing.requesting.people import PERSON, Conversation
from tests.web.form_data import CODE, ID_NUMBER, NAME, ORGANISATION_FIELDS, PERSON_FIELDS, SUBJECT
from web import create_app

BOTH = pytest.mark.parametrize("fields", [PERSON_FIELDS, ORGANISATION_FIELDS], ids=["person", "organisation"])


@pytest.fixture
def client(assistant, make_settings) -> FlaskClient:
    return create_app(assistant, make_settings()).test_client()


def hidden(page: str) -> list[tuple[str, str]]:
    return [(unescape(n), unescape(v)) for n, v in re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page)]


def value_of(page: str, field: str) -> str:
    return unescape(re.search(rf'<input id="{field}"[^>]*value="([^"]*)"', page)[1])


def test_the_empty_form_has_a_label_for_every_field_and_loads_only_its_own(client):
    page = client.get("/apply").text
    ids = re.findall(r'<(?:input|textarea)[^>]* id="([^"]+)"', page)
    assert len(ids) > 20 and [id_ for id_ in ids if f'for="{id_}"' not in page] == []
    for address in re.findall(r'(?:href|src|action)="([^"#]*)"', page):
        under = urljoin("http://proxy/town/gk/apply", address)
        assert under.startswith("http://proxy/town/gk/")
        with client.get(under.removeprefix("http://proxy/town/gk")) as response:
            assert response.status_code == 200


def test_the_chat_page_leads_to_it(client):
    assert 'href="./apply"' in client.get("/").text


@BOTH
def test_what_is_filled_in_is_shown_and_made_into_papers(client, fields):
    preview = client.post("/apply", data=fields | {"do": "preview"})
    assert preview.status_code == 200 and preview.headers["Cache-Control"] == "no-store"
    shown = unescape(preview.text)
    assert [v for k, v in fields.items() if k not in ("who", "consent") and v not in shown] == []
    made = client.post("/apply", data=MultiDict([*hidden(preview.text), ("do", "make")]))
    links = re.findall(r'href="\./(d/[^"]+)"[^>]*>([^<]+)<', made.text)
    assert [name.rpartition(".")[2] for _, name in links] == ["docx", "pdf", "html"]
    assert NAME not in made.text and CODE not in made.text
    page = client.get(f"/{links[2][0]}")
    assert SUBJECT in unescape(page.text)


def test_errors_stand_beside_their_fields_and_what_was_typed_is_kept(client):
    wrong = PERSON_FIELDS | {"id_number": "000000190001010008", "phone": "12", "subject": "甲\n乙<b>", "way": "传真"}
    page = client.post("/apply", data=wrong | {"do": "preview"})
    assert page.status_code == 422
    for field in ("id_number", "phone", "fax"):
        assert f'id="error-{field}"' in page.text and f'href="#{field}"' in page.text
        assert re.search(
            rf'<input id="{field}"[^>]*aria-describedby="[^"]*error-{field}[^"]*"[^>]*aria-invalid', page.text
        )
    assert value_of(page.text, "name") == NAME and value_of(page.text, "phone") == "12"
    assert "甲\n乙&lt;b&gt;</textarea>" in page.text
    assert 'value="传真" checked' in page.text


def test_without_consent_no_paper_is_made(client):
    without = {k: v for k, v in PERSON_FIELDS.items() if k != "consent"}
    for wish in ("preview", "make"):
        page = client.post("/apply", data=without | {"do": wish})
        assert page.status_code == 422 and 'id="error-consent"' in page.text and 'href="./d/' not in page.text


def test_the_identity_may_be_left_blank(client):
    sought = ("who", "organ", "subject", "form", "way", "other")
    made = client.post("/apply", data={k: PERSON_FIELDS[k] for k in sought} | {"do": "blank"})
    assert made.status_code == 200 and "身份留空" in made.text and 'href="./d/' in made.text


def test_changing_who_applies_keeps_what_is_sought(client):
    page = client.post("/apply", data=PERSON_FIELDS | {"do": "switch"}).text
    assert 'name="who" value="organisation"' in page and 'id="code"' in page and 'id="id_number"' not in page
    assert unescape(page).count(SUBJECT) == 1 and value_of(page, "phone") == PERSON_FIELDS["phone"]


def test_going_back_from_the_preview_keeps_everything(client):
    preview = client.post("/apply", data=PERSON_FIELDS | {"do": "preview"}).text
    back = client.post("/apply", data=MultiDict([*hidden(preview), ("do", "edit")])).text
    assert value_of(back, "id_number") == ID_NUMBER and unescape(back).count(SUBJECT) == 1
    assert 'value="邮寄" checked' in back and 'name="consent" value="yes" checked' in back


def test_the_link_from_a_chat_brings_what_is_sought_once(client, assistant):
    made = Conversation(assistant, Channel.PRIVATE).fill(PERSON[:8])
    address = made.documents[0].url.removeprefix("http://gk.example.cn")
    page = client.get(address)
    assert unescape(page.text).count(SUBJECT) == 1 and "已经带过来了" in page.text
    assert page.headers["Cache-Control"] == "no-store"
    again = client.get(address)
    assert SUBJECT not in unescape(again.text) and "已经用过" in again.text


@pytest.mark.parametrize("data", [{}, {"do": "x"}, {"who": "x", "do": "make"}, {"name": "甲" * 3000, "do": "preview"}])
def test_whatever_is_sent_gets_a_page(client, data):
    assert client.post("/apply", data=data).status_code == 422


def test_too_many_are_refused_kindly(assistant, make_settings):
    client = create_app(assistant, make_settings(questions_per_minute=1)).test_client()
    client.post("/apply", data={})
    assert client.post("/apply", data=PERSON_FIELDS).status_code == 429
    assert client.get("/apply").status_code == 200


def test_no_cookie_is_set(client):
    for response in (client.get("/apply"), client.post("/apply", data=PERSON_FIELDS)):
        assert "Set-Cookie" not in response.headers


def test_a_bug_of_ours_is_logged_without_what_was_typed(client, stand_in, make_settings, caplog):
    broken = create_app(stand_in, make_settings()).test_client()
    assert broken.post("/apply", data=PERSON_FIELDS | {"do": "make"}).status_code == 500
    assert "/apply failed: RuntimeError" in caplog.text and NAME not in caplog.text and ID_NUMBER not in caplog.text
