"""POST /api/application: the whole form at once, for programs."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.web.form_data import ID_NUMBER, NAME, ORGANISATION_FIELDS, PERSON_FIELDS, as_json
from web import create_app
from web.application_contract import ApplicationErrorBody
from web.contract import AnswerBody


@pytest.fixture
def client(assistant, make_settings) -> FlaskClient:
    return create_app(assistant, make_settings()).test_client()


@pytest.mark.parametrize("fields", [PERSON_FIELDS, ORGANISATION_FIELDS], ids=["person", "organisation"])
def test_a_complete_form_becomes_papers(client, fields):
    response = client.post("/api/application", json=as_json(fields))
    answer = AnswerBody.model_validate(response.get_json())
    assert (response.status_code, answer.outcome) == (200, "answered")
    assert response.headers["Cache-Control"] == "no-store"
    assert fields["phone"] not in response.text
    for document in answer.documents:
        assert client.get(document.url.removeprefix("http://gk.example.cn")).status_code == 200


def test_what_does_not_fit_is_told_item_by_item_and_not_repeated(client):
    wrong = as_json(PERSON_FIELDS) | {"id_number": "000000190001010008", "phone": "12", "form": ["口头"]}
    response = client.post("/api/application", json=wrong)
    assert response.status_code == 422
    body = ApplicationErrorBody.model_validate(response.get_json())
    assert [error.field for error in body.fields] == ["form", "id_number", "phone"]
    assert "000000190001010008" not in response.text and body.error.remedy


@pytest.mark.parametrize(
    "changed",
    [{"consent": False}, {"consent": None}, {"who": "somebody"}, {"extra": "x"}, {"name": 7}, {"way": "邮寄"}, {"name": "甲" * 61}],
)  # fmt: skip
def test_a_malformed_form_is_refused_without_a_paper(client, changed):
    response = client.post("/api/application", json=as_json(PERSON_FIELDS) | changed)
    assert response.status_code == 422
    assert NAME not in response.text and ID_NUMBER not in response.text
    assert ApplicationErrorBody.model_validate(response.get_json()).error.remedy


def test_the_items_of_the_other_kind_of_applicant_are_ignored(client):
    both = as_json(ORGANISATION_FIELDS) | {"name": NAME, "id_number": "1"}
    assert client.post("/api/application", json=both).status_code == 200


def test_a_plain_form_cannot_post_to_it(client):
    assert client.post("/api/application", data=PERSON_FIELDS).status_code == 415
